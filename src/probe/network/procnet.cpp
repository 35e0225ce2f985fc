// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/network/procnet.h"

#include <cstring>
#include <optional>

#include <QtEndian>

namespace powermon {

namespace {

// <linux/route.h>, <linux/ipv6_route.h>, <net/if_arp.h>
constexpr quint32 routeIsUp = 0x0001;
constexpr quint32 routeHasGateway = 0x0002;
constexpr quint32 routeRejects = 0x0200;
constexpr quint32 routeIsLocal = 0x80000000;
constexpr quint32 routeIsAnycast = 0x00100000;
constexpr quint32 neighbourIsComplete = 0x2;

using Words = QList<QByteArray>;

QList<Words> linesOf(const QByteArray& text)
{
    QList<Words> lines;
    for (const QByteArray& line : text.split('\n')) {
        if (const QByteArray simple = line.simplified(); !simple.isEmpty())
            lines.append(simple.split(' '));
    }
    return lines;
}

std::optional<quint32> hexNumber(const QByteArray& word)
{
    bool isNumber = false;
    const quint32 number = word.toUInt(&isNumber, 16);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// Eight digits: the bytes of the address as a number of this machine.
std::optional<QHostAddress> ipv4Address(const QByteArray& word)
{
    const auto number = word.size() == 8 ? hexNumber(word) : std::nullopt;
    return number ? std::optional(QHostAddress(qFromBigEndian(*number))) : std::nullopt;
}

/// Thirty-two digits in the order of the address.
std::optional<QHostAddress> ipv6Address(const QByteArray& word)
{
    const QByteArray bytes = QByteArray::fromHex(word);
    if (word.size() != 32 || bytes.size() != 16)
        return std::nullopt;
    Q_IPV6ADDR raw;
    std::memcpy(&raw, bytes.constData(), sizeof(raw));
    return QHostAddress(raw);
}

std::optional<NetworkRoute> ipv4Route(const Words& words)
{
    if (words.size() < 8)
        return std::nullopt;
    const auto destination = ipv4Address(words.at(1));
    const auto gateway = ipv4Address(words.at(2));
    const auto flags = hexNumber(words.at(3));
    bool isNumber = false;
    const quint32 metric = words.at(6).toUInt(&isNumber);
    const auto mask = ipv4Address(words.at(7));
    if (!destination || !gateway || !flags || !isNumber || !mask)
        return std::nullopt;
    if ((*flags & routeIsUp) == 0 || (*flags & routeRejects) != 0)
        return std::nullopt;
    const auto prefix = qPopulationCount(mask->toIPv4Address());
    return NetworkRoute{*destination, int(prefix),
                        (*flags & routeHasGateway) != 0 ? *gateway : QHostAddress(), metric,
                        QString::fromLocal8Bit(words.at(0))};
}

std::optional<NetworkRoute> ipv6Route(const Words& words)
{
    if (words.size() < 10)
        return std::nullopt;
    const auto destination = ipv6Address(words.at(0));
    const auto prefix = hexNumber(words.at(1));
    const auto gateway = ipv6Address(words.at(4));
    const auto metric = hexNumber(words.at(5));
    const auto flags = hexNumber(words.at(8));
    if (!destination || !prefix || *prefix > 128 || !gateway || !metric || !flags)
        return std::nullopt;
    const bool isUsable =
        (*flags & routeIsUp) != 0 && (*flags & (routeRejects | routeIsLocal | routeIsAnycast)) == 0;
    if (!isUsable || destination->isMulticast())
        return std::nullopt;
    return NetworkRoute{*destination, int(*prefix),
                        (*flags & routeHasGateway) != 0 ? *gateway : QHostAddress(), *metric,
                        QString::fromLocal8Bit(words.at(9))};
}

} // namespace

QList<NetworkRoute> parseIpv4Routes(const QByteArray& text)
{
    QList<NetworkRoute> routes;
    for (const Words& words : linesOf(text)) {
        if (const auto route = ipv4Route(words))
            routes.append(*route);
    }
    return routes;
}

QList<NetworkRoute> parseIpv6Routes(const QByteArray& text)
{
    QList<NetworkRoute> routes;
    for (const Words& words : linesOf(text)) {
        if (const auto route = ipv6Route(words))
            routes.append(*route);
    }
    return routes;
}

QHash<QHostAddress, QString> parseNeighbours(const QByteArray& text)
{
    QHash<QHostAddress, QString> neighbours;
    for (const Words& words : linesOf(text)) {
        if (words.size() < 6)
            continue;
        const QHostAddress address(QString::fromLatin1(words.at(0)));
        const auto flags = hexNumber(words.at(2));
        if (address.isNull() || !flags || (*flags & neighbourIsComplete) == 0)
            continue;
        neighbours.insert(address, QString::fromLatin1(words.at(3)).toLower());
    }
    return neighbours;
}

} // namespace powermon
