-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends the server's end of an earlier connection, and waits up to a second until its locks are free.
SELECT count(*) FILTER (WHERE pg_terminate_backend(pid, 1000)) AS ended FROM pg_stat_activity
WHERE pid = :pid AND (extract(epoch FROM backend_start) * 1000000)::bigint = :started
    AND usename = current_user AND pid <> pg_backend_pid()
