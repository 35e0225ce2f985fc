-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, cause, confidence, group_name, started_at, start_earliest, start_latest, ended_at, end_earliest, end_latest,
    detected_at, reasons, policy, part_of, said_cause, said_planned, said_note, said_started_at, said_ended_at,
    said_end_of, merged_into, absorbs
FROM corrected_outages
WHERE end_source = :id AND said_ended_at IS NULL AND merged_into IS NULL
