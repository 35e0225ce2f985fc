-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Also those that are removed.
SELECT id, name, host, port, path, scheme, role, has_backup, group_name, link, via, refused_proves_power,
    interval_seconds, timeout_ms, is_active, created_at, updated_at, removed_at
FROM switches ORDER BY id
