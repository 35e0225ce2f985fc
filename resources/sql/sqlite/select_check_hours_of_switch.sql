-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Looks up each hour: the key begins with the time, and reading all that lies between takes as long as there are switches.
WITH RECURSIVE hours (begin_at) AS (
    SELECT CAST(:start_at AS INTEGER)
    UNION ALL
    SELECT begin_at + 3600000 FROM hours WHERE begin_at + 3600000 < :end_at)
SELECT found.begin_at, found.switch_id, found.total, found.failed, found.latency_min, found.latency_sum,
    found.latency_max, found.latencies, found.runs FROM hours CROSS JOIN check_hours AS found
WHERE found.begin_at = hours.begin_at AND found.switch_id = :switch_id
ORDER BY found.begin_at
