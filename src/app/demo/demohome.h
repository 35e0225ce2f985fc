// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/model/settings.h"
#include "core/model/switch.h"

namespace powermon {

/// The home of the demonstration: eight devices on this computer's own loopback addresses.
struct DemoHome
{
    /// Interval between checks: short, so that a newcomer sees something happen.
    static constexpr std::chrono::seconds interval{2};

    /// \a ports are those on which the simulated devices listen, one per switch.
    [[nodiscard]] static QList<Switch> switches(const QList<quint16>& ports, Timestamp createdAt);
    [[nodiscard]] static qsizetype switchCount();
    /// Which of the switches (by place) go off when the script cuts the power: the rest hang on a battery.
    [[nodiscard]] static QList<qsizetype> cutSwitches();
    /// Which of them hang on the wireless network, whose hiccups are no outage.
    [[nodiscard]] static QList<qsizetype> wirelessSwitches();
    /// Those of \a settings that the demonstration replaces: nothing of the user's own database is touched.
    [[nodiscard]] static Settings settings(Settings settings, const QString& databasePath);
};

} // namespace powermon
