-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM check_blocks WHERE (begin_at, switch_id) IN (
    SELECT begin_at, switch_id FROM check_blocks WHERE begin_at < :before ORDER BY begin_at, switch_id LIMIT :limit)
RETURNING packed
