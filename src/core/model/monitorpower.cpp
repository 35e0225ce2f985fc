// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/monitorpower.h"

#include "core/model/words.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr std::array powerWords{Word{MonitorPower::Unknown, "unknown"_L1},
                                Word{MonitorPower::Mains, "mains"_L1}, Word{MonitorPower::Ups, "ups"_L1}};

} // namespace

QString toWord(MonitorPower power)
{
    return wordOf(powerWords, power);
}

std::optional<MonitorPower> monitorPowerFromWord(const QString& word)
{
    return valueOf(powerWords, word);
}

} // namespace powermon
