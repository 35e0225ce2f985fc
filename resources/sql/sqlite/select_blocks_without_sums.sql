-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Blocks whose hour or day lost what it adds up to.
SELECT b.begin_at, b.switch_id, b.packed FROM check_blocks AS b
LEFT JOIN check_hours AS h ON h.begin_at = b.begin_at AND h.switch_id = b.switch_id
LEFT JOIN check_days AS d ON d.begin_at = b.begin_at - b.begin_at % 86400000 AND d.switch_id = b.switch_id
WHERE h.switch_id IS NULL OR d.switch_id IS NULL LIMIT :limit
