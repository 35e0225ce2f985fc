-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those that were merged into it, by the row in which their members stand.
SELECT DISTINCT COALESCE(o.part_of, o.id) AS id, d.started_at
FROM outage_corrections c
JOIN outages o ON o.id = c.outage_id
JOIN outages d ON d.id = COALESCE(o.part_of, o.id)
WHERE c.merged_into = :id
ORDER BY d.started_at, COALESCE(o.part_of, o.id)
