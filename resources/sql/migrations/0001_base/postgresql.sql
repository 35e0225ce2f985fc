-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A removed switch stays, for what is told of the past.
CREATE TABLE switches (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    path TEXT NOT NULL,
    scheme TEXT NOT NULL,
    role TEXT NOT NULL,
    has_backup BOOLEAN NOT NULL,
    group_name TEXT NOT NULL,
    link TEXT NOT NULL,
    via TEXT NOT NULL,
    refused_proves_power TEXT NOT NULL,
    interval_seconds BIGINT,
    timeout_ms BIGINT,
    is_active BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE UNIQUE INDEX switches_name ON switches (name) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX switches_address ON switches (host, port) WHERE removed_at IS NULL;

-- outcome: milliseconds * 1000 + HTTP status, or + the kind of failure (below 100). The index is written in order, so
-- that it needs no room to grow.
CREATE TABLE checks (
    finished_at BIGINT NOT NULL,
    switch_id INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    PRIMARY KEY (finished_at, switch_id) WITH (fillfactor = 100)
);

-- The first and the newest check of each switch, which the key of checks cannot find quickly. Updated all the time: room
-- is left for new versions of a row beside the old ones.
CREATE TABLE check_bounds (
    switch_id INTEGER PRIMARY KEY,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    last_outcome INTEGER NOT NULL
) WITH (fillfactor = 30);

CREATE TABLE outages (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cause TEXT NOT NULL,
    confidence TEXT NOT NULL,
    group_name TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    start_earliest BIGINT NOT NULL,
    start_latest BIGINT NOT NULL,
    ended_at BIGINT,
    end_earliest BIGINT,
    end_latest BIGINT,
    detected_at BIGINT NOT NULL,
    reasons TEXT NOT NULL,
    policy TEXT NOT NULL
);
CREATE INDEX outages_started_at ON outages (started_at);

CREATE TABLE outage_members (
    outage_id INTEGER NOT NULL REFERENCES outages (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    switch_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    last_answer_at BIGINT,
    first_failure_at BIGINT NOT NULL,
    back_at BIGINT,
    PRIMARY KEY (outage_id, position)
);

CREATE TABLE coverage (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    kind INTEGER NOT NULL,
    is_closed BOOLEAN NOT NULL
);
CREATE INDEX coverage_ended_at ON coverage (ended_at);

CREATE TABLE named_values (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- One row, updated with each change that others look out for.
CREATE TABLE store_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision BIGINT NOT NULL
) WITH (fillfactor = 30);
INSERT INTO store_state (id, revision) VALUES (1, 0);
