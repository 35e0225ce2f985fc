-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The bounds keep the search short for a switch that was checked long ago, or only lately.
SELECT finished_at, switch_id, outcome FROM checks
WHERE switch_id = :switch_id AND finished_at >= :start_at AND finished_at < :end_at
    AND finished_at >= (SELECT first_at FROM check_bounds WHERE check_bounds.switch_id = :switch_id)
    AND finished_at <= (SELECT last_at FROM check_bounds WHERE check_bounds.switch_id = :switch_id)
ORDER BY finished_at DESC, switch_id DESC LIMIT :limit
