-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT * FROM {table} WHERE {key} >= :lowest AND {key} <= :highest ORDER BY {keys_down}
