// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "probe/network/networktables.h"

namespace powermon {

// Readers of what Linux writes into /proc/net (proc(5), linux/Documentation/networking). Lines that are not
// understood are left out; so are routes that are down or reject.

/// /proc/net/route
[[nodiscard]] QList<NetworkRoute> parseIpv4Routes(const QByteArray& text);
/// /proc/net/ipv6_route; without the routes to own and multicast addresses
[[nodiscard]] QList<NetworkRoute> parseIpv6Routes(const QByteArray& text);
/// /proc/net/arp: the hardware addresses of the neighbours that answered, in lower case
[[nodiscard]] QHash<QHostAddress, QString> parseNeighbours(const QByteArray& text);

} // namespace powermon
