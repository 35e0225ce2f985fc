// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/messages/quiethours.h"
#include "core/messages/topic.h"
#include "core/model/channelsettings.h"

namespace powermon {

/// A way to people and what it is told.
struct Channel
{
    ChannelSettings settings;
    bool isActive = true;
    Timestamp createdAt; ///< what was detected before is not told over it
    TopicRules rules = {};
    QuietHours quiet = {};

    friend bool operator==(const Channel&, const Channel&) = default;
};

/// {"name","type","active","created_at","options":{…},"rules":{"site":{…}},"quiet":{"hours","zone"}|null}
[[nodiscard]] QJsonObject toJson(const Channel& channel);
/// Nothing where it is no channel.
[[nodiscard]] std::optional<Channel> channelFromJson(const QJsonObject& json);
/// Letters, digits, '-', '_' and '.', at most 40. Errors: BadInput.
[[nodiscard]] Result<void> checkChannelName(const QString& name);

} // namespace powermon
