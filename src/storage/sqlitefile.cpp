// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitefile.h"

#include <sqlite3.h>

#include <QDir>
#include <QUrl>

#include "storage/sqlcatalog.h"
#include "storage/sqlitedialect.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr int busyTimeout = 5000; // milliseconds

} // namespace

void SqliteFile::Closer::operator()(sqlite3* handle) const
{
    sqlite3_close(handle);
}

Result<SqliteFile> SqliteFile::open(const QString& path, Access access)
{
    SqliteFile file(path);
    const int flags =
        access == Access::Write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const QByteArray name =
        access == Access::ReadStill ? QUrl::fromLocalFile(path).toEncoded() + "?immutable=1" : path.toUtf8();
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &handle, flags | SQLITE_OPEN_URI, nullptr);
    file.m_handle.reset(handle);
    if (code != SQLITE_OK)
        return failure(file.lastError());
    sqlite3_busy_timeout(handle, busyTimeout);
    sqlite3_extended_result_codes(handle, 1);
    return file;
}

Result<QString> SqliteFile::ask(const QString& statement)
{
    const QByteArray text = SqlCatalog::statement(SqlEngine::Sqlite, statement).toUtf8();
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(handle(), text.constData(), -1, &prepared, nullptr) != SQLITE_OK)
        return failure(lastError());
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> owner(prepared, sqlite3_finalize);
    const int code = sqlite3_step(prepared);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return failure(lastError());
    if (code == SQLITE_DONE)
        return QString();
    const auto* const value = reinterpret_cast<const char*>(sqlite3_column_text(prepared, 0));
    return QString::fromUtf8(value);
}

Result<void> SqliteFile::check()
{
    const Result<QString> answer = ask(u"check_quickly"_s);
    if (!answer)
        return failure(answer.error());
    if (*answer == "ok"_L1)
        return {};
    return failure(ErrorCode::DatabaseCorrupt, {QDir::toNativeSeparators(m_path), *answer});
}

Error SqliteFile::lastError() const
{
    const QString where = QDir::toNativeSeparators(m_path);
    if (!m_handle)
        return {ErrorCode::DatabaseFailed, {where, QString::fromUtf8(sqlite3_errstr(SQLITE_NOMEM))}};
    return SqliteDialect::errorOf(sqlite3_extended_errcode(handle()), where,
                                  QString::fromUtf8(sqlite3_errmsg(handle())));
}

} // namespace powermon
