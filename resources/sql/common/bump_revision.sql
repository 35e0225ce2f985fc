-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- First in each transaction that changes switches, outages or values: on PostgreSQL the row's lock lets such transactions
-- pass one after another, so that what one has looked up (a free name) still holds when it commits.
UPDATE store_state SET revision = revision + 1
