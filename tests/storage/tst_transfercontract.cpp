// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <rapidcheck.h>

#include "core/service/knowledgerecord.h"
#include "storage/memorystore.h"
#include "storage/randomlife.h"
#include "storage/transferfixture.h"
#include "support/failingstore.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

using F = TransferFixture;

constexpr qint64 daySeconds = 86'400;

} // namespace

/// Everything that a store holds can be written out and read back; what is there already stays.
class TransferContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();

    void exportImportExportIsIdentical();
    void importingTwiceIsImportingOnce();
    void numbersStayFree();
    void mergesByIdentity();
    void refusesATakenAddress();
    void interruptedImportIsFinished();
    void failingStoreKeepsNothingHalf();
    void watchedStoreTakesNoHistory();
    void removedDaysAreNotMixed();

private:
    [[nodiscard]] std::unique_ptr<Store> makeStore()
    {
        QFETCH_GLOBAL(QString, kind);
        auto made = m_kinds.make(kind);
        return made ? std::move(*made) : nullptr;
    }

    StoreKinds m_kinds;
    std::unique_ptr<Store> m_store;
};

void TransferContractTest::init()
{
    m_store = makeStore();
    QVERIFY(m_store);
}

void TransferContractTest::exportImportExportIsIdentical()
{
    QFETCH_GLOBAL(QString, kind);
    QVERIFY(rc::check([this, kind] {
        if (kind != u"memory"_s && *rc::gen::inRange(0, 25) > 0)
            return; // each makes a database: a few are enough
        const auto source = makeStore();
        RandomLife(*source).live(*rc::gen::inRange(0, 40));
        const QByteArray archive = F::exported(*source);
        const auto target = makeStore();
        RC_ASSERT(F::import(*target, archive, *rc::gen::inRange(1, 5000)).has_value());
        RC_ASSERT(F::exported(*target) == archive);
        RC_ASSERT(*target->switches().lives() == *source->switches().lives());
        RC_ASSERT(*readHead(*target) == *readHead(*source));
        // What goes on behind it gets new numbers.
        const auto added = target->switches().add(F::makeSwitch(u"one more"_s, u"10.9.9.9"_s));
        RC_ASSERT(added.has_value());
        RC_ASSERT(added->id > target->switches().lives()->constFirst().powerSwitch.id);
        RC_ASSERT(target->outages().save(OutageFixture::makeOutage(5'000'000, 5'000'060)).has_value());
    }));
}

void TransferContractTest::importingTwiceIsImportingOnce()
{
    QFETCH_GLOBAL(QString, kind);
    QVERIFY(rc::check([this, kind] {
        if (kind != u"memory"_s && *rc::gen::inRange(0, 25) > 0)
            return; // each makes a database: a few are enough
        const auto source = makeStore();
        RandomLife(*source).live(*rc::gen::inRange(0, 40));
        const QByteArray archive = F::exported(*source);
        const auto again = F::import(*source, archive);
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->switches.added + again->outages.added + again->edits.added + again->windows.added +
                      again->coverage.added + again->checks.added + again->days.added ==
                  0);
        RC_ASSERT(F::exported(*source) == archive);
    }));
}

/// A record whose number is taken gets a new one, and what refers to it follows.
void TransferContractTest::numbersStayFree()
{
    const auto source = makeStore();
    const SwitchId theirs = source->switches().add(F::makeSwitch(u"theirs"_s, u"10.0.0.1"_s))->id;
    Outage outage = OutageFixture::makeOutage(1000, 1600);
    outage.members = {{theirs, u"theirs"_s, F::at(940), F::at(1000), F::at(1600)}};
    const OutageId found = source->outages().save(outage)->id;
    QVERIFY(OutageEditor::apply(*source, found, {SplitAt{F::at(1300)}}, EditSource::Rest, F::at(9000)));
    QVERIFY(source->checks().append({F::check(theirs, 1000)}));

    const SwitchId ours = m_store->switches().add(F::makeSwitch(u"ours"_s, u"10.0.0.2"_s, 7))->id;
    QCOMPARE(ours, theirs);
    const OutageId here = m_store->outages().save(OutageFixture::makeOutage(500, 600))->id;
    QVERIFY(OutageEditor::apply(*m_store, here, {WriteNote{u"ours"_s}}, EditSource::Rest, F::at(9000)));
    QVERIFY(m_store->checks().append({F::check(ours, 1000, 404)}));

    const auto counts = F::import(*m_store, F::exported(*source));
    QVERIFY(counts);
    QCOMPARE(counts->switches, (TransferCounts::Count{1, 0}));
    QCOMPARE(counts->outages.added, 2);
    const QList<Switch> switches = *m_store->switches().all();
    QCOMPARE(switches.size(), 2);
    const SwitchId taken = switches.at(1).id;
    const QList<Outage> outages = *m_store->outages().find({.range = F::always});
    QCOMPARE(outages.size(), 3);
    QCOMPARE(outages.at(0).partOf, outages.at(1).id);
    QCOMPARE(outages.at(1).members.constFirst().switchId, taken);
    QCOMPARE(m_store->outages().edits(outages.at(1).id)->size(), 1);
    QCOMPARE(m_store->outages().get(here)->correction.note, u"ours"_s);
    QCOMPARE(m_store->checks().newest({F::always, taken}, 5)->size(), 1);
    QCOMPARE(m_store->checks().newest({F::always, ours}, 5)->constFirst().outcome.httpStatus, 404);
}

void TransferContractTest::mergesByIdentity()
{
    const auto source = makeStore();
    const SwitchId lamp = source->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s))->id;
    const SwitchId renamed = source->switches().add(F::makeSwitch(u"old name"_s, u"10.0.0.2"_s))->id;
    QVERIFY(source->checks().append({F::check(lamp, 60), F::check(lamp, 120), F::check(renamed, 60)}));
    QVERIFY(m_store->switches().add(F::makeSwitch(u"new name"_s, u"10.0.0.2"_s, 5)));
    const SwitchId moved = m_store->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.7"_s, 6))->id;
    QVERIFY(m_store->checks().append({F::check(moved, 60)}));

    const auto counts = F::import(*m_store, F::exported(*source));
    QVERIFY(counts);
    QCOMPARE(counts->switches, (TransferCounts::Count{0, 2}));
    QCOMPARE(counts->checks, (TransferCounts::Count{2, 1}));
    // What is there stays as it is.
    QCOMPARE(m_store->switches().all()->constLast().target.host, u"10.0.0.7"_s);
    QCOMPARE(m_store->checks().newest({F::always, moved}, 9)->size(), 2);
}

/// One has the name of one switch, and another one the address of the same.
void TransferContractTest::refusesATakenAddress()
{
    const auto source = makeStore();
    QVERIFY(source->switches().add(F::makeSwitch(u"new"_s, u"10.0.0.9"_s)));
    QVERIFY(source->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s)));
    QVERIFY(source->switches().add(F::makeSwitch(u"other"_s, u"10.0.0.2"_s)));
    QVERIFY(m_store->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.2"_s, 5)));
    const auto refused = F::import(*m_store, F::exported(*source));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DuplicateAddress);
    QCOMPARE(m_store->switches().all()->size(), 1);
}

void TransferContractTest::interruptedImportIsFinished()
{
    const auto source = makeStore();
    const SwitchId id = source->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s))->id;
    QList<CheckResult> checks;
    for (int i = 0; i < 25'000; ++i)
        checks.append(F::check(id, 60 * i));
    QVERIFY(source->checks().append(checks));
    const QByteArray archive = F::exported(*source);
    {
        Importer importer(std::make_unique<ArchiveSource>(std::make_unique<BytesInMemory>(archive)),
                          Importer::Mode::Real);
        while (importer.counts().checks.added == 0)
            QVERIFY(importer.step(*m_store));
        QVERIFY(importer.counts().checks.added < checks.size());
        QVERIFY(m_store->releaseMonitorLease()); // as the end of the process does
    }
    const auto counts = F::import(*m_store, archive);
    QVERIFY(counts);
    QVERIFY(counts->checks.known > 0);
    QCOMPARE(counts->checks.known + counts->checks.added, checks.size());
    QCOMPARE(F::exported(*m_store), archive);
}

void TransferContractTest::failingStoreKeepsNothingHalf()
{
    const auto source = makeStore();
    const SwitchId id = source->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s))->id;
    QVERIFY(source->outages().save(OutageFixture::makeOutage(1000, 1600)));
    QVERIFY(source->checks().append({F::check(id, 60)}));
    const QByteArray archive = F::exported(*source);
    const QByteArray empty = F::exported(*m_store);
    FailingStore failing(*m_store);
    bool hasFailed = true;
    for (int k = 1; hasFailed; ++k) {
        failing.gate = FailureGate();
        failing.gate.failOnce(k);
        hasFailed = !F::import(failing, archive);
        const QByteArray now = F::exported(*m_store);
        // Checks come behind all else.
        QVERIFY(!hasFailed || now == empty || now.contains("\"checks\":[]") || now == archive);
    }
    QCOMPARE(F::exported(*m_store), archive);
}

void TransferContractTest::watchedStoreTakesNoHistory()
{
    const auto source = makeStore();
    QVERIFY(source->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s)));
    const QByteArray switches = F::exported(*source);
    QVERIFY(source->outages().save(OutageFixture::makeOutage(1000, 1600)));
    const QByteArray history = F::exported(*source);
    auto* memory = dynamic_cast<MemoryStore*>(m_store.get());
    if (memory == nullptr)
        return; // another process would be needed
    memory->setMonitoredElsewhere(true);
    const auto refused = F::import(*m_store, history);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyMonitored);
    QVERIFY(m_store->switches().all()->isEmpty());
    QVERIFY(F::import(*m_store, switches));
    QCOMPARE(m_store->switches().all()->size(), 1);
}

/// Sums are taken where no check is that they would count again.
void TransferContractTest::removedDaysAreNotMixed()
{
    const auto source = makeStore();
    const SwitchId id = source->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s))->id;
    QVERIFY(source->checks().append({F::check(id, 60), F::check(id, 3 * daySeconds)}));
    while (*source->checks().removeBefore(F::at(daySeconds), 1000) > 0) {
    }
    const QByteArray archive = F::exported(*source);
    QVERIFY(archive.contains("\"total\":1"));
    const SwitchId here = m_store->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s))->id;
    QVERIFY(m_store->checks().append({F::check(here, 120)}));
    const auto counts = F::import(*m_store, archive);
    QVERIFY(counts);
    QCOMPARE(counts->days, (TransferCounts::Count{0, 1}));
    QCOMPARE(counts->checks.added, 1);
    const TimeRange first{F::at(0), F::at(daySeconds)};
    QCOMPARE(m_store->checks().counts(first)->value(here).total, 1);
}

QTEST_GUILESS_MAIN(TransferContractTest)
#include "tst_transfercontract.moc"
