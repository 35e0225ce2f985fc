-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What people are to be told over channels, and what became of it. A channel has each message_key once.
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    message_key TEXT NOT NULL,
    event TEXT NOT NULL,
    outage_id INTEGER NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    facts TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    finished_at INTEGER,
    answer TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX messages_key ON messages (channel, message_key);
CREATE INDEX messages_event ON messages (event);
CREATE INDEX messages_waiting ON messages (channel, id) WHERE state = 'waiting';
CREATE INDEX messages_finished ON messages (finished_at) WHERE finished_at IS NOT NULL;
