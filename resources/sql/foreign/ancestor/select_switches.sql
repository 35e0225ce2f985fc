-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- As JSON, because nobody knows which columns a version of it has.
SELECT CAST(to_jsonb(s) AS TEXT) AS record FROM public.smart_switches s ORDER BY id
