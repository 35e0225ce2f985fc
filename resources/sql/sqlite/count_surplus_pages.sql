-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A quarter of the file may lie free: the next checks need it.
SELECT freelist_count - page_count / 4 AS surplus FROM pragma_freelist_count, pragma_page_count
