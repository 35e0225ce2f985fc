// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/service/replay/replay.h"

namespace powermon {

/// {"outages":[…],"incidents":[…],"unknown":[…],"checks":N,"policy":{…}}: times in ISO 8601 UTC, durations in
/// seconds.
[[nodiscard]] QJsonObject replayJson(const ReplayResult& result);
/// {"replays":[…]}: several replays of one stream.
[[nodiscard]] QJsonObject replayListJson(const QList<ReplayResult>& results);

} // namespace powermon
