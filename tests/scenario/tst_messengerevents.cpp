// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/clockstep.h"
#include "scenario/messengerscene.h"

using namespace powermon;

namespace {

/// As when the clock is set.
Outage movedBy(Outage outage, Milliseconds by)
{
    shiftTimes(outage, by);
    return outage;
}

} // namespace

/// An event that is open, while the clock, its group and the monitor's numbers change.
class MessengerEventsTest final : public MessengerScene
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"powermon.notify.info=false"_s); }
    void init() { setUp(); }
    void cleanup() { m_messenger.reset(); }

    void anOutageStaysWhatItIsWhenTheClockIsSet_data();
    void anOutageStaysWhatItIsWhenTheClockIsSet();
    void aGroupThatBecomesTheSiteIsOneEvent();
    void whatHasNoIdYetIsKnownByItsNumber();
    void numbersThatBeginAnewConfuseNothing();
    void aRestartKnowsAnOutageThatHasMoved();
};

void MessengerEventsTest::anOutageStaysWhatItIsWhenTheClockIsSet_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addRow("forward") << 90;
    QTest::addRow("back") << -90;
}

void MessengerEventsTest::anOutageStaysWhatItIsWhenTheClockIsSet()
{
    QFETCH(int, minutes);
    addChannel(u"phone"_s, everywhere({.remindEvery = 30min}));
    begin();
    pass(3h);
    const Outage out = outage();
    open(out, 1);
    m_clock->step(std::chrono::minutes(minutes));
    const Outage moved = *m_memory->outages().save(movedBy(out, std::chrono::minutes(minutes)));
    m_messenger->outageChanged(moved, 1);
    settle();
    QCOMPARE(titles().mid(0, 1), QStringList{u"The power is out"_s});
    QCOMPARE(titles().filter(u"The power is out"_s).size() - titles().filter(u"Still"_s).size(), 1);
    pass(1min);
    close(moved, 1);
    QCOMPARE(titles().constLast(), u"The power is back"_s);
    const auto told = m_factory->sent;
    for (const auto& [name, message] : told)
        QCOMPARE(message.event, told.constFirst().second.event);
    QVERIFY(m_memory->messages().unended()->isEmpty());
    pass(48h);
    QCOMPARE(m_factory->sent.size(), told.size());
}

void MessengerEventsTest::aGroupThatBecomesTheSiteIsOneEvent()
{
    addChannel(u"phone"_s);
    begin();
    Outage out = outage(2, u"cellar"_s);
    open(out, 1);
    pass(10min);
    out.group.clear();
    out.members.append({SwitchId(9), u"attic"_s, {}, out.startedAt, {}});
    m_messenger->outageChanged(*m_memory->outages().save(out), 1);
    settle();
    pass(10min);
    close(out, 1);
    QCOMPARE(titles(),
             (QStringList{u"The power is out: cellar"_s, u"The power is out"_s, u"The power is back"_s}));
    QCOMPARE(m_factory->sent.at(1).second.stage, MessageStage::Changed);
    QCOMPARE(m_factory->sent.at(2).second.key, m_factory->sent.at(0).second.event + u"/3"_s);
    restart();
    pass(1h);
    QCOMPARE(titles().size(), 3);
    QVERIFY(m_memory->messages().unended()->isEmpty());
}

/// The store hangs while it is told, and has it later.
void MessengerEventsTest::whatHasNoIdYetIsKnownByItsNumber()
{
    addChannel(u"phone"_s);
    begin();
    const Outage out = outage();
    Outage early = out;
    early.id = {};
    open(early, 1);
    open(movedBy(early, 1h), 1);
    open(movedBy(out, 1h), 1);
    close(movedBy(out, 2h), 1);
    QCOMPARE(titles(), (QStringList{u"The power is out"_s, u"The power is back"_s}));
}

void MessengerEventsTest::numbersThatBeginAnewConfuseNothing()
{
    addChannel(u"phone"_s);
    begin();
    const Outage first = outage(2, u"cellar"_s);
    open(first, 1);
    const Outage second = outage(2, u"attic"_s);
    open(second, 2);
    open(second, 1); // taken up by a monitor that begins anew
    close(second, 1);
    close(first, 2);
    QCOMPARE(titles(), (QStringList{u"The power is out: cellar"_s, u"The power is out: attic"_s,
                                    u"The power is back: attic"_s, u"The power is back: cellar"_s}));
}

void MessengerEventsTest::aRestartKnowsAnOutageThatHasMoved()
{
    addChannel(u"phone"_s);
    begin();
    Outage out = outage(3, u"cellar"_s);
    open(out, 5);
    out.group.clear();
    out = *m_memory->outages().save(movedBy(out, 1h));
    m_messenger.reset();
    m_clock->advance(2h);
    m_messenger = std::make_unique<Messenger>(*m_clock, *m_executor, m_factory.get());
    m_messenger->outageOpened(out, 1); // the monitor takes it up first
    m_messenger->begin();
    settle();
    QCOMPARE(titles(), (QStringList{u"The power is out: cellar"_s, u"The power is out"_s}));
    (void) ended(out); // on disk, but not told
    m_clock->advance(24h * 3);
    restart();
    pass(1h);
    QCOMPARE(titles(),
             (QStringList{u"The power is out: cellar"_s, u"The power is out"_s, u"The power is back"_s}));
    QVERIFY(m_memory->messages().unended()->isEmpty());
}

QTEST_GUILESS_MAIN(MessengerEventsTest)
#include "tst_messengerevents.moc"
