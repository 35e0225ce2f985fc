// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// Makes the automatic backups of a database, and keeps as many as are wanted.
class BackupMaker
{
public:
    BackupMaker() = default;
    BackupMaker(const BackupMaker&) = delete;
    BackupMaker& operator=(const BackupMaker&) = delete;
    virtual ~BackupMaker() = default;

    /// Makes one where the newest is older than a day; its path, or empty where none was due. Not to be
    /// called again before it is answered. Errors: FileUnwritable, DatabaseCorrupt, Interrupted, Database….
    [[nodiscard]] virtual QFuture<Result<QString>> makeWhereDue(Timestamp now) = 0;
};

} // namespace powermon
