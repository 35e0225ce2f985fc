-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One for each site: its schema's number, as the 32 bits that a lock takes. Held by this connection until it ends, however
-- it ends. 1: ours, 0: another's, -1: this user may only look, and would keep a monitor from watching.
SELECT CASE WHEN NOT has_table_privilege(quote_ident(nspname) || '.checks', 'INSERT') THEN -1
            WHEN pg_try_advisory_lock(1347243854, oid::bigint::bit(32)::integer) THEN 1
            ELSE 0 END AS acquired
FROM pg_namespace WHERE nspname = current_schema()
