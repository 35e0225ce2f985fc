// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

namespace powermon {

/// What the computer that watches hangs on.
enum class MonitorPower
{
    Unknown,
    Mains,
    Ups, ///< or a battery
};

[[nodiscard]] QString toWord(MonitorPower power); ///< "unknown", "mains", "ups"
[[nodiscard]] std::optional<MonitorPower> monitorPowerFromWord(const QString& word);

} // namespace powermon
