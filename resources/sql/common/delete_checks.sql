-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM checks WHERE (finished_at, switch_id) IN (
    SELECT finished_at, switch_id FROM checks WHERE finished_at < :before
    ORDER BY finished_at, switch_id LIMIT :limit)
