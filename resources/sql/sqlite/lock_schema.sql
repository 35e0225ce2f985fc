-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- BEGIN IMMEDIATE holds off every other writer already.
SELECT 1 AS locked
