// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>

#include "core/interfaces/store.h"
#include "core/model/settings.h"
#include "core/model/switchstate.h"
#include "core/service/sitestatus.h"
#include "core/service/watchedtime.h"

namespace powermon {

/// What the store knows of one switch.
struct SwitchReport
{
    Switch powerSwitch;
    SwitchState state = SwitchState::Unknown;
    std::optional<CheckResult> latestCheck; ///< of the last two days
    Availability lastDay;

    friend bool operator==(const SwitchReport&, const SwitchReport&) = default;
};

/// The site as the store knows it: what the command line and REST tell without a monitor of their own.
struct StatusReport
{
    Timestamp at;
    bool isMonitored = false; ///< some process watches now
    QList<SwitchReport> switches;
    QList<Outage> ongoing;       ///< of power
    QList<Outage> openIncidents; ///< those that were none of power, as far as is known
    qint64 outagesLastDay = 0;
    WatchedTime lastDay = {}; ///< how much of the last 24 hours was watched

    /// An open outage counts even where nobody watches: it was never seen to end.
    [[nodiscard]] SiteState siteState() const;

    friend bool operator==(const StatusReport&, const StatusReport&) = default;
};

/// To be called in the store's thread. Errors: those of the store.
[[nodiscard]] Result<StatusReport> readStatusReport(Store& store, Timestamp now, const Settings& settings);

} // namespace powermon
