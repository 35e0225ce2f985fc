-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT MIN(begin_at) AS begin_at FROM check_days
