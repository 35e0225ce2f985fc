-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT setval(pg_get_serial_sequence('{table}', '{key}'), (SELECT COALESCE(max({key}), 0) + 1 FROM {table}), false) AS next
