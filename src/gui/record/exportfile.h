// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>
#include <QThreadPool>

#include "core/base/result.h"

class QSaveFile;

namespace powermon {

/// A file that is there whole or not at all, written in a thread of its own: a slow disk keeps nobody
/// waiting. Only its owner may read it.
class ExportFile final
{
public:
    explicit ExportFile(const QString& path);
    /// What was not committed leaves nothing behind.
    ~ExportFile();

    /// One after the other. Errors: FileUnwritable.
    [[nodiscard]] QFuture<Result<void>> write(const QByteArray& bytes);
    /// Behind the last write(). Errors: FileUnwritable.
    [[nodiscard]] QFuture<Result<void>> commit();

private:
    QThreadPool m_thread;
    std::shared_ptr<QSaveFile> m_file; ///< the thread's
};

} // namespace powermon
