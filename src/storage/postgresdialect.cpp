// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresdialect.h"

#include <QHash>
#include <QVariant>

#include "storage/siteschema.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// A value as libpq reads it in a connection string.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

/// The first line, where libpq gives several.
QString reasonOf(const QSqlError& error)
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return text.section(u'\n', 0, 0).simplified();
}

/// https://www.postgresql.org/docs/15/errcodes-appendix.html
ErrorCode codeOf(const QString& sqlState)
{
    static const QHash<QString, ErrorCode> codes{
        {u"25006"_s, ErrorCode::DatabaseReadOnly},    // read-only transaction: a standby
        {u"28000"_s, ErrorCode::DatabaseRefused},     // invalid authorization
        {u"28P01"_s, ErrorCode::DatabaseRefused},     // wrong password
        {u"3D000"_s, ErrorCode::DatabaseRefused},     // no such database
        {u"42501"_s, ErrorCode::DatabaseRefused},     // insufficient privilege
        {u"53300"_s, ErrorCode::DatabaseRefused},     // too many connections
        {u"53100"_s, ErrorCode::DatabaseFull},        // disk full
        {u"40001"_s, ErrorCode::DatabaseBusy},        // serialization failure
        {u"40P01"_s, ErrorCode::DatabaseBusy},        // deadlock
        {u"55P03"_s, ErrorCode::DatabaseBusy},        // lock not available
        {u"57014"_s, ErrorCode::DatabaseBusy},        // statement timeout
        {u"57P01"_s, ErrorCode::DatabaseUnreachable}, // administrator's shutdown
        {u"57P02"_s, ErrorCode::DatabaseUnreachable}, // crash shutdown
        {u"57P03"_s, ErrorCode::DatabaseUnreachable}, // starting up
        {u"XX001"_s, ErrorCode::DatabaseCorrupt},     // damaged data
        {u"XX002"_s, ErrorCode::DatabaseCorrupt},     // damaged index
    };
    if (sqlState.startsWith("08"_L1))
        return ErrorCode::DatabaseUnreachable;
    return codes.value(sqlState, ErrorCode::DatabaseFailed);
}

} // namespace

QString PostgresDialect::driverName() const
{
    return u"QPSQL"_s;
}

QString PostgresDialect::location() const
{
    return m_url.location();
}

Result<void> PostgresDialect::open(QSqlDatabase& database)
{
    database.setHostName(m_url.host);
    database.setPort(m_url.port);
    database.setUserName(m_url.userName);
    database.setPassword(m_url.password);
    database.setDatabaseName(m_url.databaseName);
    database.setConnectOptions(connectOptions());
    if (database.open())
        return {};
    const QSqlError error = database.lastError();
    const QString reason = reasonOf(error);
    return failure(isRefusal(error.databaseText()) ? ErrorCode::DatabaseRefused
                                                   : ErrorCode::DatabaseUnreachable,
                   {location(), reason});
}

QString PostgresDialect::connectOptions() const
{
    QStringList options{
        u"connect_timeout=3"_s,
        u"tcp_user_timeout=5000"_s,
        u"keepalives=1"_s,
        u"keepalives_idle=5"_s,
        u"keepalives_interval=2"_s,
        u"keepalives_count=3"_s,
        u"application_name=powermon"_s,
        // The server must notice as soon as we do that a connection broke: it keeps the lock of a monitor.
        u"options='-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 "
        "-c tcp_user_timeout=10000 -c statement_timeout=30000 -c lock_timeout=5000 -c TimeZone=UTC -c "
        "synchronous_commit=on -c client_min_messages=warning "
        "-c search_path="_s +
            SiteSchema::nameOf(m_url.site) + u'\'',
    };
    for (auto it = m_url.parameters.cbegin(); it != m_url.parameters.cend(); ++it)
        options.append(it.key() + u'=' + quoted(it.value()));
    return options.join(u';');
}

QString PostgresDialect::noticeChannel() const
{
    return SiteSchema::nameOf(m_url.site);
}

Result<QString> PostgresDialect::backUp(QSqlDatabase&, int)
{
    return QString();
}

Error PostgresDialect::errorFrom(const QSqlError& error) const
{
    if (isConnectionLost(error))
        return {ErrorCode::DatabaseUnreachable, {location(), reasonOf(error)}};
    const ErrorCode code = codeOf(error.nativeErrorCode());
    switch (code) {
    case ErrorCode::DatabaseReadOnly:
    case ErrorCode::DatabaseFull:
    case ErrorCode::DatabaseBusy:
        return {code, {location()}};
    default:
        return {code, {location(), reasonOf(error)}};
    }
}

bool PostgresDialect::isConnectionLost(const QSqlError& error) const
{
    // A connection that broke gives no code, and sometimes not even a text.
    return error.nativeErrorCode().isEmpty() ||
           codeOf(error.nativeErrorCode()) == ErrorCode::DatabaseUnreachable;
}

bool PostgresDialect::canPrepare(const QString& statement) const
{
    static const QStringList verbs{u"SELECT"_s, u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s};
    return verbs.contains(statement.section(u' ', 0, 0));
}

bool PostgresDialect::isRefusal(const QString& reason)
{
    // libpq gives no code here, only the server's line, whose severity most languages leave as FATAL.
    static const QStringList passing{u"starting up"_s, u"shutting down"_s, u"in recovery mode"_s};
    for (const QString& text : passing) {
        if (reason.contains(text))
            return false;
    }
    return reason.contains("FATAL"_L1) || reason.contains("password"_L1) || reason.contains("SSL"_L1);
}

} // namespace powermon
