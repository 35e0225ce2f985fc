// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"
#include "core/messages/channel.h"

namespace powermon {

/// The store's value in which the channels stand, without their secrets.
inline constexpr char16_t channelsKey[] = u"channels";

// To be called in the store's thread. Errors: those of the store.

/// In the order in which they were added. What cannot be read is no channel, and one line in the log.
[[nodiscard]] Result<QList<Channel>> readChannels(Store& store);
/// A new one. Errors also: BadInput where there is one of this name.
[[nodiscard]] Result<void> addChannel(Store& store, const Channel& channel);
/// Errors also: ChannelNotFound.
[[nodiscard]] Result<void> replaceChannel(Store& store, const Channel& channel);
/// What waits for it is dropped. Errors also: ChannelNotFound.
[[nodiscard]] Result<Channel> removeChannel(Store& store, const QString& name, Timestamp now);

/// The outages whose going on is known to people: no reminders.
[[nodiscard]] Result<QList<OutageId>> readAcknowledged(Store& store);
/// Every open outage, and nothing that is over; what is acknowledged then.
[[nodiscard]] Result<QList<OutageId>> acknowledgeOpen(Store& store, Timestamp now);

} // namespace powermon
