// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include "core/detection/outagedetector.h"
#include "core/service/replay/replayunknown.h"
#include "core/service/replay/watchrecords.h"

namespace powermon {

/// What a detector made of a stream of records.
struct ReplayResult
{
    DetectionPolicy policy;
    QList<Outage>
        outages; ///< of power, by their start; open ones are still going on at the end of the stream
    QList<Outage> incidents; ///< what was judged to be something else, by their start
    QList<UnknownTime> unknown;
    qint64 checks = 0;

    friend bool operator==(const ReplayResult&, const ReplayResult&) = default;
};

/// Recorded checks through a fresh detector, in memory: what this policy would have said. What it remembers
/// grows with what it finds alone.
class Replay
{
public:
    Replay(const DetectionPolicy& policy, const Surroundings& surroundings);

    /// The switches from now on.
    void setSwitches(const QList<Switch>& switches, Timestamp now);
    void add(const CheckResult& check);
    void add(const MonitorStart& start);
    /// Time in which nobody watched, as a monitor noted it that did not stop for it.
    void add(const Coverage& gap);
    void add(const ClockSetOn& step);
    /// Everything found so far.
    [[nodiscard]] ReplayResult finish();

    /// Everything found so far, by the detector's numbers.
    [[nodiscard]] const std::map<quint64, Outage>& found() const { return m_found; }
    /// The detector with all that it remembers; nothing can be added after that.
    [[nodiscard]] std::unique_ptr<OutageDetector> takeDetector() { return std::move(m_detector); }

private:
    void note(const QList<DetectorEvent>& events);

    DetectionPolicy m_policy;
    std::unique_ptr<OutageDetector> m_detector;
    UnknownWatch m_unknown;
    std::map<quint64, Outage> m_found; ///< by the detector's number
    qint64 m_checks = 0;
};

} // namespace powermon
