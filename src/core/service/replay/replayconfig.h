// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/base/result.h"
#include "core/detection/surroundings.h"
#include "core/model/switch.h"

namespace powermon {

/// What is told of the home whose trace is replayed.
struct ReplayConfig
{
    Surroundings surroundings;
    Milliseconds timeout{5000};
    QList<Switch> switches;

    friend bool operator==(const ReplayConfig&, const ReplayConfig&) = default;
};

/// Reads {"poll_interval_s","timeout_s","monitor_power","switches":[…],"maintenance":[…]}; what is missing
/// keeps its default, other keys are passed over. \a source: what the file is called in errors. Errors:
/// BadInput, BadValue.
[[nodiscard]] Result<ReplayConfig> readReplayConfig(const QByteArray& json, const QString& source);

} // namespace powermon
