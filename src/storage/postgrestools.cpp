// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgrestools.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "storage/fileexchange.h"
#include "storage/openstore.h"
#include "storage/siteschema.h"
#include "storage/sqlcatalog.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr int moment = 200; // milliseconds

QString translated(const char* text)
{
    return QCoreApplication::translate("PostgresTools", text);
}

QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

QString lastLine(const QByteArray& output)
{
    return QString::fromUtf8(output).trimmed().section(u'\n', -1);
}

} // namespace

Result<void> PostgresTools::dump(const QString& file, const GoOn& goOn) const
{
    if (QFileInfo::exists(file))
        return failure(ErrorCode::FileUnwritable,
                       {file, translated(QT_TRANSLATE_NOOP("PostgresTools", "it is there already"))});
    if (const auto store = openStore(m_url, {}, OpenMode::Existing); !store)
        return failure(store.error());
    const QString part = file + u".part"_s;
    QFile made(part);
    if (!QDir().mkpath(QFileInfo(file).absolutePath()) ||
        !made.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorCode::FileUnwritable, {part, made.errorString()});
    made.close();
    const auto dumped =
        run(u"pg_dump"_s,
            {u"--format=custom"_s, u"--schema="_s + SiteSchema::nameOf(m_url.site), u"--no-owner"_s,
             u"--no-privileges"_s, u"--file="_s + part, u"--dbname="_s + connection()},
            goOn);
    Result<void> done = dumped ? requireKnown(part, goOn) : failure(dumped.error());
    done = done ? syncToDisk(part) : done;
    done = done ? renameFile(part, file) : done;
    if (!done)
        QFile::remove(part);
    return done;
}

Result<QString> PostgresTools::restore(const QString& file, Timestamp now, const GoOn& goOn) const
{
    if (!QFileInfo::exists(file))
        return failure(ErrorCode::FileUnreadable,
                       {file, translated(QT_TRANSLATE_NOOP("PostgresTools", "there is no such file"))});
    if (const Result<void> known = requireKnown(file, goOn); !known)
        return failure(known.error());
    const auto held = heldStore(); // until the end: a monitor that begins meanwhile waits
    if (!held)
        return failure(held.error());
    const QTemporaryDir folder;
    const QString script = folder.filePath(u"restore.sql"_s);
    const auto written =
        run(u"pg_restore"_s, {u"--no-owner"_s, u"--no-privileges"_s, u"--file="_s + script, file}, goOn);
    if (!written)
        return failure(written.error());
    QStringList arguments{u"--no-psqlrc"_s, u"--quiet"_s, u"--single-transaction"_s,
                          u"--set=ON_ERROR_STOP=1"_s, u"--dbname="_s + connection()};
    QString aside;
    const QString schema = SiteSchema::nameOf(m_url.site);
    if (*held) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(now.milliseconds(), Qt::UTC);
        aside = u"replaced_%1_%2"_s.arg(schema, time.toString(u"yyyyMMdd_HHmmss"_s)); // no site of ours
        arguments.append(
            {u"--command="_s +
             SqlCatalog::tableStatement(SqlEngine::PostgreSql, u"set_schema_aside"_s, {aside, {schema}})});
    }
    arguments.append(u"--file="_s + script);
    const auto restored = run(u"psql"_s, arguments, goOn);
    if (!restored)
        return failure(restored.error());
    const auto store = openStore(m_url, {}, OpenMode::Existing); // an older one is brought up to date
    return store ? Result<QString>(aside) : failure(store.error());
}

Result<void> PostgresTools::requireKnown(const QString& file, const GoOn& goOn) const
{
    const auto migrations = run(u"pg_restore"_s,
                                {u"--data-only"_s, u"--schema="_s + SiteSchema::nameOf(m_url.site),
                                 u"--table=schema_migrations"_s, u"--file=-"_s, file},
                                goOn);
    if (!migrations)
        return failure(migrations.error());
    // Rows of COPY: version, name, …, divided by tabs.
    qsizetype newest = 0;
    for (const QByteArray& line : migrations->split('\n')) {
        if (line.count('\t') >= 3)
            newest = std::max<qsizetype>(newest, line.left(line.indexOf('\t')).toInt());
    }
    const qsizetype known = SqlCatalog::migrations(SqlEngine::PostgreSql).size();
    if (newest == 0)
        return otherThanOurs(file, goOn);
    if (newest > known)
        return failure(ErrorCode::DatabaseTooNew, {file, QString::number(newest), QString::number(known)});
    return {};
}

/// What \a file is, which holds nothing of this site.
tl::unexpected<Error> PostgresTools::otherThanOurs(const QString& file, const GoOn& goOn) const
{
    const auto list = run(u"pg_restore"_s, {u"--list"_s, file}, goOn);
    if (!list)
        return failure(list.error());
    // "6; 2615 16385 SCHEMA - powermon_garden owner"
    static const QRegularExpression schema(u" SCHEMA - (\\w+) "_s);
    for (auto found = schema.globalMatch(QString::fromUtf8(*list)); found.hasNext();) {
        const auto site = SiteSchema::siteOf(found.next().captured(1));
        if (!site)
            continue;
        const QString text =
            site->isEmpty()
                ? translated(
                      QT_TRANSLATE_NOOP("PostgresTools", "this is a backup of the site without a name"))
                : translated(QT_TRANSLATE_NOOP("PostgresTools", "this is a backup of the site %1"))
                      .arg(*site);
        return failure(ErrorCode::BadInput, {file, text});
    }
    return failure(ErrorCode::DatabaseNotADatabase, {file});
}

Result<std::unique_ptr<Store>> PostgresTools::heldStore() const
{
    auto store = openStore(m_url, {}, OpenMode::Existing);
    if (!store && store.error().code == ErrorCode::DatabaseMissing)
        return nullptr;
    if (!store)
        return store;
    const Result<bool> isOurs = (*store)->acquireMonitorLease();
    if (!isOurs)
        return failure(isOurs.error());
    if (!*isOurs)
        return failure(ErrorCode::AlreadyMonitored, {m_url.location()});
    return store;
}

Result<QByteArray> PostgresTools::run(const QString& program, const QStringList& arguments,
                                      const GoOn& goOn) const
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return failure(
            ErrorCode::BadInput,
            {program, translated(QT_TRANSLATE_NOOP(
                          "PostgresTools", "it is not installed; install postgresql-client, or back the "
                                           "server up by its own means"))});
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!m_url.password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, m_url.password);
    environment.insert(u"PGCONNECT_TIMEOUT"_s, u"5"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments, QIODevice::ReadOnly);
    QByteArray output;
    while (!process.waitForFinished(moment) && process.state() != QProcess::NotRunning) {
        output += process.readAllStandardOutput();
        if (!goOn()) {
            process.kill();
            process.waitForFinished();
            return failure(ErrorCode::Interrupted);
        }
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return output + process.readAllStandardOutput();
    return failure(ErrorCode::DatabaseFailed,
                   {m_url.location(), program + u": "_s + lastLine(process.readAllStandardError())});
}

QString PostgresTools::connection() const
{
    QStringList words;
    const auto add = [&](const QString& key, const QString& value) {
        if (!value.isEmpty())
            words.append(key + u'=' + quoted(value));
    };
    add(u"host"_s, m_url.host);
    add(u"port"_s, QString::number(m_url.port));
    add(u"user"_s, m_url.userName);
    add(u"dbname"_s, m_url.databaseName);
    for (auto it = m_url.parameters.cbegin(); it != m_url.parameters.cend(); ++it)
        add(it.key(), it.value());
    return words.join(u' ');
}

} // namespace powermon
