-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO outage_corrections (outage_id, cause, is_planned, note, started_at, ended_at, end_of, merged_into)
VALUES (:outage_id, :cause, :is_planned, :note, :started_at, :ended_at, :end_of, :merged_into)
ON CONFLICT (outage_id) DO UPDATE SET cause = excluded.cause, is_planned = excluded.is_planned, note = excluded.note,
    started_at = excluded.started_at, ended_at = excluded.ended_at, end_of = excluded.end_of,
    merged_into = excluded.merged_into
