-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT pg_advisory_unlock(1347243854, oid::bigint::bit(32)::integer) AS released FROM pg_namespace
WHERE nspname = current_schema()
