-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, started_at, ended_at, kind, is_closed FROM coverage WHERE id > :after ORDER BY id LIMIT :limit
