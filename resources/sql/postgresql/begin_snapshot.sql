-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY
