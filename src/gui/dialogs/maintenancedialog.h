// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDialog>

#include "core/base/error.h"
#include "core/model/maintenancewindow.h"

class QTreeWidgetItem;

namespace Ui {
class MaintenanceDialog;
}

namespace powermon {

class LateNote;

/// Shows the announced maintenance and takes more. Stores nothing: it tells what is wanted, and its caller
/// shows what came of it.
class MaintenanceDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a groups: those that switches are in.
    MaintenanceDialog(const QStringList& groups, Timestamp now, QWidget* parent = nullptr);
    ~MaintenanceDialog() override;

    /// Those that are over are left out.
    void showWindows(const QList<MaintenanceWindow>& windows, Timestamp now);
    /// What was asked for last was not done.
    void showRefusal(const Error& error);
    /// It was done: ready for another.
    void showDone();

Q_SIGNALS:
    /// Valid, without an id.
    void addRequested(const powermon::MaintenanceWindow& window);
    void removeRequested(qint64 id);
    void endRequested(qint64 id);

private:
    void fillGroups(const QStringList& groups);
    void submit();
    [[nodiscard]] const QTreeWidgetItem* chosen() const;
    void updateActions();
    [[nodiscard]] MaintenanceWindow typed() const;

    std::unique_ptr<Ui::MaintenanceDialog> m_ui;
    LateNote* m_late = nullptr;
};

} // namespace powermon
