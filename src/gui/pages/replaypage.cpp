// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/replaypage.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QSortFilterProxyModel>

#include "gui/models/replaytablemodel.h"
#include "gui/timeline/replaylanes.h"
#include "gui/timeline/timelineview.h"
#include "ui_replaypage.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// What stands behind the choices of a period that are no number of hours.
constexpr int allTime = 0;
constexpr int ownDays = -1;

[[nodiscard]] QString policyWord(PolicyKind kind)
{
    switch (kind) {
    case PolicyKind::Evidence:
        return ReplayPage::tr("Evidence");
    case PolicyKind::Readme:
        return ReplayPage::tr("Counting");
    }
    Q_UNREACHABLE();
}

[[nodiscard]] QString policyText(const DetectionPolicy& policy)
{
    return ReplayPage::tr("%1, %2", "policy, failures in a row")
        .arg(policyWord(policy.kind))
        .arg(policy.failureThreshold);
}

[[nodiscard]] Timestamp startOf(QDate day)
{
    return Timestamp::fromMilliseconds(day.startOfDay().toMSecsSinceEpoch());
}

} // namespace

ReplayPage::ReplayPage(GuiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::ReplayPage>()),
      m_model(new ReplayTableModel(context.clock, this)), m_sorted(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    fillChoices();
    buildTable();
    connect(m_ui->periodCombo, &QComboBox::currentIndexChanged, this, &ReplayPage::followChoices);
    connect(m_ui->replayButton, &QPushButton::clicked, this, &ReplayPage::start);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ReplayPage::cancel);
    connect(m_ui->adoptButton, &QPushButton::clicked, this, &ReplayPage::adopt);
    connect(&context.settings, &SettingsAccess::changed, this, &ReplayPage::updateAdoption);
    connect(context.replay, &ReplayRunner::progressed, m_ui->progressBar, &QProgressBar::setValue);
    connect(context.replay, &ReplayRunner::finished, this, &ReplayPage::showAnswer);
    followChoices();
    showIdle(
        tr("Choose a period and a policy. The replay works on a copy in memory: the record stays as it is."));
}

ReplayPage::~ReplayPage() = default;

void ReplayPage::fillChoices()
{
    m_ui->periodCombo->addItem(tr("Last 24 hours"), 24);
    m_ui->periodCombo->addItem(tr("Last 7 days"), 168);
    m_ui->periodCombo->addItem(tr("Last 30 days"), 720);
    m_ui->periodCombo->addItem(tr("Last 365 days"), 8760);
    m_ui->periodCombo->addItem(tr("Everything"), allTime);
    m_ui->periodCombo->addItem(tr("Days of choice"), ownDays);
    m_ui->periodCombo->setCurrentIndex(2);
    m_ui->toEdit->setDate(m_ui->toEdit->maximumDate());
    offerDays();
    m_ui->fromEdit->setDate(m_ui->toEdit->maximumDate().addDays(-6));
    for (const PolicyKind kind : {PolicyKind::Evidence, PolicyKind::Readme})
        m_ui->policyCombo->addItem(policyWord(kind), static_cast<int>(kind));
    const DetectionPolicy current = m_context.settings.settings().policy;
    m_ui->policyCombo->setCurrentIndex(m_ui->policyCombo->findData(static_cast<int>(current.kind)));
    m_ui->thresholdSpin->setRange(minimumFailureThreshold, maximumFailureThreshold);
    m_ui->thresholdSpin->setValue(current.failureThreshold);
}

/// Until today; a choice of the last day goes with it where the window stays open over midnight.
void ReplayPage::offerDays()
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.clock.now().milliseconds()).date();
    const bool isLast = m_ui->toEdit->date() == m_ui->toEdit->maximumDate();
    for (QDateEdit* edit : {m_ui->fromEdit, m_ui->toEdit})
        edit->setDateRange(QDate(1970, 1, 1), today);
    if (isLast)
        m_ui->toEdit->setDate(today);
}

void ReplayPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    offerDays();
}

void ReplayPage::buildTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ReplayTableModel::SortRole);
    m_ui->differenceTable->setModel(m_sorted);
    m_ui->differenceTable->sortByColumn(ReplayTableModel::StartedColumn, Qt::DescendingOrder);
    QHeaderView* header = m_ui->differenceTable->horizontalHeader();
    header->setStretchLastSection(false);
    for (const auto& [column, letters] : {std::pair{ReplayTableModel::VerdictColumn, 22},
                                          {ReplayTableModel::StartedColumn, 26},
                                          {ReplayTableModel::RecordedColumn, 40},
                                          {ReplayTableModel::ShiftColumn, 20}})
        m_ui->differenceTable->setColumnWidth(column, letters * fontMetrics().averageCharWidth());
    header->setSectionResizeMode(ReplayTableModel::ReplayedColumn, QHeaderView::Stretch);
    m_ui->differenceTable->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
}

void ReplayPage::followChoices()
{
    const bool isOwn = m_ui->periodCombo->currentData().toInt() == ownDays;
    offerDays();
    m_ui->fromEdit->setVisible(isOwn);
    m_ui->toEdit->setVisible(isOwn);
}

TimeRange ReplayPage::period() const
{
    const Timestamp now = m_context.clock.now();
    const int hours = m_ui->periodCombo->currentData().toInt();
    if (hours == ownDays) {
        const auto [first, last] = std::minmax({m_ui->fromEdit->date(), m_ui->toEdit->date()});
        return {startOf(first), std::min(now, startOf(last.addDays(1)))};
    }
    return {hours == allTime ? Timestamp() : now - std::chrono::hours(hours), now};
}

DetectionPolicy ReplayPage::policy() const
{
    DetectionPolicy policy = m_context.settings.settings().policy;
    policy.kind = static_cast<PolicyKind>(m_ui->policyCombo->currentData().toInt());
    policy.failureThreshold = m_ui->thresholdSpin->value();
    return policy;
}

void ReplayPage::start()
{
    m_shown = policy();
    ReplayRequest request{period(), {*m_shown}, {}};
    const Settings settings = m_context.settings.settings();
    request.surroundings.interval = settings.monitorInterval;
    request.surroundings.monitorPower = settings.monitorPower;
    m_ui->replayButton->setEnabled(false);
    m_ui->progressBar->setValue(0);
    m_ui->progressBar->show();
    m_ui->cancelButton->show();
    m_ui->note->setText(tr("Replaying…"));
    m_context.replay->start(request);
    updateAdoption();
}

void ReplayPage::cancel()
{
    m_context.replay->cancel();
    showIdle(tr("The replay was cancelled."));
}

void ReplayPage::showIdle(const QString& note)
{
    m_shown.reset();
    m_ui->replayButton->setEnabled(true);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_ui->progressBar), static_cast<QWidget*>(m_ui->cancelButton),
          static_cast<QWidget*>(m_ui->replayTimeline), static_cast<QWidget*>(m_ui->differenceTable)})
        widget->hide();
    m_ui->note->setText(note);
    updateAdoption();
}

void ReplayPage::showAnswer(const Result<ReplayAnswer>& answer)
{
    const auto policy = m_shown;
    if (!answer)
        return showIdle(tr("The past cannot be read: %1.").arg(errorMessage(answer.error())));
    const ReplayResult& result = answer->results.constFirst();
    if (result.checks == 0)
        return showIdle(tr("There are no checks in this period."));
    showIdle({});
    m_shown = policy;
    m_model->setEvents(answer->recorded, result.outages + result.incidents);
    m_ui->replayTimeline->setPicture(pictureOf(*answer, tr("Recorded"), policyText(result.policy)));
    m_ui->replayTimeline->show();
    m_ui->differenceTable->setVisible(m_model->rowCount() > 0);
    const auto recorded = std::ranges::count(answer->recorded, OutageCause::Power, &Outage::cause);
    const QString checks = tr("%1 checks").arg(QLocale().toString(result.checks));
    const QString differences = m_model->differenceCount() == 0
                                    ? tr("both say the same")
                                    : tr("%n difference(s)", nullptr, m_model->differenceCount());
    m_ui->note->setText(tr("%1 · recorded: %2 · %3: %4 · %5")
                            .arg(checks, tr("%n power outage(s)", nullptr, static_cast<int>(recorded)),
                                 policyText(result.policy),
                                 tr("%n power outage(s)", nullptr, static_cast<int>(result.outages.size())),
                                 differences));
    updateAdoption();
}

void ReplayPage::updateAdoption()
{
    const DetectionPolicy current = m_context.settings.settings().policy;
    const bool isSeen = m_shown && !m_context.replay->isRunning();
    m_ui->adoptButton->setVisible(isSeen);
    m_ui->adoptNote->setVisible(isSeen);
    if (!isSeen)
        return;
    m_ui->adoptButton->setEnabled(*m_shown != current);
    m_ui->adoptNote->setText(*m_shown == current ? tr("This policy is in use.")
                                                 : tr("In use now: %1.").arg(policyText(current)));
}

void ReplayPage::adopt()
{
    if (!m_shown)
        return;
    Settings settings = m_context.settings.settings();
    settings.policy = *m_shown;
    if (const auto saved = m_context.settings.save(settings); !saved)
        m_ui->adoptNote->setText(errorMessage(saved.error()));
    else
        updateAdoption();
}

} // namespace powermon
