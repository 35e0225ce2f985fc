// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/dashboardpage.h"

#include <algorithm>

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "gui/charts/latencychart.h"
#include "gui/charts/outagechart.h"
#include "gui/charts/uptimechart.h"
#include "gui/dialogs/rangedialog.h"
#include "gui/pages/rangebar.h"
#include "gui/timeline/timelineview.h"
#include "gui/timeline/timewindow.h"
#include "gui/widgets/groupcardrow.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {
namespace {

constexpr int wideEnoughForTwo = 620;
constexpr Milliseconds day = 24h;
constexpr Milliseconds shortestAll = 1h;
constexpr Milliseconds fewSeconds = 5s;

} // namespace

DashboardPage::DashboardPage(GuiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_span(day), m_ranges(new RangeBar(this)),
      m_trouble(new QLabel(this)), m_cards(new GroupCardRow(this)), m_timeline(new TimelineView(this)),
      m_latencyPlace(new QVBoxLayout), m_chartLayout(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_ranges);
    m_ranges->mark(m_marked);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setObjectName(u"dashboardTrouble"_s);
    m_trouble->hide();
    layout->addWidget(m_trouble);
    layout->addWidget(m_cards);
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
    m_timeline->setNavigable();
    connectTimeline();
}

void DashboardPage::connectTimeline()
{
    connect(m_timeline, &TimelineView::switchChosen, this, [this](SwitchId id) {
        m_latencyOf = id;
        Q_EMIT interestChanged();
    });
    connect(m_ranges, &RangeBar::zoomInRequested, m_timeline, &TimelineView::zoomIn);
    connect(m_ranges, &RangeBar::zoomOutRequested, m_timeline, &TimelineView::zoomOut);
    connect(m_ranges, &RangeBar::chosen, this, &DashboardPage::setRange);
    connect(m_timeline, &TimelineView::viewMoved, this, &DashboardPage::followAxis);
    connect(m_timeline, &TimelineView::viewChosen, this, &DashboardPage::lookAt);
}

int DashboardPage::range() const
{
    return m_marked;
}

void DashboardPage::setRange(int choice)
{
    if (choice == RangeBar::custom)
        return askForRange();
    if (!m_ranges->mark(choice))
        return;
    m_marked = choice;
    m_timeline->rest();
    if (choice == RangeBar::all)
        showAll();
    else
        showSpan(std::chrono::hours(choice));
}

void DashboardPage::showSpan(Milliseconds span)
{
    if (span == m_span && !m_past)
        return;
    m_span = span;
    m_past.reset();
    Q_EMIT interestChanged();
}

/// As long as there has been watched, which only the store knows.
void DashboardPage::showAll()
{
    whenFinished(
        m_context.history.beginning(), this, [this](const Result<std::optional<Timestamp>>& beginning) {
            if (!beginning)
                return showTrouble(tr("The past cannot be read: %1.").arg(errorMessage(beginning.error())));
            if (m_ranges->marked() != RangeBar::all)
                return; // something else was chosen meanwhile
            const Timestamp now = m_context.clock.now();
            showSpan(std::clamp(now - beginning->value_or(now - day), shortestAll, longestView));
        });
}

void DashboardPage::askForRange()
{
    const Timestamp now = m_context.clock.now();
    m_ranges->mark(m_marked); // until one is chosen
    auto* dialog = new RangeDialog(m_past.value_or(TimeRange{now - m_span, now}), now, this);
    connect(dialog, &RangeDialog::chosen, this, &DashboardPage::lookAt);
    dialog->open();
}

/// A time of the person's own; one that ends now goes on with it.
void DashboardPage::lookAt(TimeRange view)
{
    const Timestamp now = m_context.clock.now();
    m_timeline->rest();
    m_marked = RangeBar::custom;
    m_ranges->mark(m_marked);
    m_past = view;
    m_span = view.duration();
    if (now - view.end < std::max(fewSeconds, view.duration() / 500))
        m_past.reset();
    Q_EMIT interestChanged();
}

HistoryInterest DashboardPage::interest() const
{
    HistoryInterest interest{.span = m_span, .latencyOf = {}, .wantsOutages = false, .past = m_past};
    if (m_latencyOf.isValid() && m_context.status.find(m_latencyOf) != nullptr)
        interest.latencyOf = m_latencyOf;
    else if (!m_context.status.switches().isEmpty())
        interest.latencyOf = m_context.status.switches().first().powerSwitch.id;
    return interest;
}

void DashboardPage::showHistory(const SiteHistory& history)
{
    m_trouble->hide();
    m_history = history;
    TimelinePicture picture = pictureOf(history, m_context.status, tr("Monitor"));
    picture.endsNow = !m_past;
    m_timeline->setPicture(std::move(picture));
    followAxis();
    m_pasts = groupPasts(m_context.status, history);
    fillCards();
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

void DashboardPage::fillCards()
{
    m_cards->setCards(groupCards(m_context.status, m_pasts), m_context.clock.now());
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
    fillCards();
    followAxis();
}

/// The same moment stands at the same place in both.
void DashboardPage::followAxis()
{
    if (m_latencyChart != nullptr && !m_timeline->view().isEmpty())
        m_latencyChart->follow(m_timeline->view());
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
