// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/switch.h"
#include "core/service/knowledgerecord.h"

namespace powermon {

/// What becomes of a fact when the power is judged.
enum class FactUse
{
    Used,    ///< it fills what nobody told
    Told,    ///< somebody told what it is about
    Refused, ///< somebody said that it is not so
    Unsure,  ///< not founded well enough yet
    ForShow, ///< it says something, but fills nothing
};

/// "used", "told", "refused", "unsure", "for_show": as JSON says it.
[[nodiscard]] QString toWord(FactUse use);

/// Survived outages from which on a battery is believed; so many for each in which it went.
inline constexpr int outagesToBelieveBackup = 3;
inline constexpr int outagesToOutweigh = 4;

/// Says what becomes of facts, for one list of switches as they were told and what is known of them. Both
/// must outlive it.
class FactJudge
{
public:
    FactJudge(const QList<Switch>& told, const Knowledge& knowledge);

    /// \a fact of the switch \a told, one of the list.
    [[nodiscard]] FactUse useOf(const LearnedFact& fact, const Switch& told) const;

private:
    [[nodiscard]] bool canBeWitness(const Switch& told) const;

    const Knowledge& m_knowledge;
    QHash<QString, int> m_switchesAt; ///< by host
    int m_inside = 0;
    int m_outside = 0;
};

/// \a told with what was learnt, where nothing was told: a mains switch whose role nobody changed may become
/// the gateway or a witness outside, a switch without a battery may get one, one without an access point the
/// one that it shares. What was told stays, and so does what was refused.
[[nodiscard]] QList<Switch> effectiveSwitches(const QList<Switch>& told, const Knowledge& knowledge);

} // namespace powermon
