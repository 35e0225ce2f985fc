-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE store_state SET checks_since = :checks_since WHERE checks_since < :checks_since
