// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "storage/openstore.h"
#include "storage/postgresdialect.h"
#include "storage/schemamigrator.h"
#include "storage/sqlconnection.h"
#include "storage/sqlitedialect.h"
#include "storage/storekinds.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// The schema's steps, and the statements that run on it.
class SchemaMigratorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addDatabaseRows(); }
    void init();
    void cleanup() { m_connection.reset(); }

    void preparesEveryStatement();
    void statementsAreOne();
    void stepsAreInOrder();
    void takesAllStepsOnce();
    void upgradesAndKeepsACopy();
    void checksFromBeforeAreAnsweredAndPacked();
    void failedStepChangesNothing();
    void refusesANewerSchema();
    void refusesAChangedStep();
    void makesNothingWithoutLeave();
    void changesNothingForALook();

private:
    std::unique_ptr<SqlDialect> dialect() const;
    Result<void> migrate(const QList<Migration>& migrations, OpenMode mode = OpenMode::CreateIfMissing);
    QList<Migration> known() const { return SqlCatalog::migrations(m_connection->engine()); }
    /// What is there plus one more step.
    QList<Migration> knownAnd(const QString& text) const;
    QStringList copies() const;

    StoreKinds m_kinds;
    std::unique_ptr<SqlConnection> m_connection;
};

/// A fresh store with one switch in it, and another connection to its database.
void SchemaMigratorTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    const Result<std::unique_ptr<Store>> store = m_kinds.make(kind);
    VERIFY_DONE(store);
    Switch powerSwitch;
    powerSwitch.name = u"kept"_s;
    powerSwitch.target.host = u"10.0.0.1"_s;
    VERIFY_DONE((*store)->switches().add(powerSwitch));
    m_connection = std::make_unique<SqlConnection>(dialect());
    VERIFY_DONE(m_connection->open());
}

std::unique_ptr<SqlDialect> SchemaMigratorTest::dialect() const
{
    if (m_kinds.url().engine == SqlEngine::Sqlite)
        return std::make_unique<SqliteDialect>(m_kinds.url().path, OpenMode::CreateIfMissing);
    return std::make_unique<PostgresDialect>(m_kinds.url());
}

Result<void> SchemaMigratorTest::migrate(const QList<Migration>& migrations, OpenMode mode)
{
    return SchemaMigrator(*m_connection, migrations).migrate(mode);
}

QList<Migration> SchemaMigratorTest::knownAnd(const QString& text) const
{
    QList<Migration> migrations = known();
    const int version = static_cast<int>(migrations.size()) + 1;
    migrations.append(
        SqlCatalog::migrationFromText(version, u"%1_test"_s.arg(version, 4, 10, QChar(u'0')), text));
    return migrations;
}

QStringList SchemaMigratorTest::copies() const
{
    const QFileInfo file(m_kinds.url().path);
    return file.dir().entryList({file.fileName() + u".schema-*.bak"_s}, QDir::Files);
}

void SchemaMigratorTest::preparesEveryStatement()
{
    const QStringList names = SqlCatalog::names(m_connection->engine());
    QVERIFY(names.size() > 40);
    for (const QString& name : names) {
        // SQLite refuses to prepare what is there already; every store that a test makes has run it.
        if (name.startsWith(u"create_"_s))
            continue;
        const Result<void> prepared = m_connection->prepare(name);
        QVERIFY2(prepared.has_value(), qPrintable(name + u": "_s + reasonOf(prepared)));
    }
}

void SchemaMigratorTest::statementsAreOne()
{
    static const QRegularExpression verbFirst(u"^[a-z]+(_[a-z]+)*$"_s);
    for (const QString& name : SqlCatalog::names(m_connection->engine())) {
        const QString statement = SqlCatalog::statement(m_connection->engine(), name);
        QVERIFY2(verbFirst.match(name).hasMatch(), qPrintable(name));
        QVERIFY2(!statement.contains(u"--"_s), qPrintable(name));
        QVERIFY2(statement.startsWith(u"DO "_s) || !statement.contains(u';'), qPrintable(name));
    }
}

void SchemaMigratorTest::stepsAreInOrder()
{
    const QList<Migration> migrations = known();
    QVERIFY(!migrations.isEmpty());
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        QCOMPARE(migrations.at(i).version, i + 1);
        QVERIFY(!migrations.at(i).statements.isEmpty());
        QCOMPARE(migrations.at(i).checksum.size(), 64);
    }
    const Migration one = SqlCatalog::migrationFromText(1, u"x"_s, u"A;\nB\n  c;\n"_s);
    QCOMPARE(one.statements, (QStringList{u"A"_s, u"B\n  c"_s}));
    QVERIFY(one.checksum != SqlCatalog::migrationFromText(1, u"x"_s, u"A;\nB;\n"_s).checksum);
}

void SchemaMigratorTest::takesAllStepsOnce()
{
    VERIFY_DONE(migrate(known()));
    VERIFY_DONE(migrate(known(), OpenMode::Existing));
    qsizetype rows = 0;
    VERIFY_DONE(m_connection->select(u"select_migrations"_s, {}, [&](const SqlRow& row) {
        QCOMPARE(row.text(u"checksum"_s), known().at(rows).checksum);
        ++rows;
    }));
    QCOMPARE(rows, known().size());
    QVERIFY(copies().isEmpty());
}

void SchemaMigratorTest::upgradesAndKeepsACopy()
{
    const QList<Migration> newer =
        knownAnd(u"CREATE TABLE first_extra (id INTEGER);\nCREATE TABLE extra (id INTEGER);\n"_s);
    VERIFY_DONE(migrate(newer, OpenMode::Existing));
    VERIFY_DONE(m_connection->executeText(u"INSERT INTO extra (id) VALUES (7)"_s));
    VERIFY_DONE(migrate(newer));
    if (m_connection->engine() != SqlEngine::Sqlite)
        return;
    QCOMPARE(copies().size(), 1);
    // The copy is a whole database of the old schema.
    DatabaseUrl copy = m_kinds.url();
    copy.path = QFileInfo(copy.path).dir().filePath(copies().constFirst());
    QCOMPARE(QFile::permissions(copy.path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const Result<std::unique_ptr<Store>> store = openStore(copy, {}, OpenMode::Existing);
    VERIFY_DONE(store);
    QCOMPARE((*store)->switches().all()->constFirst().name, u"kept"_s);
}

/// A database without packed checks, as versions before wrote it.
void SchemaMigratorTest::checksFromBeforeAreAnsweredAndPacked()
{
    for (const QString& statement :
         {u"DROP TABLE check_blocks"_s, u"DROP TABLE check_hours"_s, u"DROP TABLE check_days"_s,
          u"ALTER TABLE store_state DROP COLUMN checks_since"_s, u"DROP TABLE messages"_s,
          u"DELETE FROM schema_migrations WHERE version >= 3"_s})
        VERIFY_DONE(m_connection->executeText(statement));
    constexpr qint64 origin = 1'767'225'600'000;
    for (int minute = 0; minute < 300; ++minute) {
        const QString values =
            u"(%1, 1, %2)"_s.arg(origin + minute * 60'000).arg(minute % 10 == 0 ? 5'000'001 : 12'200);
        VERIFY_DONE(m_connection->executeText(u"INSERT INTO checks VALUES "_s + values));
    }
    VERIFY_DONE(m_connection->executeText(
        u"INSERT INTO check_bounds VALUES (1, %1, %2, 12200)"_s.arg(origin).arg(origin + 299 * 60'000)));
    VERIFY_DONE(migrate(known()));
    const auto store = m_kinds.openAgain();
    VERIFY_DONE(store);
    const Timestamp end = Timestamp::fromMilliseconds(origin + 300 * 60'000);
    for (qint64 sealed = 1; sealed > 0;) {
        QCOMPARE((*store)->checks().counts({Timestamp(), end})->value(SwitchId(1)), (CheckCounts{300, 30}));
        QCOMPARE((*store)->checks().newest({{Timestamp(), end}, SwitchId(1)}, 1000)->size(), 300);
        const auto step = (*store)->checks().seal(end, 1000);
        VERIFY_DONE(step);
        sealed = *step;
    }
    QCOMPARE(*m_connection->selectInteger(u"find_last_check_block"_s, u"begin_at"_s,
                                          SqlValues().add(u"end_at"_s, end)),
             origin + 4 * 3'600'000);
}

void SchemaMigratorTest::failedStepChangesNothing()
{
    const QList<Migration> broken = knownAnd(u"CREATE TABLE half (id INTEGER);\nCREATE NONSENSE;\n"_s);
    COMPARE_CODE(migrate(broken), ErrorCode::DatabaseFailed);
    QVERIFY(!m_connection->executeText(u"INSERT INTO half (id) VALUES (1)"_s).has_value());
    VERIFY_DONE(migrate(known(), OpenMode::Existing));
    // Mended, it is applied whole; an older copy is not overwritten.
    VERIFY_DONE(migrate(knownAnd(u"CREATE TABLE half (id INTEGER);\n"_s)));
    VERIFY_DONE(m_connection->executeText(u"INSERT INTO half (id) VALUES (1)"_s));
    QCOMPARE(copies().size(), m_connection->engine() == SqlEngine::Sqlite ? 2 : 0);
}

void SchemaMigratorTest::refusesANewerSchema()
{
    VERIFY_DONE(migrate(knownAnd(u"CREATE TABLE extra (id INTEGER);\n"_s)));
    const Result<std::unique_ptr<Store>> store = openStore(m_kinds.url(), {}, OpenMode::CreateIfMissing);
    QVERIFY(!store.has_value());
    const QString newest = QString::number(known().size());
    const QString found = QString::number(known().size() + 1);
    QCOMPARE(store.error(), (Error{ErrorCode::DatabaseTooNew, {m_kinds.url().location(), found, newest}}));
    VERIFY_DONE(m_connection->executeText(u"INSERT INTO extra (id) VALUES (7)"_s));
}

void SchemaMigratorTest::refusesAChangedStep()
{
    QList<Migration> changed = known();
    changed.first() =
        SqlCatalog::migrationFromText(1, changed.first().name, u"CREATE TABLE other (id INTEGER);\n"_s);
    QCOMPARE(migrate(changed).error(),
             (Error{ErrorCode::DatabaseChanged, {m_kinds.url().location(), changed.first().name}}));
    VERIFY_DONE(migrate(known(), OpenMode::Existing));
}

void SchemaMigratorTest::makesNothingWithoutLeave()
{
    if (m_connection->engine() != SqlEngine::PostgreSql)
        return;
    QVERIFY(m_kinds.server().createDatabase(u"empty"_s));
    const Result<DatabaseUrl> url = DatabaseUrl::parse(m_kinds.server().url(u"empty"_s));
    COMPARE_CODE(openStore(*url, {}, OpenMode::Existing), ErrorCode::DatabaseMissing);
    const QString schemas = u"SELECT count(*) FROM pg_namespace WHERE nspname = 'powermon'"_s;
    QCOMPARE(m_kinds.server().run(u"empty"_s, schemas), u"0"_s);
    VERIFY_DONE(openStore(*url, {}, OpenMode::CreateIfMissing));
    VERIFY_DONE(openStore(*url, {}, OpenMode::Existing));
}

void SchemaMigratorTest::changesNothingForALook()
{
    VERIFY_DONE(migrate(known(), OpenMode::Look));
    COMPARE_CODE(migrate(knownAnd(u"CREATE TABLE extra (id INTEGER);\n"_s), OpenMode::Look),
                 ErrorCode::BadInput);
    QVERIFY(!m_connection->executeText(u"INSERT INTO extra (id) VALUES (7)"_s));
    QVERIFY(copies().isEmpty());
}

QTEST_GUILESS_MAIN(SchemaMigratorTest)
#include "tst_schemamigrator.moc"
