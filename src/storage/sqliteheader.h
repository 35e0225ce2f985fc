// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace powermon {

/// The first bytes of a SQLite file of ours (https://www.sqlite.org/fileformat.html), without SQLite.
class SqliteHeader
{
public:
    static constexpr qint64 size = 100;

    /// Whether the file begins as one of ours does.
    [[nodiscard]] static bool isOurs(const QString& path);
    /// Whether the file, whatever is left of it, was one of ours: a monitor had it, or parts of it say so.
    [[nodiscard]] static bool wasOurs(const QString& path);
    /// Whether a write-ahead log begins as one does; an empty one is right.
    [[nodiscard]] static bool isLog(const QString& path);

    enum class Extent
    {
        WhereNeeded, ///< what cannot be right of the first hundred bytes
        FirstPage,   ///< all of the first page, where the schema lies
    };
    /// Makes SQLite take the file: puts the beginning of \a freshPage, the first page of an empty database,
    /// where its own cannot be right, and fills a file up that was cut off.
    static void mend(const QString& path, const QByteArray& freshPage, Extent extent);
};

} // namespace powermon
