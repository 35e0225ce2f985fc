-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT begin_at, switch_id, total, failed, runs FROM check_days
WHERE begin_at >= :start_at AND begin_at < :end_at ORDER BY begin_at, switch_id
