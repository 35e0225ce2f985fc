// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/outageeditor.h"
#include "scenario/watchedhome.h"
#include "storage/storekinds.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A home whose power went out two minutes ago; somebody corrects the outage from elsewhere.
struct DarkHome final : WatchedHome
{
    explicit DarkHome(std::unique_ptr<Store> ownStore) : WatchedHome(3, 2, std::move(ownStore))
    {
        [[maybe_unused]] const bool isStarted = start().has_value();
        runFor(3min);
        power(false);
        runFor(3min);
    }
    [[nodiscard]] OutageId id() { return outages().constFirst().id; }
    Result<Outage> edit(const QList<OutageStep>& steps)
    {
        return OutageEditor::apply(memory, id(), steps, EditSource::CommandLine, clock.now());
    }
    /// What the watcher of the store does within a second.
    void notice()
    {
        monitor->readCorrections();
        QTest::qWait(0);
    }
    void comeBack()
    {
        power(true);
        runFor(3min);
    }
};

} // namespace

/// Corrections of an outage that the monitor still follows.
class CorrectionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();
    void whatIsNoPowerOutageFallsSilent();
    void detectionGoesOnBeneath();
    void aNoteIsShownAtOnce();
    void anEndThatSomebodySetEndsItForPeople();
    void whatWasMergedGoesOnAsOne();
    void thePartOfASplitGoesOn();
    void aRestartKeepsWhatWasSaid();
    void aFailingStoreLeavesEverything();

private:
    StoreKinds m_kinds;
    std::unique_ptr<Store> m_store; ///< for one home
};

void CorrectionsTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    auto store = m_kinds.make(kind);
    VERIFY_DONE(store);
    m_store = std::move(*store);
}

void CorrectionsTest::whatIsNoPowerOutageFallsSilent()
{
    DarkHome home(std::move(m_store));
    QCOMPARE(home.status->state(), SiteState::Out);
    QVERIFY(home.edit({MarkPower{false}}));
    home.notice();
    QCOMPARE(home.status->state(), SiteState::On);
    QCOMPARE(home.status->openOutages().size(), 1);
    QCOMPARE(home.status->openOutages().constFirst().cause, OutageCause::Undetermined);
    QCOMPARE(home.changed.constLast().cause, OutageCause::Undetermined);
    const qsizetype told = home.changed.size();
    home.notice(); // nothing new
    QCOMPARE(home.changed.size(), told);
    home.comeBack();
    QCOMPARE(home.closed.constLast().cause, OutageCause::Undetermined);
    QVERIFY(home.status->openOutages().isEmpty());
    QCOMPARE(home.outages().constFirst().cause, OutageCause::Undetermined);
}

void CorrectionsTest::detectionGoesOnBeneath()
{
    DarkHome home(std::move(m_store));
    QVERIFY(home.edit({MarkPlanned{true}, WriteNote{u"announced"_s}}));
    home.comeBack(); // the monitor was never told
    const Outage outage = home.outages().constFirst();
    QVERIFY(outage.endedAt && outage.isPlanned());
    QCOMPARE(outage.correction.note, u"announced"_s);
    QVERIFY(home.closed.constLast().isPlanned());
    QVERIFY(!home.memory.outages().found(outage.id)->isCorrected());
    QCOMPARE(home.memory.outages().found(outage.id)->endedAt, outage.endedAt);
}

void CorrectionsTest::aNoteIsShownAtOnce()
{
    DarkHome home(std::move(m_store));
    QVERIFY(home.edit({WriteNote{u"the fuse"_s}}));
    home.notice();
    QCOMPARE(home.status->openOutages().constFirst().correction.note, u"the fuse"_s);
    QCOMPARE(home.status->state(), SiteState::Out);
    QVERIFY(home.edit({UndoEdit{}}));
    home.notice();
    QVERIFY(!home.status->openOutages().constFirst().isCorrected());
}

void CorrectionsTest::anEndThatSomebodySetEndsItForPeople()
{
    DarkHome home(std::move(m_store));
    CorrectTimes over;
    over.end = TimeChoice{home.clock.now() - 10s};
    QVERIFY(home.edit({over}));
    home.notice();
    QVERIFY(home.status->openOutages().isEmpty());
    QCOMPARE(home.status->state(), SiteState::On);
    QCOMPARE(home.status->since(), over.end->time);
    QCOMPARE(home.closed.size(), 1);
    QCOMPARE(home.closed.constLast().endedAt, over.end->time);
    QVERIFY(home.edit({UndoEdit{}}));
    home.notice();
    QCOMPARE(home.status->state(), SiteState::Out);
    QCOMPARE(home.opened.size(), 2);
    QVERIFY(home.edit({RedoEdit{}}));
    home.notice();
    QCOMPARE(home.closed.size(), 2);
    home.comeBack();
    QCOMPARE(home.closed.size(), 2); // people know already
    QCOMPARE(home.outages().constFirst().endedAt, over.end->time);
    QVERIFY(home.memory.outages().found(home.id())->endedAt);
}

void CorrectionsTest::whatWasMergedGoesOnAsOne()
{
    DarkHome home(std::move(m_store));
    home.comeBack();
    home.power(false);
    home.runFor(3min);
    const QList<Outage> both = home.outages();
    QCOMPARE(both.size(), 2);
    QVERIFY(home.edit({MergeWith{{both.at(1).id}}}));
    home.notice();
    QCOMPARE(home.status->openOutages().size(), 1);
    QCOMPARE(home.status->openOutages().constFirst().id, both.at(0).id);
    QCOMPARE(home.status->since(), std::optional(both.at(0).startedAt));
    home.comeBack();
    QCOMPARE(home.closed.constLast().id, both.at(0).id);
    QCOMPARE(home.outages().size(), 1);
    QVERIFY(home.outages().constFirst().endedAt);
}

void CorrectionsTest::thePartOfASplitGoesOn()
{
    DarkHome home(std::move(m_store));
    const Timestamp middle = home.clock.now() - 20s;
    QVERIFY(home.edit({SplitAt{middle}}));
    home.notice();
    QCOMPARE(home.status->openOutages().size(), 1);
    QCOMPARE(home.status->openOutages().constFirst().startedAt, middle);
    home.comeBack();
    QCOMPARE(home.outages().size(), 2);
    QCOMPARE(home.closed.constLast().startedAt, middle);
}

void CorrectionsTest::aRestartKeepsWhatWasSaid()
{
    DarkHome home(std::move(m_store));
    QVERIFY(home.edit({MarkPower{false}}));
    home.boot();
    QVERIFY(home.start());
    QCOMPARE(home.status->openOutages().size(), 1);
    QCOMPARE(home.status->openOutages().constFirst().cause, OutageCause::Undetermined);
    home.comeBack();
    QCOMPARE(home.outages().size(), 1);
    QVERIFY(home.outages().constFirst().endedAt);
}

void CorrectionsTest::aFailingStoreLeavesEverything()
{
    DarkHome home(std::move(m_store));
    QVERIFY(home.edit({MarkPower{false}}));
    home.store.gate.failAll(true);
    home.notice();
    QCOMPARE(home.status->state(), SiteState::Out);
    home.store.gate.failAll(false);
    home.notice();
    QCOMPARE(home.status->state(), SiteState::On);
}

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "tst_corrections.moc"
