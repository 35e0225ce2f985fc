// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strongid.h"
#include "core/base/timestamp.h"
#include "core/model/detectionpolicy.h"

#include <QList>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace powermon {

/// What an event was, as far as is known. Only Power counts as an outage; all else is an incident.
enum class OutageCause
{
    Power,
    Network,
    Device,
    Undetermined,
};

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

/// One event of the site or of a group.
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

    [[nodiscard]] bool isOngoing() const { return !endedAt.has_value(); }
    friend bool operator==(const Outage&, const Outage&) = default;
};

[[nodiscard]] QString toWord(OutageCause cause);     ///< "power", "network", "device", "undetermined"
[[nodiscard]] QString toWord(Confidence confidence); ///< "suspected", "probable", "confirmed"
[[nodiscard]] std::optional<OutageCause> outageCauseFromWord(const QString& word);
[[nodiscard]] std::optional<Confidence> confidenceFromWord(const QString& word);

/// The reason as a sentence in the program's language.
[[nodiscard]] QString reasonText(const Reason& reason);

} // namespace powermon
