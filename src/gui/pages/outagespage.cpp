// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/outagespage.h"

#include "core/model/textformat.h"
#include "gui/look/format.h"
#include "gui/look/statelook.h"
#include "gui/models/outagetablemodel.h"
#include "ui_outagespage.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QSettings>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

QString columnsKey()
{
    return u"outages/columns"_s;
}

QString incidentsKey()
{
    return u"outages/incidents"_s;
}

} // namespace

OutagesPage::OutagesPage(const Clock& clock, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_ui(std::make_unique<Ui::OutagesPage>()),
      m_model(new OutageTableModel(clock, this)), m_sorted(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(OutageTableModel::SortRole);
    m_ui->outageTable->setModel(m_sorted);
    m_ui->outageTable->sortByColumn(OutageTableModel::StartedColumn, Qt::DescendingOrder);
    QHeaderView* header = m_ui->outageTable->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsMovable(true);
    for (const auto& [column, letters] : {std::pair{OutageTableModel::KindColumn, 20},
                                          {OutageTableModel::StartedColumn, 18},
                                          {OutageTableModel::EndedColumn, 18},
                                          {OutageTableModel::DurationColumn, 14},
                                          {OutageTableModel::ExactnessColumn, 14},
                                          {OutageTableModel::MembersColumn, 10}})
        m_ui->outageTable->setColumnWidth(column, letters * fontMetrics().averageCharWidth());
    header->setSectionResizeMode(OutageTableModel::KindColumn, QHeaderView::Stretch);
    m_ui->outageTable->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QFont bold = font();
    bold.setBold(true);
    m_ui->detailsHeading->setFont(bold);
    m_ui->memberTable->setHeaderLabels({tr("Switch"), tr("Last answer"), tr("First failure"), tr("Back at")});
    m_ui->memberTable->header()->setStretchLastSection(false);
    m_ui->memberTable->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2, 3})
        m_ui->memberTable->setColumnWidth(column, 20 * fontMetrics().averageCharWidth());
    m_ui->outageSplitter->setStretchFactor(0, 3);
    m_ui->outageSplitter->setStretchFactor(1, 2);
    connect(m_ui->incidentsBox, &QCheckBox::toggled, this, &OutagesPage::showChosen);
    connect(m_ui->outageTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OutagesPage::showDetails);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &OutagesPage::showDetails);
    showChosen();
}

OutagesPage::~OutagesPage() = default;

void OutagesPage::showEmptyOr(bool isEmpty)
{
    m_ui->outageSplitter->setVisible(!isEmpty);
    m_ui->emptyText->setVisible(isEmpty);
}

void OutagesPage::showOutages(const QList<Outage>& outages)
{
    m_outages = outages;
    showChosen();
}

void OutagesPage::showChosen()
{
    QList<Outage> chosen = m_outages;
    if (!m_ui->incidentsBox->isChecked())
        chosen.removeIf([](const Outage& outage) { return outage.cause != OutageCause::Power; });
    m_ui->emptyText->setText(
        m_outages.isEmpty()
            ? tr("No outage is known. When the power fails, it is listed here with its times, the switches "
                 "that went, and the reasons.")
            : tr("No outage is known. %n incident(s) that were none are hidden.", nullptr,
                 static_cast<int>(m_outages.size())));
    m_model->setOutages(chosen);
    showEmptyOr(chosen.isEmpty());
    if (!chosen.isEmpty() && !m_ui->outageTable->currentIndex().isValid())
        m_ui->outageTable->selectRow(0);
}

void OutagesPage::showTrouble(const QString& message)
{
    if (!m_outages.isEmpty())
        return; // the banner tells; what is known stays in sight
    m_ui->emptyText->setText(message);
}

void OutagesPage::showDetails()
{
    const QModelIndex current = m_sorted->mapToSource(m_ui->outageTable->currentIndex());
    m_ui->details->setVisible(current.isValid());
    if (!current.isValid())
        return;
    const Outage& outage = m_model->at(current.row());
    const Timestamp now = m_clock.now();
    const QString kind = StateLook::of(outage.cause).word;
    const QString start = intervalText(outage.start, now);
    m_ui->detailsHeading->setText(
        outage.end ? tr("%1: began %2, ended %3").arg(kind, start, intervalText(*outage.end, now))
                   : tr("%1: began %2, still going on").arg(kind, start));
    QStringList reasons;
    for (const Reason& reason : outage.reasons)
        reasons += u"• "_s + reasonText(reason);
    m_ui->detailsReasons->setText(reasons.join(u'\n'));
    m_ui->memberTable->clear();
    for (const OutageMember& member : outage.members) {
        auto* row = new QTreeWidgetItem(
            {member.name.simplified(), member.lastAnswer ? timeText(*member.lastAnswer, now) : u"–"_s,
             timeText(member.firstFailure, now), member.backAt ? timeText(*member.backAt, now) : u"–"_s});
        row->setToolTip(0, tooltipText(member.name));
        m_ui->memberTable->addTopLevelItem(row);
    }
}

void OutagesPage::restoreColumns(const QSettings& memory)
{
    m_ui->outageTable->horizontalHeader()->restoreState(memory.value(columnsKey()).toByteArray());
    m_ui->incidentsBox->setChecked(memory.value(incidentsKey(), true).toBool());
}

void OutagesPage::saveColumns(QSettings& memory) const
{
    memory.setValue(columnsKey(), m_ui->outageTable->horizontalHeader()->saveState());
    memory.setValue(incidentsKey(), m_ui->incidentsBox->isChecked());
}

} // namespace powermon
