// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "core/base/timestamp.h"

namespace powermon {

/// When the demonstration's power goes off and comes back: soon after the start, and again every few minutes.
struct DemoSchedule
{
    Milliseconds untilFirst{20000};
    Milliseconds off{20000};
    Milliseconds on{180000};
};

/// Plays the schedule, for as long as it lives.
class DemoScript final : public QObject
{
    Q_OBJECT

public:
    explicit DemoScript(const DemoSchedule& schedule, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void powerChanged(bool isOn);

private:
    void step();

    DemoSchedule m_schedule;
    QTimer m_timer;
    bool m_isOn = true;
};

} // namespace powermon
