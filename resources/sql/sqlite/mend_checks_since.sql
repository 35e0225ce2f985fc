-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first day of which more than the sum is there, where a day before it is there, too.
UPDATE store_state SET checks_since = COALESCE(
    (SELECT first_at - first_at % 86400000
    FROM (SELECT min(at) AS first_at FROM (SELECT min(begin_at) AS at FROM check_blocks UNION ALL SELECT min(finished_at) FROM checks))
    WHERE EXISTS (SELECT 1 FROM check_days WHERE begin_at < first_at - first_at % 86400000)),
    checks_since)
