// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QTimeZone>

#include "core/interfaces/store.h"
#include "core/statistics/majoreventdays.h"
#include "core/statistics/periodparts.h"
#include "core/statistics/reliabilityindices.h"

namespace powermon {

/// What counts as many interruptions, and as long ones. The standard leaves the numbers to the user.
struct ReliabilityThresholds
{
    int cemi = 3; ///< CEMI_1 to CEMI_n are told
    std::chrono::hours celidSingle{4};
    std::chrono::hours celidTotal{8};

    friend bool operator==(const ReliabilityThresholds&, const ReliabilityThresholds&) = default;
};

/// Which indices are wanted.
struct ReliabilityQuery
{
    TimeRange period;
    Timestamp now;
    QTimeZone zone; ///< of days, months, …
    Breakdown by = Breakdown::None;
    QList<Breakdown> alsoBy;          ///< further divisions, for ReliabilityReport::furtherParts
    QString group;                    ///< only switches of this group; empty: of all
    std::optional<SwitchId> switchId; ///< only this switch
    ReliabilityThresholds thresholds = {};
};

/// The figures of a part of the period, a group or a switch.
struct ReliabilityRow
{
    QString name; ///< PeriodPart::key, the group or the switch
    SwitchId switchId;
    TimeRange range;
    bool isRemoved = false; ///< the switch is there no more
    ReliabilityTotals totals;
};

/// How reliable the supply was in a period.
struct ReliabilityReport
{
    ReliabilityQuery query; ///< its period begins in 1970 at the earliest, and ends by now
    ReliabilityTotals whole;
    /// Outages before were deleted: that time is not known, and in no figure. Nothing where none of the
    /// period were.
    std::optional<Timestamp> outagesSince;
    qint64 plannedOutages = 0;                     ///< that began in the period; they are in no other figure
    MajorEventDays majorEventDays;                 ///< those in the period; found over up to five years
    std::optional<ReliabilityTotals> withoutMajor; ///< nothing where there is no threshold
    QList<ReliabilityRow> parts;
    QList<QList<ReliabilityRow>> furtherParts; ///< in the order of ReliabilityQuery::alsoBy
    QList<ReliabilityRow> groups;
    QList<ReliabilityRow> switches;
};

/// Reads outages, coverage and switches, no checks. Planned outages are counted apart, as the standard counts
/// planned interruptions (IEEE Std 1366, planned interruption), and enter no index. The customers are the
/// switches of the role mains without a battery, each from when it was added until it was removed, or until
/// its last check where it is paused; a switch that is asked for is one whatever its role. To be called in
/// the store's thread. Errors: SwitchNotFound, GroupNotFound, those of the store.
[[nodiscard]] Result<ReliabilityReport> readReliability(Store& store, const ReliabilityQuery& query);

} // namespace powermon
