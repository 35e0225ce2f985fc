-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, edited_at, source, kind, refers_to FROM outage_edits WHERE id > :after ORDER BY id LIMIT :limit
