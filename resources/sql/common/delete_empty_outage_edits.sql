-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM outage_edits WHERE id NOT IN (SELECT edit_id FROM outage_edit_changes)
