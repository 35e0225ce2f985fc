// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>
#include <QStringList>

#include "core/base/timestamp.h"
#include "core/model/monitorpower.h"

namespace powermon {

/// Work announced beforehand: what goes in it was meant to go.
struct Maintenance
{
    TimeRange range;
    QStringList groups; ///< empty: everything

    friend bool operator==(const Maintenance&, const Maintenance&) = default;
};

/// What the user told of the watching itself; what is not told stays as it is here.
struct Surroundings
{
    std::chrono::seconds interval{60}; ///< between two checks of a switch
    MonitorPower monitorPower = MonitorPower::Unknown;
    QList<Maintenance> maintenance;
    QStringList ownHosts; ///< addresses of this computer: there a refusal comes from our own kernel; loopback
                          ///< is known

    friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

/// The monitor began to watch.
struct MonitorStart
{
    Timestamp at;
    bool wasStoppedInOrder = true; ///< the run before ended by a person or the system, not by a cut or a kill
    std::optional<Timestamp> hostBootedAt; ///< nothing: not known
    std::optional<Timestamp> lastRecordAt =
        std::nullopt; ///< of the run before; nothing: the detector's own memory counts

    friend bool operator==(const MonitorStart&, const MonitorStart&) = default;
};

} // namespace powermon
