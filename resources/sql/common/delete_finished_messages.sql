-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM messages WHERE id IN (SELECT id FROM messages WHERE finished_at < :before ORDER BY finished_at LIMIT :limit)
