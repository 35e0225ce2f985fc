// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/messengerscene.h"

using namespace powermon;

/// What people are told over channels of what happens, over days and crashes.
class MessengerTest final : public MessengerScene
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"powermon.notify.info=false"_s); }
    void init() { setUp(); }
    void cleanup() { m_messenger.reset(); }

    void manySwitchesAreOneMessage();
    void nothingIsToldWithoutAChannel();
    void historyIsNotTold();
    void suspicionsWait();
    void whatTurnsOutToBeTheNetworkIsToldSo();
    void groupsAreSilentWhileTheSiteIsOut();
    void aChannelForGroupsHearsOfThemWhileTheSiteIsOut();
    void remindsUntilItIsAcknowledged();
    void announcedWorkThatOverrunsIsTold();
    void theNightIsMadeUpForInTheMorning();
    void aPauseHoldsItBack();
    void flappingIsSilenced();
    void aLineThatGoesWithThePower();
    void anEndThatACrashCutShort();
    void aBeginningThatACrashCutShort();
    void aStoreThatIsAwayStopsNoMessage();
    void troubleOfTheStoreIsToldAndEnds();
    void channelsMayComeAndGo();
    void aChannelThatCannotBeMadeHarmsNoOther();
    void aViewerSendsNothing();
};

void MessengerTest::manySwitchesAreOneMessage()
{
    addChannel(u"phone"_s);
    begin();
    Outage out = outage(100);
    open(out);
    for (int i = 100; i < 500; ++i) {
        out.members.append({SwitchId(i + 1), u"switch %1"_s.arg(i), {}, out.startedAt, {}});
        m_messenger->outageChanged(out);
    }
    settle();
    QCOMPARE(titles(), QStringList{u"The power is out"_s});
    pass(2h);
    close(out);
    QCOMPARE(titles(), (QStringList{u"The power is out"_s, u"The power is back"_s}));
    const Message end = m_factory->sent.constLast().second;
    QVERIFY2(end.body.contains(u"It lasted 2 h 00 min"_s), qPrintable(end.body));
    QVERIFY(end.body.contains(u"500 switches"_s) || end.body.contains(u"500 switch(es)"_s));
    QCOMPARE(end.facts.value(u"switch_count"_s).toInt(), 500);
    QCOMPARE(end.facts.value(u"duration_seconds"_s).toDouble(), 7220.0);
    QCOMPARE(end.stage, MessageStage::Ended);
    pass(48h);
    QCOMPARE(m_factory->sent.size(), 2);
}

void MessengerTest::nothingIsToldWithoutAChannel()
{
    begin();
    open(outage());
    pass(1h);
    QVERIFY(m_factory->sent.isEmpty());
    QVERIFY(m_memory->messages().find({})->isEmpty());
}

void MessengerTest::historyIsNotTold()
{
    const Outage before = outage();
    (void) ended(before);
    const Outage goesOn = outage();
    m_clock->advance(1min);
    addChannel(u"phone"_s);
    begin();
    open(goesOn); // taken up
    pass(1h);
    QVERIFY(m_factory->sent.isEmpty());
    close(goesOn);
    QVERIFY(m_factory->sent.isEmpty());
    open(outage());
    QCOMPARE(titles().size(), 1);
}

void MessengerTest::suspicionsWait()
{
    addChannel(u"phone"_s);
    addChannel(u"early"_s, everywhere({.from = Confidence::Suspected}));
    begin();
    Outage out = outage();
    out.confidence = Confidence::Suspected;
    open(out);
    QCOMPARE(titles(), QStringList());
    QCOMPARE(titles(u"early"_s), QStringList{u"The power may be out"_s});
    out.confidence = Confidence::Probable;
    open(out);
    out.confidence = Confidence::Confirmed;
    open(out);
    QCOMPARE(titles(), QStringList{u"The power is probably out"_s});
    QCOMPARE(titles(u"early"_s), (QStringList{u"The power may be out"_s, u"The power is probably out"_s}));
}

void MessengerTest::whatTurnsOutToBeTheNetworkIsToldSo()
{
    addChannel(u"phone"_s);
    begin();
    Outage out = outage();
    open(out);
    out.cause = OutageCause::Network;
    open(out);
    QCOMPARE(titles().constLast(), u"It is the network, not the power"_s);
    close(out);
    QCOMPARE(titles().constLast(), u"It was the network, not the power"_s);
    QCOMPARE(titles().size(), 3);
    // One that was the network from the beginning is not wanted.
    m_clock->advance(1min);
    Outage network = outage();
    network.cause = OutageCause::Network;
    open(network);
    close(network);
    QCOMPARE(titles().size(), 3);
}

void MessengerTest::groupsAreSilentWhileTheSiteIsOut()
{
    addChannel(u"phone"_s);
    begin();
    const Outage site = outage();
    const Outage cellar = outage(2, u"cellar"_s);
    m_messenger->outageOpened(site);
    open(cellar);
    QCOMPARE(titles(), QStringList{u"The power is out"_s});
    pass(10min);
    close(site);
    pass(1min);
    QCOMPARE(titles(),
             (QStringList{u"The power is out"_s, u"The power is back"_s, u"The power is out: cellar"_s}));
    close(cellar);
    QCOMPARE(titles().constLast(), u"The power is back: cellar"_s);
}

void MessengerTest::aChannelForGroupsHearsOfThemWhileTheSiteIsOut()
{
    TopicRules rules = everywhere({});
    rules[Topic::SiteOutage].isTold = false;
    addChannel(u"phone"_s, rules);
    begin();
    m_messenger->outageOpened(outage());
    const Outage cellar = outage(2, u"cellar"_s);
    open(cellar);
    QCOMPARE(titles(), QStringList{u"The power is out: cellar"_s});
    close(cellar);
    QCOMPARE(titles().constLast(), u"The power is back: cellar"_s);
}

void MessengerTest::remindsUntilItIsAcknowledged()
{
    addChannel(u"phone"_s, everywhere({.remindEvery = 30min}));
    begin();
    const Outage out = outage();
    open(out);
    pass(65min);
    QCOMPARE(titles(), (QStringList{u"The power is out"_s, u"Still: The power is out"_s,
                                    u"Still: The power is out"_s}));
    QVERIFY(m_factory->sent.constLast().second.body.contains(u"It has lasted 1 h"_s));
    QCOMPARE(acknowledgeOpen(*m_memory, m_clock->now())->size(), 1);
    m_messenger->refresh();
    settle();
    pass(5h);
    QCOMPARE(titles().size(), 3);
    close(out);
    QCOMPARE(titles().constLast(), u"The power is back"_s);
    const Outage next = outage();
    open(next);
    pass(31min);
    QCOMPARE(titles().constLast(), u"Still: The power is out"_s);
}

void MessengerTest::announcedWorkThatOverrunsIsTold()
{
    addChannel(u"phone"_s);
    begin();
    const Timestamp now = m_clock->now();
    m_messenger->setMaintenance({{1, {now - 1h, now + 1h}, {}, {}}});
    const Outage brief = outage();
    open(brief);
    pass(10min);
    close(brief);
    const Outage longer = outage();
    open(longer);
    pass(49min);
    QVERIFY(titles().isEmpty());
    pass(3min);
    QCOMPARE(titles(), QStringList{u"The power is out"_s});
}

void MessengerTest::theNightIsMadeUpForInTheMorning()
{
    addChannel(u"phone"_s, {}, *QuietHours::parse(u"22:00-07:00"_s, u"UTC"_s)); // it is midnight
    begin();
    const Outage brief = outage();
    open(brief);
    pass(20min);
    close(brief);
    const Outage goesOn = outage();
    open(goesOn);
    pass(6h);
    QVERIFY(titles().isEmpty());
    restart(); // the power went, after all
    open(goesOn);
    pass(41min);
    QCOMPARE(titles(), (QStringList{u"The power was out"_s, u"The power is out"_s}));
    QVERIFY(m_factory->sent.constFirst().second.body.contains(u"It lasted 20 min"_s));
}

void MessengerTest::aPauseHoldsItBack()
{
    addChannel(u"phone"_s);
    begin();
    m_messenger->setMutedUntil(m_clock->now() + 1h);
    const Outage brief = outage();
    open(brief);
    pass(5min);
    close(brief);
    const Outage goesOn = outage();
    open(goesOn);
    pass(54min);
    QVERIFY(titles().isEmpty());
    pass(2min);
    QCOMPARE(titles(), QStringList{u"The power is out"_s});
}

void MessengerTest::flappingIsSilenced()
{
    addChannel(u"phone"_s);
    begin();
    for (int i = 0; i < 12; ++i) {
        const Outage out = outage();
        open(out);
        pass(1min);
        close(out);
        pass(1min);
    }
    QCOMPARE(titles().size(), 2 * Messenger::mostInAnHour);
    pass(1h);
    open(outage());
    QCOMPARE(titles().size(), 2 * Messenger::mostInAnHour + 1);
}

/// The line goes with the power and comes back an hour later: one message, which has all of it.
void MessengerTest::aLineThatGoesWithThePower()
{
    addChannel(u"phone"_s);
    m_factory->answer = [](const QString&, const Message&) {
        return Delivery{DeliveryOutcome::Later, u"no route"_s};
    };
    begin();
    const Outage out = outage();
    open(out);
    pass(40min);
    close(out);
    pass(20min);
    m_factory->sent.clear();
    m_factory->answer = [](const QString&, const Message&) {
        return Delivery{DeliveryOutcome::Delivered, {}};
    };
    pass(1h);
    QCOMPARE(titles(), QStringList{u"The power was out"_s});
    const QString body = m_factory->sent.constFirst().second.body;
    QVERIFY2(body.contains(u"It lasted 40 min"_s) && body.contains(u"Sent late: it happened at"_s),
             qPrintable(body));
}

void MessengerTest::anEndThatACrashCutShort()
{
    addChannel(u"phone"_s);
    begin();
    const Outage out = outage();
    open(out);
    pass(10min);
    (void) ended(out); // on disk, but not told
    m_clock->advance(24h * 3);
    restart();
    QCOMPARE(titles(), (QStringList{u"The power is out"_s, u"The power is back"_s}));
    restart();
    pass(1h);
    QCOMPARE(titles().size(), 2);
}

void MessengerTest::aBeginningThatACrashCutShort()
{
    addChannel(u"phone"_s);
    begin();
    pass(3h);
    m_clock->advance(1min);
    const Outage whole = ended(outage()); // on disk, but not told
    m_clock->advance(1min);
    const Outage goesOn = outage();
    m_clock->advance(2h);
    restart();
    open(goesOn); // taken up
    QCOMPARE(titles(), (QStringList{u"The power was out"_s, u"The power is out"_s}));
    restart();
    open(goesOn);
    QCOMPARE(titles().size(), 2);
    QCOMPARE(m_memory->messages().find({})->constLast().outage, whole.id);
}

void MessengerTest::aStoreThatIsAwayStopsNoMessage()
{
    addChannel(u"phone"_s);
    begin();
    const Outage out = outage();
    m_store->gate.failAll(true);
    open(out);
    QCOMPARE(titles(), QStringList{u"The power is out"_s});
    pass(2h);
    close(out);
    QCOMPARE(titles(), (QStringList{u"The power is out"_s, u"The power is back"_s}));
    m_store->gate.failAll(false);
    pass(1min);
    QCOMPARE(m_memory->messages().find({.state = MessageState::Sent})->size(), 2);
    QCOMPARE(titles().size(), 2);
}

void MessengerTest::troubleOfTheStoreIsToldAndEnds()
{
    addChannel(u"phone"_s);
    begin();
    m_messenger->setStoreTrouble(Error{ErrorCode::DatabaseFull, {u"/data"_s}});
    pass(4min);
    m_messenger->setStoreTrouble(std::nullopt);
    settle();
    QVERIFY(titles().isEmpty());
    m_messenger->setStoreTrouble(Error{ErrorCode::DatabaseFull, {u"/data"_s}});
    pass(6min);
    QCOMPARE(titles(), QStringList{u"PowerMon's database cannot be used"_s});
    QVERIFY(m_factory->sent.constFirst().second.body.contains(u"no space left"_s));
    m_messenger->setStoreTrouble(std::nullopt);
    settle();
    QCOMPARE(titles().constLast(), u"PowerMon's database works again"_s);
}

void MessengerTest::channelsMayComeAndGo()
{
    addChannel(u"phone"_s);
    begin();
    open(outage());
    m_clock->advance(1min);
    addChannel(u"mail"_s);
    m_messenger->refresh();
    settle();
    m_clock->advance(1min);
    const Outage second = outage();
    open(second);
    QCOMPARE(titles().size(), 2);
    QCOMPARE(titles(u"mail"_s).size(), 1);
    QVERIFY(removeChannel(*m_memory, u"phone"_s, m_clock->now()));
    m_messenger->refresh();
    settle();
    close(second);
    QCOMPARE(titles().size(), 2);
    QCOMPARE(titles(u"mail"_s).size(), 2);
}

void MessengerTest::aChannelThatCannotBeMadeHarmsNoOther()
{
    addChannel(u"phone"_s);
    begin();
    m_factory->error = Error{ErrorCode::BadInput, {u"program"_s, u"gone"_s}};
    m_factory->broken = u"script"_s;
    addChannel(u"script"_s);
    m_messenger->refresh();
    settle();
    open(outage());
    QCOMPARE(titles().size(), 1);
    // It waits until somebody mends the channel.
    QCOMPARE(m_memory->messages().waiting(u"script"_s, 10)->size(), 1);
}

void MessengerTest::aViewerSendsNothing()
{
    addChannel(u"phone"_s);
    begin();
    const Outage out = outage();
    open(out);
    m_messenger->end();
    m_messenger->outageClosed(out);
    settle();
    QCOMPARE(titles().size(), 1);
    (void) ended(out);
    m_messenger->begin();
    settle();
    QCOMPARE(titles().constLast(), u"The power is back"_s);
}

QTEST_GUILESS_MAIN(MessengerTest)
#include "tst_messenger.moc"
