// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimeZone>

#include "cli/parameter.h"
#include "core/base/timestamp.h"

namespace powermon {

/// A period of the past as a person names it: --from and --to, or --days, or --year; the last 365 days where
/// nothing is given.
struct PeriodOptions
{
    static constexpr int usualDays = 365;

    QString from = {}; ///< a date or a time
    QString to = {};   ///< a date, which belongs to the period, or a time
    int days = 0;
    int year = 0;

    /// They write into this, which must outlive them.
    [[nodiscard]] QList<Parameter> parameters();
    /// The period, in the local time of \a zone. Errors: BadValue, also where it is empty or begins in the
    /// future.
    [[nodiscard]] Result<TimeRange> period(Timestamp now, const QTimeZone& zone) const;

private:
    [[nodiscard]] Result<void> requireOneWay() const;
};

} // namespace powermon
