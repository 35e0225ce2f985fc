// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/replayunknown.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>

#include "core/statistics/timeline.h"

namespace powermon {

namespace {

/// As long after a start, and after a pause, failures prove nothing: the network may not be up yet.
constexpr std::chrono::seconds graceAfterStart{120};
constexpr std::chrono::seconds graceAfterPause{60};

} // namespace

QString reasonText(UnknownReason reason)
{
    switch (reason) {
    case UnknownReason::NotWatched:
        return QCoreApplication::translate("Unknown", "nobody watched");
    case UnknownReason::MonitorOff:
        return QCoreApplication::translate("Unknown", "the monitor was stopped");
    case UnknownReason::MonitorKilled:
        return QCoreApplication::translate("Unknown", "the monitor ended without being stopped");
    case UnknownReason::Starting:
        return QCoreApplication::translate("Unknown", "the watching had just begun and nothing answered yet");
    case UnknownReason::NoNetwork:
        return QCoreApplication::translate("Unknown", "this computer had no network");
    }
    Q_UNREACHABLE();
}

UnknownWatch::UnknownWatch(std::chrono::seconds interval)
    : m_longestPause(reachOf(interval)), m_blindTime(interval)
{
}

void UnknownWatch::add(const CheckResult& check)
{
    if (m_latest && check.started - *m_latest > m_longestPause) {
        append({*m_latest, check.started}, UnknownReason::NotWatched);
        await(check.started, graceAfterPause);
    }
    // Where the clock was set back, time goes on from there.
    const bool isSetBack = m_latest && check.finished + m_longestPause < *m_latest;
    m_latest = isSetBack ? check.finished : std::max(m_latest.value_or(check.finished), check.finished);
    const auto blind = m_blindTime.add(check);
    if (blind)
        append(*blind, UnknownReason::NoNetwork);
    if (check.outcome.isBlind() || !m_awaiting)
        return;
    if (check.outcome.answered() || check.finished >= m_awaiting->until)
        endAwaiting(check.started);
    else
        m_awaiting->hasFailed = true;
}

void UnknownWatch::add(const MonitorStart& start)
{
    const auto latest = m_latest ? m_latest : start.lastRecordAt;
    endBlindness(latest.value_or(start.at));
    m_awaiting.reset();
    if (latest)
        append({*latest, start.at},
               start.wasStoppedInOrder ? UnknownReason::MonitorOff : UnknownReason::MonitorKilled);
    m_latest = start.at;
    await(start.at, graceAfterStart);
}

QList<UnknownTime> UnknownWatch::finish()
{
    if (m_latest) {
        endBlindness(*m_latest);
        endAwaiting(*m_latest);
    }
    std::ranges::stable_sort(m_found, {}, [](const UnknownTime& each) { return each.range.start; });
    QList<UnknownTime> result;
    for (UnknownTime& each : m_found) {
        if (!result.isEmpty())
            each.range.start = std::max(each.range.start, result.constLast().range.end);
        if (!each.range.isEmpty())
            result.append(each);
    }
    return result;
}

void UnknownWatch::append(TimeRange range, UnknownReason reason)
{
    if (!range.isEmpty())
        m_found.append({range, reason});
}

void UnknownWatch::await(Timestamp from, std::chrono::seconds grace)
{
    m_awaiting = Awaiting{from, from + grace, false};
}

void UnknownWatch::endAwaiting(Timestamp at)
{
    const auto awaiting = std::exchange(m_awaiting, std::nullopt);
    if (awaiting && awaiting->hasFailed)
        append({awaiting->from, std::min(at, awaiting->until)}, UnknownReason::Starting);
}

void UnknownWatch::endBlindness(Timestamp at)
{
    if (const auto blind = m_blindTime.end(at))
        append(*blind, UnknownReason::NoNetwork);
}

} // namespace powermon
