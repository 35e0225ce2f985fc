-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM outage_corrections WHERE outage_id = :outage_id
