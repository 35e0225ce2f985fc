-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, channel, message_key, event, outage_id, stage, reason, happened_at, created_at, title, body, facts, state, attempts,
    due_at, finished_at, answer
FROM messages WHERE state = 'waiting' AND channel = :channel ORDER BY id LIMIT :limit
