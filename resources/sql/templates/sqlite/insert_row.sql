-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO {table} ({columns}) VALUES ({values}) ON CONFLICT DO NOTHING
