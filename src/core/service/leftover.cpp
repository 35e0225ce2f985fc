// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/leftover.h"

#include <algorithm>

#include <QSet>

#include "core/service/latewriting.h"

namespace powermon {

namespace {

/// Those of \a switches that are the same in a store that has \a lives, as in a copy.
QSet<SwitchId> inBoth(const QList<SwitchLife>& lives, const QList<Switch>& switches)
{
    QSet<SwitchId> both;
    for (const Switch& each : switches) {
        const bool isThere = std::ranges::any_of(lives, [&each](const SwitchLife& life) {
            return life.powerSwitch.id == each.id && life.powerSwitch.createdAt == each.createdAt;
        });
        if (isThere)
            both.insert(each.id);
    }
    return both;
}

/// Of those that are not in \a known the name alone is left.
void nameOthers(QList<OutageMember>& members, const QSet<SwitchId>& known)
{
    for (OutageMember& member : members) {
        if (!known.contains(member.switchId))
            member.switchId = {};
    }
}

} // namespace

Result<void> LeftOver::write(Store& store) const
{
    if (const auto claimed = claimLease(store); !claimed)
        return claimed;
    const auto lives = store.switches().lives();
    if (!lives)
        return failure(lives.error());
    const QSet<SwitchId> same = inBoth(*lives, switches);
    QList<CheckResult> kept = checks;
    kept.removeIf([&same](const CheckResult& check) { return !same.contains(check.switchId); });
    const auto left = unstoredChecks(store, kept, isReplaced ? nullptr : &note);
    if (!left)
        return failure(left.error());
    if (const auto appended = store.checks().append(*left); !appended)
        return appended;
    SpoolNote finds = note;
    for (Outage& outage : finds.outages)
        nameOthers(outage.members, same);
    return isReplaced ? writeRecords(store, finds) : writeNote(store, finds);
}

} // namespace powermon
