// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QMap>
#include <QString>

#include "core/base/timestamp.h"
#include "core/model/outage.h"

namespace powermon {

/// The kinds of things that people are told of; each has rules of its own.
enum class Topic
{
    SiteOutage,   ///< "site"
    GroupOutage,  ///< "group": a part of the site
    Network,      ///< "network": it was not the power
    Device,       ///< "device": one or a few of the devices themselves
    Undetermined, ///< "undetermined": the power or the network
    Storage,      ///< "storage": the database cannot be used
};

[[nodiscard]] QString toWord(Topic topic);
[[nodiscard]] std::optional<Topic> topicFromWord(const QString& word);
/// "site, group, …": all words.
[[nodiscard]] QString topicWords();
[[nodiscard]] Topic topicOf(const Outage& outage);

/// How a channel tells of a topic.
struct TopicRule
{
    bool isTold = true;
    Confidence from = Confidence::Probable; ///< less sure than that is not told
    Milliseconds after{0};                  ///< what is over sooner is not told
    std::optional<Milliseconds> remindEvery = {};
    bool tellsMembers = false; ///< also that more switches went
    bool tellsEnd = true;

    friend bool operator==(const TopicRule&, const TopicRule&) = default;
};

/// The rule of a topic that nobody set: outages of power and a database in trouble for five minutes are told,
/// what was only the network or a device is not.
[[nodiscard]] TopicRule defaultRule(Topic topic);

/// Those that were set.
using TopicRules = QMap<Topic, TopicRule>;
[[nodiscard]] TopicRule ruleOf(const TopicRules& rules, Topic topic);

} // namespace powermon
