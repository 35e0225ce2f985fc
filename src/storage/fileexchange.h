// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// Puts a finished database file in the place of another, which is set aside with its write-ahead log. It may
/// be killed at any moment: a finished file that lies ready is put in its place by the next call.
class FileExchange
{
public:
    /// Why.
    enum class Reason
    {
        Damaged,  ///< the former one is called FILE.damaged-DATE
        Restored, ///< … FILE.replaced-DATE
    };

    /// \a path: of the database.
    explicit FileExchange(const QString& path) : m_path(path) {}

    /// A file that is there under this name is finished, and is to take the place of the database.
    [[nodiscard]] QString readyPath(Reason reason) const;
    /// Why a file lies ready; nothing where none does.
    [[nodiscard]] std::optional<Reason> pending() const;
    /// The name that the former one will get.
    [[nodiscard]] QString asidePath(Reason reason, Timestamp now) const;
    /// Makes the file ready, for which nothing may be left in a log, and puts it in its place; what the
    /// former one is called now, or empty where there was none. Nobody may have either of them open. Errors:
    /// FileUnwritable.
    [[nodiscard]] Result<QString> put(const QString& finished, Reason reason, Timestamp now) const;
    /// Puts the file that lies ready in its place; does nothing where none does any more. Errors: as above.
    [[nodiscard]] Result<QString> finish(Reason reason, Timestamp now) const;

private:
    [[nodiscard]] Result<QString> replace(Reason reason, Timestamp now) const;

    QString m_path;
};

/// Waits until what was written to the file, or the names in the folder, are on disk. Errors: FileUnwritable.
[[nodiscard]] Result<void> syncToDisk(const QString& path);
/// Errors: FileUnwritable. What has the new name is replaced.
[[nodiscard]] Result<void> renameFile(const QString& from, const QString& to);

} // namespace powermon
