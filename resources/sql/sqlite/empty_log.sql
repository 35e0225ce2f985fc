-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Writes everything into the file itself.
PRAGMA wal_checkpoint(TRUNCATE)
