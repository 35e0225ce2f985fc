// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/floodguard.h"

#include <arpa/inet.h>
#include <linux/tcp.h>
#include <optional>
#include <sys/socket.h>

#include "probe/owndescriptors.h"

namespace powermon {
namespace {

std::optional<Endpoint> peerOf(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof(storage);
    if (::getpeername(descriptor, reinterpret_cast<sockaddr*>(&storage), &size) != 0)
        return std::nullopt;
    if (storage.ss_family != AF_INET && storage.ss_family != AF_INET6)
        return std::nullopt;
    const in_port_t port = storage.ss_family == AF_INET
                               ? reinterpret_cast<const sockaddr_in&>(storage).sin_port
                               : reinterpret_cast<const sockaddr_in6&>(storage).sin6_port;
    return Endpoint{QHostAddress(reinterpret_cast<const sockaddr*>(&storage)), ntohs(port)};
}

quint64 receivedBytes(int descriptor)
{
    tcp_info info{};
    socklen_t size = sizeof(info);
    if (::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return 0;
    return info.tcpi_bytes_received;
}

} // namespace

QList<Endpoint> shutDownFloods(const QSet<Endpoint>& suspects)
{
    QList<Endpoint> flooding;
    for (const int descriptor : ownDescriptors().value_or(QList<int>())) {
        if (receivedBytes(descriptor) < floodLimit)
            continue;
        const auto peer = peerOf(descriptor);
        if (!peer || !suspects.contains(*peer))
            continue;
        ::shutdown(descriptor, SHUT_RDWR);
        if (!flooding.contains(*peer))
            flooding.append(*peer);
    }
    return flooding;
}

} // namespace powermon
