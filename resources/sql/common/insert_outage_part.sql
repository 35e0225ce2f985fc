-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO outages (cause, confidence, group_name, started_at, start_earliest, start_latest, ended_at, end_earliest,
    end_latest, detected_at, reasons, policy, part_of)
SELECT cause, confidence, group_name, started_at, start_earliest, start_latest, ended_at, end_earliest, end_latest,
    detected_at, reasons, policy, COALESCE(part_of, id)
FROM outages WHERE id = :id
RETURNING id
