// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/maintenanceplan.h"

#include "core/base/andthen.h"
#include "core/service/maintenancestore.h"

namespace powermon {

namespace {

/// What a change came to, and the windows after it.
struct Edited
{
    Result<MaintenanceWindow> answer;
    Result<QList<MaintenanceWindow>> windows;
};

} // namespace

MaintenancePlan::MaintenancePlan(StoreExecutor& store, QObject* parent) : QObject(parent), m_store(store)
{
}

void MaintenancePlan::accept(const QList<MaintenanceWindow>& windows, quint64 asked)
{
    // An answer may overtake an earlier one on its way here.
    if (asked < m_accepted)
        return;
    m_accepted = asked;
    if (m_windows == windows)
        return;
    m_windows = windows;
    Q_EMIT changed(m_windows);
}

template <typename Work>
QFuture<Result<MaintenanceWindow>> MaintenancePlan::edit(Work work)
{
    const auto job = [work = std::move(work)](Store& store) -> Result<Edited> {
        auto answer = work(store);
        return Edited{std::move(answer), readMaintenance(store)};
    };
    return andThen(m_store.submit(job), this,
                   [this, asked = ++m_asked](const Result<Edited>& edited) -> Result<MaintenanceWindow> {
                       if (!edited)
                           return failure(edited.error());
                       if (edited->windows)
                           accept(*edited->windows, asked);
                       return edited->answer;
                   });
}

QFuture<Result<void>> MaintenancePlan::refresh()
{
    return andThen(
        m_store.submit(readMaintenance), this,
        [this, asked = ++m_asked](const Result<QList<MaintenanceWindow>>& windows) -> Result<void> {
            if (!windows)
                return failure(windows.error());
            accept(*windows, asked);
            return {};
        });
}

QFuture<Result<MaintenanceWindow>> MaintenancePlan::add(const MaintenanceWindow& window)
{
    return edit([window](Store& store) { return addMaintenance(store, window); });
}

QFuture<Result<MaintenanceWindow>> MaintenancePlan::remove(qint64 id)
{
    return edit([id](Store& store) { return removeMaintenance(store, id); });
}

QFuture<Result<MaintenanceWindow>> MaintenancePlan::end(qint64 id, Timestamp now)
{
    return edit([id, now](Store& store) { return endMaintenance(store, id, now); });
}

} // namespace powermon
