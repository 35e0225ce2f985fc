// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QMap>
#include <QStringList>

#include "core/model/coverage.h"
#include "core/model/maintenancewindow.h"
#include "core/model/outageedit.h"
#include "core/model/outagerecord.h"
#include "core/model/switchlife.h"
#include "core/service/knowledgerecord.h"

namespace powermon {

/// All of a store that is not checks, or all that is taken over from somewhere else. It refers to itself
/// alone: ids of switches and outages are those that stand in it.
struct TransferHead
{
    QMap<QString, QString> settings; ///< by key, as in a settings file; never a secret
    QList<SwitchLife> switches;
    QList<MaintenanceWindow> windows;
    Knowledge knowledge;
    QList<Coverage> coverage;              ///< in the order in which it was stored
    QList<OutageRecord> outages;           ///< what parts were split off comes before them
    QList<OutageEdit> edits;               ///< oldest first
    std::optional<Timestamp> removedUntil; ///< before it, what the checks of each day add up to is left alone

    /// What there is and cannot be taken over, one line for each.
    QStringList refused = {};

    friend bool operator==(const TransferHead&, const TransferHead&) = default;
};

} // namespace powermon
