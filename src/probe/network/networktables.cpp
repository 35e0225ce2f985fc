// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/network/networktables.h"

#include <algorithm>

namespace powermon {

namespace {

bool isSame(const QHostAddress& left, const QHostAddress& right)
{
    return left.isEqual(right, QHostAddress::TolerantConversion);
}

/// Which addresses belong to nobody in the internet: RFC 1918, 6598 (providers), 3927, 4193, 4291.
bool isPrivate(const QHostAddress& address)
{
    static const QList<QPair<QHostAddress, int>> ranges{
        QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
        QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
        QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("100.64.0.0/10")),
        QHostAddress::parseSubnet(QStringLiteral("169.254.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("fc00::/7")),
        QHostAddress::parseSubnet(QStringLiteral("fe80::/10"))};
    return std::any_of(ranges.cbegin(), ranges.cend(),
                       [&](const auto& range) { return address.isInSubnet(range); });
}

/// The route that packets to \a address take: the narrowest, then the one of the least metric.
const NetworkRoute* routeTo(const QHostAddress& address, const QList<NetworkRoute>& routes)
{
    const NetworkRoute* best = nullptr;
    for (const NetworkRoute& route : routes) {
        if (route.destination.protocol() != address.protocol() ||
            !address.isInSubnet(route.destination, route.prefixLength))
            continue;
        if (!address.scopeId().isEmpty() && address.scopeId() != route.interfaceName)
            continue;
        if (best == nullptr || route.prefixLength > best->prefixLength ||
            (route.prefixLength == best->prefixLength && route.metric < best->metric))
            best = &route;
    }
    return best;
}

/// The way out: of all default routes with a router the one of the least metric, IPv4 first.
const NetworkRoute* wayOut(const QList<NetworkRoute>& routes)
{
    const NetworkRoute* best = nullptr;
    for (const NetworkRoute& route : routes) {
        if (route.prefixLength != 0)
            continue;
        const bool isOther = best != nullptr && route.destination.protocol() != best->destination.protocol();
        const bool isIpv4 = route.destination.protocol() == QAbstractSocket::IPv4Protocol;
        if (best == nullptr || (isOther ? isIpv4 : route.metric < best->metric))
            best = &route;
    }
    return best;
}

bool isGateway(const QHostAddress& address, const QList<NetworkRoute>& routes)
{
    return std::any_of(routes.cbegin(), routes.cend(), [&](const NetworkRoute& route) {
        QHostAddress bare = address;
        bare.setScopeId({});
        return route.isDefault() && !route.gateway.isNull() && isSame(route.gateway, bare);
    });
}

LinkKind linkOf(const QString& interfaceName, const NetworkTables& tables)
{
    if (interfaceName.isEmpty())
        return LinkKind::Unknown;
    return tables.wirelessInterfaces.contains(interfaceName) ? LinkKind::Wifi : LinkKind::Wired;
}

} // namespace

HostSight sightOf(const QHostAddress& address, const NetworkTables& tables)
{
    HostSight sight;
    const bool isOwn = std::any_of(tables.ownAddresses.cbegin(), tables.ownAddresses.cend(),
                                   [&](const QHostAddress& own) { return isSame(own, address); });
    if (isOwn || address.isLoopback()) {
        sight.place = HostPlace::OwnComputer;
        return sight;
    }
    const NetworkRoute* route = routeTo(address, tables.routes);
    if (route == nullptr)
        return sight;
    sight.interfaceName = route->interfaceName;
    sight.link = linkOf(route->interfaceName, tables);
    sight.isGateway = isGateway(address, tables.routes);
    // A default route without a router is a tunnel: what lies in it is not on the own segment.
    if (route->gateway.isNull() && !route->isDefault())
        sight.place = HostPlace::OwnSegment;
    else
        sight.place = route->isDefault() && !isPrivate(address) ? HostPlace::Outside : HostPlace::Nearby;
    if (sight.place != HostPlace::OwnSegment)
        return sight;
    sight.hardwareAddress = tables.hardware.value(address);
    return sight;
}

NetworkSight sightOf(const NetworkTables& tables)
{
    NetworkSight sight;
    for (const QHostAddress& own : tables.ownAddresses) {
        if (!own.isLoopback())
            sight.ownHosts.append(own.toString().toLower());
    }
    sight.ownHosts.sort();
    if (const NetworkRoute* route = wayOut(tables.routes)) {
        sight.hasWayOut = true;
        sight.gateway = route->gateway.isNull() ? QString() : route->gateway.toString();
        sight.ownLink = linkOf(route->interfaceName, tables);
    }
    return sight;
}

} // namespace powermon
