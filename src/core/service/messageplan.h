// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"
#include "core/messages/channel.h"
#include "core/model/message.h"

namespace powermon {

/// What a Messenger stands on, out of the store.
struct MessagePlan
{
    QList<Channel> channels;
    QList<OutageId> acknowledged;
    QList<Message> told;  ///< lately, and all whose event has no end yet; oldest first
    QList<Outage> missed; ///< what may have happened without being told, as corrected
};

enum class PlanReading
{
    Everything,
    ChannelsAlone, ///< and what is acknowledged
};

// To be called in the store's thread. Errors: those of the store.

[[nodiscard]] Result<MessagePlan> readMessagePlan(Store& store, Timestamp now, PlanReading reading);
/// All that was detected before \a mark was decided on.
[[nodiscard]] Result<void> writeMessageMark(Store& store, Timestamp mark);

} // namespace powermon
