// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QStringList>

#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/interfaces/store.h"
#include "storage/databaseurl.h"

namespace powermon {

/// Backups of a PostgreSQL database by the server's own programs, where they are installed. Blocks.
class PostgresTools
{
public:
    /// Called every moment; false ends the work with Interrupted.
    using GoOn = std::function<bool()>;

    explicit PostgresTools(const DatabaseUrl& url) : m_url(url) {}

    /// The schema of the site in pg_dump's own format. Errors: FileUnwritable, DatabaseMissing,
    /// DatabaseFailed, Interrupted; BadInput where pg_dump is not installed, with what to do.
    [[nodiscard]] Result<void> dump(const QString& file, const GoOn& goOn) const;
    /// In one transaction: the schema that is there gets another name, which is the answer, empty where there
    /// was none, and the file's takes its place. Errors: as above, AlreadyMonitored, DatabaseTooNew,
    /// DatabaseNotADatabase.
    [[nodiscard]] Result<QString> restore(const QString& file, Timestamp now, const GoOn& goOn) const;

private:
    /// Its standard output. The password is not among the arguments, which others see.
    [[nodiscard]] Result<QByteArray> run(const QString& program, const QStringList& arguments,
                                         const GoOn& goOn) const;
    [[nodiscard]] Result<void> requireKnown(const QString& file, const GoOn& goOn) const;
    [[nodiscard]] tl::unexpected<Error> otherThanOurs(const QString& file, const GoOn& goOn) const;
    /// The schema that is to be set aside, with its monitor lease; null where there is none. Errors:
    /// AlreadyMonitored.
    [[nodiscard]] Result<std::unique_ptr<Store>> heldStore() const;
    /// host=… port=…, without a password.
    [[nodiscard]] QString connection() const;

    DatabaseUrl m_url;
};

} // namespace powermon
