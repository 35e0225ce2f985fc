-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One for each site: its schema's number, as the 32 bits that a lock takes. Held by this connection until it ends, however
-- it ends.
SELECT pg_try_advisory_lock(1347243854, oid::bigint::bit(32)::integer) AS acquired FROM pg_namespace
WHERE nspname = current_schema()
