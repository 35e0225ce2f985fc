-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- New ids come behind this one.
SELECT setval(pg_get_serial_sequence('outages', 'id'), GREATEST(:id, last_value)) AS last_id FROM outages_id_seq
