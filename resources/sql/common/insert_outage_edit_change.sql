-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO outage_edit_changes (edit_id, position, outage_id, said_before, said_after)
VALUES (:edit_id, :position, :outage_id, :said_before, :said_after)
