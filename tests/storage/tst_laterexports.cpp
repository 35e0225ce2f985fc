// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <rapidcheck.h>

#include "core/service/transfer/storewriter.h"
#include "core/service/unknownchecks.h"
#include "storage/memorystore.h"
#include "storage/transferfixture.h"
#include "support/forwardingstore.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

using F = TransferFixture;

constexpr qint64 hour = 3600;

} // namespace

/// A site is exported again and again, and each export is taken over on top of the one before.
class LaterExportsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();

    void endsWhatWasOpen();
    void takesNothingBack();
    void leavesWhatPeopleSaid();
    void nextExportIsTheSiteAgain();
    void watchesOnWithItsSource();
    void readsLittleForFewChecks();
    void knowsEveryCheckAgain();

private:
    [[nodiscard]] std::unique_ptr<Store> makeStore()
    {
        QFETCH_GLOBAL(QString, kind);
        auto made = m_kinds.make(kind);
        return made ? std::move(*made) : nullptr;
    }
    /// A site that is watched, with an outage that goes on.
    void begin()
    {
        lamp = m_site->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s))->id;
        outage = OutageFixture::makeOutage(1000, std::nullopt);
        outage.members = {{lamp, u"lamp"_s, F::at(940), F::at(1000), std::nullopt}};
        outage.id = m_site->outages().save(outage)->id;
        watched = *m_site->coverage().save({{}, {F::at(0), F::at(1100)}, CoverageKind::Running, false});
    }
    void goOn()
    {
        outage.endedAt = F::at(1600);
        outage.end = TimeInterval{F::at(1590), F::at(1600)};
        outage.members[0].backAt = F::at(1600);
        outage.confidence = Confidence::Confirmed;
        QVERIFY(m_site->outages().save(outage));
        watched.range.end = F::at(2000);
        watched.isClosed = true;
        QVERIFY(m_site->coverage().save(watched));
    }

    StoreKinds m_kinds;
    std::unique_ptr<Store> m_site;
    std::unique_ptr<Store> m_store;
    SwitchId lamp;
    Outage outage;
    Coverage watched;
};

void LaterExportsTest::init()
{
    m_site = makeStore();
    m_store = makeStore();
    QVERIFY(m_site && m_store);
}

void LaterExportsTest::endsWhatWasOpen()
{
    begin();
    // Something else came first, so that the numbers differ.
    QVERIFY(m_store->switches().add(F::makeSwitch(u"other"_s, u"10.0.0.2"_s)));
    QVERIFY(m_store->outages().save(OutageFixture::makeOutage(500, 600)));
    QVERIFY(F::import(*m_store, F::exported(*m_site)));
    goOn();
    const auto counts = F::import(*m_store, F::exported(*m_site));
    VERIFY_DONE(counts);
    QCOMPARE(counts->outages, (TransferCounts::Count{0, 0, 1}));
    QCOMPARE(counts->coverage, (TransferCounts::Count{0, 0, 1}));
    const QList<Outage> outages = *m_store->outages().find({.range = F::always});
    QCOMPARE(outages.size(), 2);
    QCOMPARE(outages.at(0).endedAt, F::at(1600));
    QCOMPARE(outages.at(0).end, (TimeInterval{F::at(1590), F::at(1600)}));
    QCOMPARE(outages.at(0).confidence, Confidence::Confirmed);
    QCOMPARE(outages.at(0).members.constFirst().backAt, F::at(1600));
    QCOMPARE(outages.at(0).members.constFirst().switchId, m_store->switches().all()->at(1).id);
    const QList<Coverage> coverage = *m_store->coverage().find(F::always);
    QCOMPARE(coverage.size(), 1);
    QCOMPARE(coverage.constFirst().range, (TimeRange{F::at(0), F::at(2000)}));
    QVERIFY(coverage.constFirst().isClosed);
    const auto again = F::import(*m_store, F::exported(*m_site));
    QCOMPARE(again->outages, (TransferCounts::Count{0, 1, 0}));
    QCOMPARE(again->coverage, (TransferCounts::Count{0, 1, 0}));
}

/// An older export behind a newer one.
void LaterExportsTest::takesNothingBack()
{
    begin();
    const QByteArray older = F::exported(*m_site);
    goOn();
    const QByteArray newer = F::exported(*m_site);
    QVERIFY(F::import(*m_store, newer));
    const auto counts = F::import(*m_store, older);
    QCOMPARE(counts->outages, (TransferCounts::Count{0, 1, 0}));
    QCOMPARE(counts->coverage, (TransferCounts::Count{0, 1, 0}));
    QCOMPARE(F::exported(*m_store), newer);
}

/// Where nobody recorded who watched, the time of the checks is over with the last of them: until there are
/// more.
void LaterExportsTest::watchesOnWithItsSource()
{
    const auto import = [this](Timestamp end) {
        StoreWriter writer;
        TransferHead head;
        head.coverage = {{{}, {F::at(0), end}, CoverageKind::Running, true}};
        const auto added = writer.addHead(*m_store, head);
        return added ? writer.counts().coverage : TransferCounts::Count{-1, -1, -1};
    };
    QCOMPARE(import(F::at(1 * hour)), (TransferCounts::Count{1, 0, 0}));
    QCOMPARE(import(F::at(2 * hour)), (TransferCounts::Count{0, 0, 1}));
    QCOMPARE(import(F::at(2 * hour)), (TransferCounts::Count{0, 1, 0}));
    QCOMPARE(import(F::at(1 * hour)), (TransferCounts::Count{0, 1, 0}));
    const QList<Coverage> coverage = *m_store->coverage().find(F::always);
    QCOMPARE(coverage.size(), 1);
    QCOMPARE(coverage.constFirst().range, (TimeRange{F::at(0), F::at(2 * hour)}));
}

void LaterExportsTest::leavesWhatPeopleSaid()
{
    begin();
    QVERIFY(F::import(*m_store, F::exported(*m_site)));
    const OutageId here = m_store->outages().find({.range = F::always})->constFirst().id;
    QVERIFY(OutageEditor::apply(*m_store, here, {WriteNote{u"fuse"_s}}, EditSource::Rest, F::at(9000)));
    goOn();
    QVERIFY(F::import(*m_store, F::exported(*m_site)));
    const Outage ended = *m_store->outages().get(here);
    QCOMPARE(ended.endedAt, F::at(1600));
    QCOMPARE(ended.correction.note, u"fuse"_s);
    QCOMPARE(m_store->outages().edits(here)->size(), 1);
}

void LaterExportsTest::nextExportIsTheSiteAgain()
{
    begin();
    QVERIFY(F::import(*m_store, F::exported(*m_site)));
    goOn();
    QVERIFY(m_site->coverage().save({{}, {F::at(2000), F::at(2100)}, CoverageKind::Off, true}));
    QVERIFY(m_site->outages().save(OutageFixture::makeOutage(5000, std::nullopt)));
    const QByteArray newer = F::exported(*m_site);
    QVERIFY(F::import(*m_store, newer));
    QCOMPARE(F::exported(*m_store), newer);
}

/// Two checks a month apart: what lies between them is not looked at.
void LaterExportsTest::readsLittleForFewChecks()
{
    begin();
    QVERIFY(m_site->checks().append({F::check(lamp, 60), F::check(lamp, 720 * hour)}));
    const SwitchId here = m_store->switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s))->id;
    const SwitchId other = m_store->switches().add(F::makeSwitch(u"other"_s, u"10.0.0.2"_s))->id;
    QList<CheckResult> checks{F::check(here, 60)};
    for (qint64 i = 1; i < 720; ++i) {
        checks.append(F::check(other, i * hour));
        checks.append(F::check(here, i * hour));
    }
    QVERIFY(m_store->checks().append(checks));
    ForwardingStore counted(*m_store);
    const auto counts = F::import(counted, F::exported(*m_site));
    VERIFY_DONE(counts);
    QCOMPARE(counts->checks, (TransferCounts::Count{1, 1}));
    QVERIFY2(counted.visitedChecks < 20, qPrintable(QString::number(counted.visitedChecks)));
}

/// Whatever their order, and wherever a store moved them.
void LaterExportsTest::knowsEveryCheckAgain()
{
    QFETCH_GLOBAL(QString, kind);
    if (kind != u"memory"_s)
        return; // how checks are stored is for the stores' own tests
    QVERIFY(rc::check([this] {
        const auto store = makeStore();
        QList<SwitchId> ids;
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
            ids.append(store->switches().add(F::makeSwitch(name, name))->id);
        const auto any = [&ids] {
            const qint64 time = *rc::gen::inRange<qint64>(0, 40) + 8 * hour * *rc::gen::inRange(0, 4);
            return F::check(ids.at(*rc::gen::inRange(0, 3)), time, *rc::gen::element(200, 404));
        };
        QList<CheckResult> stored;
        for (int i = *rc::gen::inRange(0, 60); i > 0; --i)
            stored.append(any());
        RC_ASSERT(store->checks().append(stored).has_value());
        QList<CheckResult> asked = stored;
        QList<CheckResult> news;
        for (int i = *rc::gen::inRange(0, 10); i > 0; --i) {
            CheckResult each = any();
            each.outcome = ProbeOutcome::answer(503, each.outcome.duration);
            news.append(each);
            asked.insert(*rc::gen::inRange<qsizetype>(0, asked.size() + 1), each);
        }
        const auto unknown = unknownChecks(*store, asked);
        RC_ASSERT(unknown.has_value());
        RC_ASSERT(unknown->size() == news.size());
        RC_ASSERT(std::ranges::all_of(
            *unknown, [](const CheckResult& each) { return each.outcome.httpStatus == 503; }));
    }));
}

QTEST_GUILESS_MAIN(LaterExportsTest)
#include "tst_laterexports.moc"
