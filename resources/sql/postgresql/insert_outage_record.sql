-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Under the given id where it is free; a new one without.
INSERT INTO outages (id, cause, confidence, group_name, started_at, start_earliest, start_latest, ended_at, end_earliest,
    end_latest, detected_at, reasons, policy)
OVERRIDING SYSTEM VALUE
VALUES (COALESCE(:id, nextval(pg_get_serial_sequence('outages', 'id'))), :cause, :confidence, :group_name, :started_at,
    :start_earliest, :start_latest, :ended_at, :end_earliest, :end_latest, :detected_at, :reasons, :policy)
ON CONFLICT (id) DO NOTHING RETURNING id
