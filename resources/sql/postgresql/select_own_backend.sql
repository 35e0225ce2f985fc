-- SPDX-FileCopyrightText: 2026 The PowerMon authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The server's end of this connection; a process number alone may be given to another later.
SELECT pid, (extract(epoch FROM backend_start) * 1000000)::bigint AS started FROM pg_stat_activity
WHERE pid = pg_backend_pid()
