// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/statisticspage.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QSaveFile>

#include "core/base/error.h"
#include "core/base/whenfinished.h"
#include "core/service/reliabilitycsv.h"
#include "gui/charts/columnchart.h"
#include "gui/charts/outagecolumns.h"
#include "gui/look/format.h"
#include "gui/models/reliabilitytext.h"
#include "ui_statisticspage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {
namespace {

enum Period
{
    LastMonth,
    LastYear,
    ThisCalendarYear,
    LastCalendarYear,
    FiveYears,
};

enum Column
{
    MonthColumn,
    OutagesColumn,
    SustainedColumn,
    MomentaryColumn,
    DurationColumn,
    AvailabilityColumn,
    WatchedColumn,
    ColumnCount,
};

constexpr int wideEnoughForThree = 760;
constexpr int mostTableRows = 14;

} // namespace

StatisticsPage::StatisticsPage(GuiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::StatisticsPage>())
{
    m_ui->setupUi(this);
    m_ui->chartKey->setForegroundRole(QPalette::PlaceholderText);
    fillPeriods();
    fillScopes();
    buildFigures();
    buildTable();
    arrange();
    m_timer.setInterval(pause);
    m_newsTimer.setInterval(newsPause);
    m_newsTimer.setSingleShot(true);
    m_lateTimer.setInterval(HistoryFeed::patience);
    m_lateTimer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StatisticsPage::readNow);
    connect(&m_lateTimer, &QTimer::timeout, this,
            [this] { showTrouble(tr("Reading the past. The database takes its time.")); });
    connect(&m_newsTimer, &QTimer::timeout, this, &StatisticsPage::readNow);
    connect(&m_context.status, &SiteStatus::siteChanged, this, &StatisticsPage::noteNews);
    connect(&m_context.status, &SiteStatus::recordChanged, this, &StatisticsPage::noteNews);
    connect(&m_context.status, &SiteStatus::switchesReset, this, [this] {
        fillScopes();
        noteNews();
    });
    connect(m_ui->scopeChooser, &QComboBox::currentIndexChanged, this, &StatisticsPage::readNow);
    connect(m_ui->periodChooser, &QComboBox::currentIndexChanged, this, &StatisticsPage::readNow);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &StatisticsPage::askForFile);
}

StatisticsPage::~StatisticsPage() = default;

void StatisticsPage::fillPeriods()
{
    m_ui->periodChooser->addItem(tr("Last 30 days"), LastMonth);
    m_ui->periodChooser->addItem(tr("Last 365 days"), LastYear);
    m_ui->periodChooser->addItem({}, ThisCalendarYear);
    m_ui->periodChooser->addItem({}, LastCalendarYear);
    m_ui->periodChooser->addItem(tr("Last five years"), FiveYears);
    nameYears(m_context.clock.now());
    m_ui->periodChooser->setCurrentIndex(LastYear);
}

/// A window may be open over New Year's Eve.
void StatisticsPage::nameYears(Timestamp now)
{
    const int year = localDate(now, QTimeZone::systemTimeZone()).year();
    m_ui->periodChooser->setItemText(ThisCalendarYear, QString::number(year));
    m_ui->periodChooser->setItemText(LastCalendarYear, QString::number(year - 1));
}

/// What the figures may be of: everything, or one group of switches.
void StatisticsPage::fillScopes()
{
    QStringList groups;
    for (const SwitchStatus& each : m_context.status.switches()) {
        if (!each.powerSwitch.group.isEmpty() && !groups.contains(each.powerSwitch.group))
            groups += each.powerSwitch.group;
    }
    groups.sort(Qt::CaseInsensitive);
    const QString chosen = m_ui->scopeChooser->currentData().toString();
    {
        const QSignalBlocker quiet(m_ui->scopeChooser);
        m_ui->scopeChooser->clear();
        m_ui->scopeChooser->addItem(tr("All switches"), QString());
        for (const QString& group : std::as_const(groups))
            m_ui->scopeChooser->addItem(tr("Group: %1").arg(shortened(group)), group);
        m_ui->scopeChooser->setCurrentIndex(std::max(0, m_ui->scopeChooser->findData(chosen)));
    }
    m_ui->scopeChooser->setVisible(!groups.isEmpty());
}

void StatisticsPage::buildFigures()
{
    constexpr int figureCount = 6;
    for (int place = 0; place < figureCount; ++place) {
        auto* box = new QWidget(this);
        const Figure figure{box, new QLabel(box), new QLabel(box), new QLabel(box)};
        auto* layout = new QVBoxLayout(box);
        layout->setContentsMargins({});
        layout->setSpacing(2);
        for (QLabel* label : {figure.term, figure.value, figure.sentence}) {
            label->setTextFormat(Qt::PlainText);
            layout->addWidget(label);
        }
        layout->addStretch();
        QFont large = font();
        large.setPointSizeF(large.pointSizeF() * 1.7);
        figure.value->setFont(large);
        figure.value->setObjectName(u"figure%1"_s.arg(place));
        figure.term->setForegroundRole(QPalette::PlaceholderText);
        figure.sentence->setObjectName(u"sentence%1"_s.arg(place));
        figure.sentence->setWordWrap(true);
        m_figures += figure;
    }
}

void StatisticsPage::buildCharts()
{
    m_hours = new ColumnChart(tr("By hour of the day"), this);
    m_weekdays = new ColumnChart(tr("By weekday"), this);
    m_months = new ColumnChart(tr("By month"), this);
    m_hours->setObjectName(u"hourChart"_s);
    m_weekdays->setObjectName(u"weekdayChart"_s);
    m_months->setObjectName(u"monthChart"_s);
    m_columns = 0;
    arrange();
}

/// Side by side where there is room.
void StatisticsPage::arrange()
{
    const int columns = width() >= wideEnoughForThree ? 3 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    int place = 0;
    for (const Figure& figure : std::as_const(m_figures)) {
        m_ui->figureGrid->addWidget(figure.box, place / columns, place % columns);
        ++place;
    }
    const int chartColumns = columns == 3 ? 3 : 1;
    place = 0;
    for (ColumnChart* chart : {m_hours, m_weekdays, m_months}) {
        if (chart != nullptr)
            m_ui->chartGrid->addWidget(chart, place / chartColumns, place % chartColumns);
        ++place;
    }
    for (int column = 0; column < 3; ++column) {
        m_ui->figureGrid->setColumnStretch(column, column < columns ? 1 : 0);
        m_ui->chartGrid->setColumnStretch(column, column < chartColumns ? 1 : 0);
    }
}

void StatisticsPage::buildTable()
{
    QTableWidget* table = m_ui->monthTable;
    table->setColumnCount(ColumnCount);
    table->setHorizontalHeaderLabels({tr("Month"), tr("Outages"), tr("Interruptions"), tr("Up to 5 min"),
                                      tr("Without power"), tr("Availability"), tr("Watched")});
    table->horizontalHeaderItem(SustainedColumn)
        ->setToolTip(tr("Interruptions of more than five minutes, of all switches together"));
    table->horizontalHeaderItem(DurationColumn)
        ->setToolTip(tr("Time without power per switch, by the month in which it began"));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(MonthColumn, QHeaderView::ResizeToContents);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    for (int column = OutagesColumn; column < ColumnCount; ++column)
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->horizontalHeaderItem(MonthColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

TimeRange StatisticsPage::period(Timestamp now) const
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDate today = localDate(now, zone);
    const auto yearFrom = [&](int year) {
        return TimeRange{startOfDay(QDate(year, 1, 1), zone), startOfDay(QDate(year + 1, 1, 1), zone)};
    };
    switch (m_ui->periodChooser->currentData().toInt()) {
    case LastMonth:
        return {now - 30 * 24h, now};
    case ThisCalendarYear:
        return yearFrom(today.year());
    case LastCalendarYear:
        return yearFrom(today.year() - 1);
    case FiveYears:
        return {startOfDay(today.addYears(-5), zone), now};
    default:
        return {now - 365 * 24h, now};
    }
}

void StatisticsPage::readNow()
{
    if (m_isAsking) {
        m_isStale = true;
        return;
    }
    m_isAsking = true;
    m_lateTimer.start();
    ReliabilityQuery query;
    query.now = m_context.clock.now();
    nameYears(query.now);
    query.period = period(query.now);
    query.zone = QTimeZone::systemTimeZone();
    query.group = m_ui->scopeChooser->currentData().toString();
    query.by = Breakdown::Month;
    query.alsoBy = {Breakdown::Hour, Breakdown::Weekday};
    whenFinished(m_context.history.reliability(query), this, [this](const Result<ReliabilityReport>& answer) {
        m_isAsking = false;
        m_lateTimer.stop();
        if (std::exchange(m_isStale, false))
            readNow();
        else if (answer)
            showReport(*answer);
        else
            showTrouble(tr("The past cannot be read: %1.").arg(errorMessage(answer.error())));
    });
}

void StatisticsPage::showReport(const ReliabilityReport& report)
{
    m_report = report;
    m_ui->statisticsMessage->hide();
    m_ui->exportButton->setEnabled(true);
    const QList<ReliabilityFigure> figures = reliabilityFigures(report);
    for (qsizetype place = 0; place < figures.size(); ++place) {
        m_figures.at(place).value->setText(figures.at(place).value);
        m_figures.at(place).term->setText(figures.at(place).term);
        m_figures.at(place).sentence->setText(figures.at(place).sentence);
    }
    const QString remarks = reliabilityRemarks(report);
    m_ui->remarks->setText(remarks);
    m_ui->remarks->setVisible(!remarks.isEmpty());
    showCharts(report);
    showTable(report.parts);
}

void StatisticsPage::showCharts(const ReliabilityReport& report)
{
    if (m_hours == nullptr)
        return;
    m_hours->setColumns(hourColumns(report.furtherParts.value(0)));
    m_weekdays->setColumns(weekdayColumns(report.furtherParts.value(1)));
    m_months->setColumns(monthColumns(report.parts));
}

void StatisticsPage::showTable(const QList<ReliabilityRow>& months)
{
    QTableWidget* table = m_ui->monthTable;
    table->setRowCount(static_cast<int>(months.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        const ReliabilityRow& month = months.at(months.size() - 1 - row); // newest first
        const ReliabilityTotals& totals = month.totals;
        const QStringList texts{QLocale().toString(monthOf(month.name), u"MMMM yyyy"_s),
                                QString::number(totals.outages.size()),
                                QString::number(totals.sustained),
                                QString::number(totals.momentary),
                                averageText(saidi(totals)),
                                percentText(asai(totals)),
                                percentText(totals.knownShare())};
        for (int column = 0; column < ColumnCount; ++column) {
            auto* item = new QTableWidgetItem(texts.at(column));
            item->setTextAlignment((column == MonthColumn ? Qt::AlignLeft : Qt::AlignRight) |
                                   Qt::AlignVCenter);
            table->setItem(row, column, item);
        }
    }
    const int rows = std::min(table->rowCount(), mostTableRows);
    const int rowHeight = table->verticalHeader()->defaultSectionSize();
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() + rows * rowHeight + 4);
}

void StatisticsPage::showTrouble(const QString& message)
{
    m_ui->statisticsMessage->setText(message);
    m_ui->statisticsMessage->show();
}

void StatisticsPage::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Export the statistics"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({tr("Comma-separated values (*.csv)"), tr("All files (*)")});
    dialog->selectFile(u"powermon-statistics.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto written = exportTo(path);
        showTrouble(written ? tr("Written to %1.").arg(path) : errorMessage(written.error()));
    });
    dialog->open();
}

void StatisticsPage::noteNews()
{
    if (isVisible() && !m_newsTimer.isActive())
        m_newsTimer.start();
}

Result<void> StatisticsPage::exportTo(const QString& path)
{
    if (!m_report)
        return {};
    QSaveFile file(path);
    const QByteArray text = reliabilityCsv(*m_report).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(ErrorCode::FileUnwritable, {path, file.errorString()});
    return {};
}

void StatisticsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_hours == nullptr)
        buildCharts(); // which take a while, when somebody wants them
    readNow();
    m_timer.start();
}

void StatisticsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
    m_newsTimer.stop();
}

void StatisticsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace powermon
