-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A schema of its own, beside whatever else the database holds. IF NOT EXISTS would ask for the right to create one even
-- where an administrator has made it.
DO $$
BEGIN
    IF to_regnamespace('powermon') IS NULL THEN
        CREATE SCHEMA powermon;
    END IF;
END
$$
