// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/service/switchdirectory.h"
#include "storage/memorystore.h"
#include "support/failingstore.h"
#include "support/heldstoreexecutor.h"
#include "support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

class SwitchDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsWhatIsValid();
    void refusesBeforeTheStore();
    void refusesDuplicates();
    void updates();
    void updatesOverOthersEdits();
    void removesAndRestores();
    void noticesOtherPrograms();
    void addsOnlyWhatIsMissing();
    void addsNoneWhereOneIsBad();
    void storeTroubleIsAnswered();
    void answersComeInAnyOrder();

private:
    static Switch wanted(const QString& name, const QString& host)
    {
        Switch powerSwitch;
        powerSwitch.name = name;
        powerSwitch.target.host = host;
        return powerSwitch;
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MemoryStore> m_memory;
    std::unique_ptr<FailingStore> m_store;
    std::unique_ptr<HeldStoreExecutor> m_executor;
    std::unique_ptr<SwitchDirectory> m_directory;
};

void SwitchDirectoryTest::init()
{
    m_directory.reset();
    m_clock = std::make_unique<ManualClock>();
    m_memory = std::make_unique<MemoryStore>();
    m_store = std::make_unique<FailingStore>(*m_memory);
    m_executor = std::make_unique<HeldStoreExecutor>(*m_store);
    m_directory = std::make_unique<SwitchDirectory>(*m_clock, *m_executor);
}

void SwitchDirectoryTest::addsWhatIsValid()
{
    QSignalSpy changed(m_directory.get(), &SwitchDirectory::changed);
    const auto stored = m_directory->add(wanted(u"  kitchen "_s, u"PLUG.lan"_s)).result();
    QVERIFY(stored.has_value());
    QVERIFY(stored->id.isValid());
    QCOMPARE(stored->name, u"kitchen"_s);
    QCOMPARE(stored->target.host, u"plug.lan"_s);
    QCOMPARE(stored->createdAt, m_clock->now());
    QCOMPARE(m_directory->switches(), QList<Switch>{*stored});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).value<QList<Switch>>(), m_directory->switches());
}

void SwitchDirectoryTest::refusesBeforeTheStore()
{
    m_store->gate.failAll(true);
    QCOMPARE(m_directory->add(wanted(u""_s, u"plug"_s)).result().error().code, ErrorCode::BadName);
    QCOMPARE(m_directory->add(wanted(u"a"_s, u"999.1.1.1"_s)).result().error().code, ErrorCode::BadHost);
    QCOMPARE(m_directory->update(wanted(u"a"_s, u"a b"_s)).result().error().code, ErrorCode::BadHost);
    QVERIFY(!m_store->gate.hasFailed()); // it was not asked
}

void SwitchDirectoryTest::refusesDuplicates()
{
    QVERIFY(m_directory->add(wanted(u"kitchen"_s, u"10.0.0.1"_s)).result().has_value());
    QSignalSpy changed(m_directory.get(), &SwitchDirectory::changed);
    QCOMPARE(m_directory->add(wanted(u"kitchen"_s, u"10.0.0.2"_s)).result().error().code,
             ErrorCode::DuplicateName);
    QCOMPARE(m_directory->add(wanted(u"hall"_s, u"10.0.0.1"_s)).result().error().code,
             ErrorCode::DuplicateAddress);
    QCOMPARE(m_directory->switches().size(), qsizetype(1));
    QCOMPARE(changed.count(), 0);
}

void SwitchDirectoryTest::updates()
{
    Switch stored = m_directory->add(wanted(u"kitchen"_s, u"10.0.0.1"_s)).result().value();
    m_clock->advance(1h);
    stored.name = u"cellar"_s;
    const auto updated = m_directory->update(stored).result();
    QVERIFY(updated.has_value());
    QCOMPARE(updated->updatedAt, m_clock->now());
    QCOMPARE(updated->createdAt, m_clock->now() - 1h);
    QCOMPARE(m_directory->switches(), QList<Switch>{*updated});
    stored.id = SwitchId(99);
    stored.target.host = u"10.0.0.9"_s;
    stored.name = u"other"_s;
    QCOMPARE(m_directory->update(stored).result().error().code, ErrorCode::SwitchNotFound);
}

void SwitchDirectoryTest::updatesOverOthersEdits()
{
    const Switch base = m_directory->add(wanted(u"kitchen"_s, u"10.0.0.1"_s)).result().value();
    Switch theirs = base;
    theirs.group = u"cellar"_s;
    theirs.target.host = u"10.0.0.2"_s;
    QVERIFY(m_memory->switches().update(theirs).has_value());
    m_clock->advance(1h);
    Switch ours = base;
    ours.name = u" hall "_s;
    const auto updated = m_directory->update(ours, base).result();
    QVERIFY(updated.has_value());
    theirs.name = u"hall"_s;
    theirs.updatedAt = m_clock->now();
    QCOMPARE(*updated, theirs);
    QCOMPARE(m_directory->switches(), QList<Switch>{theirs});
    ours.target.host = u"10.0.0.3"_s;
    const auto refused = m_directory->update(ours, base).result();
    QCOMPARE(refused.error(),
             (Error{ErrorCode::SwitchChanged, {u"hall"_s, u"address http://10.0.0.2:80/"_s}}));
    QCOMPARE(m_directory->switches(), QList<Switch>{theirs});
    ours.id = SwitchId(99);
    QCOMPARE(m_directory->update(ours, base).result().error().code, ErrorCode::SwitchNotFound);
    ours.name.clear();
    QCOMPARE(m_directory->update(ours, base).result().error().code, ErrorCode::BadName);
}

void SwitchDirectoryTest::removesAndRestores()
{
    const Switch stored = m_directory->add(wanted(u"kitchen"_s, u"10.0.0.1"_s)).result().value();
    QVERIFY(m_directory->remove(stored.id).result().has_value());
    QVERIFY(m_directory->switches().isEmpty());
    QCOMPARE(m_directory->remove(stored.id).result().error().code, ErrorCode::SwitchNotFound);
    QVERIFY(m_directory->restore(stored.id).result().has_value());
    QCOMPARE(m_directory->switches().size(), qsizetype(1));
    QCOMPARE(m_directory->restore(SwitchId(99)).result().error().code, ErrorCode::SwitchNotFound);
}

void SwitchDirectoryTest::noticesOtherPrograms()
{
    QVERIFY(m_directory->refresh().result().has_value());
    QSignalSpy changed(m_directory.get(), &SwitchDirectory::changed);
    QVERIFY(m_memory->switches().add(wanted(u"hall"_s, u"10.0.0.3"_s)).has_value());
    QVERIFY(m_directory->switches().isEmpty());
    const auto all = m_directory->refresh().result();
    QCOMPARE(all->size(), qsizetype(1));
    QCOMPARE(m_directory->switches(), *all);
    QVERIFY(m_directory->refresh().result().has_value());
    QCOMPARE(changed.count(), 1);
}

void SwitchDirectoryTest::addsOnlyWhatIsMissing()
{
    Switch kitchen = m_directory->add(wanted(u"kitchen"_s, u"10.0.0.1"_s)).result().value();
    kitchen.isActive = false;
    kitchen = m_directory->update(kitchen).result().value();
    const QList<NamedTarget> targets{{u"kitchen"_s, *parseTarget(u"10.9.9.9"_s)}, // exists by name
                                     {u"copy"_s, *parseTarget(u"10.0.0.1"_s)},    // exists by address
                                     {u"hall"_s, *parseTarget(u"10.0.0.2:8080"_s)},
                                     {u"hall"_s, *parseTarget(u"10.0.0.4"_s)}, // twice in the list
                                     {u"cellar"_s, *parseTarget(u"10.0.0.2"_s)}};
    const auto added = m_directory->addMissing(targets).result();
    QVERIFY(added.has_value());
    QStringList names;
    for (const Switch& each : *added)
        names.append(each.name);
    QCOMPARE(names, (QStringList{u"hall"_s, u"cellar"_s}));
    QCOMPARE(m_directory->switches().size(), qsizetype(3));
    QCOMPARE(m_directory->switches().constFirst(), kitchen);
    QVERIFY(m_directory->addMissing(targets).result()->isEmpty());
}

void SwitchDirectoryTest::addsNoneWhereOneIsBad()
{
    const QList<NamedTarget> targets{{u"hall"_s, *parseTarget(u"10.0.0.2"_s)},
                                     {u""_s, *parseTarget(u"10.0.0.3"_s)}};
    QCOMPARE(m_directory->addMissing(targets).result().error().code, ErrorCode::BadName);
    QVERIFY(m_memory->switches().all()->isEmpty());
    // Neither where the store fails half way.
    m_store->gate.failOnce(4);
    const QList<NamedTarget> good{{u"hall"_s, *parseTarget(u"10.0.0.2"_s)},
                                  {u"attic"_s, *parseTarget(u"10.0.0.3"_s)}};
    QVERIFY(!m_directory->addMissing(good).result().has_value());
    QVERIFY(m_memory->switches().all()->isEmpty());
}

void SwitchDirectoryTest::storeTroubleIsAnswered()
{
    m_store->gate.failAll(true);
    QCOMPARE(m_directory->add(wanted(u"hall"_s, u"10.0.0.3"_s)).result().error().code,
             ErrorCode::DatabaseFailed);
    QCOMPARE(m_directory->refresh().result().error().code, ErrorCode::DatabaseFailed);
    QCOMPARE(m_directory->remove(SwitchId(1)).result().error().code, ErrorCode::DatabaseFailed);
}

void SwitchDirectoryTest::answersComeInAnyOrder()
{
    m_executor->hold();
    const auto slow = m_directory->refresh();
    m_executor->release(); // answered, but the answer is still on its way
    QVERIFY(m_directory->add(wanted(u"hall"_s, u"10.0.0.3"_s)).result().has_value());
    QTRY_VERIFY(slow.isFinished());
    QCOMPARE(m_directory->switches().size(), qsizetype(1)); // not the older, empty list
}

QTEST_GUILESS_MAIN(SwitchDirectoryTest)
#include "tst_switchdirectory.moc"
