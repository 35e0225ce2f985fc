// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QFuture>

#include "core/base/result.h"
#include "core/model/channelsettings.h"
#include "core/model/message.h"

namespace powermon {

enum class DeliveryOutcome
{
    Delivered,
    Later,   ///< it may work another time
    Refused, ///< it will not, unless somebody changes something
};

/// What came of an attempt.
struct Delivery
{
    DeliveryOutcome outcome = DeliveryOutcome::Later;
    QString answer;                         ///< for people; never a secret
    std::optional<Milliseconds> pause = {}; ///< the other side asks to wait so long

    friend bool operator==(const Delivery&, const Delivery&) = default;
};

/// A way to people that may fail, and may be far away.
class MessageChannel
{
public:
    MessageChannel() = default;
    MessageChannel(const MessageChannel&) = delete;
    MessageChannel& operator=(const MessageChannel&) = delete;
    virtual ~MessageChannel() = default;

    /// One attempt; never blocks, and always ends in some minutes. One at a time. What is under way when the
    /// channel goes may have arrived or not.
    [[nodiscard]] virtual QFuture<Delivery> deliver(const Message& message) = 0;
};

/// Makes channels of every type.
class ChannelFactory
{
public:
    ChannelFactory() = default;
    ChannelFactory(const ChannelFactory&) = delete;
    ChannelFactory& operator=(const ChannelFactory&) = delete;
    virtual ~ChannelFactory() = default;

    /// Errors: BadInput, with what is wrong in the settings.
    [[nodiscard]] virtual Result<std::unique_ptr<MessageChannel>> make(const ChannelSettings& settings) = 0;
};

} // namespace powermon
