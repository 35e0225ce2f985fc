-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO coverage (started_at, ended_at, kind, is_closed) VALUES (:started_at, :ended_at, :kind, :is_closed)
RETURNING id
