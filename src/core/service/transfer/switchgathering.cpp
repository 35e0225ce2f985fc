// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/switchgathering.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powermon {

Result<SwitchId> SwitchGathering::add(Switch powerSwitch, std::optional<Timestamp> removedAt)
{
    const bool isUndated = powerSwitch.createdAt == Timestamp();
    if (isUndated)
        powerSwitch.createdAt = m_now;
    if (powerSwitch.updatedAt == Timestamp())
        powerSwitch.updatedAt = powerSwitch.createdAt;
    if (!powerSwitch.id.isValid() || m_places.contains(powerSwitch.id))
        powerSwitch.id = SwitchId(m_last + 1);
    const auto sound = validated(powerSwitch);
    if (!sound)
        return failure(sound.error());
    if (!removedAt) {
        const QString address = addressText(sound->target);
        if (m_names.contains(sound->name))
            return failure(ErrorCode::DuplicateName, {sound->name});
        if (m_addresses.contains(address))
            return failure(ErrorCode::DuplicateAddress, {address, m_addresses.value(address)});
        m_names.insert(sound->name, sound->name);
        m_addresses.insert(address, sound->name);
    }
    m_places.insert(sound->id, m_all.size());
    if (isUndated)
        m_undated.insert(sound->id);
    m_last = std::max(m_last, sound->id.value());
    m_all.append({*sound, removedAt});
    return sound->id;
}

void SwitchGathering::noteCheck(SwitchId id, Timestamp finished)
{
    if (!m_undated.contains(id))
        return;
    Switch& powerSwitch = m_all[m_places.value(id)].powerSwitch;
    powerSwitch.createdAt = std::min(powerSwitch.createdAt, finished);
}

QString SwitchGathering::freeName(const QString& name) const
{
    QString free = name;
    for (int i = 2; m_names.contains(free.trimmed()); ++i)
        free = u"%1 %2"_s.arg(name.trimmed()).arg(i);
    return free;
}

Switch SwitchGathering::unknownSwitch(const QString& name) const
{
    QString label;
    for (const QChar each : name.toLower()) {
        const bool isPlain = (each >= u'a' && each <= u'z') || (each >= u'0' && each <= u'9');
        if (isPlain)
            label += each;
        else if (!label.isEmpty() && !label.endsWith(u'-'))
            label += u'-';
    }
    label = label.left(50);
    while (label.endsWith(u'-'))
        label.chop(1);
    if (label.isEmpty())
        label = u"switch"_s;
    Switch unknown;
    unknown.name = name;
    // RFC 2606, 2: no name of the top level "invalid" will ever resolve.
    unknown.target.host = label + u".invalid"_s;
    for (int i = 2; m_addresses.contains(addressText(unknown.target)); ++i)
        unknown.target.host = u"%1-%2.invalid"_s.arg(label).arg(i);
    unknown.isActive = false;
    return unknown;
}

} // namespace powermon
