// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databasecopy.h"

#include <algorithm>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include "storage/sqlcatalog.h"
#include "storage/sqlstore.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

const QString placeKey = u"copy_place"_s; ///< a value of the target while it is unfinished
/// A table that differs is copied again so often: who goes on changing the source has to stop that first.
constexpr int mostAttempts = 3;

QString translated(const char* text)
{
    return QCoreApplication::translate("DatabaseCopy", text);
}

/// The same for the same value in every engine.
QByteArray canonical(const QVariant& value)
{
    if (value.isNull())
        return QByteArray("n");
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: // as PostgreSQL's driver has those that are not negative
        return 'i' + QByteArray::number(value.toLongLong());
    case QMetaType::QByteArray:
        return 'b' + value.toByteArray();
    default:
        return 't' + value.toString().toUtf8();
    }
}

quint64 hashOf(const QSqlQuery& row, qsizetype columns)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (int i = 0; i < columns; ++i) {
        const QByteArray value = canonical(row.value(i));
        hash.addData(QByteArray::number(value.size()) + ':');
        hash.addData(value);
    }
    return qFromLittleEndian<quint64>(hash.result().constData());
}

bool isPlace(const SqlTable& table, const QSqlQuery& row)
{
    return table.name == "named_values"_L1 && row.value(u"key"_s).toString() == placeKey;
}

} // namespace

DatabaseCopy::DatabaseCopy(SqlStore& from, SqlStore& to, int step)
    : m_from(from), m_to(to), m_step(step), m_writer(to.connection().database(), to.connection().engine())
{
}

Result<CopyReport> DatabaseCopy::run(const Progress& progress)
{
    m_progress = progress;
    CopyReport report{m_from.location(), m_to.location(), {}};
    Result<void> done = hold(m_from);
    done = done ? hold(m_to) : done;
    done = done ? requireOwnTarget() : done;
    done = done ? countRows() : done;
    done = done ? copyTables() : done;
    done = done ? compareTables(report) : done;
    done = done ? finish() : done;
    return done ? Result<CopyReport>(report) : failure(done.error());
}

Result<void> DatabaseCopy::hold(SqlStore& store)
{
    const Result<bool> isHeld = store.acquireMonitorLease();
    if (!isHeld)
        return failure(isHeld.error());
    return *isHeld ? Result<void>() : failure(ErrorCode::AlreadyMonitored, {store.location()});
}

Result<void> DatabaseCopy::requireOwnTarget()
{
    const auto place = m_to.values().value(placeKey);
    if (!place)
        return failure(place.error());
    m_place = QJsonDocument::fromJson(place->value_or(QString()).toUtf8()).object();
    if (m_place.value("from"_L1).toString() == m_from.location())
        return {};
    for (const SqlTable& table : storedTables()) {
        const Result<qint64> rows = count(m_to, table);
        if (!rows)
            return failure(rows.error());
        if (*rows > 0 && !table.hasSeed) {
            const char* const text =
                QT_TRANSLATE_NOOP("DatabaseCopy", "it is not empty; nothing was changed");
            return failure(ErrorCode::BadInput, {m_to.location(), translated(text)});
        }
    }
    return {};
}

Result<void> DatabaseCopy::countRows()
{
    for (const SqlTable& table : storedTables()) {
        const Result<qint64> rows = count(m_from, table);
        if (!rows)
            return failure(rows.error());
        m_total += *rows * 3; // written, read here, read there
    }
    return {};
}

Result<void> DatabaseCopy::copyTables()
{
    const QString reached = m_place.value("table"_L1).toString();
    bool isBehind = !reached.isEmpty();
    for (const SqlTable& table : storedTables()) {
        QVariantList after;
        if (isBehind && table.name != reached) {
            const Result<qint64> rows = count(m_from, table);
            if (Result<void> done = rows ? advance(*rows) : failure(rows.error()); !done)
                return done;
            continue;
        }
        if (isBehind)
            after = m_place.value("after"_L1).toArray().toVariantList();
        isBehind = false;
        if (Result<void> copied = copyTable(table, after); !copied)
            return copied;
    }
    return {};
}

Result<void> DatabaseCopy::copyTable(const SqlTable& table, const QVariantList& after)
{
    QVariantList last = after;
    if (table.hasSeed && last.isEmpty() && !m_writer.clear(table))
        return failure(m_to.connection().errorFrom(m_writer.lastError()));
    for (qint64 rows = 1; rows > 0;) {
        const Result<void> written = m_to.transaction([&] { return writeStep(table, last, rows); });
        if (!written)
            return written;
        if (Result<void> more = advance(rows); !more)
            return more;
    }
    return {};
}

Result<void> DatabaseCopy::writeStep(const SqlTable& table, QVariantList& last, qint64& rows)
{
    const auto write = [&](const QSqlQuery& row, const QStringList& columns) -> Result<void> {
        if (isPlace(table, row) || m_writer.write(table, row, columns))
            return {};
        return failure(m_to.connection().errorFrom(m_writer.lastError()));
    };
    const Result<qint64> read = readStep(m_from, table, last, write);
    if (!read)
        return failure(read.error());
    rows = *read;
    return rememberPlace(table.name, last);
}

Result<void> DatabaseCopy::rememberPlace(const QString& table, const QVariantList& last)
{
    const QJsonObject place{
        {u"from"_s, m_from.location()}, {u"table"_s, table}, {u"after"_s, QJsonArray::fromVariantList(last)}};
    // Not through the store, whose revision would grow with it.
    const auto noted = m_to.connection().execute(
        u"set_value"_s,
        SqlValues()
            .add(u"key"_s, placeKey)
            .add(u"value"_s, QString::fromUtf8(QJsonDocument(place).toJson(QJsonDocument::Compact))));
    return noted ? Result<void>() : failure(noted.error());
}

Result<qint64> DatabaseCopy::readStep(SqlStore& store, const SqlTable& table, QVariantList& last,
                                      const Visit& visit) const
{
    const SqlConnection& connection = store.connection();
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    const QString name = last.isEmpty() ? u"select_first_rows"_s : u"select_next_rows"_s;
    if (!query.prepare(SqlCatalog::tableStatement(connection.engine(), name, table)))
        return failure(connection.errorFrom(query.lastError()));
    query.bindValue(u":limit"_s, m_step);
    for (qsizetype i = 0; i < last.size(); ++i) {
        const QVariant key = table.isRanged ? QVariant(last.at(i).toLongLong()) : last.at(i);
        query.bindValue(u":last_"_s + table.keys.at(i), key);
    }
    if (!query.exec())
        return failure(connection.errorFrom(query.lastError()));
    const QStringList columns = columnsOf(query);
    qint64 rows = 0;
    for (; query.next(); ++rows) {
        if (const Result<void> visited = visit(query, columns); !visited)
            return failure(visited.error());
        last.clear();
        for (const QString& key : table.keys)
            last.append(query.value(key));
    }
    if (query.lastError().isValid())
        return failure(connection.errorFrom(query.lastError()));
    return rows;
}

Result<void> DatabaseCopy::compareTables(CopyReport& report)
{
    for (const SqlTable& table : storedTables()) {
        Sum copied;
        for (int attempt = 1;; ++attempt) {
            const Result<Sum> wanted = sumOf(m_from, table);
            const Result<Sum> found = wanted ? sumOf(m_to, table) : wanted;
            if (!found)
                return failure(found.error());
            copied = *found;
            if (*wanted == *found)
                break;
            if (attempt == mostAttempts) {
                const char* const text =
                    QT_TRANSLATE_NOOP("DatabaseCopy", "it changes while it is copied (%1)");
                return failure(ErrorCode::BadInput, {m_from.location(), translated(text).arg(table.name)});
            }
            if (!m_writer.clear(table))
                return failure(m_to.connection().errorFrom(m_writer.lastError()));
            if (Result<void> again = copyTable(table, {}); !again)
                return again;
        }
        report.tables.append({table.name, copied.rows});
    }
    return {};
}

Result<DatabaseCopy::Sum> DatabaseCopy::sumOf(SqlStore& store, const SqlTable& table)
{
    Sum sum;
    QVariantList last;
    const auto add = [&](const QSqlQuery& row, const QStringList& columns) -> Result<void> {
        if (isPlace(table, row))
            return {};
        ++sum.rows;
        sum.hash += hashOf(row, columns.size());
        return {};
    };
    for (;;) {
        const Result<qint64> rows = readStep(store, table, last, add);
        if (!rows)
            return failure(rows.error());
        if (*rows == 0)
            return sum;
        if (const Result<void> more = advance(*rows); !more)
            return failure(more.error());
    }
}

Result<void> DatabaseCopy::finish()
{
    return m_to.transaction([&]() -> Result<void> {
        const SqlConnection& connection = m_to.connection();
        for (const SqlTable& table : storedTables()) {
            if (connection.engine() != SqlEngine::PostgreSql || !table.hasIdentity)
                continue;
            QSqlQuery query(connection.database());
            if (!query.exec(SqlCatalog::tableStatement(connection.engine(), u"restart_identity"_s, table)))
                return failure(connection.errorFrom(query.lastError()));
        }
        const auto gone = m_to.connection().execute(u"delete_value"_s, SqlValues().add(u"key"_s, placeKey));
        return gone ? Result<void>() : failure(gone.error());
    });
}

Result<qint64> DatabaseCopy::count(SqlStore& store, const SqlTable& table) const
{
    const SqlConnection& connection = store.connection();
    QSqlQuery query(connection.database());
    if (!query.exec(SqlCatalog::tableStatement(connection.engine(), u"count_rows"_s, table)) || !query.next())
        return failure(connection.errorFrom(query.lastError()));
    return query.value(0).toLongLong();
}

Result<void> DatabaseCopy::advance(qint64 rows)
{
    m_done += rows;
    const qint64 thousandths = m_total > 0 ? std::min<qint64>(1000, m_done * 1000 / m_total) : 1000;
    return m_progress(static_cast<int>(thousandths)) ? Result<void>() : failure(ErrorCode::Interrupted);
}

} // namespace powermon
