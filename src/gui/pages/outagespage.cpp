// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/outagespage.h"

#include <utility>

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>

#include "gui/dialogs/outageediting.h"
#include "gui/guicontext.h"
#include "gui/models/outagetablemodel.h"
#include "ui_outagespage.h"

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

OutagesPage::OutagesPage(GuiContext& context, UndoBar& undoBar, QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::OutagesPage>()),
      m_model(new OutageTableModel(context.clock, this)), m_sorted(new QSortFilterProxyModel(this)),
      m_editing(new OutageEditing(context, undoBar, *this))
{
    m_ui->setupUi(this);
    m_ui->details->setContext(context, *m_editing);
    prepareTable();
    m_ui->problem->hide();
    m_ui->outageSplitter->setStretchFactor(0, 2);
    m_ui->outageSplitter->setStretchFactor(1, 3);
    connect(m_ui->olderButton, &QPushButton::clicked, this, [this] {
        m_limit += HistoryInterest().outageLimit;
        m_ui->olderButton->setEnabled(false); // until they are here
        Q_EMIT interestChanged();
    });
    connect(m_ui->incidentsBox, &QCheckBox::toggled, this, &OutagesPage::showChosen);
    connect(m_ui->outageTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OutagesPage::showDetails);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &OutagesPage::showDetails);
    connect(m_editing, &OutageEditing::failed, this, &OutagesPage::showProblem);
    connect(m_editing, &OutageEditing::changed, this, [this](OutageId id) {
        m_wanted = id;
        m_ui->problem->hide();
        Q_EMIT recordChanged();
    });
    showChosen();
}

OutagesPage::~OutagesPage() = default;

void OutagesPage::prepareTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(OutageTableModel::SortRole);
    m_ui->outageTable->setModel(m_sorted);
    m_ui->outageTable->sortByColumn(OutageTableModel::StartedColumn, Qt::DescendingOrder);
    QHeaderView* header = m_ui->outageTable->horizontalHeader();
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    for (const auto& [column, letters] : {std::pair{OutageTableModel::KindColumn, 26},
                                          {OutageTableModel::StartedColumn, 34},
                                          {OutageTableModel::EndedColumn, 34},
                                          {OutageTableModel::DurationColumn, 14},
                                          {OutageTableModel::ExactnessColumn, 14},
                                          {OutageTableModel::MembersColumn, 10}})
        m_ui->outageTable->setColumnWidth(column, letters * fontMetrics().averageCharWidth());
    m_ui->outageTable->viewport()->installEventFilter(this);
    m_ui->outageTable->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
}

/// In a narrow window what the details tell as well makes room, rather than that all moves sideways.
void OutagesPage::fitColumns()
{
    constexpr int lettersOfTheLast = 12;
    QHeaderView* header = m_ui->outageTable->horizontalHeader();
    const QList<OutageTableModel::Column> spare{OutageTableModel::ConfidenceColumn,
                                                OutageTableModel::ExactnessColumn,
                                                OutageTableModel::MembersColumn};
    for (const auto column : spare)
        header->setSectionHidden(column, false);
    int needed = lettersOfTheLast * fontMetrics().averageCharWidth();
    for (int column = 0; column < OutageTableModel::ConfidenceColumn; ++column)
        needed += header->sectionSize(column);
    for (const auto column : spare) {
        if (needed <= m_ui->outageTable->viewport()->width())
            break;
        needed -= column == OutageTableModel::ConfidenceColumn
                      ? lettersOfTheLast * fontMetrics().averageCharWidth()
                      : header->sectionSize(column);
        header->setSectionHidden(column, true);
    }
}

bool OutagesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_ui->outageTable->viewport())
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void OutagesPage::showEmptyOr(bool isEmpty)
{
    m_ui->outageSplitter->setVisible(!isEmpty);
    m_ui->emptyText->setVisible(isEmpty);
}

void OutagesPage::showOutages(const QList<Outage>& outages)
{
    m_outages = outages;
    if (std::exchange(m_hasTrouble, false))
        m_ui->problem->hide();
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
    m_ui->olderButton->setText(tr("The newest %1 are listed. Show &older ones").arg(m_outages.size()));
    m_ui->olderButton->setVisible(m_outages.size() >= m_limit);
    m_ui->olderButton->setEnabled(true);
    showEmptyOr(chosen.isEmpty());
    chooseWanted();
    if (!chosen.isEmpty() && !m_ui->outageTable->currentIndex().isValid())
        m_ui->outageTable->selectRow(0);
}

void OutagesPage::showTrouble(const QString& message)
{
    if (m_outages.isEmpty())
        m_ui->emptyText->setText(message);
    else
        showProblem(message); // what is known stays in sight
    m_hasTrouble = true;
}

void OutagesPage::showProblem(const QString& message)
{
    m_ui->problem->setText(message);
    m_ui->problem->show();
}

/// The row of an outage that was just corrected stays the chosen one, also where a merge gave it another id.
void OutagesPage::chooseWanted()
{
    for (int row = 0; m_wanted.isValid() && row < m_model->rowCount(); ++row) {
        if (m_model->at(row).id != m_wanted)
            continue;
        m_wanted = OutageId();
        const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
        m_ui->outageTable->setCurrentIndex(index);
    }
}

void OutagesPage::showDetails()
{
    const QModelIndex current = m_sorted->mapToSource(m_ui->outageTable->currentIndex());
    m_ui->details->setVisible(current.isValid());
    if (!current.isValid())
        return;
    const Outage& outage = m_model->at(current.row());
    QList<Outage> others = m_outages;
    others.removeIf([&outage](const Outage& each) {
        return each.id == outage.id || each.cause != outage.cause || each.group != outage.group;
    });
    m_ui->details->showOutage(outage, others);
}

void OutagesPage::restoreColumns(const QSettings& memory)
{
    m_ui->outageTable->horizontalHeader()->restoreState(memory.value(columnsKey()).toByteArray());
    fitColumns();
    m_ui->incidentsBox->setChecked(memory.value(incidentsKey(), true).toBool());
}

void OutagesPage::saveColumns(QSettings& memory) const
{
    memory.setValue(columnsKey(), m_ui->outageTable->horizontalHeader()->saveState());
    memory.setValue(incidentsKey(), m_ui->incidentsBox->isChecked());
}

} // namespace powermon
