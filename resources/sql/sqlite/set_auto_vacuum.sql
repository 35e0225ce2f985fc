-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Before the first table is made.
PRAGMA auto_vacuum = INCREMENTAL
