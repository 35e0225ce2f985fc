-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One that is finished stays as it is; then there is no row.
INSERT INTO messages (channel, message_key, event, outage_id, stage, reason, happened_at, created_at, title, body, facts, state,
    attempts, due_at, finished_at, answer)
VALUES (:channel, :message_key, :event, :outage_id, :stage, :reason, :happened_at, :created_at, :title, :body, :facts, :state,
    :attempts, :due_at, :finished_at, :answer)
ON CONFLICT (channel, message_key) DO UPDATE SET outage_id = excluded.outage_id, title = excluded.title, body = excluded.body,
    facts = excluded.facts, state = excluded.state, attempts = excluded.attempts, due_at = excluded.due_at,
    finished_at = excluded.finished_at, answer = excluded.answer
WHERE messages.state = 'waiting'
RETURNING id
