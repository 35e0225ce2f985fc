// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <rapidcheck.h>

#include "core/service/knowledgerecord.h"
#include "storage/memorystore.h"
#include "storage/transferfixture.h"
#include "support/failingstore.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

using F = TransferFixture;

constexpr qint64 daySeconds = 86'400;

/// What a store may have lived through, one thing after another.
class RandomLife
{
public:
    explicit RandomLife(Store& store) : m_store(store) {}

    void live(int steps)
    {
        addSwitch();
        for (int i = 0; i < steps; ++i) {
            switch (*rc::gen::inRange(0, 9)) {
            case 0:
                addSwitch();
                break;
            case 1:
                removeOrRestore();
                break;
            case 2:
                addOutage();
                break;
            case 3:
                correct();
                break;
            case 4:
                addCoverage();
                break;
            case 5:
                addMaintenance();
                break;
            case 6:
                learn();
                break;
            default:
                check();
            }
        }
        if (*rc::gen::arbitrary<bool>())
            seal();
        if (*rc::gen::arbitrary<bool>())
            RC_ASSERT(m_store.checks().removeBefore(F::at(daySeconds), 1'000'000).has_value());
    }

private:
    void addSwitch()
    {
        const QString number = QString::number(++m_switchCount);
        Switch each = F::makeSwitch(u"switch "_s + number + u" \"ä,;\\"_s, u"10.0.0."_s + number, m_now);
        each.target.port = quint16(*rc::gen::inRange(1, 65536));
        each.target.path = u"/status?x=1&y=%20"_s;
        each.role = *rc::gen::element(SwitchRole::Mains, SwitchRole::Gateway, SwitchRole::Internet);
        each.hasBackup = *rc::gen::arbitrary<bool>();
        each.group = *rc::gen::element(u""_s, u"site"_s, u"cellar"_s);
        each.link = *rc::gen::element(LinkKind::Unknown, LinkKind::Wifi);
        each.refusedProvesPower = *rc::gen::element(RefusedProvesPower::Automatic, RefusedProvesPower::No);
        if (*rc::gen::arbitrary<bool>())
            each.interval = std::chrono::seconds(*rc::gen::inRange(1, 86'400));
        if (*rc::gen::arbitrary<bool>())
            each.timeout = Milliseconds(*rc::gen::inRange(100, 60'000));
        each.isActive = *rc::gen::arbitrary<bool>();
        const auto added = m_store.switches().add(each);
        RC_ASSERT(added.has_value());
        m_switches.append(added->id);
    }
    SwitchId anySwitch() { return m_switches.at(*rc::gen::inRange<qsizetype>(0, m_switches.size())); }
    void removeOrRestore()
    {
        const SwitchId id = anySwitch();
        if (!m_store.switches().remove(id, F::at(++m_now)))
            (void) m_store.switches().restore(id);
    }
    void addOutage()
    {
        m_now += 1000;
        Outage outage = OutageFixture::makeOutage(
            m_now, *rc::gen::arbitrary<bool>() ? std::optional(m_now + 600) : std::nullopt);
        outage.cause = *rc::gen::element(OutageCause::Power, OutageCause::Network);
        outage.group = *rc::gen::element(u""_s, u"cellar"_s);
        outage.reasons = {{u"quorum"_s, {{u"down"_s, 3}, {u"of"_s, 4.5}, {u"name"_s, u"ü"_s}}}};
        outage.policy.kind = *rc::gen::element(PolicyKind::Readme, PolicyKind::Evidence);
        const auto saved = m_store.outages().save(outage);
        RC_ASSERT(saved.has_value());
        m_outages.append(saved->id);
    }
    /// What cannot be is refused, and that is right.
    void correct()
    {
        if (m_outages.isEmpty())
            return;
        const OutageId id = m_outages.at(*rc::gen::inRange<qsizetype>(0, m_outages.size()));
        const auto outage = m_store.outages().get(id);
        const OutageStep step = *rc::gen::element<OutageStep>(
            MarkPlanned{true}, MarkPower{false}, WriteNote{u"a note\nof \"two\" lines"_s},
            SplitAt{outage->startedAt + 300s}, MergeWith{{m_outages.constFirst()}}, UndoEdit{}, RedoEdit{});
        (void) OutageEditor::apply(m_store, id, {step}, EditSource::Window, F::at(++m_now));
    }
    void addCoverage()
    {
        const qint64 start = *rc::gen::inRange(0, 100'000);
        const auto kind =
            *rc::gen::element(CoverageKind::Running, CoverageKind::Asleep, CoverageKind::HostDown);
        RC_ASSERT(m_store.coverage()
                      .save({{}, {F::at(start), F::at(start + ++m_now)}, kind, *rc::gen::arbitrary<bool>()})
                      .has_value());
    }
    void addMaintenance()
    {
        const qint64 start = ++m_now;
        const auto added = powermon::addMaintenance(
            m_store, {0, {F::at(start), F::at(start + 60)}, {u"cellar"_s}, u"meter"_s});
        RC_ASSERT(added.has_value());
        if (*rc::gen::arbitrary<bool>())
            RC_ASSERT(removeMaintenance(m_store, added->id).has_value());
    }
    void learn()
    {
        const SwitchId id = anySwitch();
        Knowledge knowledge = *readKnowledge(m_store);
        knowledge.ownLink = LinkKind::Wired;
        knowledge.facts[id] = {id,
                               {{LearnedKind::Loss, 0, 1000, 0.015, {}},
                                {LearnedKind::GoesWith, 3, 4, 0.5, {m_switches.constFirst()}}}};
        RC_ASSERT(saveFacts(m_store, knowledge).has_value());
        RC_ASSERT(refuseFacts(m_store, id, {LearnedKind::Backup}).has_value());
    }
    void check()
    {
        QList<CheckResult> checks;
        const int count = *rc::gen::inRange(1, 30);
        for (int i = 0; i < count; ++i) {
            CheckResult each = F::check(anySwitch(), m_checkedAt, *rc::gen::element(200, 404, 503));
            if (*rc::gen::inRange(0, 4) == 0)
                each.outcome = ProbeOutcome::failed(
                    *rc::gen::element(FailureKind::Timeout, FailureKind::NameNotFound, FailureKind::NotHttp,
                                      FailureKind::TlsFailed, FailureKind::NetworkDown),
                    Milliseconds(*rc::gen::inRange(0, 60'000)));
            checks.append(each);
            m_checkedAt += *rc::gen::inRange(0, 7200);
        }
        RC_ASSERT(m_store.checks().append(checks).has_value());
    }
    void seal()
    {
        for (;;) {
            const auto sealed = m_store.checks().seal(F::at(m_checkedAt), 1000);
            RC_ASSERT(sealed.has_value());
            if (*sealed == 0)
                return;
        }
    }

    Store& m_store;
    QList<SwitchId> m_switches;
    QList<OutageId> m_outages;
    int m_switchCount = 0;
    qint64 m_now = 10;
    qint64 m_checkedAt = 60;
};

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
