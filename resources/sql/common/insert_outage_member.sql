-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO outage_members (outage_id, position, switch_id, name, last_answer_at, first_failure_at, back_at)
VALUES (:outage_id, :position, :switch_id, :name, :last_answer_at, :first_failure_at, :back_at)
