-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Until the transaction ends.
SELECT set_config('search_path', :name, TRUE) IS NOT NULL AS entered
