-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those that overlap the range; one without a length counts at its instant.
SELECT id, started_at, ended_at, kind, is_closed FROM coverage
WHERE started_at < :end_at AND (ended_at > :start_at OR started_at >= :start_at)
ORDER BY started_at, id
