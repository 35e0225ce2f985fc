-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO checks (finished_at, switch_id, outcome) VALUES (:finished_at, :switch_id, :outcome)
ON CONFLICT (finished_at, switch_id) DO NOTHING
