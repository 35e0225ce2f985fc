// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ReadmeDetector makes of a clock that was lost with the power: the rule needs no times, but tells some.
#include <algorithm>
#include <utility>

#include "core/detection/readmedetector.h"

namespace powermon {

QList<DetectorEvent> ReadmeDetector::monitorStarted(const MonitorStart& start)
{
    std::optional<Timestamp> newest = newestKnown();
    if (!m_loss && start.lastRecordAt)
        newest = std::max(newest.value_or(*start.lastRecordAt), *start.lastRecordAt);
    if (newest && start.at + ClockLoss::smallest < *newest)
        loseClock(start.at, *newest);
    return {};
}

/// The newest time that is remembered.
std::optional<Timestamp> ReadmeDetector::newestKnown() const
{
    std::optional<Timestamp> newest;
    for (const Watched& watched : m_watched)
        newest = std::max({newest, watched.lastAnswer, watched.lastFailure});
    for (const OpenOutage& entry : m_open)
        newest = std::max(newest, std::optional(newestOf(entry.outage)));
    return newest;
}

/// \a newest is in the future by the clock as it is \a now.
void ReadmeDetector::loseClock(Timestamp now, Timestamp newest)
{
    const Milliseconds back = newest - now;
    moveAll([back](Timestamp time) { return time - back; });
    if (m_loss)
        return m_loss->shift(-back); // lost once more
    m_loss.emplace(now, newest);
    m_endedInLoss.clear();
    for (OpenOutage& entry : m_open)
        entry.isBeforeLoss = true;
    for (Watched& watched : m_watched) {
        if (isDown(watched))
            watched.lastFailure = now; // it was down at the last record
    }
}

void ReadmeDetector::moveAll(const std::function<Timestamp(Timestamp)>& moved)
{
    for (Watched& watched : m_watched) {
        for (auto* time : {&watched.lastAnswer, &watched.firstFailure, &watched.lastFailure}) {
            if (*time)
                *time = moved(**time);
        }
    }
    for (auto* list : {&m_open, &m_endedInLoss}) {
        for (OpenOutage& entry : *list)
            moveTimes(entry.outage, moved);
    }
}

/// The clock was set by \a by. Where that is enough, all is known that was not.
QList<DetectorEvent> ReadmeDetector::mendClock(Milliseconds by)
{
    std::vector<Outage> before;
    for (const OpenOutage& entry : m_open)
        before.push_back(told(entry));
    QList<DetectorEvent> events;
    if (m_loss->isMendedBy(by)) {
        const std::vector<OpenOutage> ended = std::exchange(m_endedInLoss, {});
        const ClockLoss loss = *m_loss;
        moveAll([&](Timestamp time) { return loss.mended(time, by); });
        m_loss.reset();
        for (OpenOutage entry : ended) {
            loss.mend(entry.outage, by);
            events.append({DetectorEventKind::Amended, entry.number, entry.outage});
        }
    } else {
        moveAll([by](Timestamp time) { return time + by; });
        m_loss->shift(by);
    }
    for (size_t i = 0; i < m_open.size(); ++i) {
        if (const Outage now = told(m_open[i]); now != before[i])
            events.append({DetectorEventKind::Changed, m_open[i].number, now});
    }
    return events;
}

/// The records are of later, but nobody told by how much the clock was set: what was remembered stays as it
/// was told.
void ReadmeDetector::forgetLoss()
{
    m_endedInLoss.clear();
    const Milliseconds least = m_loss->least();
    m_loss.reset();
    moveAll([least](Timestamp time) { return time + least; });
}

} // namespace powermon
