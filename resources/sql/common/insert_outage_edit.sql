-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO outage_edits (edited_at, source, kind, refers_to) VALUES (:edited_at, :source, :kind, :refers_to) RETURNING id
