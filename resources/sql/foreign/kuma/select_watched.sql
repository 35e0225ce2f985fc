-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- From one pause of more than a quarter of an hour to the next, of what is taken over.
SELECT MIN(time) AS first_at, MAX(time) AS last_at
FROM (
    SELECT time, SUM(begins) OVER (ORDER BY time) AS part
    FROM (
        SELECT time, julianday(time) - julianday(LAG(time) OVER (ORDER BY time)) > 15.0 / 1440 AS begins
        FROM heartbeat
        WHERE status IN (0, 1, 2) AND monitor_id IN (SELECT value FROM json_each(:monitors))
    )
)
GROUP BY part ORDER BY first_at
