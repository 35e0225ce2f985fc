// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QNetworkInterface>

#include "core/base/clock.h"

namespace powermon {

/// What this computer's own side of the network looks like: tells "nothing there" from "we are blind".
class NetworkPath
{
public:
    explicit NetworkPath(Clock& clock) : m_clock(clock) {}

    /// Whether packets to \a address cannot leave this computer: no route, a route that throws them away, or
    /// the interface of the route is down or without a carrier. Sends nothing; takes microseconds.
    [[nodiscard]] bool isDown(const QHostAddress& address);
    /// Whether no interface but loopback is up, running and has an address: then no name server can be asked.
    [[nodiscard]] bool isIsolated();

private:
    [[nodiscard]] const QList<QNetworkInterface>& interfaces();

    Clock& m_clock;
    SteadyTime m_readAt;
    QList<QNetworkInterface> m_interfaces; ///< read at most every quarter of a second: a listing is not cheap
};

} // namespace powermon
