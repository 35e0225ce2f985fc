// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/uptimechart.h"

#include "gui/look/format.h"
#include "gui/look/statelook.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QValueAxis>

using namespace Qt::StringLiterals;

namespace powermon {

UptimeChart::UptimeChart(QWidget* parent)
    : ChartPanel(tr("Uptime by switch"), tr("The uptime of each switch appears here after its first checks."),
                 parent),
      m_note(new QLabel(this))
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    headingLayout().addWidget(m_note);
}

void UptimeChart::setUptimes(QList<NamedUptime> uptimes)
{
    std::ranges::stable_sort(uptimes, {}, &NamedUptime::ratio);
    const qsizetype all = uptimes.size();
    uptimes.resize(std::min(all, maximumBars));
    m_note->setText(all > maximumBars ? tr("lowest %1 of %2").arg(maximumBars).arg(all) : QString());
    if (uptimes == m_shown)
        return;
    m_shown = uptimes;
    clear();
    setEmpty(uptimes.isEmpty());
    if (uptimes.isEmpty())
        return;
    auto* bars = new QBarSet(tr("Uptime"));
    QStringList names;
    // The first category stands at the bottom; the lowest uptime belongs on top.
    for (auto entry = uptimes.crbegin(); entry != uptimes.crend(); ++entry) {
        *bars << flooredPercent(entry->ratio);
        // Invisible characters keep equal labels apart: an axis takes each only once.
        names += u"%1  %2"_s.arg(elided(entry->name, fontMetrics(), 110), percentText(entry->ratio)) +
                 QString(names.size(), QChar(0x200B));
    }
    bars->setColor(statecolour::on);
    bars->setBorderColor(Qt::transparent);
    auto* series = new QHorizontalBarSeries;
    series->setBarWidth(0.6);
    series->append(bars);
    chart().addSeries(series);
    auto* categories = new QBarCategoryAxis;
    categories->append(names);
    addAxis(categories, Qt::AlignLeft, {series});
    auto* scale = new QValueAxis;
    scale->setRange(0, 100);
    scale->setTickCount(3);
    scale->setLabelFormat(tr("%d %%", "printf format of a percentage"));
    addAxis(scale, Qt::AlignBottom, {series});
}

} // namespace powermon
