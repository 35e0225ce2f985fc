// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

#include "core/base/result.h"

struct sqlite3;

namespace powermon {

/// A SQLite file by SQLite's own interface: for what Qt has no words for. Belongs to one thread.
class SqliteFile
{
public:
    enum class Access
    {
        Read,
        ReadStill, ///< nobody writes to it: nothing is made beside it
        Write,     ///< makes it where it is missing
    };

    /// Errors: those of SqliteDialect::errorOf().
    [[nodiscard]] static Result<SqliteFile> open(const QString& path, Access access);

    /// The first value of the first row that the catalog's statement gives; empty where there is none.
    [[nodiscard]] Result<QString> ask(const QString& statement);
    /// Errors: DatabaseCorrupt where it is not sound; reads all of it.
    [[nodiscard]] Result<void> check();
    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }
    /// What SQLite said last.
    [[nodiscard]] Error lastError() const;

private:
    struct Closer
    {
        void operator()(sqlite3* handle) const;
    };

    explicit SqliteFile(QString path) : m_path(std::move(path)) {}

    QString m_path;
    std::unique_ptr<sqlite3, Closer> m_handle;
};

} // namespace powermon
