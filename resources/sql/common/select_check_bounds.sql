-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT first_at, last_at FROM check_bounds WHERE switch_id = :switch_id
