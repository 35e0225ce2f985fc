-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT outcome FROM checks WHERE finished_at = :finished_at AND switch_id = :switch_id
