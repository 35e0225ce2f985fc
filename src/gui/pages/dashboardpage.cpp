// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/dashboardpage.h"

#include <QButtonGroup>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/charts/latencychart.h"
#include "gui/charts/outagechart.h"
#include "gui/charts/uptimechart.h"
#include "gui/timeline/timelineview.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {
namespace {

constexpr int wideEnoughForTwo = 620;
constexpr Milliseconds day = 24h;

} // namespace

DashboardPage::DashboardPage(GuiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_span(day), m_ranges(new QButtonGroup(this)),
      m_trouble(new QLabel(this)), m_timeline(new TimelineView(this)), m_latencyPlace(new QVBoxLayout),
      m_chartLayout(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    buildRangeBar(*layout);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setObjectName(u"dashboardTrouble"_s);
    m_trouble->hide();
    layout->addWidget(m_trouble);
    m_timeline->setObjectName(u"timeline"_s);
    layout->addWidget(m_timeline, 3);
    m_latencyPlace->setSpacing(0);
    layout->addLayout(m_latencyPlace, 1);
    layout->addSpacing(8);
    m_chartLayout->setSpacing(24);
    layout->addLayout(m_chartLayout, 2);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(m_timeline, &TimelineView::switchChosen, this, [this](SwitchId id) {
        m_latencyOf = id;
        Q_EMIT interestChanged();
    });
}

void DashboardPage::buildRangeBar(QBoxLayout& layout)
{
    struct Span
    {
        std::chrono::hours hours;
        QString text;
        QString spoken;
    };
    auto* bar = new QHBoxLayout;
    bar->setSpacing(4);
    for (const Span& span :
         {Span{1h, tr("1 h"), tr("The last hour")}, Span{24h, tr("24 h"), tr("The last 24 hours")},
          Span{168h, tr("7 d"), tr("The last 7 days")}}) {
        auto* button = new QToolButton(this);
        button->setText(span.text);
        button->setAccessibleName(span.spoken);
        button->setToolTip(span.spoken);
        button->setObjectName(u"range%1h"_s.arg(span.hours.count()));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setChecked(span.hours == m_span);
        m_ranges->addButton(button, static_cast<int>(span.hours.count()));
        bar->addWidget(button);
    }
    bar->addStretch();
    layout.addLayout(bar);
    connect(m_ranges, &QButtonGroup::idClicked, this,
            [this](int hours) { setSpan(std::chrono::hours(hours)); });
}

HistoryInterest DashboardPage::interest() const
{
    HistoryInterest interest{.span = m_span, .latencyOf = {}, .wantsOutages = false};
    if (m_latencyOf.isValid() && m_context.status.find(m_latencyOf) != nullptr)
        interest.latencyOf = m_latencyOf;
    else if (!m_context.status.switches().isEmpty())
        interest.latencyOf = m_context.status.switches().first().powerSwitch.id;
    return interest;
}

void DashboardPage::setSpan(Milliseconds span)
{
    QAbstractButton* button = m_ranges->button(static_cast<int>(span / 1h));
    if (span == m_span || button == nullptr)
        return;
    button->setChecked(true);
    m_span = span;
    Q_EMIT interestChanged();
}

void DashboardPage::showHistory(const SiteHistory& history)
{
    m_trouble->hide();
    m_history = history;
    m_timeline->setPicture(pictureOf(history, m_context.status, tr("Monitor")));
    fillCharts();
}

void DashboardPage::fillCharts()
{
    if (m_uptimeChart == nullptr || !m_history)
        return;
    QList<NamedUptime> uptimes;
    for (const SwitchStatus& status : m_context.status.switches()) {
        const auto past = m_history->switches.constFind(status.powerSwitch.id);
        if (past == m_history->switches.cend())
            continue;
        if (const auto ratio = past->availability.ratio())
            uptimes += {status.powerSwitch.name, *ratio};
    }
    m_uptimeChart->setUptimes(uptimes);
    m_outageChart->setOutages(m_history->outages, m_context.clock.now());
}

void DashboardPage::showLatency(SwitchId id, TimeRange range, const QList<LatencyPoint>& points)
{
    const SwitchStatus* status = m_context.status.find(id);
    if (m_latencyChart != nullptr && status != nullptr)
        m_latencyChart->setPoints(status->powerSwitch.name, range, points);
    followAxis();
}

void DashboardPage::showTrouble(const QString& message)
{
    m_trouble->setText(message);
    m_trouble->show();
}

void DashboardPage::follow()
{
    m_timeline->follow(m_context.status, m_context.clock.now());
    followAxis();
}

/// The same moment stands at the same place in both.
void DashboardPage::followAxis()
{
    if (m_latencyChart != nullptr && m_timeline->picture().range.duration() == m_span)
        m_latencyChart->follow(m_timeline->picture().range);
}

void DashboardPage::buildCharts()
{
    if (m_uptimeChart != nullptr)
        return;
    m_uptimeChart = new UptimeChart(this);
    m_latencyChart = new LatencyChart(this);
    m_outageChart = new OutageChart(this);
    m_uptimeChart->setObjectName(u"uptimeChart"_s);
    m_latencyChart->setObjectName(u"latencyChart"_s);
    m_outageChart->setObjectName(u"outageChart"_s);
    connect(m_timeline, &TimelineView::edgesChanged, m_latencyChart, &LatencyChart::setEdges);
    const QRect plot = m_timeline->layoutNow().plot();
    m_latencyChart->setEdges({plot.left(), plot.left() + plot.width()});
    m_latencyPlace->addWidget(m_latencyChart);
    m_chartLayout->addWidget(m_uptimeChart, 1);
    m_chartLayout->addWidget(m_outageChart, 1);
    fillCharts();
}

void DashboardPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_chartLayout->setDirection(width() >= wideEnoughForTwo ? QBoxLayout::LeftToRight
                                                            : QBoxLayout::TopToBottom);
}

} // namespace powermon
