-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Under the given id where it is free; a new one without.
INSERT INTO switches (id, name, host, port, path, scheme, role, has_backup, group_name, link, via, refused_proves_power,
    interval_seconds, timeout_ms, is_active, created_at, updated_at, removed_at)
OVERRIDING SYSTEM VALUE
VALUES (COALESCE(:id, nextval(pg_get_serial_sequence('switches', 'id'))), :name, :host, :port, :path, :scheme, :role, :has_backup,
    :group_name, :link, :via, :refused_proves_power, :interval_seconds, :timeout_ms, :is_active, :created_at, :updated_at, :removed_at)
ON CONFLICT (id) DO NOTHING RETURNING id
