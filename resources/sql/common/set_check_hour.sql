-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO check_hours (begin_at, switch_id, total, failed, latency_min, latency_sum, latency_max, latencies, runs)
VALUES (:begin_at, :switch_id, :total, :failed, :latency_min, :latency_sum, :latency_max, :latencies, :runs)
ON CONFLICT (begin_at, switch_id) DO UPDATE SET total = excluded.total, failed = excluded.failed,
    latency_min = excluded.latency_min, latency_sum = excluded.latency_sum, latency_max = excluded.latency_max,
    latencies = excluded.latencies, runs = excluded.runs
