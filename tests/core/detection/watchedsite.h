// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/detection/detectiondriver.h"
#include "core/detection/evidencedetector.h"

namespace powermon {

inline constexpr int plugs = 5;

/// Five plugs, or the switches that the test tells, watched by the evidence policy.
class WatchedSite
{
public:
    explicit WatchedSite(QList<Switch> switches = DetectionDriver::numbered(1, plugs))
        : m_switches(std::move(switches)), m_driver(std::make_unique<EvidenceDetector>(DetectionPolicy{}))
    {
        m_driver.setSwitches(m_switches);
    }

    /// Every switch is asked once a minute, one after another, from the second \a from until \a to; those in
    /// which \a isDown says so time out.
    void watch(double from, double to, const std::function<bool(int, double)>& isDown)
    {
        const double step = 60.0 / double(m_switches.size());
        for (double second = from; second < to; second += 60) {
            for (int i = 0; i < m_switches.size(); ++i) {
                const double asked = second + i * step;
                const int number = int(m_switches[i].id.value());
                if (isDown(number, asked))
                    m_driver.fail(number, asked + 5);
                else
                    m_driver.answer(number, asked + 0.01);
            }
        }
    }
    void watchQuiet(double from, double to)
    {
        watch(from, to, [](int, double) { return false; });
    }

    [[nodiscard]] QList<DetectorEvent> of(DetectorEventKind kind) const
    {
        QList<DetectorEvent> result;
        for (const DetectorEvent& event : m_driver.events()) {
            if (event.kind == kind)
                result.append(event);
        }
        return result;
    }
    [[nodiscard]] Outage last() const
    {
        return m_driver.events().isEmpty() ? Outage() : m_driver.events().last().outage;
    }
    [[nodiscard]] QStringList lastReasons() const
    {
        QStringList codes;
        for (const Reason& reason : last().reasons)
            codes << reason.code;
        return codes;
    }
    [[nodiscard]] DetectionDriver& driver() { return m_driver; }
    [[nodiscard]] OutageDetector& detector() { return m_driver.detector(); }

private:
    QList<Switch> m_switches;
    DetectionDriver m_driver;
};

/// Those numbers are away in [from, to).
inline std::function<bool(int, double)> away(const QList<int>& numbers, double from, double to)
{
    return
        [=](int number, double second) { return numbers.contains(number) && from <= second && second < to; };
}

} // namespace powermon
