// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QNetworkRequest>

#include "core/model/switch.h"

namespace powermon {

/// The request that asks \a target at this one of its addresses: no proxy, cookie, cache, redirect or kept
/// connection, HTTP/1.1 alone, any certificate. The Host header and the name asked for in TLS stay those of
/// the target.
[[nodiscard]] QNetworkRequest probeRequest(const ProbeTarget& target, const QHostAddress& address);

} // namespace powermon
