-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The one that was inserted last, whatever the clock said then: it may have been wrong by years. Kind 7, no network, lies
-- over others.
SELECT id, started_at, ended_at, kind, is_closed FROM coverage WHERE kind <> 7 ORDER BY id DESC LIMIT 1
