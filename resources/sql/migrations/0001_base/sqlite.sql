-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A removed switch stays, for what is told of the past.
CREATE TABLE switches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    path TEXT NOT NULL,
    scheme TEXT NOT NULL,
    role TEXT NOT NULL,
    has_backup INTEGER NOT NULL,
    group_name TEXT NOT NULL,
    link TEXT NOT NULL,
    via TEXT NOT NULL,
    refused_proves_power TEXT NOT NULL,
    interval_seconds INTEGER,
    timeout_ms INTEGER,
    is_active INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    removed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX switches_name ON switches (name) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX switches_address ON switches (host, port) WHERE removed_at IS NULL;

-- At most 20 bytes a row. outcome: milliseconds * 1000 + HTTP status, or + the kind of failure (below 100).
CREATE TABLE checks (
    finished_at INTEGER NOT NULL,
    switch_id INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    PRIMARY KEY (finished_at, switch_id)
) STRICT, WITHOUT ROWID;

-- The first and the newest check of each switch, which the key of checks cannot find quickly.
CREATE TABLE check_bounds (
    switch_id INTEGER PRIMARY KEY,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    last_outcome INTEGER NOT NULL
) STRICT;

CREATE TABLE outages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cause TEXT NOT NULL,
    confidence TEXT NOT NULL,
    group_name TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    start_earliest INTEGER NOT NULL,
    start_latest INTEGER NOT NULL,
    ended_at INTEGER,
    end_earliest INTEGER,
    end_latest INTEGER,
    detected_at INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    policy TEXT NOT NULL
) STRICT;
CREATE INDEX outages_started_at ON outages (started_at);

CREATE TABLE outage_members (
    outage_id INTEGER NOT NULL REFERENCES outages (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    switch_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    last_answer_at INTEGER,
    first_failure_at INTEGER NOT NULL,
    back_at INTEGER,
    PRIMARY KEY (outage_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE coverage (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    is_closed INTEGER NOT NULL
) STRICT;
CREATE INDEX coverage_ended_at ON coverage (ended_at);

CREATE TABLE named_values (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row.
CREATE TABLE store_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL
) STRICT;
INSERT INTO store_state (id, revision) VALUES (1, 0);
