// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/coverage.h"

#include <array>

#include <QCoreApplication>

#include "core/model/words.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindWords{
    Word{CoverageKind::Running, "running"_L1},
    Word{CoverageKind::Asleep, "asleep"_L1},
    Word{CoverageKind::Off, "off"_L1},
    Word{CoverageKind::Killed, "killed"_L1},
    Word{CoverageKind::ClockStepped, "clock_stepped"_L1},
    Word{CoverageKind::HostDown, "host_down"_L1},
    Word{CoverageKind::NoNetwork, "no_network"_L1},
};

} // namespace

QString toWord(CoverageKind kind)
{
    return wordOf(kindWords, kind);
}

QString coverageText(CoverageKind kind)
{
    switch (kind) {
    case CoverageKind::Running:
        return QCoreApplication::translate("Coverage", "PowerMon watched");
    case CoverageKind::Asleep:
        return QCoreApplication::translate("Coverage", "the computer slept");
    case CoverageKind::Off:
        return QCoreApplication::translate("Coverage", "PowerMon was not running");
    case CoverageKind::Killed:
        return QCoreApplication::translate("Coverage", "PowerMon was ended without a word");
    case CoverageKind::ClockStepped:
        return QCoreApplication::translate("Coverage", "the clock was set");
    case CoverageKind::HostDown:
        return QCoreApplication::translate("Coverage", "this computer went off");
    case CoverageKind::NoNetwork:
        return QCoreApplication::translate("Coverage", "this computer had no network");
    }
    Q_UNREACHABLE();
}

} // namespace powermon
