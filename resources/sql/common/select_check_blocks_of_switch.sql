-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT begin_at, switch_id, packed FROM check_blocks
WHERE begin_at >= :start_at AND begin_at < :end_at AND switch_id = :switch_id
