// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/messageplan.h"

#include <algorithm>

#include <QHash>
#include <QSet>

#include "core/interfaces/messagerepository.h"
#include "core/service/channelstore.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

const QString markKey = u"messages_until"_s;
constexpr Milliseconds day = std::chrono::hours(24);
/// What was detected longer ago is never made up for.
constexpr Milliseconds longestLook = 7 * day;
/// An outage is told a moment after it was detected.
constexpr Milliseconds overlap = std::chrono::seconds(30);
constexpr int lately = 1000;

Result<Timestamp> readMark(Store& store, Timestamp now)
{
    const auto text = store.values().value(markKey);
    if (!text)
        return failure(text.error());
    const Timestamp mark = Timestamp::fromIso(text->value_or(QString())).value_or(now);
    return std::max(mark, now - longestLook);
}

Result<QList<Message>> readTold(Store& store)
{
    auto told = store.messages().unended();
    if (!told)
        return told;
    const auto newest = store.messages().find({.limit = lately});
    if (!newest)
        return newest;
    QSet<MessageId> known;
    for (const Message& message : std::as_const(*told))
        known.insert(message.id);
    for (const Message& message : *newest) {
        if (!known.contains(message.id))
            told->append(message);
    }
    std::ranges::sort(*told, {}, &Message::id);
    return told;
}

/// Those that were told as going on, and are over by now.
Result<void> addEnded(Store& store, const QList<Message>& told, QHash<OutageId, Outage>& missed)
{
    for (const Message& message : told) {
        if (!message.outage.isValid() || missed.contains(message.outage))
            continue;
        const auto outage = store.outages().get(message.outage);
        if (!outage && outage.error().code != ErrorCode::OutageNotFound)
            return failure(outage.error());
        if (outage)
            missed.insert(message.outage, *outage);
    }
    return {};
}

Result<QList<Outage>> readMissed(Store& store, Timestamp now)
{
    const auto mark = readMark(store, now);
    if (!mark)
        return failure(mark.error());
    const auto outages =
        store.outages().find({.range = {*mark - day, now + day}, .withIncidents = true, .limit = lately});
    if (!outages)
        return outages;
    QHash<OutageId, Outage> missed;
    for (const Outage& outage : *outages) {
        if (outage.detectedAt >= *mark - overlap)
            missed.insert(outage.id, outage);
    }
    const auto unended = store.messages().unended();
    if (!unended)
        return failure(unended.error());
    if (const auto added = addEnded(store, *unended, missed); !added)
        return failure(added.error());
    QList<Outage> list = missed.values();
    std::ranges::sort(list, {}, &Outage::startedAt);
    return list;
}

} // namespace

Result<MessagePlan> readMessagePlan(Store& store, Timestamp now, PlanReading reading)
{
    MessagePlan plan;
    const auto channels = readChannels(store);
    if (!channels)
        return failure(channels.error());
    plan.channels = *channels;
    const auto acknowledged = readAcknowledged(store);
    if (!acknowledged)
        return failure(acknowledged.error());
    plan.acknowledged = *acknowledged;
    if (reading == PlanReading::ChannelsAlone)
        return plan;
    const auto told = readTold(store);
    if (!told)
        return failure(told.error());
    plan.told = *told;
    const auto missed = readMissed(store, now);
    if (!missed)
        return failure(missed.error());
    plan.missed = *missed;
    return plan;
}

Result<void> writeMessageMark(Store& store, Timestamp mark)
{
    return store.values().setValue(markKey, mark.toIso());
}

} // namespace powermon
