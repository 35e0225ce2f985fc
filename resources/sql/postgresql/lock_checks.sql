-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Programs that pack or delete checks do so one after another. Freed with the transaction.
SELECT pg_advisory_xact_lock(1347243854, 2) IS NOT NULL AS locked
