// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "core/model/outage.h"
#include "core/model/outageedit.h"
#include "core/model/switch.h"
#include "core/service/history.h"
#include "core/service/statusreport.h"

namespace powermon {

// What REST answers and --json prints: stable keys in snake_case, times in ISO 8601 UTC, durations in
// seconds, null where nothing is known. The reasons of an outage are sentences, as in a replay; a program
// that wants to tell them apart reads their codes.

[[nodiscard]] QJsonObject switchJson(const Switch& powerSwitch);
[[nodiscard]] QJsonObject checkJson(const CheckResult& check, const QString& switchName);
[[nodiscard]] QJsonObject outageJson(const Outage& outage);
/// What an edit changed: [{"outage_id","before","after"}].
[[nodiscard]] QJsonArray changesJson(const QList<OutageChange>& changes);
[[nodiscard]] QJsonObject statusJson(const StatusReport& report);
/// The same without the details of any switch ("details":[]), for who writes them down apart.
[[nodiscard]] QJsonObject statusFrameJson(const StatusReport& report);
/// One of those details.
[[nodiscard]] QJsonObject switchReportJson(const SwitchReport& report);
/// The reverse of the word of a switch's state: "up", "failing", …; nothing for any other text.
[[nodiscard]] std::optional<SwitchState> switchStateFromWord(const QString& word);
/// "healthy", "outage", "unknown", "nothing_to_watch".
[[nodiscard]] QString healthWord(SiteState state);
/// [{"from","to","reason"}]
[[nodiscard]] QJsonArray unwatchedJson(const QList<UnwatchedStretch>& unwatched);
/// {"watched_seconds","unwatched_seconds","unwatched":[…],"clock_steps":[…]}
[[nodiscard]] QJsonObject coverageJson(const WatchedTime& time);
[[nodiscard]] QJsonObject statisticsJson(const Summary& summary, Timestamp now);

/// {"switches":[…]}
[[nodiscard]] QJsonObject switchListJson(const QList<Switch>& switches);
/// {"outages":[…]}
[[nodiscard]] QJsonObject outageListJson(const QList<Outage>& outages);
/// {"outages":[…],"incidents":[…]}: those of power, and all others.
[[nodiscard]] QJsonObject outageAndIncidentListJson(const QList<Outage>& all);
/// {"total","online","offline"} of one round of checks.
[[nodiscard]] QJsonObject roundJson(const QList<CheckResult>& checks);

} // namespace powermon
