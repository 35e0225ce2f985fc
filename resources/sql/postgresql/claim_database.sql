-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A schema for the site, beside whatever else the database holds. IF NOT EXISTS would ask for the right to create one even
-- where an administrator has made it.
DO $$
BEGIN
    IF to_regnamespace(current_setting('search_path')) IS NULL THEN
        EXECUTE format('CREATE SCHEMA %I', current_setting('search_path'));
    END IF;
END
$$
