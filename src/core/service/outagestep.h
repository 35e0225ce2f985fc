// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <variant>

#include <QList>
#include <QString>

#include "core/base/strongid.h"
#include "core/base/timestamp.h"

namespace powermon {

// What a person may want to correct of an outage, one thing at a time.

struct MarkPlanned
{
    bool isPlanned = true;
};
struct MarkPower
{
    bool wasPower = true;
};
struct WriteNote
{
    QString text; ///< empty: no note
};
/// A time as the person gives it.
struct TimeChoice
{
    std::optional<Timestamp> time; ///< nothing: as detection found it
};
struct CorrectTimes
{
    std::optional<TimeChoice> start; ///< nothing: stays
    std::optional<TimeChoice> end;
};
struct MergeWith
{
    QList<OutageId> others;
};
struct SplitAt
{
    Timestamp at;
};
struct UndoEdit
{
};
struct RedoEdit
{
};

using OutageStep =
    std::variant<MarkPlanned, MarkPower, WriteNote, CorrectTimes, MergeWith, SplitAt, UndoEdit, RedoEdit>;

} // namespace powermon
