// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QMultiHash>

#include "core/service/lessons.h"

namespace powermon {

namespace {

std::optional<LearnedKind> kindOf(const HostSight& host)
{
    if (host.isGateway)
        return LearnedKind::Gateway;
    if (host.place == HostPlace::OwnComputer)
        return LearnedKind::OwnComputer;
    if (host.place == HostPlace::Outside)
        return LearnedKind::Outside;
    return std::nullopt;
}

/// Switches of other addresses for which the same hardware answers. The gateway's own says nothing: it may
/// answer for whole networks.
QList<SwitchId> sharers(const Switch& powerSwitch, const QString& hardwareAddress,
                        const QMultiHash<QString, const Switch*>& byHardware)
{
    QList<SwitchId> ids;
    for (const Switch* other : byHardware.values(hardwareAddress)) {
        if (other->target.host != powerSwitch.target.host)
            ids.append(other->id);
    }
    std::sort(ids.begin(), ids.end(), [](SwitchId a, SwitchId b) { return a.value() < b.value(); });
    return ids;
}

} // namespace

QList<SwitchFacts> lessonsOfNetwork(const NetworkSight& sight, const QList<Switch>& switches)
{
    const QString gatewayHardware = sight.hosts.value(sight.gateway).hardwareAddress;
    QMultiHash<QString, const Switch*> byHardware;
    for (const Switch& each : switches) {
        const QString hardware = sight.hosts.value(each.target.host).hardwareAddress;
        if (!hardware.isEmpty() && hardware != gatewayHardware)
            byHardware.insert(hardware, &each);
    }
    QList<SwitchFacts> lessons;
    for (const Switch& each : switches) {
        const HostSight host = sight.hosts.value(each.target.host);
        SwitchFacts facts{each.id, {}};
        if (const auto kind = kindOf(host))
            facts.facts.append({*kind, 0, 0, 0, {}});
        if (const auto ids = sharers(each, host.hardwareAddress, byHardware); !ids.isEmpty())
            facts.facts.append({LearnedKind::SharesPath, 0, 0, 0, ids});
        if (!facts.facts.isEmpty())
            lessons.append(facts);
    }
    return lessons;
}

} // namespace powermon
