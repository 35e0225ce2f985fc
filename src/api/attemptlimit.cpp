// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/attemptlimit.h"

#include <algorithm>

#include <QHostAddress>

namespace powermon {

namespace {

/// Of the addresses the last: those before it are what the one who asks says of themselves.
[[nodiscard]] QHostAddress forwardedAddress(const ApiRequest& request)
{
    QByteArray address;
    for (const HttpField& each : request.fields) {
        if (each.name == "x-forwarded-for")
            address = each.value.split(',').last().trimmed();
    }
    return QHostAddress(QString::fromLatin1(address));
}

[[nodiscard]] QString networkOf(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).toString();
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(bytes.c + 8, bytes.c + 16, quint8(0));
    return QHostAddress(bytes).toString();
}

} // namespace

std::chrono::seconds AttemptLimit::wait(const QString& address) const
{
    const auto found = m_attempts.constFind(address);
    if (found == m_attempts.cend() || found->count < mostAttempts)
        return std::chrono::seconds(0);
    const auto left = std::chrono::ceil<std::chrono::seconds>(found->since + window - m_clock.steadyNow());
    return std::max(left, std::chrono::seconds(0));
}

void AttemptLimit::noteWrong(const QString& address)
{
    const SteadyTime now = m_clock.steadyNow();
    m_attempts.removeIf([now](const auto& each) { return each.value().since + window <= now; });
    if (!m_attempts.contains(address) && m_attempts.size() >= mostAddresses) {
        const auto oldest = std::min_element(
            m_attempts.cbegin(), m_attempts.cend(),
            [](const Attempts& left, const Attempts& right) { return left.since < right.since; });
        m_attempts.erase(oldest);
    }
    Attempts& attempts = m_attempts[address];
    attempts.since = now;
    ++attempts.count;
}

QString originOf(const ApiRequest& request, bool isProxied)
{
    const QHostAddress forwarded = isProxied ? forwardedAddress(request) : QHostAddress();
    const QHostAddress address = forwarded.isNull() ? QHostAddress(request.peer) : forwarded;
    return address.isNull() ? request.peer : networkOf(address);
}

} // namespace powermon
