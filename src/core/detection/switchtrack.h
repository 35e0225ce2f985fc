// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/switchchecks.h"
#include "core/model/learnedfacts.h"

namespace powermon {

/// What is remembered of one active switch: what its checks told, which event it belongs to, and what became
/// of it in outages.
class SwitchTrack final : public SwitchChecks
{
public:
    using SwitchChecks::SwitchChecks;

    void noteAnswer(const CheckResult& check);
    /// Nobody watched: failures that no event holds are forgotten.
    void noteGap() { SwitchChecks::noteGap(m_event == 0); }
    /// A proven outage of the site is over: whether it answered through it, or went.
    void noteOutage(bool hasSurvived);
    /// It belongs to an event, whose failures teach nothing about chance; 0: to none any more.
    void setEvent(quint64 number) { m_event = number; }
    /// What it does until its next answer was announced beforehand.
    void mute() { m_isMuted = true; }

    [[nodiscard]] quint64 event() const { return m_event; }
    [[nodiscard]] bool isMuted() const { return m_isMuted; }
    /// What the stream has taught of it.
    [[nodiscard]] SwitchFacts facts() const;
    /// It went in every proven outage so far, and in more than one.
    [[nodiscard]] bool alwaysGoes() const { return m_outages >= 2 && m_survived == 0; }

private:
    quint64 m_event = 0;
    bool m_isMuted = false;
    int m_outages = 0;
    int m_survived = 0;
};

} // namespace powermon
