// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/model/outage.h"

namespace powermon {

namespace {

bool wasAwayDuring(const Outage& outage, const OutageMember& member)
{
    const bool wentInTime = !outage.correction.endedAt || member.firstFailure < *outage.correction.endedAt;
    const bool wasBack =
        outage.correction.startedAt && member.backAt && *member.backAt <= *outage.correction.startedAt;
    return wentInTime && !wasBack;
}

} // namespace

QList<OutageMember> joined(const QList<OutageMember>& members)
{
    QList<OutageMember> list;
    for (const OutageMember& member : members) {
        const auto known = std::ranges::find(list, member.switchId, &OutageMember::switchId);
        if (known == list.end())
            list.append(member);
        else
            known->backAt = member.backAt;
    }
    return list;
}

QList<OutageMember> membersDuring(const Outage& outage, const QList<OutageMember>& members)
{
    QList<OutageMember> during;
    std::ranges::copy_if(members, std::back_inserter(during),
                         [&outage](const OutageMember& member) { return wasAwayDuring(outage, member); });
    return during.isEmpty() ? members : during;
}

} // namespace powermon
