-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where the next checks are: the end of one, or the hour of a block. Nothing where there are none.
SELECT found_at FROM (
    SELECT min(finished_at) AS found_at FROM checks WHERE finished_at >= :start_at AND finished_at < :end_at
    UNION ALL
    SELECT min(begin_at) FROM check_blocks WHERE begin_at >= :begin_at AND begin_at < :end_at) AS nearest
WHERE found_at IS NOT NULL ORDER BY found_at LIMIT 1
