-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Programs that start together upgrade one after another, whatever their sites. Freed with the transaction.
SELECT pg_advisory_xact_lock(1347243856, 0) IS NOT NULL AS locked
