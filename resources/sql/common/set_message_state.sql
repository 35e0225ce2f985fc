-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE messages SET state = :state, attempts = :attempts, due_at = :due_at, finished_at = :finished_at WHERE id = :id
