// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "core/interfaces/store.h"

namespace powermon {

struct ActivityQuery
{
    TimeRange range;
    int limit = 100;
};

/// What happened, newest first: [{"at","kind","text","outage_id"|null,"switch_id"|null}]. The kinds:
/// outage_began, outage_ended, incident_began, incident_ended, monitor_began, monitor_gap, switch_added,
/// switch_removed. To be called in the store's thread. Errors: those of the store.
[[nodiscard]] Result<QJsonArray> readActivity(Store& store, const ActivityQuery& query);

} // namespace powermon
