-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last word on every event that a channel was told of, and not its end.
SELECT id, channel, message_key, event, outage_id, stage, reason, happened_at, created_at, title, body, facts, state, attempts,
    due_at, finished_at, answer
FROM messages AS told
WHERE told.stage <> 'ended' AND told.state <> 'merged' AND NOT EXISTS (
    SELECT 1 FROM messages AS later
    WHERE later.event = told.event AND later.channel = told.channel AND later.id > told.id AND later.state <> 'merged')
ORDER BY told.id
