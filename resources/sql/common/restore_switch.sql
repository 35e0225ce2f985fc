-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE switches SET removed_at = NULL WHERE id = :id
