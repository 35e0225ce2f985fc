// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/interfaces/prober.h"
#include "core/interfaces/settingsaccess.h"
#include "core/service/backupkeeper.h"
#include "core/service/checkrequester.h"
#include "core/service/history.h"
#include "core/service/maintenanceplan.h"
#include "core/service/notificationdispatcher.h"
#include "core/service/outageeditor.h"
#include "core/service/replayrunner.h"
#include "core/service/sitestatus.h"
#include "core/service/sitesurvey.h"
#include "core/service/switchdirectory.h"
#include "core/service/switchknowledge.h"
#include "core/service/transfer/recordtools.h"

namespace powermon {

/// What the window and the tray stand on; made by the composition root, outlives them.
struct GuiContext
{
    Clock& clock;
    SiteStatus& status;
    SwitchDirectory& directory;
    History& history;
    CheckRequester& checks;
    NotificationDispatcher& notifications;
    SettingsAccess& settings;
    Prober& prober;        ///< to test an address before it is saved
    QString storeLocation; ///< for people
    bool isDemo = false;
    ReplayRunner* replay = nullptr;         ///< null: the past cannot be replayed
    SwitchKnowledge* knowledge = nullptr;   ///< null: nothing is learnt
    MaintenancePlan* maintenance = nullptr; ///< null: nothing can be announced
    OutageEditor* outageEditor = nullptr;   ///< null: nothing can be corrected
    SiteSurvey* sites = nullptr;            ///< null: the database holds this site alone
    RecordTools* record = nullptr;          ///< null: nothing can be done with the record as a whole
    BackupKeeper* backups = nullptr;        ///< null: there are no automatic backups
};

} // namespace powermon
