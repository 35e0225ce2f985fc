// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/maintenanceediting.h"

#include "core/base/whenfinished.h"
#include "gui/dialogs/maintenancedialog.h"
#include "gui/guicontext.h"

namespace powermon {

void connectMaintenance(GuiContext& context, MaintenanceDialog& dialog)
{
    MaintenancePlan& plan = *context.maintenance;
    Clock& clock = context.clock;
    dialog.showWindows(plan.windows(), clock.now());
    QObject::connect(&plan, &MaintenancePlan::changed, &dialog,
                     [&dialog, &clock](const QList<MaintenanceWindow>& windows) {
                         dialog.showWindows(windows, clock.now());
                     });
    const auto tell = [&dialog](const Result<MaintenanceWindow>& done) {
        if (done)
            dialog.showDone();
        else
            dialog.showRefusal(done.error());
    };
    QObject::connect(&dialog, &MaintenanceDialog::addRequested, &dialog,
                     [&dialog, &plan, tell](const MaintenanceWindow& window) {
                         whenFinished(plan.add(window), &dialog, tell);
                     });
    QObject::connect(&dialog, &MaintenanceDialog::removeRequested, &dialog,
                     [&dialog, &plan, tell](qint64 id) { whenFinished(plan.remove(id), &dialog, tell); });
    QObject::connect(&dialog, &MaintenanceDialog::endRequested, &dialog,
                     [&dialog, &plan, &clock, tell](qint64 id) {
                         whenFinished(plan.end(id, clock.now()), &dialog, tell);
                     });
}

} // namespace powermon
