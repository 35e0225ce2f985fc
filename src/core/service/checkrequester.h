// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/interfaces/storeexecutor.h"
#include "core/service/monitor.h"
#include "core/service/sitestatus.h"

namespace powermon {

/// "Check now", from any front end: this process's monitor does it, or the one that watches elsewhere is
/// asked through the store (value "check_request": {"at":ISO time,"switches":[ids]}, empty list: all) and
/// finds it within a second.
class CheckRequester
{
public:
    CheckRequester(Clock& clock, Monitor& monitor, const SiteStatus& status, StoreExecutor& store);

    void checkNow(const QList<SwitchId>& ids);

private:
    Clock& m_clock;
    Monitor& m_monitor;
    const SiteStatus& m_status;
    StoreExecutor& m_store;
};

} // namespace powermon
