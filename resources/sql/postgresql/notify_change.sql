-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whoever looks on hears of it: each site has a channel of its schema's name.
SELECT pg_notify(current_schema(), '') IS NOT NULL AS told
