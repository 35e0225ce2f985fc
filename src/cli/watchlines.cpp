// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/watchlines.h"

#include <algorithm>

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

#include "core/model/textformat.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString unwatchedLine(const QList<UnwatchedStretch>& unwatched)
{
    Milliseconds all{0};
    QMap<CoverageKind, Milliseconds> byKind;
    for (const UnwatchedStretch& each : unwatched) {
        all += each.range.duration();
        if (each.kind)
            byKind[*each.kind] += each.range.duration();
    }
    QList<CoverageKind> kinds = byKind.keys();
    std::ranges::stable_sort(kinds, std::greater{},
                             [&byKind](CoverageKind kind) { return byKind.value(kind); });
    QStringList parts;
    for (const CoverageKind kind : std::as_const(kinds))
        parts.append(QCoreApplication::translate("WatchLines", "%1 %2", "why nobody watched, how long")
                         .arg(coverageText(kind), durationText(byKind.value(kind))));
    if (parts.isEmpty())
        return durationText(all);
    return QCoreApplication::translate("WatchLines", "%1 (%2)", "duration, why")
        .arg(durationText(all), parts.join(u", "_s));
}

QString clockStepLine(const Coverage& step, Timestamp now)
{
    return QCoreApplication::translate("WatchLines", "The clock was set by %1: %2 / %3",
                                       "earlier, later time")
        .arg(durationText(step.range.duration()), timeText(step.range.start, now),
             timeText(step.range.end, now));
}

} // namespace powermon
