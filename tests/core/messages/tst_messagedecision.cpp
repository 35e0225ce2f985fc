// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/messages/messagedecision.h"
#include "core/messages/retrypause.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

Timestamp at(Milliseconds sinceStart)
{
    return Timestamp::fromMilliseconds(1'767'225'600'000) + sinceStart;
}

constexpr std::optional<MessageStage> nothing;

} // namespace

/// What a channel is told when, as one table.
class MessageDecisionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void aMessageIsSentOnceForAState();
    void defaultRules();
    void pausesGrow();
};

namespace {

/// One question: an outage that began at 0 and is looked at after ten minutes, unless the row says otherwise.
struct Question
{
    Affair affair{.event = u"outage"_s, .nature = u"power"_s, .startedAt = at(0s), .members = 4};
    std::optional<Told> told;
    TopicRule rule;
    MessageCircumstances circumstances{.now = at(10min)};
};

Question over()
{
    Question question;
    question.affair.endedAt = at(8min);
    return question;
}

Question told()
{
    Question question;
    question.told = Told{u"power"_s, Confidence::Confirmed, 4, at(1min)};
    return question;
}

Question toldAndOver()
{
    Question question = told();
    question.affair.endedAt = at(8min);
    return question;
}

template <typename Change>
Question with(Question question, Change change)
{
    change(question);
    return question;
}

void row(const char* name, const Question& question, MessageReason reason, std::optional<MessageStage> stage,
         std::optional<Timestamp> again = {})
{
    QTest::newRow(name) << question << reason << stage << again;
}

void addFirstRows()
{
    using enum MessageReason;
    row("it began", Question(), First, MessageStage::Began);
    row("not wanted", with(Question(), [](Question& q) { q.rule.isTold = false; }), NotWanted, nothing);
    row("only suspected", with(Question(), [](Question& q) { q.affair.confidence = Confidence::Suspected; }),
        NotSure, nothing);
    row("suspicions are wanted",
        with(Question(), [](Question& q) { q.affair.confidence = q.rule.from = Confidence::Suspected; }),
        First, MessageStage::Began);
    row("too early", with(Question(), [](Question& q) { q.rule.after = 15min; }), Delayed, nothing,
        at(15min));
    row("just long enough", with(Question(), [](Question& q) { q.rule.after = 10min; }), First,
        MessageStage::Began);
    row("announced work", with(Question(), [](Question& q) { q.circumstances.maintenanceUntil = at(2h); }),
        Maintenance, nothing, at(2h));
    row("part of an outage of the site",
        with(Question(), [](Question& q) { q.circumstances.isInhibited = true; }), Inhibited, nothing);
    row("known already", with(Question(), [](Question& q) { q.circumstances.isAcknowledged = true; }),
        Acknowledged, nothing);
    row("paused", with(Question(), [](Question& q) { q.circumstances.mutedUntil = at(1h); }), Muted, nothing,
        at(1h));
    row("at night", with(Question(), [](Question& q) { q.circumstances.quietUntil = at(7h); }), QuietHours,
        nothing, at(7h));
    row("too often", with(Question(), [](Question& q) { q.circumstances.calmAt = at(40min); }), Flapping,
        nothing, at(40min));
    row("again after its end", with(told(), [](Question& q) { q.told->isEnd = true; }), First,
        MessageStage::Began);
    row("again after its end, not wanted",
        with(told(),
             [](Question& q) {
                 q.told->isEnd = true;
                 q.rule.isTold = false;
             }),
        NotWanted, nothing);
}

void addMissedRows()
{
    using enum MessageReason;
    row("came and went", over(), CameAndWent, MessageStage::Ended);
    row("too short", with(over(), [](Question& q) { q.rule.after = 9min; }), TooShort, nothing);
    row("came and went in work", with(over(), [](Question& q) { q.circumstances.maintenanceUntil = at(2h); }),
        Maintenance, nothing);
    row("came and went with the site", with(over(), [](Question& q) { q.circumstances.isInhibited = true; }),
        Inhibited, nothing);
    row("came and went in a pause", with(over(), [](Question& q) { q.circumstances.mutedUntil = at(1h); }),
        Muted, nothing);
    row("came and went at night", with(over(), [](Question& q) { q.circumstances.quietUntil = at(7h); }),
        QuietHours, nothing, at(7h));
    row("came and went again and again", with(over(), [](Question& q) { q.circumstances.calmAt = at(1h); }),
        Flapping, nothing);
    row("was never sure", with(over(), [](Question& q) { q.affair.confidence = Confidence::Suspected; }),
        NotSure, nothing);
    row("end not wanted, but never told", with(over(), [](Question& q) { q.rule.tellsEnd = false; }),
        CameAndWent, MessageStage::Ended);
}

void addNextRows()
{
    using enum MessageReason;
    row("nothing new", told(), NothingNew, nothing);
    row("it is the network", with(told(), [](Question& q) { q.affair.nature = u"network"_s; }), OtherCause,
        MessageStage::Changed);
    row("it is sure now", with(told(), [](Question& q) { q.told->confidence = Confidence::Suspected; }),
        Surer, MessageStage::Changed);
    row("a little surer is no news",
        with(told(), [](Question& q) { q.told->confidence = Confidence::Probable; }), NothingNew, nothing);
    row("more members, not wanted", with(told(), [](Question& q) { q.affair.members = 9; }), NothingNew,
        nothing);
    const auto tellsMembers = [](Question& q) {
        q.affair.members = 9;
        q.rule.tellsMembers = true;
    };
    row("more members", with(told(), tellsMembers), MembersChanged, MessageStage::Changed);
    row("more members too soon", with(with(told(), tellsMembers), [](Question& q) { q.told->at = at(9min); }),
        NothingNew, nothing, at(14min));
    row("fewer members",
        with(told(),
             [](Question& q) {
                 q.rule.tellsMembers = true;
                 q.affair.members = 1;
             }),
        NothingNew, nothing);
    row("changed at night",
        with(told(),
             [](Question& q) {
                 q.affair.nature = u"network"_s;
                 q.circumstances.quietUntil = at(7h);
             }),
        QuietHours, nothing, at(7h));
    row("no longer wanted, but told", with(told(), [](Question& q) { q.rule.isTold = false; }), NothingNew,
        nothing);
}

void addReminderRows()
{
    using enum MessageReason;
    const auto reminded = [](Question& q) { q.rule.remindEvery = 5min; };
    row("reminder due", with(told(), reminded), ReminderDue, MessageStage::Reminder);
    row("reminder later", with(told(), [](Question& q) { q.rule.remindEvery = 30min; }), NothingNew, nothing,
        at(31min));
    row("reminder acknowledged",
        with(with(told(), reminded), [](Question& q) { q.circumstances.isAcknowledged = true; }),
        Acknowledged, nothing);
    row("reminder at night",
        with(with(told(), reminded), [](Question& q) { q.circumstances.quietUntil = at(7h); }), QuietHours,
        nothing, at(7h));
    row("reminder in work",
        with(with(told(), reminded), [](Question& q) { q.circumstances.maintenanceUntil = at(2h); }),
        Maintenance, nothing, at(2h));
}

void addEndRows()
{
    using enum MessageReason;
    row("over", toldAndOver(), Over, MessageStage::Ended);
    row("over, acknowledged", with(toldAndOver(), [](Question& q) { q.circumstances.isAcknowledged = true; }),
        Over, MessageStage::Ended);
    row("over, inhibited meanwhile",
        with(toldAndOver(), [](Question& q) { q.circumstances.isInhibited = true; }), Over,
        MessageStage::Ended);
    row("over at night", with(toldAndOver(), [](Question& q) { q.circumstances.quietUntil = at(7h); }),
        QuietHours, nothing, at(7h));
    row("over in a pause", with(toldAndOver(), [](Question& q) { q.circumstances.mutedUntil = at(1h); }),
        Muted, nothing, at(1h));
    row("end not wanted", with(toldAndOver(), [](Question& q) { q.rule.tellsEnd = false; }), NotWanted,
        nothing);
    row("end told", with(toldAndOver(), [](Question& q) { q.told->isEnd = true; }), NothingNew, nothing);
}

} // namespace

Q_DECLARE_METATYPE(Question)

void MessageDecisionTest::decides_data()
{
    QTest::addColumn<Question>("question");
    QTest::addColumn<MessageReason>("reason");
    QTest::addColumn<std::optional<MessageStage>>("stage");
    QTest::addColumn<std::optional<Timestamp>>("again");
    addFirstRows();
    addMissedRows();
    addNextRows();
    addReminderRows();
    addEndRows();
}

void MessageDecisionTest::decides()
{
    QFETCH(Question, question);
    QFETCH(MessageReason, reason);
    QFETCH(std::optional<MessageStage>, stage);
    QFETCH(std::optional<Timestamp>, again);
    const MessageDecision decision =
        decideMessage(question.affair, question.told, question.rule, question.circumstances);
    QCOMPARE(toWord(decision.reason), toWord(reason));
    QCOMPARE(decision.stage, stage);
    QCOMPARE(decision.again, again);
    QCOMPARE(messageReasonText(toWord(reason)) == toWord(reason), !stage.has_value());
}

/// Whatever is told is not told again for the same state, so that nothing depends on how often is asked.
void MessageDecisionTest::aMessageIsSentOnceForAState()
{
    for (const QString& nature : {u"power"_s, u"network"_s, u"withdrawn"_s}) {
        for (const auto confidence : {Confidence::Suspected, Confidence::Probable, Confidence::Confirmed}) {
            for (const bool isOver : {false, true}) {
                Question question = isOver ? toldAndOver() : told();
                question.affair.nature = nature;
                question.affair.confidence = confidence;
                question.rule.tellsMembers = true;
                const auto first =
                    decideMessage(question.affair, question.told, question.rule, question.circumstances);
                if (!first.stage)
                    continue;
                const Told after{nature, confidence, 4, question.circumstances.now,
                                 *first.stage == MessageStage::Ended};
                const auto second =
                    decideMessage(question.affair, after, question.rule, question.circumstances);
                QCOMPARE(second.stage, nothing);
            }
        }
    }
}

void MessageDecisionTest::defaultRules()
{
    QVERIFY(defaultRule(Topic::SiteOutage).isTold);
    QVERIFY(defaultRule(Topic::GroupOutage).isTold);
    QVERIFY(!defaultRule(Topic::Network).isTold);
    QCOMPARE(defaultRule(Topic::Storage).after, Milliseconds(5min));
    TopicRule quick;
    quick.after = 3s;
    QCOMPARE(ruleOf({{Topic::Storage, quick}}, Topic::Storage).after, Milliseconds(3s));
    QCOMPARE(topicFromWord(u"group"_s), std::optional(Topic::GroupOutage));
    QCOMPARE(topicFromWord(u"Group"_s), std::nullopt);
}

void MessageDecisionTest::pausesGrow()
{
    Milliseconds total(0);
    int attempts = 0;
    for (Milliseconds last(0); total < longestWait; ++attempts) {
        const Milliseconds pause = retryPause(attempts + 1);
        QVERIFY(pause >= last);
        last = pause;
        total += pause;
    }
    QVERIFY2(attempts < 200, "an hour at most, days in all");
    QCOMPARE(retryPause(1), Milliseconds(5s));
    QCOMPARE(retryPause(1000), Milliseconds(1h));
    QCOMPARE(retryPause(1, 90s), Milliseconds(90s));
    QCOMPARE(retryPause(4, 1s), retryPause(4));
    QCOMPARE(retryPause(1, 24h * 400), Milliseconds(24h));
}

QTEST_GUILESS_MAIN(MessageDecisionTest)
#include "tst_messagedecision.moc"
