-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) AS total FROM heartbeat WHERE status IN (0, 1, 2) AND monitor_id IN (SELECT value FROM json_each(:monitors))
