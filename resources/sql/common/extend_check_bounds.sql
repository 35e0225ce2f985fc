-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO check_bounds (switch_id, first_at, last_at, last_outcome)
VALUES (:switch_id, :first_at, :last_at, :last_outcome)
ON CONFLICT (switch_id) DO UPDATE SET
    first_at = CASE WHEN excluded.first_at < check_bounds.first_at THEN excluded.first_at ELSE check_bounds.first_at END,
    last_outcome = CASE WHEN excluded.last_at > check_bounds.last_at THEN excluded.last_outcome
                        ELSE check_bounds.last_outcome END,
    last_at = CASE WHEN excluded.last_at > check_bounds.last_at THEN excluded.last_at ELSE check_bounds.last_at END
