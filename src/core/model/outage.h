// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>
#include <QVariantMap>

#include "core/base/strongid.h"
#include "core/base/timestamp.h"
#include "core/model/detectionpolicy.h"
#include "core/model/outagecause.h"
#include "core/model/outagecorrection.h"

namespace powermon {

enum class Confidence
{
    Suspected,
    Probable,
    Confirmed,
};

/// A sentence that explains a decision: a stable code and what goes into it, so that it can be told in any
/// language.
struct Reason
{
    QString code;          ///< for example "quorum"; reasonText() knows them all
    QVariantMap arguments; ///< numbers, names and times (milliseconds), JSON types only

    friend bool operator==(const Reason&, const Reason&) = default;
};

/// One switch's part in an outage.
struct OutageMember
{
    SwitchId switchId;
    QString name;                        ///< as it was then: the switch may be renamed or removed
    std::optional<Timestamp> lastAnswer; ///< the end of its last answered check before it went
    Timestamp firstFailure;              ///< the start of its first failed check
    std::optional<Timestamp> backAt;     ///< the start of its first answered check after it

    friend bool operator==(const OutageMember&, const OutageMember&) = default;
};

/// One event of the site or of a group. As a store answers, it stands as people corrected it; correction
/// tells what they said, and nothing else here differs from what detection found.
struct Outage
{
    OutageId id;
    OutageCause cause = OutageCause::Power;
    Confidence confidence = Confidence::Confirmed;
    QString group;       ///< empty: the whole site
    Timestamp startedAt; ///< best single estimate, inside start
    TimeInterval start;
    std::optional<Timestamp> endedAt; ///< nothing: still open
    std::optional<TimeInterval> end;
    Timestamp detectedAt;
    QList<OutageMember> members;
    QList<Reason> reasons;
    DetectionPolicy policy; ///< that found it
    OutageCorrection correction = {};
    OutageId partOf = {}; ///< it was split off that one

    [[nodiscard]] bool isOngoing() const { return !endedAt.has_value(); }
    [[nodiscard]] bool isCorrected() const { return correction != OutageCorrection{} || partOf.isValid(); }
    /// Announced, or made by the people themselves: counts as an outage, but IEEE 1366 keeps it apart.
    [[nodiscard]] bool isPlanned() const { return correction.isPlanned; }
    friend bool operator==(const Outage&, const Outage&) = default;
};

/// Every switch once, out of the members of several outages in order of time: it went when it first went,
/// and is back since it last came back.
[[nodiscard]] QList<OutageMember> joined(const QList<OutageMember>& members);
/// Those that were away in the corrected time of \a outage; all where that would leave none.
[[nodiscard]] QList<OutageMember> membersDuring(const Outage& outage, const QList<OutageMember>& members);

[[nodiscard]] QString toWord(OutageCause cause);     ///< "power", "network", "device", "undetermined"
[[nodiscard]] QString toWord(Confidence confidence); ///< "suspected", "probable", "confirmed"
[[nodiscard]] std::optional<OutageCause> outageCauseFromWord(const QString& word);
[[nodiscard]] std::optional<Confidence> confidenceFromWord(const QString& word);

/// The reason as a sentence in the program's language.
[[nodiscard]] QString reasonText(const Reason& reason);

} // namespace powermon
