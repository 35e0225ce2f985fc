// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demohistory.h"

#include <algorithm>
#include <random>

#include "app/demo/demohome.h"
#include "core/detection/outagedetector.h"

namespace powermon {

using namespace std::chrono_literals;

namespace {

constexpr Milliseconds detailedSpacing = 1min;
constexpr Milliseconds coarseSpacing = 150s; // a check holds for three minutes
constexpr Milliseconds failureDuration = 1500ms;
constexpr Milliseconds longestFailure = 6h;
constexpr int cutCount = 22;
constexpr int hiccupCount = 90;

/// The same numbers with every compiler, which the distributions of the standard library do not promise.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}

    [[nodiscard]] qint64 between(qint64 least, qint64 most)
    {
        return least + static_cast<qint64>(m_engine() % static_cast<quint64>(most - least + 1));
    }
    [[nodiscard]] Milliseconds between(Milliseconds least, Milliseconds most)
    {
        return Milliseconds(between(least.count(), most.count()));
    }

private:
    std::mt19937_64 m_engine;
};

/// A number that looks random and depends on its inputs alone (the finalizer of splitmix64, Steele et al.
/// 2014).
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

Timestamp roundedUp(Timestamp time, Milliseconds spacing)
{
    const qint64 step = spacing.count();
    return Timestamp::fromMilliseconds((time.milliseconds() + step - 1) / step * step);
}

} // namespace

DemoHistory::DemoHistory(QList<Switch> switches, Timestamp now, quint64 seed)
    : m_switches(std::move(switches)), m_range{now - span, now}
{
    planNights(seed + 1);
    planCuts(seed + 2);
    planHiccups(seed + 3);
    std::ranges::sort(m_failures, {}, [](const Failure& failure) { return failure.range.start; });
    detectOutages();
}

void DemoHistory::planNights(quint64 seed)
{
    Dice dice(seed);
    Timestamp runningSince = m_range.start;
    for (Timestamp midnight = roundedUp(m_range.start, 24h); midnight < m_range.end; midnight += 24h) {
        const TimeRange night{midnight - dice.between(Milliseconds(10min), 70min),
                              midnight + dice.between(Milliseconds(6h), 7h)};
        const bool isAsleep = dice.between(1, 10) <= 6;
        if (!isAsleep || night.start <= runningSince || night.end > m_range.end - 1h)
            continue;
        m_nights.append(night);
        m_coverage.append({{}, {runningSince, night.start}, CoverageKind::Running, true});
        m_coverage.append({{}, night, CoverageKind::Asleep, false});
        runningSince = night.end;
    }
    m_coverage.append({{}, {runningSince, m_range.end}, CoverageKind::Running, true});
}

void DemoHistory::planCuts(quint64 seed)
{
    Dice dice(seed);
    // Something to see in the last day and in the last week, whatever the rest of the year looks like.
    for (const Milliseconds latest : {Milliseconds(3h), Milliseconds(50h), Milliseconds(100h)}) {
        const Milliseconds length = dice.between(Milliseconds(11min), 50min);
        bool isPlanned = false;
        for (Milliseconds ago = latest; !isPlanned && ago < latest + 20h; ago += 1h)
            isPlanned = planCut({m_range.end - ago, m_range.end - ago + length});
    }
    for (int i = 0; i < cutCount; ++i) {
        const Timestamp start = m_range.start + dice.between(Milliseconds(12h), std::chrono::days(350));
        // Most are short, a few are long.
        const bool isLong = dice.between(1, 5) == 1;
        (void) planCut({start, start + (isLong ? dice.between(Milliseconds(1h), 5h)
                                               : dice.between(Milliseconds(6min), 45min))});
    }
}

/// Whether there is room for it: awake, and apart from the others.
bool DemoHistory::planCut(TimeRange cut)
{
    const bool isFree = std::ranges::none_of(m_cuts, [&cut](const TimeRange& other) {
        return !cut.intersected({other.start - 2h, other.end + 2h}).isEmpty();
    });
    if (!isFree || !isAwake({cut.start - 30min, cut.end + 30min}))
        return false;
    m_cuts.append(cut);
    m_failures.append({cut, DemoHome::cutSwitches()});
    return true;
}

void DemoHistory::planHiccups(quint64 seed)
{
    Dice dice(seed);
    const QList<qsizetype> wireless = DemoHome::wirelessSwitches();
    for (int i = 0; i < hiccupCount; ++i) {
        const Timestamp start = m_range.start + dice.between(Milliseconds(1h), std::chrono::days(364));
        // One or two neighbours at a time: never the majority.
        const qsizetype first = dice.between(0, wireless.size() - 1);
        QList<qsizetype> places{wireless.at(first)};
        if (dice.between(0, 2) == 0)
            places.append(wireless.at((first + 1) % wireless.size()));
        m_failures.append({{start, start + dice.between(Milliseconds(3min), 25min)}, places});
    }
}

void DemoHistory::detectOutages()
{
    std::ranges::sort(m_cuts, {}, &TimeRange::start);
    for (const TimeRange& cut : m_cuts) {
        // The checks of the invented year lie too far apart for the evidence policy.
        const auto detector = makeDetector(DetectionPolicy{.kind = PolicyKind::Readme});
        QList<DetectorEvent> events = detector->setSwitches(m_switches, cut.start - 20min);
        for (const CheckResult& check : checks({cut.start - 20min, cut.end + 20min}))
            events.append(detector->apply(check));
        for (const DetectorEvent& event : events) {
            if (event.kind == DetectorEventKind::Closed)
                m_outages.append(event.outage);
        }
    }
}

bool DemoHistory::isAwake(TimeRange range) const
{
    return std::ranges::none_of(
        m_nights, [&range](const TimeRange& night) { return !night.intersected(range).isEmpty(); });
}

bool DemoHistory::fails(qsizetype place, Timestamp when) const
{
    // Failures overlap and are of bounded length: go back from the first that begins later.
    auto it = std::ranges::upper_bound(m_failures, when, {},
                                       [](const Failure& failure) { return failure.range.start; });
    while (it != m_failures.cbegin()) {
        --it;
        if (it->range.start + longestFailure < when)
            return false;
        if (it->range.contains(when) && it->places.contains(place))
            return true;
    }
    return false;
}

CheckResult DemoHistory::check(qsizetype place, Timestamp started) const
{
    const SwitchId id = m_switches.at(place).id;
    if (fails(place, started))
        return {id, started, started + failureDuration,
                ProbeOutcome::failed(FailureKind::Timeout, failureDuration)};
    const quint64 noise =
        mixed(static_cast<quint64>(started.milliseconds()) ^ (static_cast<quint64>(place) << 56));
    // Wireless devices answer more slowly, a few of them much more slowly.
    const qint64 base = DemoHome::wirelessSwitches().contains(place) ? 14 : 3;
    const qint64 spike = noise % 97 == 0 ? static_cast<qint64>(noise >> 32) % 220 : 0;
    const Milliseconds latency(base + static_cast<qint64>(noise % static_cast<quint64>(base)) + spike);
    return {id, started, started + latency, ProbeOutcome::answer(200, latency)};
}

void DemoHistory::appendChecks(QList<CheckResult>& checks, TimeRange part, Milliseconds spacing) const
{
    const Milliseconds phase = spacing / m_switches.size();
    auto night = std::ranges::lower_bound(m_nights, part.start, {}, &TimeRange::end);
    for (Timestamp round = roundedUp(part.start, spacing) - spacing; round < part.end; round += spacing) {
        for (qsizetype place = 0; place < m_switches.size(); ++place) {
            const Timestamp started = round + phase * place;
            while (night != m_nights.cend() && night->end <= started)
                ++night;
            const bool isWatched = night == m_nights.cend() || !night->contains(started);
            if (part.contains(started) && isWatched)
                checks.append(check(place, started));
        }
    }
}

QList<CheckResult> DemoHistory::checks(TimeRange part) const
{
    const Timestamp detailedFrom = m_range.end - detailedSpan;
    const TimeRange wanted = part.intersected(m_range);
    QList<CheckResult> checks;
    appendChecks(checks, wanted.intersected({m_range.start, detailedFrom}), coarseSpacing);
    appendChecks(checks, wanted.intersected({detailedFrom, m_range.end}), detailedSpacing);
    std::ranges::stable_sort(checks, {}, &CheckResult::finished);
    return checks;
}

} // namespace powermon
