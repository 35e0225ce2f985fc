-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which edits brought which outages together, and when each is over: found so, and corrected.
SELECT x.edit_id, v.id, v.ended_at, v.found_ended_at
FROM outage_edit_changes x JOIN corrected_outages v ON v.id = x.outage_id ORDER BY x.edit_id, v.id
