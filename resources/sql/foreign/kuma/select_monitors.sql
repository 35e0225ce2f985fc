-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, name, active, interval, url, type, upside_down FROM monitor ORDER BY id
