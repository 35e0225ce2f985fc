-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was found and what is said, of parts and merged ones too.
SELECT o.id, o.part_of, o.cause, o.confidence, o.group_name, o.started_at, o.start_earliest, o.start_latest, o.ended_at,
    o.end_earliest, o.end_latest, o.detected_at, o.reasons, o.policy, c.cause AS said_cause, c.is_planned AS said_planned,
    c.note AS said_note, c.started_at AS said_started_at, c.ended_at AS said_ended_at, c.end_of AS said_end_of, c.merged_into
FROM outages o LEFT JOIN outage_corrections c ON c.outage_id = o.id
WHERE o.id > :after ORDER BY o.id LIMIT :limit
