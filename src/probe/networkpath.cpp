// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/networkpath.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <net/if.h>
#include <sys/socket.h>
#include <unistd.h>

namespace powermon {
namespace {

constexpr Milliseconds interfacesStayFresh{250};
constexpr quint16 discardPort = 9;

socklen_t fill(sockaddr_storage& storage, const QHostAddress& address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto* v4 = reinterpret_cast<sockaddr_in*>(&storage);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(discardPort);
        v4->sin_addr.s_addr = htonl(address.toIPv4Address());
        return sizeof(sockaddr_in);
    }
    auto* v6 = reinterpret_cast<sockaddr_in6*>(&storage);
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(discardPort);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&v6->sin6_addr, &bytes, sizeof(bytes));
    bool isNumber = false;
    const QString scope = address.scopeId();
    v6->sin6_scope_id = scope.toUInt(&isNumber);
    if (!isNumber)
        v6->sin6_scope_id = ::if_nametoindex(scope.toLocal8Bit().constData());
    return sizeof(sockaddr_in6);
}

enum class Route
{
    Unknown,
    Missing,
    There,
};

/// Asks the kernel by connecting a datagram socket, which sends nothing. \a source becomes the own address on
/// the route.
Route routeTo(const QHostAddress& address, QHostAddress& source)
{
    sockaddr_storage storage{};
    const socklen_t size = fill(storage, address);
    const int descriptor = ::socket(storage.ss_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return errno == EAFNOSUPPORT ? Route::Missing : Route::Unknown;
    Route route = Route::Missing; // whatever the reason: the packets would go nowhere
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&storage), size) == 0) {
        sockaddr_storage own{};
        socklen_t ownSize = sizeof(own);
        route = ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&own), &ownSize) == 0 ? Route::There
                                                                                            : Route::Unknown;
        source.setAddress(reinterpret_cast<const sockaddr*>(&own));
    }
    ::close(descriptor);
    return route;
}

bool isRunning(const QNetworkInterface& interface)
{
    return interface.flags().testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning);
}

bool has(const QNetworkInterface& interface, const QHostAddress& address)
{
    const QList<QNetworkAddressEntry> entries = interface.addressEntries();
    return std::any_of(entries.cbegin(), entries.cend(), [&](const QNetworkAddressEntry& entry) {
        return entry.ip().isEqual(address, QHostAddress::TolerantConversion);
    });
}

} // namespace

bool NetworkPath::isDown(const QHostAddress& address)
{
    QHostAddress source;
    const Route route = routeTo(address, source);
    if (route != Route::There)
        return route == Route::Missing;
    if (source.isLoopback())
        return false;
    bool isKnown = false;
    for (const QNetworkInterface& interface : interfaces()) {
        if (!has(interface, source))
            continue;
        if (isRunning(interface))
            return false;
        isKnown = true;
    }
    return isKnown;
}

bool NetworkPath::isIsolated()
{
    const QList<QNetworkInterface>& all = interfaces();
    return std::none_of(all.cbegin(), all.cend(), [](const QNetworkInterface& interface) {
        return isRunning(interface) && !interface.flags().testFlag(QNetworkInterface::IsLoopBack) &&
               !interface.addressEntries().isEmpty();
    });
}

const QList<QNetworkInterface>& NetworkPath::interfaces()
{
    const SteadyTime now = m_clock.steadyNow();
    if (m_interfaces.isEmpty() || now - m_readAt > interfacesStayFresh) {
        m_interfaces = QNetworkInterface::allInterfaces();
        m_readAt = now;
    }
    return m_interfaces;
}

} // namespace powermon
