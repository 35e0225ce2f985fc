-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Works where set_auto_vacuum came before the first table. One page, since Qt takes only the first of the steps that this
-- statement gives.
PRAGMA incremental_vacuum(1)
