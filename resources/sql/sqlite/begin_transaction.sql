-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A deferred transaction that reads first may fail at its first write, whatever the busy timeout.
BEGIN IMMEDIATE
