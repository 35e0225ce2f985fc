-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A check lies in checks until its hour is over, and then in one of these: one switch's checks of one hour, packed
-- (CheckBlock). Rows that were there before are packed by and by.
CREATE TABLE check_blocks (
    begin_at INTEGER NOT NULL,
    switch_id INTEGER NOT NULL,
    packed BLOB NOT NULL,
    PRIMARY KEY (begin_at, switch_id)
) STRICT, WITHOUT ROWID;

-- What the packed checks of an hour add up to: milliseconds of the answered ones, in how many buckets (LatencySketch) and the
-- runs of one state (DigestPacking). Written with the block, always; so is the sum of its day.
CREATE TABLE check_hours (
    begin_at INTEGER NOT NULL,
    switch_id INTEGER NOT NULL,
    total INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    latency_min INTEGER NOT NULL,
    latency_sum INTEGER NOT NULL,
    latency_max INTEGER NOT NULL,
    latencies BLOB NOT NULL,
    runs BLOB NOT NULL,
    PRIMARY KEY (begin_at, switch_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE check_days (
    begin_at INTEGER NOT NULL,
    switch_id INTEGER NOT NULL,
    total INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    latency_min INTEGER NOT NULL,
    latency_sum INTEGER NOT NULL,
    latency_max INTEGER NOT NULL,
    latencies BLOB NOT NULL,
    runs BLOB NOT NULL,
    PRIMARY KEY (begin_at, switch_id)
) STRICT, WITHOUT ROWID;

-- The beginning of a day: of what came before it check_days alone was kept.
ALTER TABLE store_state ADD COLUMN checks_since INTEGER NOT NULL DEFAULT -9000000000000000;
