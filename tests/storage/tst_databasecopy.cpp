// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

#include "storage/damagedstore.h"
#include "storage/databasecopy.h"
#include "storage/sqlstore.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// From one database to another, whatever their engines.
class DatabaseCopyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void copiesEverything_data();
    void copiesEverything();
    void goesOnWhereItWasKilled_data();
    void goesOnWhereItWasKilled();
    void goesOnAlthoughTheSourceChanged();
    void leavesWhatIsNotEmpty();
    void leavesTheCopyOfAnother();
    void leavesWhatIsMonitored();
    void endsWhenToldTo();

private:
    DatabaseUrl makeUrl(const QString& kind);
    static Result<CopyReport> copy(
        const DatabaseUrl& from, const DatabaseUrl& to,
        const DatabaseCopy::Progress& progress = [](int) { return true; });
    static void addDirections();
    /// All that a store answers.
    static QStringList contentOf(const DatabaseUrl& url);

    DamagedStore m_home;
    StoreKinds m_kinds;
    QTemporaryDir m_folder;
    int m_count = 0;
};

void DatabaseCopyTest::initTestCase()
{
    VERIFY_DONE(m_home.fill());
}

DatabaseUrl DatabaseCopyTest::makeUrl(const QString& kind)
{
    if (kind == "postgresql"_L1)
        return m_kinds.make(kind).has_value() ? m_kinds.url() : DatabaseUrl();
    DatabaseUrl url;
    url.path = m_folder.filePath(u"copy%1.db"_s.arg(++m_count));
    return url;
}

Result<CopyReport> DatabaseCopyTest::copy(const DatabaseUrl& from, const DatabaseUrl& to,
                                          const DatabaseCopy::Progress& progress)
{
    const auto source = SqlStore::open(from, OpenMode::Existing);
    if (!source)
        return failure(source.error());
    const auto target = SqlStore::open(to, OpenMode::CreateIfMissing);
    if (!target)
        return failure(target.error());
    return DatabaseCopy(**source, **target, 500).run(progress);
}

QStringList DatabaseCopyTest::contentOf(const DatabaseUrl& url)
{
    QStringList lines;
    const auto store = openStore(url, {}, OpenMode::Existing);
    if (!store)
        return {reasonOf(store)};
    for (const Switch& each : (*store)->switches().all().value_or(QList<Switch>()))
        lines.append(u"%1 %2 %3"_s.arg(each.id.value()).arg(each.name, each.target.host));
    const OutageQuery query{DamagedStore::allTime(), false, true, 10'000};
    for (const Outage& each : (*store)->outages().find(query).value_or(QList<Outage>()))
        lines.append(u"%1 %2 %3"_s.arg(each.id.value()).arg(each.startedAt.toIso()).arg(each.members.size()));
    for (const Coverage& each :
         (*store)->coverage().find(DamagedStore::allTime()).value_or(QList<Coverage>()))
        lines.append(each.range.start.toIso() + each.range.end.toIso());
    lines.append((*store)->values().value(u"key7"_s).value_or(std::nullopt).value_or(u"none"_s));
    lines.append((*store)->values().value(u"copy_place"_s).value_or(std::nullopt).value_or(u"none"_s));
    lines.append(QString::number((*store)->revision().value_or(-1)));
    (void) (*store)->checks().forEach({DamagedStore::allTime(), {}}, [&](const CheckResult& check) {
        lines.append(check.finished.toIso() + QString::number(check.outcome.duration.count()));
        return true;
    });
    (void) (*store)->checks().forEachDigest({DamagedStore::allTime()}, [&](const CheckDigest& digest) {
        lines.append(QString::number(digest.total) + u' ' + QString::number(digest.latencySum.count()));
    });
    return lines;
}

void DatabaseCopyTest::addDirections()
{
    QTest::addColumn<QString>("middle");
    QTest::newRow("over SQLite") << u"sqlite"_s;
    if (PostgresServer::isInstalled())
        QTest::newRow("over PostgreSQL") << u"postgresql"_s;
}

void DatabaseCopyTest::copiesEverything_data()
{
    addDirections();
}

void DatabaseCopyTest::copiesEverything()
{
    QFETCH(QString, middle);
    const DatabaseUrl there = makeUrl(middle);
    const DatabaseUrl back = makeUrl(u"sqlite"_s);
    int reached = 0;
    const auto copied = copy(m_home.url(), there, [&](int thousandths) {
        const bool isFurther = thousandths >= reached;
        reached = thousandths;
        return isFurther;
    });
    VERIFY_DONE(copied);
    QCOMPARE(reached, 1000);
    QCOMPARE(copied->tables.size(), storedTables().size());
    QCOMPARE(copied->tables.constFirst(), (TableCount{u"switches"_s, DamagedStore::switchCount}));
    VERIFY_DONE(copy(there, back));
    const QStringList content = contentOf(m_home.url());
    QVERIFY(content.size() > DamagedStore::checkCount());
    QCOMPARE(contentOf(there), content);
    QCOMPARE(contentOf(back), content);
    // New rows get new numbers.
    const auto store = openStore(there, {}, OpenMode::Existing);
    Switch added;
    added.name = u"new"_s;
    added.target.host = u"10.1.1.1"_s;
    const auto stored = (*store)->switches().add(added);
    VERIFY_DONE(stored);
    QCOMPARE(stored->id.value(), DamagedStore::switchCount + 1);
}

void DatabaseCopyTest::goesOnWhereItWasKilled_data()
{
    addDirections();
}

void DatabaseCopyTest::goesOnWhereItWasKilled()
{
    QFETCH(QString, middle);
    const DatabaseUrl there = makeUrl(middle);
    const QString to =
        middle == "postgresql"_L1 ? m_kinds.server().url(there.databaseName) : u"sqlite:///"_s + there.path;
    const QStringList arguments{u"copy"_s, u"sqlite:///"_s + m_home.path(), to};
    int steps = 0;
    for (int run = 0; run < 12; ++run) {
        QProcess helper;
        helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        helper.start(QStringLiteral(POWERMON_STORE_HELPER), arguments);
        for (int line = 0; line < 5 + run * 3 && helper.state() != QProcess::NotRunning;) {
            if (helper.waitForReadyRead(30'000))
                line += static_cast<int>(helper.readAll().count('\n'));
            else
                break;
            ++steps;
        }
        helper.kill();
        QVERIFY(helper.waitForFinished(30'000));
        // A server sees a moment later that its client is gone, and keeps the lease until then.
        const auto store = openStore(there, {}, OpenMode::CreateIfMissing);
        VERIFY_DONE(store);
        QTRY_COMPARE_WITH_TIMEOUT(*(*store)->isMonitored(), false, 30'000);
    }
    QVERIFY(steps > 12);
    VERIFY_DONE(copy(m_home.url(), there));
    QCOMPARE(contentOf(there), contentOf(m_home.url()));
}

void DatabaseCopyTest::goesOnAlthoughTheSourceChanged()
{
    DamagedStore home;
    VERIFY_DONE(home.fill());
    const DatabaseUrl there = makeUrl(u"sqlite"_s);
    COMPARE_CODE(copy(home.url(), there, [](int thousandths) { return thousandths < 250; }),
                 ErrorCode::Interrupted);
    {
        const auto store = home.open();
        VERIFY_DONE(store);
        VERIFY_DONE((*store)->switches().remove(SwitchId(2), Timestamp::fromMilliseconds(5)));
        VERIFY_DONE(
            (*store)->outages().removeBefore(Timestamp::fromMilliseconds(DamagedStore::origin + 6'000'000)));
        QVERIFY(*(*store)->checks().seal(Timestamp::fromMilliseconds(DamagedStore::origin * 2), 100'000) > 0);
    }
    VERIFY_DONE(copy(home.url(), there));
    QCOMPARE(contentOf(there), contentOf(home.url()));
}

void DatabaseCopyTest::leavesWhatIsNotEmpty()
{
    DamagedStore other;
    VERIFY_DONE(other.fill());
    const QStringList before = contentOf(other.url());
    COMPARE_CODE(copy(m_home.url(), other.url()), ErrorCode::BadInput);
    QCOMPARE(contentOf(other.url()), before);
}

void DatabaseCopyTest::leavesTheCopyOfAnother()
{
    const DatabaseUrl there = makeUrl(u"sqlite"_s);
    COMPARE_CODE(copy(m_home.url(), there, [](int thousandths) { return thousandths < 100; }),
                 ErrorCode::Interrupted);
    DamagedStore other;
    VERIFY_DONE(other.fill());
    COMPARE_CODE(copy(other.url(), there), ErrorCode::BadInput);
    VERIFY_DONE(copy(m_home.url(), there));
}

void DatabaseCopyTest::leavesWhatIsMonitored()
{
    const auto monitor = m_home.open();
    VERIFY_DONE(monitor);
    QCOMPARE(*(*monitor)->acquireMonitorLease(), true);
    const DatabaseUrl there = makeUrl(u"sqlite"_s);
    COMPARE_CODE(copy(m_home.url(), there), ErrorCode::AlreadyMonitored);
    VERIFY_DONE((*monitor)->releaseMonitorLease());
    VERIFY_DONE(copy(m_home.url(), there));
}

void DatabaseCopyTest::endsWhenToldTo()
{
    const DatabaseUrl there = makeUrl(u"sqlite"_s);
    COMPARE_CODE(copy(m_home.url(), there, [](int) { return false; }), ErrorCode::Interrupted);
}

QTEST_GUILESS_MAIN(DatabaseCopyTest)
#include "tst_databasecopy.moc"
