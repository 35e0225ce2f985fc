// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/outboxscene.h"

using namespace powermon;

/// Messages on their way, whatever fails.
class OutboxTest final : public OutboxScene
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"powermon.notify.info=false"_s); }
    void init() { setUp(); }
    void cleanup() { m_outbox.reset(); }

    void sendsOnceWhatIsOnDisk();
    void isOnDiskBeforeItIsSent();
    void aStoreThatHangsDelaysNobodyForLong();
    void aStoreThatFailsDelaysNobody();
    void triesAgainWithGrowingPauses();
    void doesAsItIsAskedToWait();
    void whatIsRefusedLetsTheNextPass();
    void isGivenUpAfterAWeek();
    void aClockSetBackHoldsNothingUp();
    void oneChannelWaitsForNoOther();
    void onlyTheNewestOfAnEventWaits();
    void whatIsLateSaysSo();
    void goesOnAfterARestart();
    void othersMayDropAndRetry();
    void whatIsDoneIsForgottenAfterAWhile();
    void readsAgainAfterTrouble();
    void randomFailuresAndRestarts();
};

void OutboxTest::sendsOnceWhatIsOnDisk()
{
    begin();
    put(message(u"a"_s));
    QCOMPARE(sentKeys(), QStringList{u"a/1"_s});
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Sent);
    QCOMPARE(stored(u"a/1"_s).attempts, 1);
    QCOMPARE(stored(u"a/1"_s).answer, u"ok"_s);
    put(message(u"a"_s)); // the same again
    pass(24h);
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Sent);
}

void OutboxTest::isOnDiskBeforeItIsSent()
{
    begin();
    bool wasStored = false;
    m_factory->answer = [&](const QString&, const Message& sent) {
        wasStored = stored(sent.key).state == MessageState::Waiting && !stored(sent.key).key.isEmpty();
        return delivered;
    };
    put(message(u"a"_s));
    QVERIFY(wasStored);
}

void OutboxTest::aStoreThatHangsDelaysNobodyForLong()
{
    begin();
    m_executor->hold();
    put(message(u"a"_s));
    pass(1s);
    QVERIFY(sentKeys().isEmpty());
    QCOMPARE(m_outbox->nextWakeup(), std::optional(m_clock->now() + 1s));
    pass(1s);
    QCOMPARE(sentKeys(), QStringList{u"a/1"_s});
    m_executor->release();
    settle();
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Sent);
    pass(24h);
    QCOMPARE(sentKeys().size(), 1);
}

void OutboxTest::aStoreThatFailsDelaysNobody()
{
    begin();
    m_store->gate.failAll(true);
    put(message(u"a"_s));
    put(message(u"b"_s));
    QCOMPARE(sentKeys(), (QStringList{u"a/1"_s, u"b/1"_s}));
    QCOMPARE(stored(u"a/1"_s).key, QString());
    m_store->gate.failAll(false);
    pass(Outbox::writePause);
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Sent);
    QCOMPARE(stored(u"b/1"_s).state, MessageState::Sent);
    QCOMPARE(sentKeys().size(), 2);
}

void OutboxTest::triesAgainWithGrowingPauses()
{
    m_factory->answer = [](const QString&, const Message&) { return later; };
    begin();
    put(message(u"a"_s));
    QCOMPARE(stored(u"a/1"_s).dueAt, m_clock->now() + 5s);
    pass(4s);
    QCOMPARE(sentKeys().size(), 1);
    pass(1s);
    QCOMPARE(sentKeys().size(), 2);
    QCOMPARE(stored(u"a/1"_s).dueAt, m_clock->now() + 10s);
    QCOMPARE(stored(u"a/1"_s).answer, u"no route"_s);
    m_factory->answer = [](const QString&, const Message&) { return delivered; };
    pass(10s);
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Sent);
    QCOMPARE(stored(u"a/1"_s).attempts, 3);
}

void OutboxTest::doesAsItIsAskedToWait()
{
    m_factory->answer = [](const QString&, const Message&) {
        return Delivery{DeliveryOutcome::Later, u"HTTP 429"_s, 600s};
    };
    begin();
    put(message(u"a"_s));
    QCOMPARE(stored(u"a/1"_s).dueAt, m_clock->now() + 600s);
}

void OutboxTest::whatIsRefusedLetsTheNextPass()
{
    m_factory->answer = [](const QString&, const Message& sent) {
        return sent.event == u"a"_s ? Delivery{DeliveryOutcome::Refused, u"HTTP 404"_s} : delivered;
    };
    begin();
    put(message(u"a"_s));
    put(message(u"b"_s));
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Failed);
    QCOMPARE(stored(u"a/1"_s).answer, u"HTTP 404"_s);
    QCOMPARE(stored(u"b/1"_s).state, MessageState::Sent);
}

void OutboxTest::isGivenUpAfterAWeek()
{
    m_factory->answer = [](const QString&, const Message&) { return later; };
    begin();
    put(message(u"a"_s));
    for (int i = 0; i < 24 * 7; ++i)
        pass(1h);
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Failed);
    QVERIFY(stored(u"a/1"_s).attempts > 150);
}

void OutboxTest::aClockSetBackHoldsNothingUp()
{
    m_factory->answer = [](const QString&, const Message&) { return later; };
    begin();
    put(message(u"a"_s));
    m_clock->step(-24h * 400);
    pass(1s);
    QCOMPARE(sentKeys().size(), 2);
}

void OutboxTest::oneChannelWaitsForNoOther()
{
    m_factory->answer = [](const QString& channel, const Message&) {
        return channel == u"mail"_s ? later : delivered;
    };
    begin({u"mail"_s, u"phone"_s});
    put(message(u"a"_s, 1, MessageStage::Began, u"mail"_s));
    put(message(u"b"_s, 1, MessageStage::Began, u"mail"_s));
    put(message(u"a"_s));
    QCOMPARE(sentKeys(), (QStringList{u"a/1"_s, u"a/1"_s}));
    pass(5s);
    // What came first goes first, also where it fails.
    QCOMPARE(sentKeys().mid(2), QStringList{u"a/1"_s});
}

void OutboxTest::onlyTheNewestOfAnEventWaits()
{
    m_factory->answer = [](const QString&, const Message&) { return later; };
    begin();
    put(message(u"a"_s));
    put(message(u"b"_s));
    put(message(u"a"_s, 2, MessageStage::Reminder));
    put(message(u"a"_s, 3, MessageStage::Ended), u"it was out"_s);
    put(message(u"b"_s, 2, MessageStage::Changed), {});
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Merged);
    QCOMPARE(stored(u"a/2"_s).state, MessageState::Merged);
    m_factory->sent.clear();
    m_factory->answer = [](const QString&, const Message&) { return delivered; };
    pass(1h);
    QCOMPARE(sentKeys(), (QStringList{u"a/3"_s, u"b/2"_s}));
    QCOMPARE(m_factory->sent.at(0).second.title, u"title of a/3"_s);
    QCOMPARE(stored(u"b/1"_s).state, MessageState::Merged);
}

void OutboxTest::whatIsLateSaysSo()
{
    m_factory->answer = [](const QString&, const Message&) { return later; };
    begin();
    put(message(u"a"_s));
    QCOMPARE(m_factory->sent.constLast().second.body, u"body"_s);
    pass(49min);
    const Message late = m_factory->sent.constLast().second;
    QCOMPARE(late.body, u"body\nSent late: it happened at 00:00:00 and could only be sent at 00:49:00"_s);
    QVERIFY(!late.facts.value(u"late"_s).toString().isEmpty());
    QCOMPARE(late.key, u"a/1"_s);
    QCOMPARE(stored(u"a/1"_s).body, u"body"_s);
}

void OutboxTest::goesOnAfterARestart()
{
    m_factory->answer = [](const QString&, const Message&) { return later; };
    begin();
    put(message(u"a"_s));
    put(message(u"b"_s));
    m_outbox.reset(); // as a crash
    m_factory->answer = [](const QString&, const Message&) { return delivered; };
    m_factory->sent.clear();
    m_clock->advance(1h);
    begin();
    QCOMPARE(sentKeys(), (QStringList{u"a/1"_s, u"b/1"_s}));
    QCOMPARE(stored(u"a/1"_s).attempts, 2);
}

void OutboxTest::othersMayDropAndRetry()
{
    m_factory->answer = [](const QString&, const Message&) { return later; };
    begin();
    put(message(u"a"_s));
    put(message(u"b"_s));
    QVERIFY(m_memory->messages().drop(stored(u"a/1"_s).id, m_clock->now()));
    m_outbox->refresh();
    settle();
    QCOMPARE(m_outbox->waiting(u"phone"_s).size(), 1);
    QCOMPARE(sentKeys().constLast(), u"b/1"_s);
    m_factory->answer = [](const QString&, const Message&) { return delivered; };
    QVERIFY(m_memory->messages().retry(stored(u"a/1"_s).id, m_clock->now()));
    m_outbox->refresh();
    settle();
    QCOMPARE(sentKeys().constLast(), u"a/1"_s);
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Sent);
}

void OutboxTest::whatIsDoneIsForgottenAfterAWhile()
{
    begin();
    put(message(u"a"_s));
    pass(Outbox::keptFor - 1h);
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Sent);
    pass(25h);
    QCOMPARE(m_memory->messages().find({})->size(), 0);
}

void OutboxTest::readsAgainAfterTrouble()
{
    QVERIFY(m_memory->messages().put(message(u"a"_s)));
    m_store->gate.failAll(true);
    begin();
    QVERIFY(sentKeys().isEmpty());
    pass(2s);
    m_store->gate.failAll(false);
    pass(2s);
    QCOMPARE(sentKeys(), QStringList{u"a/1"_s});
}

/// Thousands of failures of the line and the store, and crashes: whoever knows a message by its key gets each
/// once, in the order in which they were put.
void OutboxTest::randomFailuresAndRestarts()
{
    QRandomGenerator random(20261124);
    const QStringList channels{u"mail"_s, u"phone"_s, u"script"_s};
    QHash<QString, QList<Message>> put;
    QHash<QString, QStringList> got;
    int failures = 0;
    m_factory->answer = [&](const QString& channel, const Message& sent) {
        if (random.bounded(100) < 55) {
            ++failures;
            // One whose answer was lost may have arrived.
            if (random.bounded(2) == 0 && !got[channel].contains(sent.key))
                got[channel].append(sent.key);
            return later;
        }
        if (!got[channel].contains(sent.key))
            got[channel].append(sent.key);
        return delivered;
    };
    begin(channels);
    for (int step = 0; step < 10'000; ++step) {
        const int dice = random.bounded(100);
        if (dice < 12) {
            const QString channel = channels.at(random.bounded(3));
            put[channel].append(message(u"e%1"_s.arg(step), 1, MessageStage::Began, channel));
            m_outbox->put(put[channel].constLast());
        } else if (dice < 16) {
            m_store->gate.failAll(dice % 2 == 0);
            ++failures;
        } else if (dice < 20) {
            m_store->gate.loseAnswers(dice % 2 == 0);
        } else if (dice < 24) {
            m_outbox.reset();
            begin(channels);
            ++failures;
            // What no store had is made again by whoever knows of it.
            const QSet<QString> known = storedKeys();
            for (const QString& channel : channels) {
                for (const Message& each : std::as_const(put[channel])) {
                    if (!known.contains(each.key) && !got[channel].contains(each.key))
                        m_outbox->put(each);
                }
            }
        }
        pass(Milliseconds(random.bounded(200'000)));
    }
    m_store->gate.failAll(false);
    m_store->gate.loseAnswers(false);
    for (int i = 0; i < 2000; ++i)
        pass(5min);
    QVERIFY(failures > 2000);
    for (const QString& channel : channels) {
        QStringList expected;
        for (const Message& each : std::as_const(put[channel]))
            expected.append(each.key);
        QVERIFY(expected.size() > 100);
        QCOMPARE(got[channel], expected);
        QVERIFY(m_memory->messages().waiting(channel, 10)->isEmpty());
    }
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
