-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT last_at AS finished_at, switch_id, last_outcome AS outcome FROM check_bounds WHERE last_at >= :since
