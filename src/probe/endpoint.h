// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QHostAddress>

namespace powermon {

/// Where a connection goes.
struct Endpoint
{
    QHostAddress address;
    quint16 port = 0;

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
    friend size_t qHash(const Endpoint& endpoint, size_t seed = 0)
    {
        return qHashMulti(seed, endpoint.address, endpoint.port);
    }
};

} // namespace powermon
