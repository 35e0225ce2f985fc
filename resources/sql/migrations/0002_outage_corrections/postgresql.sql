-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A part of another outage, split off by a person: what was found of it stands in that one's row.
ALTER TABLE outages ADD COLUMN part_of INTEGER;

-- What people say of an outage; no row: nothing. Outages that refer to one another are deleted together, so that
-- end_of and merged_into need no foreign keys, which would ask for an order.
CREATE TABLE outage_corrections (
    outage_id INTEGER PRIMARY KEY REFERENCES outages (id) ON DELETE CASCADE,
    cause TEXT,
    is_planned BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    end_of INTEGER,
    merged_into INTEGER
);
CREATE INDEX outage_corrections_merged_into ON outage_corrections (merged_into);

-- The audit trail: each edit, and what it changed of which outage.
CREATE TABLE outage_edits (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    edited_at BIGINT NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    refers_to INTEGER
);
CREATE TABLE outage_edit_changes (
    edit_id INTEGER NOT NULL REFERENCES outage_edits (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    outage_id INTEGER NOT NULL REFERENCES outages (id) ON DELETE CASCADE,
    said_before TEXT NOT NULL,
    said_after TEXT NOT NULL,
    PRIMARY KEY (edit_id, position)
);
CREATE INDEX outage_edit_changes_outage_id ON outage_edit_changes (outage_id);

-- What stands: an outage as people corrected it. A part takes what was found from the outage that it was split off; the
-- end comes from where the correction says.
CREATE VIEW corrected_outages AS
SELECT o.id,
    o.part_of,
    COALESCE(c.cause, d.cause) AS cause,
    CASE WHEN c.cause IS NULL THEN d.confidence ELSE 'confirmed' END AS confidence,
    d.group_name,
    COALESCE(c.started_at, d.started_at) AS started_at,
    COALESCE(c.started_at, d.start_earliest) AS start_earliest,
    COALESCE(c.started_at, d.start_latest) AS start_latest,
    COALESCE(c.ended_at, e.ended_at) AS ended_at,
    COALESCE(c.ended_at, e.end_earliest) AS end_earliest,
    COALESCE(c.ended_at, e.end_latest) AS end_latest,
    d.detected_at,
    d.reasons,
    d.policy,
    e.id AS end_source,
    e.ended_at AS found_ended_at,
    c.cause AS said_cause,
    c.is_planned AS said_planned,
    c.note AS said_note,
    c.started_at AS said_started_at,
    c.ended_at AS said_ended_at,
    c.end_of AS said_end_of,
    c.merged_into,
    EXISTS (SELECT 1 FROM outage_corrections a WHERE a.merged_into = o.id) AS absorbs
FROM outages o
LEFT JOIN outage_corrections c ON c.outage_id = o.id
JOIN outages d ON d.id = COALESCE(o.part_of, o.id)
JOIN outages e ON e.id = COALESCE(c.end_of, d.id);
