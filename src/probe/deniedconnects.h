// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QSet>

#include "probe/endpoint.h"

namespace powermon {

/// Where this process is trying to connect to although a router on the way said "host unreachable". Linux
/// goes on trying then, with the socket readable as in error, and QAbstractSocket polls it in a loop at full
/// load until the deadline.
[[nodiscard]] QSet<Endpoint> deniedConnects();

/// The other ends of this process's TCP sockets, connected or still connecting; without the scopes of
/// addresses. Nothing where the system does not tell.
[[nodiscard]] std::optional<QSet<Endpoint>> openConnects();

using SocketSearch = std::function<std::optional<QSet<Endpoint>>()>;

} // namespace powermon
