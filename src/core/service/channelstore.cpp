// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/channelstore.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/logging.h"
#include "core/interfaces/messagerepository.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

const QString acknowledgedKey = u"acknowledged_outages"_s;
constexpr int droppedAtOnce = 1000;

Result<void> writeArray(Store& store, const QString& key, const QJsonArray& array)
{
    return store.values().setValue(key,
                                   QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

Result<QJsonArray> readArray(Store& store, const QString& key)
{
    const auto text = store.values().value(key);
    if (!text)
        return failure(text.error());
    return QJsonDocument::fromJson(text->value_or(QString()).toUtf8()).array();
}

Result<void> writeChannels(Store& store, const QList<Channel>& channels)
{
    QJsonArray array;
    for (const Channel& channel : channels)
        array.append(toJson(channel));
    return writeArray(store, QString::fromUtf16(channelsKey), array);
}

qsizetype indexOf(const QList<Channel>& channels, const QString& name)
{
    const auto found =
        std::ranges::find_if(channels, [&](const Channel& each) { return each.settings.name == name; });
    return found == channels.cend() ? -1 : std::distance(channels.cbegin(), found);
}

/// Reads, changes and writes the channels as one transaction.
template <typename Change>
Result<void> edit(Store& store, Change change)
{
    return store.transaction([&]() -> Result<void> {
        auto channels = readChannels(store);
        if (!channels)
            return failure(channels.error());
        if (const Result<void> changed = change(*channels); !changed)
            return changed;
        return writeChannels(store, *channels);
    });
}

Result<void> dropWaiting(Store& store, const QString& name, Timestamp now)
{
    for (;;) {
        const auto waiting = store.messages().waiting(name, droppedAtOnce);
        if (!waiting || waiting->isEmpty())
            return waiting ? Result<void>() : failure(waiting.error());
        for (const Message& message : *waiting) {
            if (const auto dropped = store.messages().drop(message.id, now); !dropped)
                return failure(dropped.error());
        }
    }
}

} // namespace

Result<QList<Channel>> readChannels(Store& store)
{
    const auto array = readArray(store, QString::fromUtf16(channelsKey));
    if (!array)
        return failure(array.error());
    QList<Channel> channels;
    for (const QJsonValue& value : *array) {
        if (const auto channel = channelFromJson(value.toObject()))
            channels.append(*channel);
        else
            qCWarning(logNotify).noquote()
                << "unreadable channel name=" << value.toObject().value("name"_L1).toString();
    }
    return channels;
}

Result<void> addChannel(Store& store, const Channel& channel)
{
    return edit(store, [&](QList<Channel>& channels) -> Result<void> {
        if (indexOf(channels, channel.settings.name) >= 0)
            return failure(
                ErrorCode::BadInput,
                {QCoreApplication::translate("Channel", "channel name '%1'").arg(channel.settings.name),
                 QCoreApplication::translate("Channel", "there is a channel of this name already")});
        channels.append(channel);
        return {};
    });
}

Result<void> replaceChannel(Store& store, const Channel& channel)
{
    return edit(store, [&](QList<Channel>& channels) -> Result<void> {
        const qsizetype index = indexOf(channels, channel.settings.name);
        if (index < 0)
            return failure(ErrorCode::ChannelNotFound, {channel.settings.name});
        channels[index] = channel;
        return {};
    });
}

Result<Channel> removeChannel(Store& store, const QString& name, Timestamp now)
{
    Channel removed;
    const auto done = edit(store, [&](QList<Channel>& channels) -> Result<void> {
        const qsizetype index = indexOf(channels, name);
        if (index < 0)
            return failure(ErrorCode::ChannelNotFound, {name});
        removed = channels.takeAt(index);
        return dropWaiting(store, name, now);
    });
    return done ? Result<Channel>(removed) : failure(done.error());
}

Result<QList<OutageId>> readAcknowledged(Store& store)
{
    const auto array = readArray(store, acknowledgedKey);
    if (!array)
        return failure(array.error());
    QList<OutageId> ids;
    for (const QJsonValue& value : *array)
        ids.append(OutageId(value.toInteger()));
    return ids;
}

Result<QList<OutageId>> acknowledgeOpen(Store& store, Timestamp now)
{
    const auto open = store.outages().find(
        {.range = {Timestamp(), now + std::chrono::hours(24)}, .ongoingOnly = true, .withIncidents = true});
    if (!open)
        return failure(open.error());
    QJsonArray array;
    QList<OutageId> ids;
    for (const Outage& outage : *open) {
        array.append(outage.id.value());
        ids.append(outage.id);
    }
    const auto written = writeArray(store, acknowledgedKey, array);
    return written ? Result<QList<OutageId>>(ids) : failure(written.error());
}

} // namespace powermon
