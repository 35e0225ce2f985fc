-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- outcome % 1000 is the HTTP status of an answer, from 100 on, or the kind of a failure; 8, for want of a network of this
-- computer's own, says nothing of the switch.
SELECT switch_id, count(*) AS total, count(*) FILTER (WHERE outcome % 1000 < 100) AS failed FROM checks
WHERE finished_at >= :start_at AND finished_at < :end_at AND outcome % 1000 <> 8 GROUP BY switch_id
