// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/checkround.h"

namespace powermon {

CheckRound::CheckRound(GuiContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    connect(&context.status, &SiteStatus::switchChanged, this, &CheckRound::noteCheck);
    connect(&context.status, &SiteStatus::switchesReset, this, &CheckRound::noteSwitches);
}

void CheckRound::start(const QList<SwitchId>& ids)
{
    m_waiting.clear();
    m_answered = 0;
    m_since = m_context.clock.now();
    for (const SwitchStatus& each : m_context.status.switches()) {
        if (each.powerSwitch.isActive && (ids.isEmpty() || ids.contains(each.powerSwitch.id)))
            m_waiting.insert(each.powerSwitch.id);
    }
    m_asked = static_cast<int>(m_waiting.size());
    if (m_context.status.mode() == MonitorMode::Stopped) {
        m_waiting.clear();
        Q_EMIT told(tr("Nobody is watching, so nothing can be checked now."));
    } else if (m_asked == 0) {
        Q_EMIT told(tr("Paused switches are not checked."));
    } else {
        Q_EMIT told(tr("Asking %n switch(es) …", nullptr, m_asked));
        m_context.checks.checkNow(ids);
    }
}

void CheckRound::noteCheck(SwitchId id)
{
    const SwitchStatus* status = m_context.status.find(id);
    if (status == nullptr || !status->latestCheck || status->latestCheck->finished < m_since ||
        !m_waiting.remove(id))
        return;
    m_answered += status->latestCheck->outcome.answered() ? 1 : 0;
    tellResult();
}

/// One that was removed or paused meanwhile is not waited for.
void CheckRound::noteSwitches()
{
    const qsizetype before = m_waiting.size();
    m_waiting.removeIf([this](SwitchId id) {
        const SwitchStatus* status = m_context.status.find(id);
        return status == nullptr || !status->powerSwitch.isActive;
    });
    m_asked -= static_cast<int>(before - m_waiting.size());
    if (before != m_waiting.size())
        tellResult();
}

void CheckRound::tellResult()
{
    if (m_waiting.isEmpty())
        Q_EMIT told(tr("%1 of %n switch(es) answered.", nullptr, m_asked).arg(m_answered));
}

} // namespace powermon
