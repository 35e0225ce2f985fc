// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/transferids.h"

#include <algorithm>

#include <QSet>

namespace powermon {

OutageCorrection TransferIds::mapped(OutageCorrection said) const
{
    said.endOf = outages.value(said.endOf);
    said.mergedInto = outages.value(said.mergedInto);
    return said;
}

OutageRecord TransferIds::mapped(OutageRecord record) const
{
    for (OutageMember& member : record.found.members)
        member.switchId = switches.value(member.switchId, member.switchId);
    record.partOf = outages.value(record.partOf);
    record.said = mapped(record.said);
    return record;
}

OutageEdit TransferIds::mapped(OutageEdit edit) const
{
    for (OutageChange& change : edit.changes) {
        change.outage = outages.value(change.outage);
        change.before = mapped(change.before);
        change.after = mapped(change.after);
    }
    return edit;
}

Knowledge TransferIds::mapped(const Knowledge& knowledge, const QList<SwitchId>& wanted) const
{
    Knowledge result = knowledge;
    result.facts.clear();
    result.refused.clear();
    for (const SwitchId id : wanted) {
        const SwitchId own = switches.value(id);
        if (knowledge.refused.contains(id))
            result.refused.insert(own, knowledge.refused.value(id));
        if (!knowledge.facts.contains(id))
            continue;
        SwitchFacts facts = knowledge.facts.value(id);
        facts.switchId = own;
        for (LearnedFact& fact : facts.facts) {
            QList<SwitchId> companions;
            for (const SwitchId each : std::as_const(fact.companions)) {
                if (switches.contains(each))
                    companions.append(switches.value(each));
            }
            std::ranges::sort(companions);
            fact.companions = companions;
        }
        result.facts.insert(own, facts);
    }
    return result;
}

QHash<SwitchId, SwitchId> knownSwitches(const QList<SwitchLife>& stored, const QList<SwitchLife>& wanted)
{
    QHash<SwitchId, SwitchId> known;
    QSet<SwitchId> taken;
    const auto match = [&](auto isSame) {
        for (const SwitchLife& each : wanted) {
            if (known.contains(each.powerSwitch.id))
                continue;
            const auto found = std::ranges::find_if(stored, [&](const SwitchLife& other) {
                return !taken.contains(other.powerSwitch.id) && isSame(each, other);
            });
            if (found == stored.end())
                continue;
            known.insert(each.powerSwitch.id, found->powerSwitch.id);
            taken.insert(found->powerSwitch.id);
        }
    };
    const auto bothPresent = [](const SwitchLife& a, const SwitchLife& b) {
        return !a.removedAt && !b.removedAt;
    };
    match([](const SwitchLife& a, const SwitchLife& b) {
        return a.powerSwitch.name == b.powerSwitch.name &&
               a.powerSwitch.createdAt == b.powerSwitch.createdAt && a.removedAt == b.removedAt;
    });
    match([](const SwitchLife& a, const SwitchLife& b) {
        return a.powerSwitch.name == b.powerSwitch.name && a.powerSwitch.createdAt == b.powerSwitch.createdAt;
    });
    match([&](const SwitchLife& a, const SwitchLife& b) {
        return bothPresent(a, b) && a.powerSwitch.name == b.powerSwitch.name;
    });
    match([&](const SwitchLife& a, const SwitchLife& b) {
        return bothPresent(a, b) && addressText(a.powerSwitch.target) == addressText(b.powerSwitch.target);
    });
    return known;
}

} // namespace powermon
