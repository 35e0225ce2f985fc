-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT switch_id, sum(total) AS total, sum(failed) AS failed FROM check_days
WHERE begin_at >= :start_at AND begin_at < :end_at GROUP BY switch_id
