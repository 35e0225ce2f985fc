-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those of which nothing was ever said; the others go family by family.
DELETE FROM outages WHERE ended_at < :before AND id NOT IN (SELECT outage_id FROM outage_edit_changes)
