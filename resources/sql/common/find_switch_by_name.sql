-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, name FROM switches WHERE removed_at IS NULL AND name = :name AND id <> :id
