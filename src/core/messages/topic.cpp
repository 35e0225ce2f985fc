// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/topic.h"

#include <array>

#include <QStringList>

#include "core/model/words.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {

namespace {

constexpr std::array topicTable{
    Word{Topic::SiteOutage, "site"_L1},           Word{Topic::GroupOutage, "group"_L1},
    Word{Topic::Network, "network"_L1},           Word{Topic::Device, "device"_L1},
    Word{Topic::Undetermined, "undetermined"_L1}, Word{Topic::Storage, "storage"_L1}};

} // namespace

QString toWord(Topic topic)
{
    return wordOf(topicTable, topic);
}

std::optional<Topic> topicFromWord(const QString& word)
{
    return valueOf(topicTable, word);
}

QString topicWords()
{
    QStringList words;
    for (const auto& each : topicTable)
        words.append(each.word);
    return words.join(u", "_s);
}

Topic topicOf(const Outage& outage)
{
    switch (outage.cause) {
    case OutageCause::Power:
        return outage.group.isEmpty() ? Topic::SiteOutage : Topic::GroupOutage;
    case OutageCause::Network:
        return Topic::Network;
    case OutageCause::Device:
        return Topic::Device;
    case OutageCause::Undetermined:
        return Topic::Undetermined;
    }
    Q_UNREACHABLE();
}

TopicRule defaultRule(Topic topic)
{
    TopicRule rule;
    rule.isTold = topic == Topic::SiteOutage || topic == Topic::GroupOutage || topic == Topic::Storage;
    if (topic == Topic::Storage)
        rule.after = 5min;
    return rule;
}

TopicRule ruleOf(const TopicRules& rules, Topic topic)
{
    return rules.contains(topic) ? rules.value(topic) : defaultRule(topic);
}

} // namespace powermon
