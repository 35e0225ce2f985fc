// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/outboxscene.h"

using namespace powermon;

/// What comes before what, and what takes the place of what, however much waits and whoever sent it.
class OutboxOrderTest final : public OutboxScene
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"powermon.notify.info=false"_s); }
    void init() { setUp(); }
    void cleanup() { m_outbox.reset(); }

    void newsWaitsForNoOldPause_data();
    void newsWaitsForNoOldPause();
    void whatAnotherProcessSentIsNotSentAgain();
    void whatIsPutBeforeTheStoreAnswersIsMerged_data();
    void whatIsPutBeforeTheStoreAnswersIsMerged();
    void moreThanTheWindow();
    void newsOvertakesNothingInTheStore();
    void newsReplacesWhatLiesInTheStore();
};

void OutboxOrderTest::newsWaitsForNoOldPause_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("soonest");
    QTest::addRow("a pause of an hour") << 0 << 5;
    QTest::addRow("asked for a minute") << 60 << 60;
    QTest::addRow("asked for a day") << 86'400 << 600;
}

void OutboxOrderTest::newsWaitsForNoOldPause()
{
    QFETCH(int, asked);
    QFETCH(int, soonest);
    const auto pause = asked > 0 ? std::optional<Milliseconds>(std::chrono::seconds(asked)) : std::nullopt;
    m_factory->answer = [pause](const QString&, const Message&) {
        return Delivery{DeliveryOutcome::Later, u"HTTP 429"_s, pause};
    };
    begin();
    put(message(u"a"_s));
    while (!pause && stored(u"a/1"_s).dueAt < m_clock->now() + 1h)
        pass(10s);
    m_factory->answer = [](const QString&, const Message&) { return delivered; };
    m_factory->sent.clear();
    put(message(u"b"_s));
    put(message(u"a"_s, 2, MessageStage::Changed)); // takes the place of the one that was held
    pass(std::chrono::seconds(soonest) - 1s);
    QVERIFY(sentKeys().isEmpty());
    pass(1s);
    QCOMPARE(sentKeys(), (QStringList{u"b/1"_s, u"a/2"_s}));
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Merged);
}

/// It watched, it viewed, and it watches again.
void OutboxOrderTest::whatAnotherProcessSentIsNotSentAgain()
{
    m_factory->answer = [](const QString&, const Message&) { return later; };
    begin();
    put(message(u"a"_s));
    put(message(u"b"_s));
    m_outbox->end();
    settle();
    Message sent = stored(u"a/1"_s);
    sent.state = MessageState::Sent;
    sent.finishedAt = m_clock->now();
    QVERIFY(m_memory->messages().put(sent));
    m_clock->advance(1h);
    m_factory->sent.clear();
    m_factory->answer = [](const QString&, const Message&) { return delivered; };
    m_executor->hold();
    m_outbox->begin();
    settle();
    m_executor->release();
    settle();
    pass(1s);
    QCOMPARE(sentKeys(), QStringList{u"b/1"_s});
    QVERIFY(m_outbox->waiting(u"phone"_s).isEmpty());
}

void OutboxOrderTest::whatIsPutBeforeTheStoreAnswersIsMerged_data()
{
    QTest::addColumn<bool>("isReadOnly");
    QTest::addRow("written") << false;
    QTest::addRow("read alone") << true;
}

/// The beginning was never sent; the end is found when the program starts again.
void OutboxOrderTest::whatIsPutBeforeTheStoreAnswersIsMerged()
{
    QFETCH(bool, isReadOnly);
    QVERIFY(m_memory->messages().put(message(u"a"_s)));
    m_executor->hold();
    begin();
    m_outbox->put(message(u"a"_s, 2, MessageStage::Ended), u"it was out"_s);
    settle();
    m_executor->releaseOne();
    settle();
    if (isReadOnly)
        m_store->gate.failOnce(1);
    m_executor->release();
    settle();
    pass(10s);
    QCOMPARE(sentKeys(), QStringList{u"a/2"_s});
    QCOMPARE(m_factory->sent.constFirst().second.title, u"it was out"_s);
    QCOMPARE(stored(u"a/1"_s).state, MessageState::Merged);
    QCOMPARE(stored(u"a/2"_s).state, MessageState::Sent);
    QCOMPARE(stored(u"a/2"_s).title, u"it was out"_s);
}

void OutboxOrderTest::moreThanTheWindow()
{
    for (int i = 0; i < 3 * Outbox::window + 7; ++i)
        QVERIFY(m_memory->messages().put(message(u"e%1"_s.arg(i))));
    begin();
    for (int i = 0; i < 100 && sentKeys().size() < 3 * Outbox::window + 7; ++i)
        pass(1s);
    QCOMPARE(sentKeys().size(), 3 * Outbox::window + 7);
    const QStringList keys = sentKeys();
    QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), 3 * Outbox::window + 7);
    QCOMPARE(sentKeys().constLast(), u"e%1/1"_s.arg(3 * Outbox::window + 6));
    QVERIFY(m_memory->messages().waiting(u"phone"_s, 10)->isEmpty());
}

void OutboxOrderTest::newsOvertakesNothingInTheStore()
{
    const int stored = 2 * Outbox::window + 7;
    for (int i = 0; i < stored; ++i)
        QVERIFY(m_memory->messages().put(message(u"e%1"_s.arg(i))));
    m_factory->answer = [](const QString&, const Message&) { return later; };
    begin();
    put(message(u"new"_s));
    put(message(u"newer"_s));
    m_factory->sent.clear();
    m_factory->answer = [](const QString&, const Message&) { return delivered; };
    for (int i = 0; i < 100 && sentKeys().size() < stored + 2; ++i)
        pass(10s);
    QStringList expected;
    for (int i = 0; i < stored; ++i)
        expected.append(u"e%1/1"_s.arg(i));
    QCOMPARE(sentKeys(), expected + QStringList({u"new/1"_s, u"newer/1"_s}));
}

void OutboxOrderTest::newsReplacesWhatLiesInTheStore()
{
    const int stored = 2 * Outbox::window;
    for (int i = 0; i < stored; ++i)
        QVERIFY(m_memory->messages().put(message(u"e%1"_s.arg(i))));
    m_factory->answer = [](const QString&, const Message&) { return later; };
    begin();
    const QString last = u"e%1"_s.arg(stored - 1);
    m_store->gate.loseAnswers(true); // it is written twice
    put(message(last, 2, MessageStage::Ended), u"it was out"_s);
    m_store->gate.loseAnswers(false);
    m_factory->sent.clear();
    m_factory->answer = [](const QString&, const Message&) { return delivered; };
    for (int i = 0; i < 100 && sentKeys().size() < stored; ++i)
        pass(10s);
    pass(10s);
    QCOMPARE(sentKeys().size(), stored);
    QCOMPARE(sentKeys().constLast(), last + u"/2"_s);
    QCOMPARE(m_factory->sent.constLast().second.title, u"it was out"_s);
    QVERIFY(!sentKeys().contains(last + u"/1"_s));
    QVERIFY(m_memory->messages().waiting(u"phone"_s, 10)->isEmpty());
}

QTEST_GUILESS_MAIN(OutboxOrderTest)
#include "tst_outboxorder.moc"
