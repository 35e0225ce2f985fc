-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same of what was found, whatever people say.
SELECT id, cause, confidence, group_name, started_at, start_earliest, start_latest, ended_at, end_earliest, end_latest,
    detected_at, reasons, policy
FROM outages
WHERE part_of IS NULL AND started_at < :end_at AND (ended_at IS NULL OR ended_at > :start_at OR started_at >= :start_at)
    AND (ended_at IS NULL OR NOT :ongoing_only) AND (cause = 'power' OR :with_incidents)
ORDER BY started_at DESC, id DESC LIMIT :limit
