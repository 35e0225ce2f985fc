// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/interfaces/store.h"
#include "core/model/checkorder.h"
#include "core/service/replay/replay.h"
#include "core/service/replay/switchpopulation.h"

namespace powermon {

/// What of a store's past is to be replayed.
struct ReplayRequest
{
    TimeRange range;
    QList<DetectionPolicy> policies;
    Surroundings surroundings;
    /// Replayed before the range, so that the detectors know their switches at its start.
    std::chrono::hours overture{24};
    std::optional<QList<Switch>> switches = std::nullopt; ///< that are there; nothing: as the store has them
    qint64 checksAtOnce = 100'000;                        ///< about so many in a piece: a tenth of a second
};

/// What was recorded, and what it would have been.
struct ReplayAnswer
{
    TimeRange range;             ///< as asked, without the time before the first check
    QList<ReplayResult> results; ///< one for each policy
    QList<Outage> recorded;      ///< outages and incidents as they stand in the store, by start
    QList<TimeRange> watched;    ///< as it stands in the store

    friend bool operator==(const ReplayAnswer&, const ReplayAnswer&) = default;
};

/// Replays a store's own checks, piece by piece, so that whoever else needs the store waits shortly. Writes
/// nothing. Used by one thread at a time.
class StoredReplay
{
public:
    explicit StoredReplay(ReplayRequest request);

    /// The next piece, in the store's thread: percent of what is done, 100 at the end. Errors: those of the
    /// store.
    [[nodiscard]] Result<int> step(Store& store);
    /// When all is done.
    [[nodiscard]] ReplayAnswer answer();
    /// What replays the first policy.
    [[nodiscard]] Replay& firstReplay() { return m_replays.front(); }
    /// The newest check so far.
    [[nodiscard]] const std::optional<CheckPlace>& latest() const { return m_latest; }

private:
    [[nodiscard]] Result<void> begin(Store& store);
    [[nodiscard]] Result<void> readWatch(Store& store, TimeRange range);
    void take(const CheckResult& check);
    void takeWatchUntil(Timestamp time);
    void goOnTo(Timestamp time, SwitchId checked = {});
    void adaptPiece(qint64 checks);

    ReplayRequest m_request;
    std::vector<Replay> m_replays;
    ReplayAnswer m_answer;
    QList<Coverage> m_coverage;
    QList<WatchRecord> m_watch;
    qsizetype m_nextWatch = 0; ///< of those
    SwitchPopulation m_switches;
    std::optional<Timestamp> m_firstCheck;
    std::optional<CheckPlace> m_latest;
    Timestamp m_doneUntil;
    Milliseconds m_piece{3'600'000}; ///< of time
    qint64 m_checks = 0;             ///< in the range
    bool m_hasBegun = false;
};

/// All pieces at once.
[[nodiscard]] Result<ReplayAnswer> replayStored(Store& store, const ReplayRequest& request);

} // namespace powermon
