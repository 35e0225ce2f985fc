// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/messagedecision.h"

#include <array>

#include <QCoreApplication>

#include "core/model/words.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

using enum MessageReason;

constexpr std::array reasonWords{Word{First, "first"_L1},
                                 Word{Surer, "surer"_L1},
                                 Word{OtherCause, "other-cause"_L1},
                                 Word{MembersChanged, "members-changed"_L1},
                                 Word{ReminderDue, "reminder-due"_L1},
                                 Word{Over, "over"_L1},
                                 Word{CameAndWent, "came-and-went"_L1},
                                 Word{NotWanted, "not-wanted"_L1},
                                 Word{NotSure, "not-sure"_L1},
                                 Word{Delayed, "delayed"_L1},
                                 Word{TooShort, "too-short"_L1},
                                 Word{Maintenance, "maintenance"_L1},
                                 Word{Inhibited, "inhibited"_L1},
                                 Word{Acknowledged, "acknowledged"_L1},
                                 Word{Muted, "muted"_L1},
                                 Word{QuietHours, "quiet-hours"_L1},
                                 Word{Flapping, "flapping"_L1},
                                 Word{NothingNew, "nothing-new"_L1}};

/// Only a reason that sends something is ever stored.
const char* sentText(MessageReason reason)
{
    switch (reason) {
    case First:
        return QT_TRANSLATE_NOOP("MessageReason", "it began");
    case Surer:
        return QT_TRANSLATE_NOOP("MessageReason", "it is sure now");
    case OtherCause:
        return QT_TRANSLATE_NOOP("MessageReason", "it is something else");
    case MembersChanged:
        return QT_TRANSLATE_NOOP("MessageReason", "more switches are affected");
    case ReminderDue:
        return QT_TRANSLATE_NOOP("MessageReason", "it goes on");
    case Over:
        return QT_TRANSLATE_NOOP("MessageReason", "it is over");
    case CameAndWent:
        return QT_TRANSLATE_NOOP("MessageReason", "it came and went");
    default:
        return nullptr;
    }
}

MessageDecision waiting(MessageReason reason, std::optional<Timestamp> again = {})
{
    return {reason, std::nullopt, again};
}

/// What holds every message back for a while.
std::optional<MessageDecision> silence(const MessageCircumstances& circumstances)
{
    if (circumstances.mutedUntil)
        return waiting(Muted, circumstances.mutedUntil);
    if (circumstances.quietUntil)
        return waiting(QuietHours, circumstances.quietUntil);
    return std::nullopt;
}

MessageDecision decideFirst(const Affair& affair, const TopicRule& rule,
                            const MessageCircumstances& circumstances)
{
    if (circumstances.maintenanceUntil)
        return waiting(Maintenance, circumstances.maintenanceUntil);
    if (circumstances.isInhibited)
        return waiting(Inhibited);
    if (circumstances.isAcknowledged)
        return waiting(Acknowledged);
    if (circumstances.now < affair.startedAt + rule.after)
        return waiting(Delayed, affair.startedAt + rule.after);
    if (const auto silent = silence(circumstances))
        return *silent;
    if (circumstances.calmAt)
        return waiting(Flapping, circumstances.calmAt);
    return {First, MessageStage::Began};
}

/// It is over, and nobody was told: only quiet hours put it off, the rest has passed with it.
MessageDecision decideMissed(const Affair& affair, const TopicRule& rule,
                             const MessageCircumstances& circumstances)
{
    if (circumstances.maintenanceUntil)
        return waiting(Maintenance);
    if (circumstances.isInhibited)
        return waiting(Inhibited);
    if (circumstances.isAcknowledged)
        return waiting(Acknowledged);
    if (*affair.endedAt < affair.startedAt + rule.after)
        return waiting(TooShort);
    if (circumstances.mutedUntil)
        return waiting(Muted);
    if (circumstances.calmAt)
        return waiting(Flapping);
    if (circumstances.quietUntil)
        return waiting(QuietHours, circumstances.quietUntil);
    return {CameAndWent, MessageStage::Ended};
}

/// It goes on as it was told.
MessageDecision decideReminder(const Told& told, const TopicRule& rule,
                               const MessageCircumstances& circumstances)
{
    if (!rule.remindEvery)
        return waiting(NothingNew);
    if (circumstances.isAcknowledged)
        return waiting(Acknowledged);
    if (circumstances.maintenanceUntil)
        return waiting(Maintenance, circumstances.maintenanceUntil);
    const Timestamp due = told.at + *rule.remindEvery;
    if (circumstances.now < due)
        return waiting(NothingNew, due);
    return silence(circumstances).value_or(MessageDecision{ReminderDue, MessageStage::Reminder});
}

MessageDecision decideNext(const Affair& affair, const Told& told, const TopicRule& rule,
                           const MessageCircumstances& circumstances)
{
    const auto changed = [&](MessageReason reason) {
        return silence(circumstances).value_or(MessageDecision{reason, MessageStage::Changed});
    };
    if (affair.nature != told.nature)
        return changed(OtherCause);
    if (told.confidence == Confidence::Suspected && affair.confidence > told.confidence)
        return changed(Surer);
    if (told.topic == Topic::GroupOutage && affair.topic == Topic::SiteOutage && rule.isTold)
        return changed(MembersChanged);
    if (!rule.tellsMembers || affair.members <= told.members || circumstances.isAcknowledged)
        return decideReminder(told, rule, circumstances);
    if (circumstances.now < told.at + memberPause)
        return waiting(NothingNew, told.at + memberPause);
    return changed(MembersChanged);
}

} // namespace

QString toWord(MessageReason reason)
{
    return wordOf(reasonWords, reason);
}

QString messageReasonText(const QString& word)
{
    const auto reason = valueOf(reasonWords, word);
    const char* const text = reason ? sentText(*reason) : nullptr;
    return text ? QCoreApplication::translate("MessageReason", text) : word;
}

MessageDecision decideMessage(const Affair& affair, const std::optional<Told>& told, const TopicRule& rule,
                              const MessageCircumstances& circumstances)
{
    if (told && told->isEnd && affair.endedAt)
        return waiting(NothingNew);
    const bool isTold = told && !told->isEnd; // people may take an end back
    if (isTold && affair.endedAt) {
        if (!rule.tellsEnd)
            return waiting(NotWanted);
        return silence(circumstances).value_or(MessageDecision{Over, MessageStage::Ended});
    }
    if (isTold)
        return decideNext(affair, *told, rule, circumstances);
    if (!rule.isTold)
        return waiting(NotWanted);
    if (affair.confidence < rule.from)
        return waiting(NotSure);
    return affair.endedAt ? decideMissed(affair, rule, circumstances)
                          : decideFirst(affair, rule, circumstances);
}

} // namespace powermon
