-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- From the tables themselves: to_regclass() may not see yet what another program has just committed.
SELECT count(*) AS found FROM pg_class JOIN pg_namespace ON pg_namespace.oid = pg_class.relnamespace
WHERE pg_namespace.nspname = current_setting('search_path') AND pg_class.relname = 'schema_migrations'
