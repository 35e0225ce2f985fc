// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QList>
#include <QSet>

#include "probe/endpoint.h"

namespace powermon {

/// Received bytes on one connection from which on a peer counts as flooding: no answer's header is that long.
inline constexpr quint64 floodLimit = 256 * 1024;

/// Shuts down every TCP connection of this process to one of \a suspects over which more than floodLimit
/// came: its reader, which may be pinned in a loop of Qt that no abort() reaches, then sees an end. Returns
/// those peers. Reads /proc/self/fd; where there is none, nothing is found.
[[nodiscard]] QList<Endpoint> shutDownFloods(const QSet<Endpoint>& suspects);

using FloodSearch = std::function<QList<Endpoint>(const QSet<Endpoint>& suspects)>;

} // namespace powermon
