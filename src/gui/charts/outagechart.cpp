// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/outagechart.h"

#include <algorithm>

#include "core/model/textformat.h"
#include "gui/look/statelook.h"

namespace powermon {
namespace {

QList<Outage> powerOutages(QList<Outage> outages)
{
    outages.removeIf([](const Outage& outage) { return outage.cause != OutageCause::Power; });
    std::ranges::stable_sort(outages, std::ranges::greater(), &Outage::startedAt);
    return outages;
}

} // namespace

OutageChart::OutageChart(QWidget* parent)
    : BarPanel(tr("Outage durations"),
               tr("No outage in this time. When there is one, its duration appears here."), statecolour::out,
               parent)
{
}

void OutageChart::setOutages(const QList<Outage>& outages, Timestamp now)
{
    const QList<Outage> all = powerOutages(outages);
    const QList<Outage> shown = all.first(std::min(all.size(), maximumBars));
    setRemark(all.size() > maximumBars ? tr("newest %1 of %2").arg(maximumBars).arg(all.size()) : QString());
    Milliseconds longest{0};
    for (const Outage& outage : shown)
        longest = std::max(longest, outage.endedAt.value_or(now) - outage.startedAt);
    QList<LabelledBar> bars;
    for (const Outage& outage : shown) {
        const Milliseconds duration = outage.endedAt.value_or(now) - outage.startedAt;
        bars +=
            {timeText(outage.startedAt, now), durationText(duration), static_cast<double>(duration.count())};
    }
    setBars(bars, std::max(1.0, static_cast<double>(longest.count())));
}

} // namespace powermon
