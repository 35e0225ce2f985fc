-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those of sites that this user may look into.
SELECT nspname AS name FROM pg_namespace
WHERE (nspname = 'powermon' OR nspname LIKE 'powermon\_%') AND has_schema_privilege(oid, 'USAGE')
    AND EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = pg_namespace.oid AND relname = 'schema_migrations')
ORDER BY nspname
