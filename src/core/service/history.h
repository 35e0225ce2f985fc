// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QHash>
#include <QList>

#include "core/base/clock.h"
#include "core/interfaces/storeexecutor.h"
#include "core/model/settings.h"
#include "core/model/switchstate.h"
#include "core/service/reliabilityreport.h"
#include "core/statistics/latencycolumns.h"
#include "core/statistics/timeline.h"

namespace powermon {

/// One switch's past in a range.
struct SwitchHistory
{
    SwitchId switchId;
    QList<StateSegment> segments;
    Availability availability;

    friend bool operator==(const SwitchHistory&, const SwitchHistory&) = default;
};

/// The past of all switches in a range, and what time nobody watched.
struct SiteHistory
{
    TimeRange range;
    QHash<SwitchId, SwitchHistory> switches;
    QList<TimeRange> watched;
    QList<Outage> outages;
    QList<UnwatchedStretch> unwatched = {}; ///< what watched leaves, and why
    QList<Coverage> clockSteps = {};        ///< the moments at which the clock was set
    QList<Outage> incidents = {};           ///< what was no outage of power

    friend bool operator==(const SiteHistory&, const SiteHistory&) = default;
};

/// Counts over a range of time, as /api/statistics and show-stats tell them.
struct Summary
{
    TimeRange range;
    qint64 totalChecks = 0;
    qint64 failedChecks = 0;
    qint64 totalOutages = 0; ///< of power
    /// Those that lay before were deleted; nothing where none of the range were.
    std::optional<Timestamp> outagesSince = {};
    /// Of those that are over, without what nobody watched of them; nothing when none is.
    std::optional<Milliseconds> averageOutage;
    LatencySketch latencies; ///< of the answered checks
    Milliseconds watched{0};
    QList<UnwatchedStretch> unwatched = {}; ///< the rest, and why
    QList<Coverage> clockSteps = {};        ///< the moments at which the clock was set

    [[nodiscard]] Milliseconds unwatchedTime() const { return range.duration() - watched; }
    friend bool operator==(const Summary&, const Summary&) = default;
};

/// Every question about the past goes through here. Asked from any thread; answered by the store's.
class History
{
public:
    explicit History(StoreExecutor& store) : m_store(store) {}

    /// Common interval, on which depends how long a check holds.
    void setInterval(std::chrono::seconds interval) { m_interval = interval; }

    [[nodiscard]] QFuture<Result<SiteHistory>> site(TimeRange range) const;
    /// The same without segments and outages: how available each switch was. Of years it is much quicker.
    [[nodiscard]] QFuture<Result<SiteHistory>> availability(TimeRange range) const;
    /// At most \a columns points, in equal columns of time.
    [[nodiscard]] QFuture<Result<QList<LatencyPoint>>> latency(SwitchId id, TimeRange range,
                                                               int columns) const;
    [[nodiscard]] QFuture<Result<QList<Outage>>> outages(const OutageQuery& query) const;
    [[nodiscard]] QFuture<Result<QList<CheckResult>>> newestChecks(const CheckQuery& query, int limit) const;
    [[nodiscard]] QFuture<Result<Summary>> summary(TimeRange range) const;
    /// When the record begins, with the first time that was watched; nothing where it is empty.
    [[nodiscard]] QFuture<Result<std::optional<Timestamp>>> beginning() const;
    [[nodiscard]] QFuture<Result<ReliabilityReport>> reliability(const ReliabilityQuery& query) const;

    // The same questions in the store's own thread.
    [[nodiscard]] static Result<SiteHistory> readSite(Store& store, TimeRange range,
                                                      std::chrono::seconds interval,
                                                      TimelineDetail detail = TimelineDetail::Segments);
    [[nodiscard]] static Result<Summary> readSummary(Store& store, TimeRange range);

private:
    [[nodiscard]] QFuture<Result<SiteHistory>> read(TimeRange range, TimelineDetail detail) const;

    StoreExecutor& m_store;
    std::chrono::seconds m_interval{60};
};

} // namespace powermon
