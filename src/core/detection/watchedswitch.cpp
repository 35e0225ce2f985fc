// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/watchedswitch.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QString& host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

} // namespace

WatchedSwitch::WatchedSwitch(const Switch& powerSwitch, const QStringList& ownHosts)
{
    describe(powerSwitch, ownHosts);
}

void WatchedSwitch::describe(const Switch& powerSwitch, const QStringList& ownHosts)
{
    m_switch = powerSwitch;
    m_isOwnAddress = isLoopback(powerSwitch.target.host) || ownHosts.contains(powerSwitch.target.host);
}

bool WatchedSwitch::isMains() const
{
    return m_switch.role == SwitchRole::Mains && !m_switch.hasBackup;
}

bool WatchedSwitch::hasBattery() const
{
    return m_switch.role != SwitchRole::Internet &&
           (m_switch.hasBackup || m_switch.role == SwitchRole::Reference);
}

bool WatchedSwitch::isProofOfLife(const CheckResult& check) const
{
    if (check.outcome.answered())
        return true;
    switch (check.outcome.failure) {
    case FailureKind::Refused:
        return m_switch.refusedProvesPower == RefusedProvesPower::Yes ||
               (m_switch.refusedProvesPower == RefusedProvesPower::Automatic && !m_isOwnAddress);
    case FailureKind::NotHttp:
    case FailureKind::TlsFailed:
        return true; // something spoke
    default:
        return false;
    }
}

bool WatchedSwitch::isBlind(const CheckResult& check) const
{
    if (check.outcome.answered())
        return false;
    // A name in .local is answered by the device itself; any other by a server whose silence says nothing
    // about it.
    if (check.outcome.failure == FailureKind::NameNotFound)
        return !m_switch.target.host.endsWith(".local"_L1);
    return check.outcome.failure == FailureKind::Cancelled ||
           check.outcome.failure == FailureKind::NetworkDown;
}

} // namespace powermon
