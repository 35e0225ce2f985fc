// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/switchespage.h"

#include <algorithm>

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

#include "core/base/whenfinished.h"
#include "gui/dialogs/maintenancedialog.h"
#include "gui/dialogs/maintenanceediting.h"
#include "gui/dialogs/switchediting.h"
#include "gui/dialogs/undobar.h"
#include "gui/look/format.h"
#include "gui/look/paletteicon.h"
#include "gui/models/switchfiltermodel.h"
#include "gui/models/switchtablemodel.h"
#include "gui/pages/checkround.h"
#include "ui_switchespage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {
namespace {

QString columnsKey()
{
    return u"switches/columns"_s;
}

} // namespace

SwitchesPage::SwitchesPage(GuiContext& context, SwitchEditing& editing, UndoBar& undoBar, QWidget* parent)
    : QWidget(parent), m_context(context), m_editing(editing), m_undoBar(undoBar),
      m_ui(std::make_unique<Ui::SwitchesPage>()),
      m_model(new SwitchTableModel(context.status, context.clock, this)),
      m_filter(new SwitchFilterModel(this)), m_round(new CheckRound(context, this))
{
    m_ui->setupUi(this);
    m_ui->message->hide();
    m_ui->addButton->setIcon(paletteIcon(u"add"_s));
    m_ui->checkButton->setIcon(paletteIcon(u"check"_s));
    setUpTable();
    buildActions();
    connect(m_ui->addButton, &QPushButton::clicked, &m_editing, &SwitchEditing::add);
    connect(m_round, &CheckRound::told, this, &SwitchesPage::showMessage);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &SwitchesPage::checkChosen);
    connect(m_ui->editButton, &QPushButton::clicked, this, &SwitchesPage::editChosen);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &SwitchesPage::removeChosen);
    m_ui->editButton->setIcon(paletteIcon(u"edit"_s));
    m_ui->removeButton->setIcon(paletteIcon(u"remove"_s));
    m_ui->maintenanceButton->setVisible(m_context.maintenance != nullptr);
    connect(m_ui->maintenanceButton, &QPushButton::clicked, this, &SwitchesPage::openMaintenance);
    connect(m_ui->search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        updateEmptyText();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SwitchesPage::updateEmptyText);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SwitchesPage::updateEmptyText);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SwitchesPage::updateEmptyText);
    updateActions();
    updateEmptyText();
}

SwitchesPage::~SwitchesPage() = default;

void SwitchesPage::setUpTable()
{
    m_filter->setSourceModel(m_model);
    m_ui->switchTable->setModel(m_filter);
    m_ui->switchTable->sortByColumn(SwitchTableModel::NameColumn, Qt::AscendingOrder);
    QHeaderView* header = m_ui->switchTable->horizontalHeader();
    header->setSectionsMovable(true);
    header->setStretchLastSection(false);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto& [column, letters] : {std::pair{SwitchTableModel::StateColumn, 22},
                                          {SwitchTableModel::NameColumn, 28},
                                          {SwitchTableModel::AddressColumn, 24},
                                          {SwitchTableModel::LatencyColumn, 13},
                                          {SwitchTableModel::LastCheckColumn, 18},
                                          {SwitchTableModel::UptimeColumn, 16}})
        m_ui->switchTable->setColumnWidth(column, letters * letter);
    header->setSectionResizeMode(SwitchTableModel::NameColumn, QHeaderView::Stretch);
    m_ui->switchTable->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    connect(m_ui->switchTable, &QWidget::customContextMenuRequested, this, &SwitchesPage::showMenu);
    connect(m_ui->switchTable, &QAbstractItemView::doubleClicked, this, &SwitchesPage::editChosen);
    connect(m_ui->switchTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SwitchesPage::updateActions);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &SwitchesPage::updateActions);
}

QAction* SwitchesPage::addAction(const QString& text, const QString& icon, const QString& name,
                                 void (SwitchesPage::*handler)())
{
    auto* action = new QAction(paletteIcon(icon), text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, handler);
    m_ui->switchTable->addAction(action);
    return action;
}

void SwitchesPage::buildActions()
{
    m_edit = addAction(tr("&Edit…"), u"edit"_s, u"actionEdit"_s, &SwitchesPage::editChosen);
    m_edit->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_pause = addAction(tr("&Pause"), u"pause"_s, u"actionPause"_s, &SwitchesPage::pauseChosen);
    m_pause->setShortcut(Qt::Key_P);
    m_check = addAction(tr("&Check now"), u"check"_s, u"actionCheck"_s, &SwitchesPage::checkChosen);
    m_check->setShortcut(Qt::Key_C);
    m_test = addAction(tr("&Test the address"), u"activity"_s, u"actionTest"_s, &SwitchesPage::testChosen);
    m_test->setShortcut(Qt::Key_T);
    m_remove = addAction(tr("&Remove"), u"remove"_s, u"actionRemove"_s, &SwitchesPage::removeChosen);
    m_remove->setShortcut(QKeySequence::Delete);
}

QList<SwitchId> SwitchesPage::chosen() const
{
    QList<SwitchId> ids;
    for (const QModelIndex& row : m_ui->switchTable->selectionModel()->selectedRows())
        ids += m_model->idAt(m_filter->mapToSource(row).row());
    return ids;
}

void SwitchesPage::updateActions()
{
    const QList<SwitchId> ids = chosen();
    m_edit->setEnabled(ids.size() == 1);
    m_test->setEnabled(ids.size() == 1);
    m_pause->setEnabled(!ids.isEmpty());
    m_check->setEnabled(!ids.isEmpty());
    m_remove->setEnabled(!ids.isEmpty());
    m_ui->editButton->setEnabled(m_edit->isEnabled());
    m_ui->removeButton->setEnabled(m_remove->isEnabled());
    const SwitchStatus* first = ids.isEmpty() ? nullptr : m_context.status.find(ids.first());
    const bool isResume = first != nullptr && !first->powerSwitch.isActive;
    m_pause->setText(isResume ? tr("Res&ume") : tr("&Pause"));
    m_pause->setIcon(paletteIcon(isResume ? u"resume"_s : u"pause"_s));
    m_ui->checkButton->setText(ids.isEmpty() ? tr("Check all now")
                                             : tr("Check %n now", nullptr, static_cast<int>(ids.size())));
}

void SwitchesPage::showMenu(const QPoint& position)
{
    if (chosen().isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_edit, m_pause, m_check, m_test});
    menu->addSeparator();
    menu->addAction(m_remove);
    menu->popup(m_ui->switchTable->viewport()->mapToGlobal(position));
}

void SwitchesPage::editChosen()
{
    if (const QList<SwitchId> ids = chosen(); ids.size() == 1)
        m_editing.edit(ids.first());
}

void SwitchesPage::pauseChosen()
{
    const QList<SwitchId> ids = chosen();
    const SwitchStatus* first = ids.isEmpty() ? nullptr : m_context.status.find(ids.first());
    if (first == nullptr)
        return;
    const bool isToBeActive = !first->powerSwitch.isActive;
    for (const SwitchId id : ids)
        m_editing.setActive(id, isToBeActive);
}

void SwitchesPage::checkChosen()
{
    m_round->start(chosen());
}

void SwitchesPage::testChosen()
{
    const QList<SwitchId> ids = chosen();
    const SwitchStatus* status = ids.size() == 1 ? m_context.status.find(ids.first()) : nullptr;
    if (status == nullptr)
        return;
    const QString name = status->powerSwitch.name;
    const Milliseconds timeout =
        status->powerSwitch.timeout.value_or(m_context.settings.settings().probeTimeout);
    showMessage(tr("Asking %1 …").arg(shortened(name)));
    whenFinished(m_context.prober.probe(status->powerSwitch.target, timeout), this,
                 [this, name](const ProbeOutcome& outcome) { showTestResult(name, outcome); });
}

void SwitchesPage::showTestResult(const QString& name, const ProbeOutcome& outcome)
{
    if (outcome.answered())
        showMessage(tr("%1 answered in %2 (HTTP %3).")
                        .arg(shortened(name), latencyText(outcome.duration))
                        .arg(*outcome.httpStatus));
    else
        showMessage(tr("%1: %2").arg(shortened(name), describe(outcome.failure)));
}

void SwitchesPage::removeChosen()
{
    const QList<SwitchId> ids = chosen();
    if (ids.size() == 1)
        return m_editing.remove(ids.first(), m_undoBar);
    for (const SwitchId id : ids) {
        whenFinished(m_context.directory.remove(id), this, [this](const Result<void>& removed) {
            if (!removed)
                showMessage(errorMessage(removed.error()));
        });
    }
    if (!ids.isEmpty())
        m_undoBar.offer(tr("%n switch(es) were removed.", nullptr, static_cast<int>(ids.size())),
                        [this, ids] { restore(ids); });
}

void SwitchesPage::restore(const QList<SwitchId>& ids)
{
    for (const SwitchId id : ids) {
        whenFinished(m_context.directory.restore(id), this, [this](const Result<Switch>& restored) {
            if (!restored)
                showMessage(errorMessage(restored.error()));
        });
    }
}

void SwitchesPage::showMessage(const QString& message)
{
    m_ui->message->setText(message);
    m_ui->message->setVisible(!message.isEmpty());
}

HistoryInterest SwitchesPage::interest() const
{
    return {.span = 24h, .latencyOf = {}, .wantsOutages = false};
}

void SwitchesPage::showHistory(const SiteHistory& history)
{
    QHash<SwitchId, Availability> uptimes;
    for (const SwitchHistory& past : history.switches)
        uptimes.insert(past.switchId, past.availability);
    m_model->setUptimes(uptimes);
}

void SwitchesPage::openMaintenance()
{
    QStringList groups;
    for (const Switch& each : m_context.directory.switches()) {
        if (!each.group.isEmpty() && !groups.contains(each.group))
            groups.append(each.group);
    }
    groups.sort(Qt::CaseInsensitive);
    auto* dialog = new MaintenanceDialog(groups, m_context.clock.now(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectMaintenance(m_context, *dialog);
    dialog->open();
}

void SwitchesPage::follow()
{
    const int x = m_ui->switchTable->columnViewportPosition(SwitchTableModel::LastCheckColumn);
    const int width = m_ui->switchTable->columnWidth(SwitchTableModel::LastCheckColumn);
    m_ui->switchTable->viewport()->update(x, 0, width, m_ui->switchTable->viewport()->height());
}

void SwitchesPage::focusSearch()
{
    m_ui->search->setFocus(Qt::ShortcutFocusReason);
    m_ui->search->selectAll();
}

void SwitchesPage::updateEmptyText()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    m_ui->switchTable->setVisible(!isEmpty);
    m_ui->emptyText->setVisible(isEmpty);
    m_ui->emptyText->setText(
        m_model->rowCount() == 0
            ? tr("No switch yet. Add a plug, router or lamp that has an address in your network and goes "
                 "out with the power.")
            : tr("No switch matches the search."));
}

void SwitchesPage::restoreColumns(const QSettings& memory)
{
    m_ui->switchTable->horizontalHeader()->restoreState(memory.value(columnsKey()).toByteArray());
}

void SwitchesPage::saveColumns(QSettings& memory) const
{
    memory.setValue(columnsKey(), m_ui->switchTable->horizontalHeader()->saveState());
}

} // namespace powermon
