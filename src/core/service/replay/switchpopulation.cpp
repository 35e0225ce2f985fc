// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/switchpopulation.h"

#include <algorithm>

namespace powermon {

namespace {

/// The later of two; nothing where both are nothing.
[[nodiscard]] std::optional<Timestamp> later(std::optional<Timestamp> left, std::optional<Timestamp> right)
{
    return left && right ? std::max(left, right) : (left ? left : right);
}

void makeEarlier(std::optional<Timestamp>& time, Timestamp other)
{
    time = std::min(time.value_or(other), other);
}

} // namespace

SwitchPopulation::SwitchPopulation(const QList<SwitchLife>& lives, const std::optional<QList<Switch>>& known)
{
    for (const SwitchLife& life : lives) {
        if (life.removedAt || !known)
            add(life.powerSwitch, life.removedAt);
    }
    for (const Switch& each : known.value_or(QList<Switch>()))
        add(each, std::nullopt);
    findNextChange();
}

void SwitchPopulation::add(const Switch& powerSwitch, std::optional<Timestamp> leavesAt)
{
    Life life{powerSwitch, powerSwitch.createdAt, leavesAt};
    if (!powerSwitch.isActive) {
        life.powerSwitch.isActive = true;
        life.joinsAt.reset();
        makeEarlier(life.leavesAt, powerSwitch.updatedAt);
    }
    m_absent.insert(powerSwitch.id, life);
}

std::optional<Timestamp> SwitchPopulation::goOnTo(Timestamp now, SwitchId checked)
{
    const bool isTime = m_nextChange && *m_nextChange <= now;
    if (!isTime && (m_absent.isEmpty() || !checked.isValid() || !m_absent.contains(checked)))
        return std::nullopt;
    const auto joined = admit(now, checked);
    const auto left = dismiss(now);
    findNextChange();
    return later(joined, left);
}

std::optional<Timestamp> SwitchPopulation::admit(Timestamp now, SwitchId checked)
{
    std::optional<Timestamp> latest;
    for (auto it = m_absent.begin(); it != m_absent.end();) {
        const bool isDue = it->joinsAt && *it->joinsAt <= now;
        if (!isDue && it.key() != checked) {
            ++it;
            continue;
        }
        if (!it->leavesAt || *it->leavesAt > now) {
            m_present.append(it->powerSwitch);
            latest = later(latest, isDue ? *it->joinsAt : now);
            if (it->leavesAt)
                m_leaving.insert(it.key(), *it->leavesAt);
        }
        it = m_absent.erase(it);
    }
    std::ranges::sort(m_present, {}, &Switch::id);
    return latest;
}

std::optional<Timestamp> SwitchPopulation::dismiss(Timestamp now)
{
    std::optional<Timestamp> latest;
    for (auto it = m_leaving.begin(); it != m_leaving.end();) {
        if (*it > now) {
            ++it;
            continue;
        }
        latest = later(latest, *it);
        m_present.removeIf([id = it.key()](const Switch& each) { return each.id == id; });
        it = m_leaving.erase(it);
    }
    return latest;
}

void SwitchPopulation::findNextChange()
{
    m_nextChange.reset();
    for (const Life& life : m_absent) {
        if (life.joinsAt)
            makeEarlier(m_nextChange, *life.joinsAt);
    }
    for (const Timestamp leavesAt : m_leaving)
        makeEarlier(m_nextChange, leavesAt);
}

} // namespace powermon
