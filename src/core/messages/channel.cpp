// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/channel.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QJsonValue secondsOf(Milliseconds duration)
{
    return static_cast<double>(duration.count()) / 1000;
}

Milliseconds durationFrom(const QJsonValue& seconds)
{
    return Milliseconds(std::max<qint64>(0, qRound64(seconds.toDouble() * 1000)));
}

QJsonObject toJson(const TopicRule& rule)
{
    return {{u"told"_s, rule.isTold},
            {u"from"_s, toWord(rule.from)},
            {u"after_seconds"_s, secondsOf(rule.after)},
            {u"remind_seconds"_s, rule.remindEvery ? secondsOf(*rule.remindEvery) : QJsonValue()},
            {u"members"_s, rule.tellsMembers},
            {u"end"_s, rule.tellsEnd}};
}

/// What is not there is as nobody set it.
TopicRule ruleFrom(const QJsonObject& json, TopicRule rule)
{
    rule.isTold = json.value("told"_L1).toBool(rule.isTold);
    rule.from = confidenceFromWord(json.value("from"_L1).toString()).value_or(rule.from);
    if (json.value("after_seconds"_L1).isDouble())
        rule.after = durationFrom(json.value("after_seconds"_L1));
    const Milliseconds remind = durationFrom(json.value("remind_seconds"_L1));
    rule.remindEvery = remind > Milliseconds(0) ? std::optional(remind) : std::nullopt;
    rule.tellsMembers = json.value("members"_L1).toBool(rule.tellsMembers);
    rule.tellsEnd = json.value("end"_L1).toBool(rule.tellsEnd);
    return rule;
}

} // namespace

QJsonObject toJson(const Channel& channel)
{
    QJsonObject rules;
    for (auto it = channel.rules.cbegin(); it != channel.rules.cend(); ++it)
        rules.insert(toWord(it.key()), toJson(it.value()));
    const QJsonObject quiet{{u"hours"_s, channel.quiet.text()}, {u"zone"_s, channel.quiet.zone()}};
    return {{u"name"_s, channel.settings.name},
            {u"type"_s, channel.settings.type},
            {u"active"_s, channel.isActive},
            {u"created_at"_s, channel.createdAt.toIso()},
            {u"options"_s, channel.settings.options},
            {u"rules"_s, rules},
            {u"quiet"_s, channel.quiet.text().isEmpty() ? QJsonValue() : quiet}};
}

std::optional<Channel> channelFromJson(const QJsonObject& json)
{
    Channel channel;
    channel.settings = {json.value("name"_L1).toString(), json.value("type"_L1).toString(),
                        json.value("options"_L1).toObject()};
    channel.isActive = json.value("active"_L1).toBool(true);
    const auto created = Timestamp::fromIso(json.value("created_at"_L1).toString());
    if (!checkChannelName(channel.settings.name) || channel.settings.type.isEmpty() || !created)
        return std::nullopt;
    channel.createdAt = *created;
    const QJsonObject rules = json.value("rules"_L1).toObject();
    for (auto it = rules.begin(); it != rules.end(); ++it) {
        if (const auto topic = topicFromWord(it.key()))
            channel.rules.insert(*topic, ruleFrom(it.value().toObject(), defaultRule(*topic)));
    }
    const QJsonObject quiet = json.value("quiet"_L1).toObject();
    if (!quiet.isEmpty())
        channel.quiet =
            QuietHours::parse(quiet.value("hours"_L1).toString(), quiet.value("zone"_L1).toString())
                .value_or(QuietHours());
    return channel;
}

Result<void> checkChannelName(const QString& name)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\\z"_s);
    if (form.match(name).hasMatch())
        return {};
    return failure(
        ErrorCode::BadInput,
        {QCoreApplication::translate("Channel", "channel name '%1'").arg(shortened(name)),
         QCoreApplication::translate(
             "Channel", "allowed are up to 40 letters, digits, '-', '_' and '.', a letter or digit first")});
}

} // namespace powermon
