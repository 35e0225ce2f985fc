// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/messagetexts.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "core/base/error.h"
#include "core/model/textformat.h"
#include "core/service/outagemessages.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("MessageText", text);
}

/// People say that it was not the power.
bool isWithdrawn(const Outage& outage)
{
    return outage.correction.cause.value_or(OutageCause::Power) != OutageCause::Power;
}

Milliseconds durationOf(const Outage& outage, Timestamp now)
{
    return std::max(outage.endedAt.value_or(now) - outage.startedAt, Milliseconds(0));
}

/// Every reason as a sentence, what decided last.
QString whyText(const Outage& outage)
{
    QStringList sentences;
    for (const Reason& reason : outage.reasons) {
        QString sentence = reasonText(reason);
        if (sentence.isEmpty())
            continue;
        sentence[0] = sentence.at(0).toUpper();
        sentences.append(sentence);
    }
    return sentences.join(u"; "_s);
}

QString namesOf(const Outage& outage)
{
    QStringList names;
    for (const OutageMember& member : outage.members)
        names.append(member.name);
    return names.join(u", "_s);
}

QString lastedText(const Outage& outage, Timestamp now)
{
    return translated(QT_TRANSLATE_NOOP("MessageText", "It has lasted %1 so far"))
        .arg(durationText(durationOf(outage, now)));
}

QString titleOf(const Outage& outage, MessageStage stage)
{
    if (stage == MessageStage::Ended)
        return closedMessage(outage).title;
    const QString title = openedMessage(outage).title;
    return stage == MessageStage::Reminder
               ? translated(QT_TRANSLATE_NOOP("MessageText", "Still: %1")).arg(title)
               : title;
}

QString bodyOf(const Outage& outage, MessageStage stage, Timestamp now)
{
    QStringList lines{(stage == MessageStage::Ended ? closedMessage(outage) : openedMessage(outage)).body};
    if (stage == MessageStage::Reminder)
        lines.prepend(lastedText(outage, now));
    if (stage == MessageStage::Ended && !outage.members.isEmpty())
        lines.append(lossText(outage));
    // What was found out about another cause stands in the body already.
    const QString why = whyText(outage);
    if (outage.cause == OutageCause::Power && !why.isEmpty())
        lines.append(translated(QT_TRANSLATE_NOOP("MessageText", "Why: %1")).arg(why));
    return lines.join(u'\n');
}

QString shortText(const Outage& outage, MessageStage stage, Timestamp now)
{
    const QString title = titleOf(outage, stage);
    const QString duration = durationText(durationOf(outage, now));
    if (stage == MessageStage::Ended)
        return translated(QT_TRANSLATE_NOOP("MessageText", "%1 (it lasted %2)")).arg(title, duration);
    return translated(QT_TRANSLATE_NOOP("MessageText", "%1 since %2"))
        .arg(title, momentText(outage.startedAt, outage.start, outage.detectedAt));
}

QString natureOf(const Outage& outage)
{
    return isWithdrawn(outage) ? u"withdrawn"_s : toWord(outage.cause);
}

QJsonObject factsOf(const Outage& outage, MessageStage stage, Timestamp now)
{
    const Milliseconds duration = durationOf(outage, now);
    return {{u"short"_s, shortText(outage, stage, now)},
            {u"topic"_s, toWord(topicOf(outage))},
            {u"nature"_s, natureOf(outage)},
            {u"cause"_s, toWord(outage.cause)},
            {u"confidence"_s, toWord(outage.confidence)},
            {u"group"_s, outage.group},
            {u"since"_s, intervalText(outage.start, now)},
            {u"since_iso"_s, outage.startedAt.toIso()},
            {u"since_earliest_iso"_s, outage.start.earliest.toIso()},
            {u"since_latest_iso"_s, outage.start.latest.toIso()},
            {u"until"_s,
             outage.endedAt
                 ? momentText(*outage.endedAt,
                              outage.end.value_or(TimeInterval{*outage.endedAt, *outage.endedAt}), now)
                 : QString()},
            {u"until_iso"_s, outage.endedAt ? outage.endedAt->toIso() : QString()},
            {u"duration"_s, durationText(duration)},
            {u"duration_seconds"_s, static_cast<double>(duration.count()) / 1000},
            {u"switches"_s, namesOf(outage)},
            {u"switch_count"_s, outage.members.size()},
            {u"why"_s, whyText(outage)}};
}

} // namespace

QString eventOf(const Outage& outage)
{
    return openedMessage(outage).key;
}

Affair affairOf(const Outage& outage)
{
    return {eventOf(outage),  topicOf(outage), natureOf(outage),     outage.confidence,
            outage.startedAt, outage.endedAt,  outage.members.size()};
}

Message composeMessage(const Outage& outage, MessageStage stage, Timestamp now)
{
    Message message;
    message.event = eventOf(outage);
    message.outage = outage.id;
    message.stage = stage;
    message.happenedAt = stage == MessageStage::Ended ? outage.endedAt.value_or(now) : outage.startedAt;
    message.createdAt = message.dueAt = now;
    message.title = titleOf(outage, stage);
    message.body = bodyOf(outage, stage, now);
    message.facts = factsOf(outage, stage, now);
    return message;
}

QString untoldTitle(const Outage& outage)
{
    if (outage.cause != OutageCause::Power || isWithdrawn(outage))
        return closedMessage(outage).title;
    const QString title = translated(QT_TRANSLATE_NOOP("MessageText", "The power was out"));
    return outage.group.isEmpty()
               ? title
               : translated(QT_TRANSLATE_NOOP("MessageText", "%1: %2")).arg(title, shortened(outage.group));
}

Message composeStorageMessage(Timestamp since, std::optional<Timestamp> endedAt, const QString& why,
                              MessageStage stage, Timestamp now)
{
    const QString duration = durationText(endedAt.value_or(now) - since);
    Message message;
    message.event = u"storage-%1"_s.arg(since.milliseconds());
    message.stage = stage;
    message.happenedAt = endedAt.value_or(since);
    message.createdAt = message.dueAt = now;
    if (endedAt) {
        message.title = translated(QT_TRANSLATE_NOOP("MessageText", "PowerMon's database works again"));
        message.body =
            translated(QT_TRANSLATE_NOOP("MessageText", "It could not be used for %1")).arg(duration);
    } else {
        message.title = translated(QT_TRANSLATE_NOOP("MessageText", "PowerMon's database cannot be used"));
        message.body =
            translated(QT_TRANSLATE_NOOP("MessageText", "Since %1: %2")).arg(timeText(since, now), why);
    }
    message.facts = {{u"short"_s, message.title},        {u"topic"_s, toWord(Topic::Storage)},
                     {u"nature"_s, u"storage"_s},        {u"confidence"_s, toWord(Confidence::Confirmed)},
                     {u"since"_s, timeText(since, now)}, {u"since_iso"_s, since.toIso()},
                     {u"duration"_s, duration},          {u"why"_s, why}};
    return message;
}

Message composeTestMessage(const QString& channel, Timestamp now)
{
    Message message;
    message.channel = channel;
    message.event = u"test-%1"_s.arg(now.milliseconds());
    message.key = message.event + u"/1"_s;
    message.stage = MessageStage::Began;
    message.reason = u"test"_s;
    message.happenedAt = message.createdAt = message.dueAt = now;
    message.title = translated(QT_TRANSLATE_NOOP("MessageText", "A test from PowerMon"));
    message.body =
        translated(
            QT_TRANSLATE_NOOP(
                "MessageText",
                "This is how PowerMon tells you of a power outage over the channel '%1'. The power is fine."))
            .arg(channel);
    message.facts = {{u"short"_s, message.title}, {u"topic"_s, u"test"_s}, {u"since_iso"_s, now.toIso()}};
    return message;
}

QJsonObject messageJson(const Message& message)
{
    return {{u"id"_s, message.id.value()},
            {u"channel"_s, message.channel},
            {u"key"_s, message.key},
            {u"event"_s, message.event},
            {u"outage_id"_s, message.outage.isValid() ? QJsonValue(message.outage.value()) : QJsonValue()},
            {u"stage"_s, toWord(message.stage)},
            {u"reason"_s, message.reason},
            {u"title"_s, message.title},
            {u"text"_s, message.body},
            {u"state"_s, toWord(message.state)},
            {u"attempts"_s, message.attempts},
            {u"happened_at"_s, message.happenedAt.toIso()},
            {u"created_at"_s, message.createdAt.toIso()},
            {u"due_at"_s, message.dueAt.toIso()},
            {u"finished_at"_s, message.finishedAt ? QJsonValue(message.finishedAt->toIso()) : QJsonValue()},
            {u"answer"_s, message.answer}};
}

} // namespace powermon
