-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- From one pause of more than a quarter of an hour to the next; in UTC, as the connection is.
SELECT CAST(to_jsonb(w) AS TEXT) AS record
FROM (
    SELECT MIN(checked_at) AS first_at, MAX(checked_at) AS last_at
    FROM (
        SELECT checked_at, SUM(begins) OVER (ORDER BY checked_at) AS part
        FROM (
            SELECT checked_at,
                CASE WHEN checked_at - LAG(checked_at) OVER (ORDER BY checked_at) > INTERVAL '15 minutes' THEN 1 ELSE 0 END AS begins
            FROM public.power_checks
        ) AS steps
    ) AS parts
    GROUP BY part ORDER BY first_at
) AS w
