-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO check_blocks (begin_at, switch_id, packed) VALUES (:begin_at, :switch_id, :packed)
ON CONFLICT (begin_at, switch_id) DO UPDATE SET packed = excluded.packed
