-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of all these outages at once: ids is a JSON array.
SELECT outage_id, switch_id, name, last_answer_at, first_failure_at, back_at FROM outage_members
WHERE outage_id IN (SELECT value FROM json_each(:ids)) ORDER BY outage_id, position
