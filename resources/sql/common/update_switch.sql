-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE switches SET name = :name, host = :host, port = :port, path = :path, scheme = :scheme, role = :role,
    has_backup = :has_backup, group_name = :group_name, link = :link, via = :via,
    refused_proves_power = :refused_proves_power, interval_seconds = :interval_seconds, timeout_ms = :timeout_ms,
    is_active = :is_active, created_at = :created_at, updated_at = :updated_at
WHERE id = :id AND removed_at IS NULL
