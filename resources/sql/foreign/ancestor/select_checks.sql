-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, CAST(to_jsonb(c) AS TEXT) AS record FROM public.power_checks c WHERE id > :after ORDER BY id LIMIT :limit
