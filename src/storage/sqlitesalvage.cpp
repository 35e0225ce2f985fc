// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitesalvage.h"

#include <algorithm>

#include <QFile>
#include <QUuid>

#include "core/base/logging.h"
#include "storage/checkblock.h"
#include "storage/schemamigrator.h"
#include "storage/sqlcheckpacker.h"
#include "storage/sqldigestrow.h"
#include "storage/sqlitedialect.h"
#include "storage/sqliteheader.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr int rowsAtOnce = 20'000;
constexpr int blocksAtOnce = 1000;
constexpr int checksAtOnce = 60'000;
constexpr qint64 pageSize = 4096;
constexpr int codeConstraint = 19;
constexpr int codeMismatch = 20;
constexpr Timestamp farOff = Timestamp::fromMilliseconds(1LL << 60U);

/// A database file that is only read, whatever state it is in.
QSqlDatabase openForReading(const QString& path, const QString& name)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(path);
    if (!database.open())
        qCWarning(logStorage) << "not readable path=" << path;
    return database;
}

bool isRefusal(const QSqlError& error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == codeConstraint || code == codeMismatch;
}

} // namespace

SqliteSalvage::SqliteSalvage(const QString& source, const QString& target)
    : m_sourcePath(source), m_sourceName(QUuid::createUuid().toString()),
      m_target(std::make_unique<SqliteDialect>(target, OpenMode::CreateIfMissing)), m_targetPath(target)
{
}

SqliteSalvage::~SqliteSalvage()
{
    m_writer.reset();
    QSqlDatabase::removeDatabase(m_sourceName);
}

Result<SalvageReport> SqliteSalvage::salvage(const QString& backup)
{
    if (const Result<void> made = makeTarget(); !made)
        return failure(made.error());
    openSource();
    run(u"begin_transaction"_s);
    readTables();
    if (!backup.isEmpty())
        fillGaps(backup);
    run(u"mend_checks_since"_s);
    run(u"commit_transaction"_s);
    if (m_failure)
        return failure(*m_failure);
    if (const Result<void> done = mendSums().and_then([this] { return mendBounds(); }); !done)
        return failure(done.error());
    const SalvageReport saved = report(backup);
    return m_failure ? failure(*m_failure) : Result<SalvageReport>(saved);
}

Result<void> SqliteSalvage::makeTarget()
{
    {
        SqlConnection fresh(std::make_unique<SqliteDialect>(m_targetPath, OpenMode::CreateIfMissing));
        if (Result<void> opened = fresh.open(); !opened)
            return opened;
        SchemaMigrator migrator(fresh, SqlCatalog::migrations(SqlEngine::Sqlite));
        if (Result<void> migrated = migrator.migrate(OpenMode::CreateIfMissing); !migrated)
            return migrated;
    }
    QFile file(m_targetPath);
    const QByteArray page = file.open(QIODevice::ReadOnly) ? file.read(pageSize) : QByteArray();
    file.close();
    SqliteHeader::mend(m_sourcePath, page, SqliteHeader::Extent::WhereNeeded);
    {
        const QSqlDatabase source = openForReading(m_sourcePath, m_sourceName);
        if (!source.tables().contains(u"switches"_s)) {
            QSqlDatabase(source).close();
            SqliteHeader::mend(m_sourcePath, page, SqliteHeader::Extent::FirstPage);
        }
    }
    QSqlDatabase::removeDatabase(m_sourceName);
    Result<void> opened = m_target.open();
    if (opened)
        m_writer.emplace(m_target.database(), SqlEngine::Sqlite);
    return opened;
}

void SqliteSalvage::openSource()
{
    openForReading(m_sourcePath, m_sourceName);
}

void SqliteSalvage::readTables()
{
    const QSqlDatabase source = QSqlDatabase::database(m_sourceName, false);
    const bool hasSchema = source.tables().contains(u"switches"_s);
    SalvageReader reader(source);
    for (const SqlTable& table : storedTables()) {
        if (!hasSchema) {
            m_gaps[table.name] = {SalvageReader::everything};
            continue;
        }
        const auto visit = [&](const QSqlQuery& row, const QStringList& columns) {
            take(table, row, columns);
        };
        m_gaps[table.name] += reader.read(table, visit);
    }
}

void SqliteSalvage::fillGaps(const QString& backup)
{
    const QString name = QUuid::createUuid().toString();
    {
        const QSqlDatabase database = openForReading(backup, name);
        SalvageReader reader(database);
        const QHash<QString, qint64> before = m_saved;
        for (const SqlTable& table : storedTables()) {
            const auto visit = [&](const QSqlQuery& row, const QStringList& columns) {
                take(table, row, columns);
            };
            for (const SalvageReader::Gap& gap : m_gaps.value(table.name))
                reader.readGap(table, gap, visit);
            m_fromBackup += m_saved.value(table.name) - before.value(table.name);
        }
    }
    QSqlDatabase::removeDatabase(name);
}

void SqliteSalvage::take(const SqlTable& table, const QSqlQuery& row, const QStringList& columns)
{
    if (m_failure)
        return;
    const qint64 key = table.isRanged ? row.value(table.keys.constFirst()).toLongLong() : 0;
    const SalvageReader::Gap gap = table.isRanged ? SalvageReader::Gap{key, key} : SalvageReader::everything;
    if (!isSound(table, row, columns)) {
        m_gaps[table.name].append(gap);
        return;
    }
    if (table.hasSeed && m_saved.value(table.name) == 0 && !m_writer->clear(table))
        m_failure = m_target.errorFrom(m_writer->lastError());
    if (m_writer->write(table, row, columns)) {
        m_saved[table.name] += m_writer->written();
        noteSaved(table, row, columns);
    } else if (isRefusal(m_writer->lastError())) {
        m_gaps[table.name].append(gap); // what it refers to is lost, or it makes no sense
    } else {
        m_failure = m_target.errorFrom(m_writer->lastError());
    }
    commitSome();
}

void SqliteSalvage::noteSaved(const SqlTable& table, const QSqlQuery& query, const QStringList& columns)
{
    if (m_writer->written() == 0)
        return;
    if (table.name == "checks"_L1)
        ++m_checks;
    else if (table.name == "check_blocks"_L1)
        m_checks +=
            CheckBlock::header(SqlRow(query, columns).bytes(u"packed"_s)).value_or(CheckBlockHeader()).total;
}

bool SqliteSalvage::isSound(const SqlTable& table, const QSqlQuery& query, const QStringList& columns)
{
    const SqlRow row(query, columns);
    if (table.name == "check_hours"_L1 || table.name == "check_days"_L1)
        return SqlDigestRow::digestFrom(row).has_value();
    if (table.name == "checks"_L1) {
        noteCheck(row.integer(u"switch_id"_s), row.integer(u"finished_at"_s), row.integer(u"outcome"_s));
    } else if (table.name == "check_blocks"_L1) {
        const auto block = CheckBlock::unpack(row.timestamp(u"begin_at"_s), row.bytes(u"packed"_s));
        if (!block)
            return false;
        for (const PackedCheck& check : *block)
            noteCheck(row.integer(u"switch_id"_s), check.finishedAt, check.outcome);
    }
    return true;
}

void SqliteSalvage::noteCheck(qint64 switchId, qint64 finishedAt, qint64 outcome)
{
    if (!m_bounds.contains(switchId))
        m_bounds.insert(switchId, {finishedAt, finishedAt, outcome});
    Bounds& bounds = m_bounds[switchId];
    bounds.first = std::min(bounds.first, finishedAt);
    if (finishedAt > bounds.last) {
        bounds.last = finishedAt;
        bounds.lastOutcome = outcome;
    }
}

Result<void> SqliteSalvage::mendSums()
{
    for (;;) {
        const Result<qint64> unpacked = unpackSomeWithoutSums();
        if (!unpacked || *unpacked == 0)
            return unpacked ? Result<void>() : failure(unpacked.error());
        // Packing them again writes the sums.
        SqlCheckPacker packer(m_target);
        for (Result<qint64> sealed = 1; !sealed || *sealed > 0; sealed = packer.seal(farOff, checksAtOnce)) {
            if (!sealed)
                return failure(sealed.error());
        }
    }
}

Result<qint64> SqliteSalvage::unpackSomeWithoutSums()
{
    struct Row
    {
        qint64 switchId;
        Timestamp begin;
        QList<PackedCheck> checks;
    };
    QList<Row> rows;
    const Result<void> read = m_target.select(
        u"select_blocks_without_sums"_s, SqlValues().add(u"limit"_s, QVariant(blocksAtOnce)),
        [&](const SqlRow& row) {
            const Timestamp begin = row.timestamp(u"begin_at"_s);
            const auto checks = CheckBlock::unpack(begin, row.bytes(u"packed"_s));
            rows.append({row.integer(u"switch_id"_s), begin, checks.value_or(QList<PackedCheck>())});
        });
    if (!read)
        return failure(read.error());
    run(u"begin_transaction"_s);
    for (const Row& row : std::as_const(rows)) {
        const QVariant switchId(static_cast<qlonglong>(row.switchId));
        run(u"delete_check_block"_s, SqlValues().add(u"begin_at"_s, row.begin).add(u"switch_id"_s, switchId));
        for (const PackedCheck& check : row.checks)
            run(u"insert_check"_s,
                SqlValues()
                    .add(u"finished_at"_s, QVariant(static_cast<qlonglong>(check.finishedAt)))
                    .add(u"switch_id"_s, switchId)
                    .add(u"outcome"_s, QVariant(check.outcome)));
    }
    run(u"commit_transaction"_s);
    return m_failure ? failure(*m_failure) : Result<qint64>(rows.size());
}

Result<void> SqliteSalvage::mendBounds()
{
    run(u"begin_transaction"_s);
    for (auto it = m_bounds.cbegin(); it != m_bounds.cend(); ++it) {
        run(u"extend_check_bounds"_s,
            SqlValues()
                .add(u"switch_id"_s, QVariant(static_cast<qlonglong>(it.key())))
                .add(u"first_at"_s, QVariant(static_cast<qlonglong>(it->first)))
                .add(u"last_at"_s, QVariant(static_cast<qlonglong>(it->last)))
                .add(u"last_outcome"_s, QVariant(static_cast<qlonglong>(it->lastOutcome))));
    }
    run(u"commit_transaction"_s);
    return m_failure ? failure(*m_failure) : Result<void>();
}

SalvageReport SqliteSalvage::report(const QString& backup) const
{
    SalvageReport report;
    report.backupFile = m_fromBackup > 0 ? backup : QString();
    report.switches = m_saved.value(u"switches"_s);
    report.outages = m_saved.value(u"outages"_s);
    report.checks = m_checks;
    report.fromBackup = m_fromBackup;
    for (const SqlTable& table : storedTables()) {
        if (!m_gaps.value(table.name).isEmpty())
            report.gaps.append(table.name);
    }
    return report;
}

void SqliteSalvage::commitSome()
{
    if (++m_uncommitted < rowsAtOnce)
        return;
    m_uncommitted = 0;
    run(u"commit_transaction"_s);
    run(u"begin_transaction"_s);
}

void SqliteSalvage::run(const QString& statement, const SqlValues& values)
{
    if (m_failure)
        return;
    if (const Result<qint64> done = m_target.execute(statement, values); !done)
        m_failure = done.error();
}

} // namespace powermon
