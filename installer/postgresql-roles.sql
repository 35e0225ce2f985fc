-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Three users with no more rights than they need for one site, to be run by an administrator of the database:
--
--   psql -d power -v owner=power_owner -v monitor=power_monitor -v viewer=power_viewer -f postgresql-roles.sql
--   powermon-cli init-db --database postgresql://power_owner@host/power
--   psql -d power -v owner=power_owner -v monitor=power_monitor -v viewer=power_viewer -f postgresql-roles.sql
--
-- and the first and the second line again with -v schema=powermon_garden and ?site=garden for each further site. Run again
-- it changes nothing. Passwords: \password power_monitor.
--
-- owner    makes the tables, and upgrades them when a newer PowerMon comes: run its init-db then.
-- monitor  watches, edits and packs: reads and writes rows, and changes no table.
-- viewer   reads: windows, status, export. It cannot watch, and is never taken for somebody who does.

\set ON_ERROR_STOP on
\if :{?schema}
\else
  \set schema powermon
\endif

SELECT format('CREATE ROLE %I LOGIN', name) FROM unnest(ARRAY[:'owner', :'monitor', :'viewer']) AS wanted (name)
WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name)
\gexec

SELECT format('GRANT CONNECT ON DATABASE %I TO %I, %I, %I', current_database(), :'owner', :'monitor', :'viewer')
\gexec

SELECT format('CREATE SCHEMA %I AUTHORIZATION %I', :'schema', :'owner')
WHERE NOT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = :'schema')
\gexec

GRANT USAGE ON SCHEMA :"schema" TO :"monitor", :"viewer";

-- Of what is there, and of what a newer version adds.
GRANT SELECT ON ALL TABLES IN SCHEMA :"schema" TO :"viewer";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA :"schema" TO :"monitor";
GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA :"schema" TO :"monitor";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA :"schema" GRANT SELECT ON TABLES TO :"viewer";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA :"schema" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"monitor";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA :"schema" GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO :"monitor";

-- The list of schema changes is the owner's.
SELECT format('REVOKE INSERT, UPDATE, DELETE ON %I.schema_migrations FROM %I', :'schema', :'monitor')
WHERE to_regclass(quote_ident(:'schema') || '.schema_migrations') IS NOT NULL
\gexec
