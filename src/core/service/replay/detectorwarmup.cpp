// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/detectorwarmup.h"

#include <algorithm>
#include <limits>

#include <QSet>

#include "core/service/replay/storedreplay.h"

namespace powermon {

namespace {

/// Nobody waits longer for the first check than for the reading of so many.
constexpr qint64 mostChecks = 500'000;
/// The window wants the store, too.
constexpr qint64 checksAtOnce = 20'000;
constexpr std::chrono::hours usualReach{24};
constexpr std::chrono::days longestReach{7};
/// What the other switches did lately, where outages are taken over: some rounds.
constexpr int rounds = 4;
constexpr std::chrono::minutes shortestRounds{10};
constexpr std::chrono::hours longestRounds{2};

/// How far back the checks are read: a day before the first of the open outages, as far as that is not too
/// much.
[[nodiscard]] std::optional<Timestamp> beginOf(const WarmUpRequest& request)
{
    Timestamp first = request.until;
    for (const Outage& outage : request.open)
        first = std::min(first, outage.startedAt);
    const auto perCheck = std::chrono::duration_cast<Milliseconds>(request.surroundings.interval) /
                          std::max<qsizetype>(1, request.switches.size());
    const Milliseconds affordable = std::min<Milliseconds>(longestReach, perCheck * mostChecks);
    const Milliseconds wanted = request.until - first + usualReach;
    if (request.until - first >= affordable)
        return std::nullopt;
    return request.until - std::min(wanted, affordable);
}

/// Whether something that the store knows to be over was not over when \a outage began: most likely it was
/// that.
[[nodiscard]] bool isOver(const QList<Outage>& known, const Outage& outage)
{
    return std::any_of(known.cbegin(), known.cend(), [&outage](const Outage& each) {
        return each.endedAt && outage.startedAt < *each.endedAt;
    });
}

/// The switches that are away with one of \a open: what they did is known from there.
[[nodiscard]] QSet<SwitchId> awayWith(const QList<Outage>& open)
{
    QSet<SwitchId> away;
    for (const Outage& outage : open) {
        for (const OutageMember& member : outage.members) {
            if (!member.backAt)
                away.insert(member.switchId);
        }
    }
    return away;
}

} // namespace

DetectorWarmUp::DetectorWarmUp(WarmUpRequest request, Way way) : m_request(std::move(request))
{
    const auto begin = beginOf(m_request);
    if (!begin || way == Way::TakeOver)
        return;
    m_replay = std::make_unique<StoredReplay>(ReplayRequest{{*begin, m_request.until},
                                                            {m_request.policy},
                                                            m_request.surroundings,
                                                            std::chrono::hours(0),
                                                            m_request.switches,
                                                            checksAtOnce});
}

DetectorWarmUp::~DetectorWarmUp() = default;

Result<bool> DetectorWarmUp::step(Store& store)
{
    if (m_replay) {
        const auto percent = m_replay->step(store);
        if (!percent)
            return failure(percent.error());
        if (*percent < 100)
            return false;
    }
    const auto finished = finish(store);
    return finished ? Result<bool>(true) : failure(finished.error());
}

Result<void> DetectorWarmUp::finish(Store& store)
{
    const TimeRange range{m_request.until - longestReach, m_request.until};
    const auto known = store.outages().find({.range = range,
                                             .withIncidents = true,
                                             .limit = std::numeric_limits<int>::max(),
                                             .layer = OutageLayer::Found});
    if (!known)
        return failure(known.error());
    if (!m_replay || !match(m_replay->firstReplay().found(), *known))
        return takeOver(store, *known);
    m_warm.detector = m_replay->firstReplay().takeDetector();
    m_warm.latest = m_replay->latest();
    return {};
}

/// Finds the open outages among those that the replay found, as they stand: checks and outages are written
/// together, so that nothing can have come after them. False where one is missing or looks otherwise (the
/// detector knew more than the records tell: this computer's own mains, say), or where one goes on that the
/// store knows to be over.
bool DetectorWarmUp::match(const std::map<quint64, Outage>& found, const QList<Outage>& known)
{
    m_warm = WarmDetector();
    for (const Outage& open : std::as_const(m_request.open)) {
        const auto again = std::find_if(found.begin(), found.end(), [&open](const auto& each) {
            Outage outage = each.second;
            outage.id = open.id;
            return outage == open;
        });
        if (again == found.end())
            return false;
        m_warm.numbers.append(again->first);
    }
    for (const auto& [number, outage] : found) {
        if (!outage.isOngoing() || m_warm.numbers.contains(number))
            continue;
        if (isOver(known, outage))
            return false;
        m_warm.missed.append({DetectorEventKind::Opened, number, outage});
    }
    return true;
}

WarmDetector DetectorWarmUp::cold(const WarmUpRequest& request)
{
    WarmDetector warm{makeDetector(request.policy), {}, {}, std::nullopt};
    warm.detector->setSurroundings(request.surroundings);
    (void) warm.detector->setSwitches(request.switches, request.until);
    warm.numbers = warm.detector->restore(request.open);
    return warm;
}

/// The open outages as they are, and what the other switches did since the last one was over.
Result<void> DetectorWarmUp::takeOver(Store& store, const QList<Outage>& known)
{
    m_warm = cold(m_request);
    const Milliseconds reach =
        std::clamp<Milliseconds>(m_request.surroundings.interval * rounds, shortestRounds, longestRounds);
    TimeRange range{m_request.until - reach, m_request.until};
    for (const Outage& outage : known) {
        if (outage.endedAt && *outage.endedAt < range.end)
            range.start = std::max(range.start, *outage.endedAt);
    }
    const QSet<SwitchId> away = awayWith(m_request.open);
    std::map<quint64, Outage> found;
    const auto read = store.checks().forEach({range, std::nullopt}, [&](const CheckResult& check) {
        m_warm.latest = CheckPlace::of(check);
        if (away.contains(check.switchId))
            return true;
        const QList<DetectorEvent> events = m_warm.detector->apply(check);
        for (const DetectorEvent& event : events)
            found.insert_or_assign(event.number, event.outage);
        return true;
    });
    if (!read)
        return read;
    for (const auto& [number, outage] : found) {
        if (m_warm.numbers.contains(number))
            m_warm.missed.append({outage.isOngoing() ? DetectorEventKind::Changed : DetectorEventKind::Closed,
                                  number, outage});
        else if (outage.isOngoing())
            m_warm.missed.append({DetectorEventKind::Opened, number, outage});
    }
    return {};
}

} // namespace powermon
