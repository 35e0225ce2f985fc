// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/switchtrack.h"

#include <algorithm>

namespace powermon {

void SwitchTrack::noteAnswer(const CheckResult& check)
{
    SwitchChecks::noteAnswer(check, m_event == 0 && !m_isMuted);
    m_isMuted = false;
}

void SwitchTrack::noteOutage(bool hasSurvived)
{
    m_outages = std::min(m_outages + 1, 1'000'000);
    m_survived = std::min(m_survived + (hasSurvived ? 1 : 0), m_outages);
}

SwitchFacts SwitchTrack::facts() const
{
    SwitchFacts facts{powerSwitch().id, {}};
    if (checksLearnt() > 0)
        facts.facts.append({LearnedKind::Loss, 0, checksLearnt(), loss(), {}});
    if (m_outages > 0)
        facts.facts.append({LearnedKind::Backup, m_survived, m_outages, 0, {}});
    return facts;
}

} // namespace powermon
