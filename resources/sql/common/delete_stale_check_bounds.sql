-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM check_bounds WHERE NOT EXISTS (
    SELECT 1 FROM checks WHERE checks.finished_at = check_bounds.last_at AND checks.switch_id = check_bounds.switch_id)
