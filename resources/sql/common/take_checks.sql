-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What it deletes is what it gives: nothing that another program adds meanwhile is lost.
DELETE FROM checks
WHERE finished_at >= :start_at AND finished_at < :end_at AND switch_id >= :first_switch_id AND switch_id <= :last_switch_id
RETURNING finished_at, switch_id, outcome
