-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT switch_id, count(*) AS total FROM checks WHERE finished_at >= :start_at AND finished_at < :end_at
GROUP BY switch_id ORDER BY switch_id
