// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/outagechart.h"

#include "core/model/textformat.h"
#include "gui/look/statelook.h"

#include <algorithm>

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QValueAxis>

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

struct Scale
{
    double unit; ///< milliseconds
    const char* format;
};

Scale scaleFor(Milliseconds longest)
{
    if (longest < std::chrono::minutes(3))
        return {1000, QT_TRANSLATE_NOOP("powermon::OutageChart", "%d s")};
    if (longest < std::chrono::hours(3))
        return {60'000, QT_TRANSLATE_NOOP("powermon::OutageChart", "%d min")};
    return {3'600'000, QT_TRANSLATE_NOOP("powermon::OutageChart", "%d h")};
}

QList<Outage> newestOfPower(QList<Outage> outages)
{
    outages.removeIf([](const Outage& outage) { return outage.cause != OutageCause::Power; });
    std::ranges::stable_sort(outages, std::ranges::greater(), &Outage::startedAt);
    outages.resize(std::min(outages.size(), OutageChart::maximumBars));
    return outages;
}

} // namespace

OutageChart::OutageChart(QWidget* parent)
    : ChartPanel(tr("Outage durations"),
                 tr("No outage in this time. When there is one, its duration appears here."), parent)
{
}

void OutageChart::setOutages(const QList<Outage>& outages, Timestamp now)
{
    const QList<Outage> shown = newestOfPower(outages);
    m_bars = shown.size();
    clear();
    setEmpty(shown.isEmpty());
    if (shown.isEmpty())
        return;
    Milliseconds longest{0};
    for (const Outage& outage : shown)
        longest = std::max(longest, outage.endedAt.value_or(now) - outage.startedAt);
    const Scale scale = scaleFor(longest);
    auto* bars = new QBarSet(tr("Duration"));
    QStringList names;
    for (auto outage = shown.crbegin(); outage != shown.crend();
         ++outage) { // the first one stands at the bottom
        const Milliseconds duration = outage->endedAt.value_or(now) - outage->startedAt;
        *bars << static_cast<double>(duration.count()) / scale.unit;
        names += u"%1  %2"_s.arg(timeText(outage->startedAt, now), durationText(duration)) +
                 QString(names.size(), QChar(0x200B));
    }
    bars->setColor(statecolour::out);
    bars->setBorderColor(Qt::transparent);
    auto* series = new QHorizontalBarSeries;
    series->setBarWidth(0.6);
    series->append(bars);
    chart().addSeries(series);
    auto* categories = new QBarCategoryAxis;
    categories->append(names);
    addAxis(categories, Qt::AlignLeft, {series});
    auto* axis = new QValueAxis;
    axis->setRange(0, std::max(1.0, static_cast<double>(longest.count()) / scale.unit));
    axis->setTickCount(3);
    axis->applyNiceNumbers();
    axis->setLabelFormat(tr(scale.format));
    addAxis(axis, Qt::AlignBottom, {series});
}

} // namespace powermon
