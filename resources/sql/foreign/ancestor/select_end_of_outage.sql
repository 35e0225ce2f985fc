-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first answer of one of the switches behind a moment, and their last check before it; in UTC, as the connection is.
WITH later AS (
    SELECT checked_at, is_online
    FROM public.power_checks
    WHERE checked_at > CAST(:start AS TIMESTAMPTZ) AND switch_id = ANY(CAST(string_to_array(:switches, ',') AS BIGINT[]))
)
SELECT CAST(to_jsonb(w) AS TEXT) AS record
FROM (
    SELECT a.answered_at, (SELECT MAX(checked_at) FROM later WHERE a.answered_at IS NULL OR checked_at < a.answered_at) AS last_at
    FROM (SELECT MIN(checked_at) AS answered_at FROM later WHERE is_online) AS a
) AS w
