-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(to_jsonb(o) AS TEXT) AS record FROM public.power_outages o ORDER BY id
