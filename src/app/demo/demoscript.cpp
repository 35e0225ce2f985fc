// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoscript.h"

namespace powermon {

DemoScript::DemoScript(const DemoSchedule& schedule, QObject* parent) : QObject(parent), m_schedule(schedule)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DemoScript::step);
}

void DemoScript::start()
{
    m_timer.start(m_schedule.untilFirst);
}

void DemoScript::step()
{
    m_isOn = !m_isOn;
    m_timer.start(m_isOn ? m_schedule.on : m_schedule.off);
    Q_EMIT powerChanged(m_isOn);
}

} // namespace powermon
