-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO switches (name, host, port, path, scheme, role, has_backup, group_name, link, via, refused_proves_power,
    interval_seconds, timeout_ms, is_active, created_at, updated_at)
VALUES (:name, :host, :port, :path, :scheme, :role, :has_backup, :group_name, :link, :via, :refused_proves_power,
    :interval_seconds, :timeout_ms, :is_active, :created_at, :updated_at)
RETURNING id
