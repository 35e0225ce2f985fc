-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- For one that was merged into another, that other.
SELECT id, cause, confidence, group_name, started_at, start_earliest, start_latest, ended_at, end_earliest, end_latest,
    detected_at, reasons, policy, part_of, said_cause, said_planned, said_note, said_started_at, said_ended_at,
    said_end_of, merged_into, absorbs
FROM corrected_outages
WHERE id = COALESCE((SELECT merged_into FROM outage_corrections WHERE outage_id = :id), :id)
