// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/model/checkresult.h"
#include "core/model/coverage.h"
#include "core/model/outage.h"
#include "core/model/switch.h"

namespace powermon {

/// An invented but plausible year of a home: outages of minutes to hours, hiccups of the wireless network,
/// nights in which the laptop slept. The same seed and time make the same year; any part of it can be asked
/// for at any time.
class DemoHistory
{
public:
    static constexpr std::chrono::days span{365};
    /// The stretch before now that has a check each minute; before it they are as far apart as a check may
    /// hold.
    static constexpr std::chrono::hours detailedSpan{26};

    /// \a switches as stored, in the order of DemoHome.
    DemoHistory(QList<Switch> switches, Timestamp now, quint64 seed);

    [[nodiscard]] TimeRange range() const { return m_range; }
    /// Running and Asleep, without a gap over the whole range, oldest first.
    [[nodiscard]] const QList<Coverage>& coverage() const { return m_coverage; }
    /// What the detector makes of the checks, oldest first; all are over.
    [[nodiscard]] const QList<Outage>& outages() const { return m_outages; }
    /// The checks that began in this time, ordered by their end.
    [[nodiscard]] QList<CheckResult> checks(TimeRange part) const;

private:
    /// Some switches (by place) without an answer for a while.
    struct Failure
    {
        TimeRange range;
        QList<qsizetype> places;
    };

    void planNights(quint64 seed);
    void planCuts(quint64 seed);
    bool planCut(TimeRange cut);
    void planHiccups(quint64 seed);
    void detectOutages();
    void appendChecks(QList<CheckResult>& checks, TimeRange part, Milliseconds spacing) const;
    [[nodiscard]] CheckResult check(qsizetype place, Timestamp started) const;
    [[nodiscard]] bool isAwake(TimeRange range) const;
    [[nodiscard]] bool fails(qsizetype place, Timestamp when) const;

    QList<Switch> m_switches;
    TimeRange m_range;
    QList<Coverage> m_coverage;
    QList<TimeRange> m_nights;
    QList<TimeRange> m_cuts;
    QList<Failure> m_failures; ///< cuts and hiccups, in order of their start
    QList<Outage> m_outages;
};

} // namespace powermon
