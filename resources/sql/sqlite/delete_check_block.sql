-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM check_blocks WHERE begin_at = :begin_at AND switch_id = :switch_id
