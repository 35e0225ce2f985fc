-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO check_bounds (switch_id, first_at, last_at, last_outcome)
SELECT * FROM unnest(CAST(:switch_id AS INTEGER[]), CAST(:first_at AS BIGINT[]), CAST(:last_at AS BIGINT[]),
    CAST(:last_outcome AS INTEGER[]))
ON CONFLICT (switch_id) DO UPDATE SET
    first_at = LEAST(excluded.first_at, check_bounds.first_at),
    last_outcome = CASE WHEN excluded.last_at > check_bounds.last_at THEN excluded.last_outcome
                        ELSE check_bounds.last_outcome END,
    last_at = GREATEST(excluded.last_at, check_bounds.last_at)
