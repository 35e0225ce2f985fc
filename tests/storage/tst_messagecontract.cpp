// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/interfaces/messagerepository.h"
#include "storage/storekinds.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

Timestamp at(qint64 seconds)
{
    return Timestamp::fromMilliseconds(1'767'225'600'000 + seconds * 1000);
}

Message messageOf(const QString& key, MessageStage stage = MessageStage::Began,
                  const QString& channel = u"phone"_s)
{
    Message message;
    message.channel = channel;
    message.key = key;
    message.event = key.section(u'/', 0, 0);
    message.outage = OutageId(7);
    message.stage = stage;
    message.reason = u"first"_s;
    message.happenedAt = at(1);
    message.createdAt = at(2);
    message.title = u"Der Strom ist weg ⚡"_s;
    message.body = u"It began at 14:02\nNo answer from: \"Küche\""_s;
    message.facts = {{u"duration_seconds"_s, 12.5}, {u"names"_s, u"Küche"_s}};
    message.dueAt = at(3);
    return message;
}

QStringList keysOf(const Result<QList<Message>>& messages)
{
    QStringList keys;
    for (const Message& message : messages.value_or(QList<Message>()))
        keys.append(message.key);
    return keys;
}

} // namespace

/// What every store promises of messages.
class MessageContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();
    void cleanup() { m_store.reset(); }

    void keepsEveryField();
    void eachKeyIsThereOnceForAChannel();
    void whatIsFinishedStays();
    void waitingInTheOrderTheyCame();
    void eventsThatHaveNoEnd();
    void newestFirst();
    void retryAndDrop();
    void oldOnesAreRemoved();
    void aFailedTransactionLeavesNothing();
    void othersNotice();

private:
    MessageRepository& messages() { return m_store->messages(); }
    MessageId idOf(const QString& key)
    {
        const auto all = messages().find({}).value_or(QList<Message>());
        const auto found = std::ranges::find(all, key, &Message::key);
        return found == all.end() ? MessageId() : found->id;
    }

    StoreKinds m_kinds;
    std::unique_ptr<Store> m_store;
};

void MessageContractTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    Result<std::unique_ptr<Store>> made = m_kinds.make(kind);
    VERIFY_DONE(made);
    m_store = std::move(*made);
}

void MessageContractTest::keepsEveryField()
{
    Message message = messageOf(u"a/1"_s, MessageStage::Changed);
    message.state = MessageState::Failed;
    message.attempts = 3;
    message.finishedAt = at(9);
    message.answer = u"404"_s;
    VERIFY_DONE(messages().put(message));
    const auto found = messages().find({});
    VERIFY_DONE(found);
    QCOMPARE(found->size(), 1);
    QVERIFY(found->constFirst().id.isValid());
    message.id = found->constFirst().id;
    QCOMPARE(found->constFirst(), message);
    QCOMPARE(*messages().get(message.id), message);
    COMPARE_CODE(messages().get(MessageId(message.id.value() + 1)), ErrorCode::MessageNotFound);
}

void MessageContractTest::eachKeyIsThereOnceForAChannel()
{
    Message message = messageOf(u"a/1"_s);
    VERIFY_DONE(messages().put(message));
    message.attempts = 2;
    message.dueAt = at(50);
    message.answer = u"no route"_s;
    VERIFY_DONE(messages().put(message));
    VERIFY_DONE(messages().put(messageOf(u"a/1"_s, MessageStage::Began, u"mail"_s)));
    const auto waiting = messages().waiting(u"phone"_s, 10);
    QCOMPARE(waiting->size(), 1);
    QCOMPARE(waiting->constFirst().attempts, 2);
    QCOMPARE(waiting->constFirst().dueAt, at(50));
    QCOMPARE(waiting->constFirst().answer, u"no route"_s);
    QCOMPARE(messages().find({})->size(), 2);
}

void MessageContractTest::whatIsFinishedStays()
{
    Message message = messageOf(u"a/1"_s);
    message.state = MessageState::Sent;
    message.finishedAt = at(5);
    VERIFY_DONE(messages().put(message));
    message.state = MessageState::Waiting;
    message.finishedAt.reset();
    VERIFY_DONE(messages().put(message));
    QCOMPARE(messages().find({})->constFirst().state, MessageState::Sent);
    QCOMPARE(messages().find({})->constFirst().finishedAt, std::optional(at(5)));
}

void MessageContractTest::waitingInTheOrderTheyCame()
{
    for (const QString& key : {u"c/1"_s, u"a/1"_s, u"b/1"_s})
        VERIFY_DONE(messages().put(messageOf(key)));
    Message again = messageOf(u"c/1"_s);
    again.attempts = 1;
    VERIFY_DONE(messages().put(again));
    Message sent = messageOf(u"a/1"_s);
    sent.state = MessageState::Sent;
    sent.finishedAt = at(5);
    VERIFY_DONE(messages().put(sent));
    QCOMPARE(keysOf(messages().waiting(u"phone"_s, 10)), (QStringList{u"c/1"_s, u"b/1"_s}));
    QCOMPARE(keysOf(messages().waiting(u"phone"_s, 1)), QStringList{u"c/1"_s});
    QVERIFY(messages().waiting(u"mail"_s, 10)->isEmpty());
}

void MessageContractTest::eventsThatHaveNoEnd()
{
    VERIFY_DONE(messages().put(messageOf(u"a/1"_s)));
    VERIFY_DONE(messages().put(messageOf(u"a/2"_s, MessageStage::Reminder)));
    VERIFY_DONE(messages().put(messageOf(u"b/1"_s)));
    VERIFY_DONE(messages().put(messageOf(u"b/2"_s, MessageStage::Ended)));
    VERIFY_DONE(messages().put(messageOf(u"b/1"_s, MessageStage::Began, u"mail"_s)));
    Message merged = messageOf(u"c/1"_s);
    merged.state = MessageState::Merged;
    merged.finishedAt = at(5);
    VERIFY_DONE(messages().put(merged));
    QCOMPARE(keysOf(messages().unended()), (QStringList{u"a/2"_s, u"b/1"_s}));
    QCOMPARE(messages().unended()->constLast().channel, u"mail"_s);
    QCOMPARE(keysOf(messages().ofEvent(u"b"_s)), (QStringList{u"b/1"_s, u"b/2"_s, u"b/1"_s}));
}

void MessageContractTest::newestFirst()
{
    for (const QString& key : {u"a/1"_s, u"b/1"_s, u"c/1"_s})
        VERIFY_DONE(messages().put(messageOf(key)));
    Message failed = messageOf(u"b/1"_s);
    failed.state = MessageState::Failed;
    VERIFY_DONE(messages().put(failed));
    QCOMPARE(keysOf(messages().find({})), (QStringList{u"c/1"_s, u"b/1"_s, u"a/1"_s}));
    QCOMPARE(keysOf(messages().find({.limit = 2})), (QStringList{u"c/1"_s, u"b/1"_s}));
    QCOMPARE(keysOf(messages().find({.state = MessageState::Failed})), QStringList{u"b/1"_s});
}

void MessageContractTest::retryAndDrop()
{
    Message message = messageOf(u"a/1"_s);
    message.state = MessageState::Failed;
    message.attempts = 30;
    message.finishedAt = at(5);
    VERIFY_DONE(messages().put(message));
    const MessageId id = idOf(u"a/1"_s);
    VERIFY_DONE(messages().retry(id, at(60)));
    const Message waiting = *messages().get(id);
    QCOMPARE(waiting.state, MessageState::Waiting);
    QCOMPARE(waiting.attempts, 0);
    QCOMPARE(waiting.dueAt, at(60));
    QVERIFY(!waiting.finishedAt);
    VERIFY_DONE(messages().drop(id, at(70)));
    QCOMPARE(messages().get(id)->state, MessageState::Dropped);
    QCOMPARE(messages().get(id)->finishedAt, std::optional(at(70)));
    VERIFY_DONE(messages().drop(id, at(80)));
    QCOMPARE(messages().get(id)->finishedAt, std::optional(at(70)));
    COMPARE_CODE(messages().retry(MessageId(4711), at(0)), ErrorCode::MessageNotFound);
    COMPARE_CODE(messages().drop(MessageId(4711), at(0)), ErrorCode::MessageNotFound);
}

void MessageContractTest::oldOnesAreRemoved()
{
    for (int i = 0; i < 5; ++i) {
        Message message = messageOf(u"a%1/1"_s.arg(i));
        message.state = MessageState::Sent;
        message.finishedAt = at(100 + i);
        VERIFY_DONE(messages().put(message));
    }
    VERIFY_DONE(messages().put(messageOf(u"waiting/1"_s)));
    QCOMPARE(*messages().removeBefore(at(104), 3), 3);
    QCOMPARE(*messages().removeBefore(at(104), 3), 1);
    QCOMPARE(*messages().removeBefore(at(104), 3), 0);
    QCOMPARE(keysOf(messages().find({})), (QStringList{u"waiting/1"_s, u"a4/1"_s}));
}

void MessageContractTest::aFailedTransactionLeavesNothing()
{
    VERIFY_DONE(messages().put(messageOf(u"a/1"_s)));
    const auto outcome = m_store->transaction([&]() -> Result<void> {
        VERIFY_INSIDE(messages().put(messageOf(u"b/1"_s)));
        Message changed = messageOf(u"a/1"_s);
        changed.attempts = 9;
        VERIFY_INSIDE(messages().put(changed));
        return failure(ErrorCode::Interrupted);
    });
    COMPARE_CODE(outcome, ErrorCode::Interrupted);
    QCOMPARE(keysOf(messages().find({})), QStringList{u"a/1"_s});
    QCOMPARE(messages().find({})->constFirst().attempts, 0);
}

void MessageContractTest::othersNotice()
{
    const auto before = m_store->revision();
    VERIFY_DONE(messages().put(messageOf(u"a/1"_s)));
    const auto between = m_store->revision();
    QVERIFY(*between > *before);
    VERIFY_DONE(messages().drop(idOf(u"a/1"_s), at(1)));
    QVERIFY(*m_store->revision() > *between);
}

QTEST_GUILESS_MAIN(MessageContractTest)
#include "tst_messagecontract.moc"
