-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Held by this connection until it ends, however it ends.
SELECT pg_try_advisory_lock(1347243854, 0) AS acquired
