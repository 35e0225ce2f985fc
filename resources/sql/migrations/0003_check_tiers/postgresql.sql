-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A check lies in checks until its hour is over, and then in one of these: one switch's checks of one hour, packed
-- (CheckBlock). Rows that were there before are packed by and by.
CREATE TABLE check_blocks (
    begin_at BIGINT NOT NULL,
    switch_id INTEGER NOT NULL,
    packed BYTEA NOT NULL,
    PRIMARY KEY (begin_at, switch_id)
);

-- What the packed checks of an hour add up to: milliseconds of the answered ones, in how many buckets (LatencySketch) and the
-- runs of one state (DigestPacking). Written with the block, always; so is the sum of its day.
CREATE TABLE check_hours (
    begin_at BIGINT NOT NULL,
    switch_id INTEGER NOT NULL,
    total INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    latency_min INTEGER NOT NULL,
    latency_sum BIGINT NOT NULL,
    latency_max INTEGER NOT NULL,
    latencies BYTEA NOT NULL,
    runs BYTEA NOT NULL,
    PRIMARY KEY (begin_at, switch_id)
);
CREATE TABLE check_days (
    begin_at BIGINT NOT NULL,
    switch_id INTEGER NOT NULL,
    total INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    latency_min INTEGER NOT NULL,
    latency_sum BIGINT NOT NULL,
    latency_max INTEGER NOT NULL,
    latencies BYTEA NOT NULL,
    runs BYTEA NOT NULL,
    PRIMARY KEY (begin_at, switch_id)
);

-- The beginning of a day: of what came before it check_days alone was kept.
ALTER TABLE store_state ADD COLUMN checks_since BIGINT NOT NULL DEFAULT -9000000000000000;
