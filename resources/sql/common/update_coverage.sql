-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE coverage SET started_at = :started_at, ended_at = :ended_at, kind = :kind, is_closed = :is_closed WHERE id = :id
