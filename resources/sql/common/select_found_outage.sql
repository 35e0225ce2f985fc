-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, cause, confidence, group_name, started_at, start_earliest, start_latest, ended_at, end_earliest, end_latest,
    detected_at, reasons, policy
FROM outages
WHERE id = COALESCE((SELECT part_of FROM outages WHERE id = :id), :id)
