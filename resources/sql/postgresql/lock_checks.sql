-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Programs that pack or delete checks of a site do so one after another. Freed with the transaction.
SELECT pg_advisory_xact_lock(1347243855, oid::bigint::bit(32)::integer) IS NOT NULL AS locked FROM pg_namespace
WHERE nspname = current_schema()
