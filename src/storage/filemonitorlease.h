// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include "storage/monitorlease.h"

namespace powermon {

/// A lock of the kernel's on a file beside the database. It ends with the process, even by SIGKILL or a power
/// cut, and knows nothing of process ids, which are used again. The empty file stays.
class FileMonitorLease final : public MonitorLease
{
public:
    /// \a databasePath: the database, which must exist; all names of one file share one lease.
    explicit FileMonitorLease(const QString& databasePath);

    /// Errors: DatabaseReadOnly, DatabaseFailed.
    [[nodiscard]] Result<bool> acquire() override;
    [[nodiscard]] Result<void> release() override;
    [[nodiscard]] Result<bool> isHeld() override;

private:
    QString m_databasePath;
    QFile m_file; ///< open while it is ours
};

} // namespace powermon
