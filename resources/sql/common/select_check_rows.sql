-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT finished_at, switch_id, outcome FROM checks WHERE finished_at >= :start_at AND finished_at < :end_at
