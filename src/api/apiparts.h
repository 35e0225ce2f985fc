// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/interfaces/settingsaccess.h"
#include "core/interfaces/storeexecutor.h"
#include "core/service/checkrequester.h"
#include "core/service/history.h"
#include "core/service/sitestatus.h"
#include "core/service/switchdirectory.h"

namespace powermon {

/// What the REST server stands on; all of it outlives it.
struct ApiParts
{
    Clock& clock;
    StoreExecutor& store;
    SiteStatus& status;
    SwitchDirectory& directory;
    History& history;
    CheckRequester& checks;
    SettingsAccess& settings;
};

} // namespace powermon
