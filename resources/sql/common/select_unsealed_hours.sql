-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- That have checks which are not packed.
SELECT DISTINCT finished_at - finished_at % 3600000 AS begin_at FROM checks
WHERE finished_at >= :start_at AND finished_at < :end_at ORDER BY begin_at
