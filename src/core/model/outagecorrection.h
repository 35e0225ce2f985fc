// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>

#include "core/base/strongid.h"
#include "core/base/timestamp.h"
#include "core/model/outagecause.h"

namespace powermon {

/// What people say of an outage. It lies over what detection found and never mixes with it: as it is by
/// itself, nothing is said, and the outage stands as found.
struct OutageCorrection
{
    std::optional<OutageCause> cause; ///< it was power after all, or was not
    bool isPlanned = false;           ///< announced, or made by the people themselves; still an outage
    QString note;
    std::optional<Timestamp> startedAt;
    std::optional<Timestamp> endedAt;
    OutageId endOf;      ///< it ends when that one is found to end; none: when it is found to end itself
    OutageId mergedInto; ///< it is a part of that one and stands nowhere by itself

    friend bool operator==(const OutageCorrection&, const OutageCorrection&) = default;
};

inline constexpr qsizetype maximumNoteLength = 10'000;

// As the audit trail keeps it, and as JSON shows it: only what is said.
[[nodiscard]] QJsonObject toJson(const OutageCorrection& correction);
[[nodiscard]] OutageCorrection outageCorrectionFromJson(const QJsonObject& json);

} // namespace powermon
