// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/interfaces/host.h"
#include "support/manualclock.h"

namespace powermon {

/// A computer that boots, sleeps and loses its mains when told.
class FakeHost final : public Host
{
public:
    explicit FakeHost(const ManualClock& clock) : m_clock(clock) { boot(); }

    [[nodiscard]] HostRun run() const override
    {
        const auto passed = std::chrono::duration_cast<Milliseconds>(m_clock.steadyNow() - m_bootedAt);
        return {machine, QStringLiteral("boot-%1").arg(m_boots), passed + m_clock.asleep() - m_asleepAtBoot};
    }
    [[nodiscard]] HostPower power() const override { return m_power; }
    void allowSleep() override { ++sleepsAllowed; }

    /// Now; the clocks go on.
    void boot()
    {
        ++m_boots;
        m_bootedAt = m_clock.steadyNow();
        m_asleepAtBoot = m_clock.asleep();
    }
    void setPower(HostPower power)
    {
        m_power = power;
        Q_EMIT powerChanged(power);
    }

    QString machine = QStringLiteral("home");
    int sleepsAllowed = 0;

private:
    const ManualClock& m_clock;
    SteadyTime m_bootedAt;
    Milliseconds m_asleepAtBoot{0};
    int m_boots = 0;
    HostPower m_power = HostPower::Unknown;
};

} // namespace powermon
