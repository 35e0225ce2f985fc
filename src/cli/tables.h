// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

#include "cli/texttable.h"
#include "core/model/checkresult.h"
#include "core/model/outage.h"
#include "core/service/statusreport.h"

namespace powermon {

// What several commands show, for people.

[[nodiscard]] TextTable switchTable(const QList<Switch>& switches);
[[nodiscard]] TextTable statusTable(const StatusReport& report);
/// "power outage", "suspected outage", "network": what an event is, as far as is known.
[[nodiscard]] QString outageWord(const Outage& outage);
[[nodiscard]] TextTable outageTable(const QList<Outage>& outages, Timestamp now);
/// One row for each switch; \a checks in the same order.
[[nodiscard]] TextTable checkTable(const QList<Switch>& switches, const QList<CheckResult>& checks);

/// "3 of 4 switches answer"
[[nodiscard]] QString roundText(const QList<CheckResult>& checks);
/// {"checks":[…],"results":{"total","online","offline"}}
[[nodiscard]] QJsonObject checksJson(const QList<Switch>& switches, const QList<CheckResult>& checks);
[[nodiscard]] bool allAnswered(const QList<CheckResult>& checks);

} // namespace powermon
