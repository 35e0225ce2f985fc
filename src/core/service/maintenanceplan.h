// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>

#include "core/interfaces/storeexecutor.h"
#include "core/model/maintenancewindow.h"

namespace powermon {

/// The maintenance windows as everybody edits them; tells when they changed, also by another program. Lives
/// in one thread; the futures finish there, after windows() was brought up to date.
class MaintenancePlan final : public QObject
{
    Q_OBJECT

public:
    explicit MaintenancePlan(StoreExecutor& store, QObject* parent = nullptr);

    /// As last read, in the order of their start.
    [[nodiscard]] const QList<MaintenanceWindow>& windows() const { return m_windows; }

    /// Reads them anew.
    QFuture<Result<void>> refresh();
    /// Answers with the window as stored. Errors: BadValue, DatabaseTooNew, Database….
    QFuture<Result<MaintenanceWindow>> add(const MaintenanceWindow& window);
    /// Answers with what was removed. Errors: MaintenanceNotFound, DatabaseTooNew, Database….
    QFuture<Result<MaintenanceWindow>> remove(qint64 id);
    /// See endMaintenance().
    QFuture<Result<MaintenanceWindow>> end(qint64 id, Timestamp now);

Q_SIGNALS:
    void changed(const QList<powermon::MaintenanceWindow>& windows);

private:
    template <typename Work>
    QFuture<Result<MaintenanceWindow>> edit(Work work);
    void accept(const QList<MaintenanceWindow>& windows, quint64 asked);

    StoreExecutor& m_store;
    QList<MaintenanceWindow> m_windows;
    quint64 m_asked = 0;    ///< counts the jobs
    quint64 m_accepted = 0; ///< the newest whose list was taken
};

} // namespace powermon
