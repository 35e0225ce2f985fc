-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) AS found FROM pg_locks
WHERE locktype = 'advisory' AND classid = 1347243854 AND objsubid = 2 AND granted
    AND objid = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
