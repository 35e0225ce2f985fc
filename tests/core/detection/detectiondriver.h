// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/detection/outagedetector.h"

namespace powermon {

/// Feeds a detector by hand: switches 1 to n, checks at second t, and the events that came of it.
class DetectionDriver
{
public:
    explicit DetectionDriver(std::unique_ptr<OutageDetector> detector) : m_detector(std::move(detector)) {}

    [[nodiscard]] static Timestamp at(double seconds)
    {
        return Timestamp::fromMilliseconds(1'767'225'600'000 + qRound64(seconds * 1000));
    }
    [[nodiscard]] static Switch numbered(int number)
    {
        Switch powerSwitch;
        powerSwitch.id = SwitchId(number);
        powerSwitch.name = QStringLiteral("switch %1").arg(number);
        powerSwitch.target.host = QStringLiteral("192.168.1.%1").arg(number);
        return powerSwitch;
    }
    [[nodiscard]] static QList<Switch> numbered(int first, int last)
    {
        QList<Switch> switches;
        for (int number = first; number <= last; ++number)
            switches.append(numbered(number));
        return switches;
    }

    void setSwitches(const QList<Switch>& switches, double second = 0)
    {
        note(m_detector->setSwitches(switches, at(second)));
    }
    /// An answered check that ends at \a second and took 10 ms.
    QList<DetectorEvent> answer(int number, double second)
    {
        return note(m_detector->apply(
            {SwitchId(number), at(second - 0.01), at(second), ProbeOutcome::answer(200, Milliseconds(10))}));
    }
    /// A failed one; a timeout began five seconds earlier, any other ten milliseconds.
    QList<DetectorEvent> fail(int number, double second, FailureKind kind = FailureKind::Timeout)
    {
        const Milliseconds took(kind == FailureKind::Timeout ? 5000 : 10);
        return note(m_detector->apply(
            {SwitchId(number), at(second) - took, at(second), ProbeOutcome::failed(kind, took)}));
    }
    QList<DetectorEvent> take(const CheckResult& check) { return note(m_detector->apply(check)); }
    QList<DetectorEvent> advanceTo(double second) { return note(m_detector->advanceTo(at(second))); }

    [[nodiscard]] OutageDetector& detector() { return *m_detector; }
    [[nodiscard]] const QList<DetectorEvent>& events() const { return m_events; }

private:
    QList<DetectorEvent> note(const QList<DetectorEvent>& events)
    {
        m_events += events;
        return events;
    }

    std::unique_ptr<OutageDetector> m_detector;
    QList<DetectorEvent> m_events;
};

} // namespace powermon
