-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT begin_at, switch_id, total, failed, latency_min, latency_sum, latency_max, latencies, runs FROM check_days
WHERE begin_at >= :start_at AND begin_at < :end_at AND switch_id = :switch_id ORDER BY begin_at
