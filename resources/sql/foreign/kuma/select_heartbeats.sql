-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0: down, 1: up, 2: down, but to be tried again; 3, maintenance, is no check.
SELECT id, monitor_id, status, msg, time, ping FROM heartbeat WHERE id > :after AND status IN (0, 1, 2) ORDER BY id LIMIT :limit
