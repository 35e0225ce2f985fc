// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/deniedconnects.h"

#include <array>
#include <cstring>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <vector>

#include <QFile>

#include "probe/owndescriptors.h"

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

constexpr quint8 stateSynSent = 2; // TCP_SYN_SENT of the kernel
constexpr qsizetype v4Digits = 8;
constexpr qsizetype v6Digits = 32;

bool isConnecting(int descriptor)
{
    tcp_info info{};
    socklen_t size = sizeof(info);
    return ::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 &&
           info.tcpi_state == stateSynSent;
}

std::optional<quint64> socketInode(int descriptor)
{
    struct stat status
    {
    };
    if (::fstat(descriptor, &status) != 0 || !S_ISSOCK(status.st_mode))
        return std::nullopt;
    return status.st_ino;
}

/// The inodes of sockets that still connect and already have something to report.
QSet<quint64> deniedInodes()
{
    std::vector<pollfd> connecting;
    for (const int descriptor : ownDescriptors().value_or(QList<int>())) {
        if (isConnecting(descriptor))
            connecting.push_back({descriptor, POLLOUT, 0});
    }
    QSet<quint64> inodes;
    if (connecting.empty() || ::poll(connecting.data(), connecting.size(), 0) <= 0)
        return inodes;
    for (const pollfd& each : connecting) {
        // One that was connected or closed meanwhile is no longer of interest.
        if ((each.revents & POLLERR) == 0 || !isConnecting(each.fd))
            continue;
        if (const auto inode = socketInode(each.fd))
            inodes.insert(*inode);
    }
    return inodes;
}

/// "0100007F:0050": the address in words of the machine's own byte order, the port as a number.
std::optional<Endpoint> endpointFrom(const QByteArray& text)
{
    const qsizetype colon = text.indexOf(':');
    if (colon != v4Digits && colon != v6Digits)
        return std::nullopt;
    std::array<quint32, 4> words{};
    for (qsizetype i = 0; i * v4Digits < colon; ++i)
        words[static_cast<size_t>(i)] = text.mid(i * v4Digits, v4Digits).toUInt(nullptr, 16);
    const quint16 port = text.mid(colon + 1).toUShort(nullptr, 16);
    if (colon == v4Digits)
        return Endpoint{QHostAddress(ntohl(words[0])), port};
    Q_IPV6ADDR bytes{};
    std::memcpy(&bytes, words.data(), sizeof(bytes));
    return Endpoint{QHostAddress(bytes), port};
}

/// Adds the other ends of the sockets with these inodes. The table's columns: number, own, other, state, …,
/// inode (9). False: it cannot be read.
bool collect(const QString& table, const QSet<quint64>& inodes, QSet<Endpoint>& found)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QByteArrayList columns = line.simplified().split(' ');
        if (!inodes.contains(columns.value(9).toULongLong()))
            continue;
        if (const auto endpoint = endpointFrom(columns.value(2)))
            found.insert(*endpoint);
    }
    return true;
}

std::optional<QSet<Endpoint>> otherEndsOf(const QSet<quint64>& inodes)
{
    QSet<Endpoint> found;
    if (inodes.isEmpty())
        return found;
    if (!collect(u"/proc/thread-self/net/tcp"_s, inodes, found))
        return std::nullopt;
    // Missing where the kernel has no IPv6; then nothing is connected over it.
    if (const QString table = u"/proc/thread-self/net/tcp6"_s;
        !collect(table, inodes, found) && QFile::exists(table))
        return std::nullopt;
    return found;
}

} // namespace

QSet<Endpoint> deniedConnects()
{
    return otherEndsOf(deniedInodes()).value_or(QSet<Endpoint>());
}

std::optional<QSet<Endpoint>> openConnects()
{
    const auto descriptors = ownDescriptors();
    if (!descriptors)
        return std::nullopt;
    QSet<quint64> inodes;
    for (const int descriptor : *descriptors) {
        if (const auto inode = socketInode(descriptor))
            inodes.insert(*inode);
    }
    return otherEndsOf(inodes);
}

} // namespace powermon
