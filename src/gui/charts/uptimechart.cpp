// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/uptimechart.h"

#include <algorithm>

#include "gui/look/format.h"
#include "gui/look/statelook.h"

namespace powermon {

UptimeChart::UptimeChart(QWidget* parent)
    : BarPanel(tr("Uptime by switch"), tr("The uptime of each switch appears here after its first checks."),
               statecolour::on, parent)
{
}

void UptimeChart::setUptimes(QList<NamedUptime> uptimes)
{
    std::ranges::stable_sort(uptimes, {}, &NamedUptime::ratio);
    const qsizetype all = uptimes.size();
    uptimes.resize(std::min(all, maximumBars));
    setRemark(all > maximumBars ? tr("lowest %1 of %2").arg(maximumBars).arg(all) : QString());
    QList<LabelledBar> bars;
    for (const NamedUptime& entry : std::as_const(uptimes))
        bars += {entry.name, percentText(entry.ratio), flooredPercent(entry.ratio)};
    setBars(bars, 100);
}

} // namespace powermon
