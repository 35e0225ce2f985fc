-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Under the given id where it is free; a new one without.
INSERT INTO outage_edits (id, edited_at, source, kind, refers_to)
OVERRIDING SYSTEM VALUE
VALUES (COALESCE(:id, nextval(pg_get_serial_sequence('outage_edits', 'id'))), :edited_at, :source, :kind, :refers_to)
ON CONFLICT (id) DO NOTHING RETURNING id
