// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QSet>
#include <QString>

#include "core/interfaces/networkfacts.h"

namespace powermon {

/// A line of the kernel's routing table that can be used.
struct NetworkRoute
{
    QHostAddress destination;
    int prefixLength = 0;
    QHostAddress gateway; ///< null: reached directly
    quint32 metric = 0;   ///< the least one wins
    QString interfaceName;

    /// Everything that no other route leads to; a virtual private network halves it.
    [[nodiscard]] bool isDefault() const { return prefixLength <= 1; }
    friend bool operator==(const NetworkRoute&, const NetworkRoute&) = default;
};

/// The network as the kernel tells of it.
struct NetworkTables
{
    QList<QHostAddress> ownAddresses;
    QList<NetworkRoute> routes;
    QHash<QHostAddress, QString> hardware; ///< hardware addresses of the own segment, by address
    QSet<QString> wirelessInterfaces;
};

/// Where \a address lies and how it is reached.
[[nodiscard]] HostSight sightOf(const QHostAddress& address, const NetworkTables& tables);
/// All but the hosts.
[[nodiscard]] NetworkSight sightOf(const NetworkTables& tables);

} // namespace powermon
