-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those that overlap the range; one without a length counts at its instant.
SELECT id, cause, confidence, group_name, started_at, start_earliest, start_latest, ended_at, end_earliest, end_latest,
    detected_at, reasons, policy, part_of, said_cause, said_planned, said_note, said_started_at, said_ended_at,
    said_end_of, merged_into, absorbs
FROM corrected_outages
WHERE merged_into IS NULL AND started_at < :end_at AND (ended_at IS NULL OR ended_at > :start_at OR started_at >= :start_at)
    AND (ended_at IS NULL OR NOT :ongoing_only) AND (cause = 'power' OR :with_incidents)
ORDER BY started_at DESC, id DESC LIMIT :limit
