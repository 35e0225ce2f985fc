-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT switch_id, name, last_answer_at, first_failure_at, back_at FROM outage_members
WHERE outage_id = :outage_id ORDER BY position
