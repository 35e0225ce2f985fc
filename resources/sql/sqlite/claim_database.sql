-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- "PMON": tells this file from every other SQLite database.
PRAGMA application_id = 1347243854
