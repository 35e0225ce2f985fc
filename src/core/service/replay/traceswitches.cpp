// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/traceswitches.h"

namespace powermon {

TraceSwitches::TraceSwitches(const QList<Switch>& described)
{
    for (const Switch& each : described)
        (void) add(each);
}

std::optional<SwitchId> TraceSwitches::idOf(std::string_view name)
{
    if (const auto known = m_ids.find(name); known != m_ids.end())
        return known->second;
    if (m_all.size() >= maximum)
        return std::nullopt;
    Switch powerSwitch;
    powerSwitch.name = QString::fromUtf8(name.data(), qsizetype(name.size()));
    return add(powerSwitch);
}

SwitchId TraceSwitches::add(Switch powerSwitch)
{
    powerSwitch.id = SwitchId(m_all.size() + 1);
    m_ids.emplace(powerSwitch.name.toStdString(), powerSwitch.id);
    m_all.append(powerSwitch);
    return powerSwitch.id;
}

} // namespace powermon
