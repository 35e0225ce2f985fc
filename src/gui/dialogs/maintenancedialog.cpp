// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/maintenancedialog.h"

#include <QDateTime>
#include <QHeaderView>

#include "core/model/textformat.h"
#include "gui/dialogs/fieldnote.h"
#include "gui/dialogs/latenote.h"
#include "gui/look/format.h"
#include "ui_maintenancedialog.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds usualLength = std::chrono::hours(2);
constexpr int idRole = Qt::UserRole;
constexpr int runningRole = Qt::UserRole + 1;

QDateTime localTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.milliseconds());
}

Timestamp timestampOf(const QDateTime& time)
{
    return Timestamp::fromMilliseconds(time.toMSecsSinceEpoch());
}

/// The whole minute before \a time: what the inputs can show.
Timestamp minuteOf(Timestamp time)
{
    constexpr qint64 minute = 60'000;
    return Timestamp::fromMilliseconds(time.milliseconds() / minute * minute);
}

} // namespace

MaintenanceDialog::MaintenanceDialog(const QStringList& groups, Timestamp now, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::MaintenanceDialog>())
{
    m_ui->setupUi(this);
    m_late = new LateNote(m_ui->problemLabel, m_ui->endEdit, this);
    m_ui->startEdit->setDateTime(localTime(minuteOf(now)));
    m_ui->endEdit->setDateTime(localTime(minuteOf(now) + usualLength));
    fillGroups(groups);
    m_ui->windowList->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->problemLabel->hide();
    constexpr int letters = 80; // start, end, groups and a note beside each other
    setMinimumWidth(letters * fontMetrics().averageCharWidth());
    m_ui->windowList->setMinimumHeight(5 * fontMetrics().height());
    adjustSize();
    connect(m_ui->addButton, &QPushButton::clicked, this, &MaintenanceDialog::submit);
    connect(m_ui->removeButton, &QPushButton::clicked, this, [this] {
        m_late->start();
        Q_EMIT removeRequested(chosen()->data(0, idRole).toLongLong());
    });
    connect(m_ui->endButton, &QPushButton::clicked, this, [this] {
        m_late->start();
        Q_EMIT endRequested(chosen()->data(0, idRole).toLongLong());
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->windowList, &QTreeWidget::itemSelectionChanged, this, &MaintenanceDialog::updateActions);
    updateActions();
}

MaintenanceDialog::~MaintenanceDialog() = default;

void MaintenanceDialog::fillGroups(const QStringList& groups)
{
    for (const QString& group : groups) {
        auto* item = new QListWidgetItem(group, m_ui->groupList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_ui->groupLabel->setVisible(!groups.isEmpty());
    m_ui->groupList->setVisible(!groups.isEmpty());
    m_ui->groupList->setToolTip(tr("None chosen: everything"));
}

void MaintenanceDialog::showWindows(const QList<MaintenanceWindow>& windows, Timestamp now)
{
    m_ui->windowList->clear();
    for (const MaintenanceWindow& window : windows) {
        if (window.range.end <= now)
            continue;
        const QString groups = window.groups.isEmpty() ? tr("Everything") : window.groups.join(u", "_s);
        auto* item =
            new QTreeWidgetItem(m_ui->windowList, {timeText(window.range.start, now),
                                                   timeText(window.range.end, now), groups, window.note});
        item->setData(0, idRole, window.id);
        item->setData(0, runningRole, window.range.contains(now));
        item->setToolTip(2, tooltipText(groups));
        item->setToolTip(3, tooltipText(window.note));
    }
    updateActions();
}

MaintenanceWindow MaintenanceDialog::typed() const
{
    MaintenanceWindow window;
    window.range = {timestampOf(m_ui->startEdit->dateTime()), timestampOf(m_ui->endEdit->dateTime())};
    for (int row = 0; row < m_ui->groupList->count(); ++row) {
        const QListWidgetItem* item = m_ui->groupList->item(row);
        if (item->checkState() == Qt::Checked)
            window.groups.append(item->text());
    }
    window.note = m_ui->noteEdit->text();
    return window;
}

void MaintenanceDialog::submit()
{
    const auto window = validated(typed());
    if (!window)
        return showRefusal(window.error());
    m_ui->addButton->setEnabled(false);
    m_late->start();
    Q_EMIT addRequested(*window);
}

const QTreeWidgetItem* MaintenanceDialog::chosen() const
{
    return m_ui->windowList->selectedItems().value(0);
}

void MaintenanceDialog::updateActions()
{
    m_ui->removeButton->setEnabled(chosen() != nullptr);
    m_ui->endButton->setEnabled(chosen() != nullptr && chosen()->data(0, runningRole).toBool());
}

void MaintenanceDialog::showRefusal(const Error& error)
{
    m_late->stop();
    m_ui->addButton->setEnabled(true);
    const bool isTime = error.code == ErrorCode::BadValue && typed().range.duration() <= Milliseconds(0);
    showProblem(m_ui->problemLabel, m_ui->endEdit,
                isTime ? tr("The end must be after the start.") : errorMessage(error));
}

void MaintenanceDialog::showDone()
{
    m_late->stop();
    m_ui->addButton->setEnabled(true);
    m_ui->noteEdit->clear();
    showHint(m_ui->problemLabel, m_ui->endEdit, {});
}

} // namespace powermon
