// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/detectorwarmup.h"

#include <algorithm>

#include "core/service/replay/storedreplay.h"

namespace powermon {

namespace {

/// Nobody waits longer for the first check than for the reading of so many.
constexpr qint64 mostChecks = 500'000;
constexpr std::chrono::hours usualReach{24};
constexpr std::chrono::days longestReach{7};

/// How far back the checks are read: a day before the first of the open outages, as far as that is not too
/// much.
[[nodiscard]] std::optional<Timestamp> beginOf(const WarmUpRequest& request, const QList<Outage>& open)
{
    Timestamp first = request.now;
    for (const Outage& outage : open)
        first = std::min(first, outage.startedAt);
    const auto perCheck = std::chrono::duration_cast<Milliseconds>(request.surroundings.interval) /
                          std::max<qsizetype>(1, request.switches.size());
    const Milliseconds affordable = std::min<Milliseconds>(longestReach, perCheck * mostChecks);
    const Milliseconds wanted = request.now - first + usualReach;
    if (request.now - first >= affordable)
        return std::nullopt;
    return request.now - std::min(wanted, affordable);
}

[[nodiscard]] bool isSame(const Outage& left, const Outage& right)
{
    return left.detectedAt == right.detectedAt && left.group == right.group;
}

/// The numbers of \a open among what was found, and what the store does not know of it; nothing where one is
/// missing.
[[nodiscard]] std::optional<WarmDetector> matched(const std::map<quint64, Outage>& found,
                                                  const QList<Outage>& open)
{
    WarmDetector warm;
    for (const Outage& known : open) {
        const auto again = std::find_if(found.begin(), found.end(),
                                        [&known](const auto& each) { return isSame(each.second, known); });
        if (again == found.end())
            return std::nullopt;
        warm.numbers.append(again->first);
        Outage outage = again->second;
        outage.id = known.id;
        if (outage != known)
            warm.missed.append({outage.isOngoing() ? DetectorEventKind::Changed : DetectorEventKind::Closed,
                                again->first, outage});
    }
    for (const auto& [number, outage] : found) {
        if (outage.isOngoing() && !warm.numbers.contains(number))
            warm.missed.append({DetectorEventKind::Opened, number, outage});
    }
    return warm;
}

[[nodiscard]] WarmDetector cold(const WarmUpRequest& request, const QList<Outage>& open)
{
    WarmDetector result{makeDetector(request.policy), {}, {}};
    result.detector->setSurroundings(request.surroundings);
    result.missed = result.detector->setSwitches(request.switches, request.now);
    result.numbers = result.detector->restore(open);
    return result;
}

} // namespace

Result<WarmDetector> warmUp(Store& store, const WarmUpRequest& request, const QList<Outage>& open)
{
    const auto begin = beginOf(request, open);
    if (!begin)
        return cold(request, open);
    StoredReplay replay({{*begin, request.now},
                         {request.policy},
                         request.surroundings,
                         std::chrono::hours(0),
                         request.switches});
    for (int percent = 0; percent < 100;) {
        const auto done = replay.step(store);
        if (!done)
            return failure(done.error());
        percent = *done;
    }
    auto warm = matched(replay.firstReplay().found(), open);
    if (!warm)
        return cold(request, open);
    warm->detector = replay.firstReplay().takeDetector();
    warm->missed += warm->detector->setSwitches(request.switches, request.now);
    return *warm;
}

} // namespace powermon
