// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include "core/base/result.h"

namespace powermon {

/// Keeps every other program from opening a SQLite file, by the locks that SQLite itself looks at
/// (https://www.sqlite.org/lockingv3.html): whoever has it open in WAL mode holds a shared one all the time.
/// To be used while this program has no connection to the file, since closing it would drop SQLite's locks.
class SqliteFileLock
{
public:
    explicit SqliteFileLock(const QString& path) : m_file(path) {}

    /// Errors: DatabaseBusy where another program has it open, DatabaseReadOnly, DatabaseFailed. A file that
    /// is not there needs no lock.
    [[nodiscard]] Result<void> acquire();
    /// Whether another program has the file open now.
    [[nodiscard]] static bool isInUse(const QString& path);

private:
    QFile m_file; ///< open while it is ours
};

} // namespace powermon
