// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/service/history.h"

namespace powermon {

/// {"from","to","switches":[{"switch_id","switch_name","uptime","checks","failed_checks","segments":[{"from",
/// "to","state"}]}],"outages":[…],"unwatched":[{"from","to","reason"}]}: of \a switches, without gaps.
[[nodiscard]] QJsonObject timelineJson(const SiteHistory& history, const QList<Switch>& switches);

} // namespace powermon
