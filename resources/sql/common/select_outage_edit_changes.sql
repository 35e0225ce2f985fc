-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT outage_id, said_before, said_after FROM outage_edit_changes WHERE edit_id = :edit_id ORDER BY position
