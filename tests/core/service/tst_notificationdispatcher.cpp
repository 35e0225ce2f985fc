// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/service/notificationdispatcher.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

class RememberingNotifier final : public Notifier
{
public:
    [[nodiscard]] bool isAvailable() const override { return available; }
    void notify(const Notification& notification) override { sent.append(notification); }

    bool available = true;
    QList<Notification> sent;
};

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

Outage openOutage(const QString& group = {}, Timestamp startedAt = noon)
{
    Outage outage;
    outage.id = OutageId(7);
    outage.group = group;
    outage.startedAt = startedAt;
    outage.start = {startedAt - 30s, startedAt};
    outage.detectedAt = startedAt + 60s;
    outage.members = {{SwitchId(1), u"kitchen"_s, std::nullopt, startedAt, std::nullopt},
                      {SwitchId(2), u"<b>hall</b> %1 %2"_s, std::nullopt, startedAt, std::nullopt}};
    return outage;
}

Outage over(Outage outage)
{
    outage.endedAt = outage.startedAt + 2h + 5min;
    return outage;
}

} // namespace

class NotificationDispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void openedMessageSaysWhatIsKnown();
    void closedMessageSaysHowLong();
    void otherCausesAreNotCalledPower();
    void namesAreLimited();
    void oneBubbleForOneOutage();
    void oneBubbleWhateverBecomesKnown();
    void withdrawnSaysWhatItWas();
    void oneBubbleForWhatPeopleSay();
    void whatWasToldByTheRunBeforeGoesOn();
    void whatBecameKnownInAPauseIsToldAfterIt();
    void lossIsCountedAsFarAsItIsKnown();
    void firstAvailableNotifierIsUsed();
    void nobodyThereIsHarmless();
    void changeIsToldOnlyWhereItIsNews();
    void pauseHoldsBackWhatIsStillOpen();
    void whatCameAndWentInAPauseIsNotTold();
    void endInAPauseIsToldAfterIt();
    void resumeEndsThePause();
    void pauseEndsByTheClock();
    void sillyPauses();

private:
    ManualClock m_clock;
};

void NotificationDispatcherTest::openedMessageSaysWhatIsKnown()
{
    const Notification message = openedMessage(openOutage());
    QCOMPARE(message.title, u"The power is out"_s);
    QCOMPARE(message.body,
             u"It began between 11:59:30 and 12:00:00\nNo answer from: kitchen, <b>hall</b> %1 %2"_s);
    QCOMPARE(message.urgency, Urgency::Critical);
    QVERIFY(!message.isOver);
    Outage exact = openOutage();
    exact.start.earliest = noon;
    exact.members.clear();
    QCOMPARE(openedMessage(exact).body, u"It began at 12:00:00"_s);
    QCOMPARE(openedMessage(openOutage(u"cellar"_s)).title, u"The power is out: cellar"_s);
}

void NotificationDispatcherTest::closedMessageSaysHowLong()
{
    const Notification message = closedMessage(over(openOutage()));
    QCOMPARE(message.title, u"The power is back"_s);
    QCOMPARE(message.body, u"It lasted 2 h 05 min, from 12:00:00 ± 30 s to 14:05:00"_s);
    QCOMPARE(message.urgency, Urgency::Normal);
    QVERIFY(message.isOver);
}

void NotificationDispatcherTest::otherCausesAreNotCalledPower()
{
    QSet<QString> titles;
    for (const OutageCause cause : {OutageCause::Network, OutageCause::Device, OutageCause::Undetermined}) {
        Outage outage = openOutage();
        outage.cause = cause;
        titles.insert(openedMessage(outage).title);
        titles.insert(closedMessage(over(outage)).title);
        QCOMPARE(openedMessage(outage).urgency, Urgency::Normal);
        QVERIFY(closedMessage(over(outage)).title != closedMessage(over(openOutage())).title);
    }
    Outage suspected = openOutage();
    suspected.confidence = Confidence::Suspected;
    titles.insert(openedMessage(suspected).title);
    titles.insert(openedMessage(openOutage()).title);
    QCOMPARE(titles.size(), 8);
}

void NotificationDispatcherTest::namesAreLimited()
{
    Outage outage = openOutage();
    outage.members.clear();
    for (int i = 1; i <= 200; ++i)
        outage.members.append({SwitchId(i), QString(300, u'x'), std::nullopt, noon, std::nullopt});
    const QString body = openedMessage(outage).body;
    QVERIFY(body.endsWith(u"and 195 more"_s));
    QVERIFY(body.size() < 500);
}

void NotificationDispatcherTest::oneBubbleForOneOutage()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    Outage untold = openOutage();
    untold.id = OutageId(); // the store hangs: it has no id yet
    Outage other = openOutage(u"cellar"_s);
    other.id = OutageId(8);
    dispatcher.outageOpened(untold, 1);
    dispatcher.outageOpened(other, 2);
    dispatcher.outageClosed(over(openOutage()), 1);
    QCOMPARE(notifier.sent.size(), qsizetype(3));
    QCOMPARE(notifier.sent.at(0).key, notifier.sent.at(2).key);
    QVERIFY(notifier.sent.at(0).key != notifier.sent.at(1).key);
}

void NotificationDispatcherTest::oneBubbleWhateverBecomesKnown()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    Outage outage = openOutage();
    outage.id = OutageId();
    outage.confidence = Confidence::Suspected;
    dispatcher.outageOpened(outage, 1);
    outage.id = OutageId(7);
    outage.group = u"cellar"_s; // it is a group, not the site
    outage.detectedAt += 3h;    // and the clock was set
    dispatcher.outageChanged(outage, 1);
    outage.confidence = Confidence::Confirmed;
    dispatcher.outageChanged(outage, 1);
    dispatcher.outageClosed(over(outage), 1);
    QCOMPARE(notifier.sent.size(), qsizetype(4));
    for (const Notification& each : std::as_const(notifier.sent))
        QCOMPARE(each.key, notifier.sent.constFirst().key);
    QCOMPARE(notifier.sent.at(0).title, u"The power may be out"_s);
    QCOMPARE(notifier.sent.at(1).title, u"The power may be out: cellar"_s);
    QCOMPARE(notifier.sent.at(2).title, u"The power is out: cellar"_s);
    QCOMPARE(notifier.sent.at(3).title, u"The power is back: cellar"_s);
}

void NotificationDispatcherTest::withdrawnSaysWhatItWas()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    Outage outage = openOutage();
    outage.confidence = Confidence::Suspected;
    outage.reasons = {{u"lost_together"_s, {{u"lost"_s, 2}, {u"active"_s, 3}, {u"seconds"_s, 12}}}};
    dispatcher.outageOpened(outage, 1);
    outage.cause = OutageCause::Network;
    outage.confidence = Confidence::Probable;
    outage.reasons.append({u"backup_back_with_others"_s, {{u"name"_s, u"the router"_s}}});
    dispatcher.outageChanged(outage, 1);
    dispatcher.outageClosed(over(outage), 1);
    QCOMPARE(notifier.sent.size(), qsizetype(3));
    QCOMPARE(notifier.sent.at(0).urgency, Urgency::Normal);
    QVERIFY2(notifier.sent.at(0).body.startsWith(
                 u"2 of 3 switch(es) stopped answering; checking whether it is the network"_s),
             qPrintable(notifier.sent.at(0).body));
    QCOMPARE(notifier.sent.at(1).title, u"It is the network, not the power"_s);
    QCOMPARE(notifier.sent.at(2).title, u"It was the network, not the power"_s);
    QCOMPARE(notifier.sent.at(2).body,
             u"The router, which has a battery, went and came back with the others\n"
             "It lasted 2 h 05 min, from 12:00:00 ± 30 s to 14:05:00"_s);
    QCOMPARE(notifier.sent.at(2).key, notifier.sent.at(0).key);
}

void NotificationDispatcherTest::oneBubbleForWhatPeopleSay()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    Outage outage = openOutage();
    outage.reasons = {{u"lost_together"_s, {{u"lost"_s, 2}, {u"active"_s, 3}, {u"seconds"_s, 12}}}};
    dispatcher.outageOpened(outage, 1);
    Outage withdrawn = outage;
    withdrawn.cause = OutageCause::Undetermined;
    withdrawn.correction.cause = OutageCause::Undetermined;
    dispatcher.outageChanged(withdrawn, 1);
    QCOMPARE(notifier.sent.size(), qsizetype(2));
    QCOMPARE(notifier.sent.at(1).title, u"It is marked as no power outage"_s);
    QVERIFY(notifier.sent.at(1).body.startsWith(u"It began between"_s)); // not why it was taken for one
    QCOMPARE(notifier.sent.at(1).urgency, Urgency::Normal);
    dispatcher.outageChanged(outage, 1); // taken back
    QCOMPARE(notifier.sent.at(2).title, u"The power is out"_s);
    dispatcher.outageClosed(over(withdrawn), 1);
    QCOMPARE(notifier.sent.at(3).title, u"It was marked as no power outage"_s);
    for (const Notification& each : std::as_const(notifier.sent))
        QCOMPARE(each.key, notifier.sent.at(0).key);
}

void NotificationDispatcherTest::whatWasToldByTheRunBeforeGoesOn()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    Outage outage = openOutage();
    outage.confidence = Confidence::Suspected;
    dispatcher.outageTakenUp(outage, 5);
    dispatcher.outageOpened(outage, 5); // another program's monitor had told it already
    QVERIFY(notifier.sent.isEmpty());
    outage.confidence = Confidence::Probable;
    dispatcher.outageChanged(outage, 5);
    QCOMPARE(notifier.sent.size(), qsizetype(1));
    QCOMPARE(notifier.sent.at(0).title, u"The power is probably out"_s);
    // A viewer knew it by its id; the monitor that takes over names it by a number.
    dispatcher.outageTakenUp(outage, 9);
    outage.confidence = Confidence::Confirmed;
    dispatcher.outageChanged(outage);
    dispatcher.outageClosed(over(outage), 9);
    QCOMPARE(notifier.sent.size(), qsizetype(3));
    QCOMPARE(notifier.sent.at(2).key, notifier.sent.at(0).key);
}

void NotificationDispatcherTest::whatBecameKnownInAPauseIsToldAfterIt()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    Outage outage = openOutage();
    outage.confidence = Confidence::Suspected;
    dispatcher.outageOpened(outage, 1);
    dispatcher.pauseFor(1h);
    outage.confidence = Confidence::Confirmed;
    dispatcher.outageChanged(outage, 1);
    QCOMPARE(notifier.sent.size(), qsizetype(1));
    dispatcher.resume();
    QCOMPARE(notifier.sent.size(), qsizetype(2));
    QCOMPARE(notifier.sent.at(1).title, u"The power is out"_s);
}

void NotificationDispatcherTest::lossIsCountedAsFarAsItIsKnown()
{
    Outage outage = openOutage();
    QCOMPARE(lossText(outage), u"2 switch(es) stopped answering"_s);
    outage.reasons = {{u"held"_s, {{u"seconds"_s, 300}}},
                      {u"quorum"_s, {{u"down"_s, 1}, {u"active"_s, 1}, {u"threshold"_s, 2}}}};
    QCOMPARE(lossText(outage), u"2 of 2 switch(es) stopped answering"_s); // never more than there are
}

void NotificationDispatcherTest::firstAvailableNotifierIsUsed()
{
    RememberingNotifier first;
    RememberingNotifier second;
    NotificationDispatcher dispatcher(m_clock, {&first, &second});
    dispatcher.outageOpened(openOutage());
    first.available = false;
    dispatcher.outageClosed(over(openOutage()));
    QCOMPARE(first.sent.size(), qsizetype(1));
    QCOMPARE(second.sent.size(), qsizetype(1));
}

void NotificationDispatcherTest::nobodyThereIsHarmless()
{
    NotificationDispatcher dispatcher(m_clock, {});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"nobody to tell"_s));
    dispatcher.outageOpened(openOutage());
    QVERIFY(!dispatcher.pausedUntil());
}

void NotificationDispatcherTest::changeIsToldOnlyWhereItIsNews()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    Outage outage = openOutage();
    dispatcher.outageChanged(outage); // of one that nobody was told of
    QVERIFY(notifier.sent.isEmpty());
    dispatcher.outageOpened(outage);
    outage.members[0].backAt = noon + 1h;
    dispatcher.outageChanged(outage);
    QCOMPARE(notifier.sent.size(), qsizetype(1));
    outage.cause = OutageCause::Network;
    dispatcher.outageChanged(outage);
    dispatcher.outageChanged(outage);
    QCOMPARE(notifier.sent.size(), qsizetype(2));
    QCOMPARE(notifier.sent.at(1), openedMessage(outage));
}

void NotificationDispatcherTest::pauseHoldsBackWhatIsStillOpen()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    dispatcher.pauseFor(1h);
    Outage outage = openOutage();
    dispatcher.outageOpened(outage);
    outage.members[0].name = u"renamed"_s;
    dispatcher.outageChanged(outage);
    m_clock.advance(59min);
    dispatcher.wakeUp();
    QVERIFY(notifier.sent.isEmpty());
    m_clock.advance(1min);
    dispatcher.wakeUp();
    QCOMPARE(notifier.sent, QList<Notification>{openedMessage(outage)});
    dispatcher.wakeUp();
    QCOMPARE(notifier.sent.size(), qsizetype(1));
}

void NotificationDispatcherTest::whatCameAndWentInAPauseIsNotTold()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    dispatcher.pauseFor(1h);
    dispatcher.outageOpened(openOutage());
    dispatcher.outageClosed(over(openOutage()));
    dispatcher.resume();
    QVERIFY(notifier.sent.isEmpty());
}

void NotificationDispatcherTest::endInAPauseIsToldAfterIt()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    dispatcher.outageOpened(openOutage());
    dispatcher.pauseFor(1h);
    dispatcher.outageClosed(over(openOutage()));
    QCOMPARE(notifier.sent.size(), qsizetype(1));
    m_clock.advance(2h);
    dispatcher.wakeUp();
    QCOMPARE(notifier.sent.size(), qsizetype(2));
    QCOMPARE(notifier.sent.at(1), closedMessage(over(openOutage())));
}

void NotificationDispatcherTest::resumeEndsThePause()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    QSignalSpy changed(&dispatcher, &NotificationDispatcher::pauseChanged);
    dispatcher.resume();
    QCOMPARE(changed.count(), 0);
    dispatcher.pauseFor(1h);
    QCOMPARE(dispatcher.pausedUntil(), m_clock.now() + 1h);
    dispatcher.pauseFor(10min); // the newer one counts
    QCOMPARE(dispatcher.pausedUntil(), m_clock.now() + 10min);
    dispatcher.resume();
    QVERIFY(!dispatcher.pausedUntil());
    QCOMPARE(changed.count(), 3);
    dispatcher.outageOpened(openOutage());
    QCOMPARE(notifier.sent.size(), qsizetype(1));
}

void NotificationDispatcherTest::pauseEndsByTheClock()
{
    RememberingNotifier notifier;
    NotificationDispatcher dispatcher(m_clock, {&notifier});
    dispatcher.pauseFor(20ms);
    dispatcher.outageOpened(openOutage());
    m_clock.advance(20ms);
    QTRY_COMPARE_WITH_TIMEOUT(notifier.sent.size(), qsizetype(1), awhile); // its own timer
    QVERIFY(!dispatcher.pausedUntil());
}

void NotificationDispatcherTest::sillyPauses()
{
    NotificationDispatcher dispatcher(m_clock, {});
    dispatcher.pauseFor(0ms);
    dispatcher.pauseFor(-1h);
    QVERIFY(!dispatcher.pausedUntil());
    dispatcher.pauseFor(Milliseconds::max());
    QCOMPARE(dispatcher.pausedUntil(), m_clock.now() + std::chrono::hours(24 * 365));
}

QTEST_GUILESS_MAIN(NotificationDispatcherTest)
#include "tst_notificationdispatcher.moc"
