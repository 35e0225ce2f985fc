-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE outages SET cause = :cause, confidence = :confidence, group_name = :group_name, started_at = :started_at,
    start_earliest = :start_earliest, start_latest = :start_latest, ended_at = :ended_at, end_earliest = :end_earliest,
    end_latest = :end_latest, detected_at = :detected_at, reasons = :reasons, policy = :policy
WHERE id = :id AND part_of IS NULL
