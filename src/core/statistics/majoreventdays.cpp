// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/majoreventdays.h"

#include <algorithm>
#include <cmath>

namespace powermon {

bool MajorEventDays::contains(QDate date) const
{
    return std::ranges::find(days, date, &DailySaidi::date) != days.cend();
}

MajorEventDays majorEventDays(const QList<DailySaidi>& days)
{
    using Minutes = std::chrono::duration<double, std::ratio<60>>;
    QList<double> logarithms;
    double sum = 0;
    for (const DailySaidi& day : days) {
        if (day.saidi.count() <= 0)
            continue;
        logarithms.append(std::log(Minutes(day.saidi).count()));
        sum += logarithms.constLast();
    }
    MajorEventDays found;
    found.daysUsed = logarithms.size();
    if (found.daysUsed < MajorEventDays::fewestDays)
        return found;
    const auto count = static_cast<double>(found.daysUsed);
    found.alpha = sum / count;
    double squares = 0;
    for (const double logarithm : std::as_const(logarithms))
        squares += (logarithm - found.alpha) * (logarithm - found.alpha);
    found.beta = std::sqrt(squares / (count - 1));
    found.threshold = Minutes(std::exp(found.alpha + 2.5 * found.beta));
    std::ranges::copy_if(days, std::back_inserter(found.days),
                         [&](const DailySaidi& day) { return day.saidi > *found.threshold; });
    return found;
}

} // namespace powermon
