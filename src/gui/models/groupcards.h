// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QCoreApplication>
#include <QList>

#include "core/service/history.h"
#include "core/service/sitestatus.h"

namespace powermon {

/// What a group's past comes to.
struct GroupPast
{
    std::optional<double> uptime; ///< of its switches together, of the watched time
    std::optional<Outage> latest; ///< the newest outage of power that took one of them

    friend bool operator==(const GroupPast&, const GroupPast&) = default;
};

/// By the group's name.
using GroupPasts = QHash<QString, GroupPast>;

/// What is known of one group of switches, for a look.
struct GroupCard
{
    QString group;                            ///< empty: those that are in none
    SwitchState state = SwitchState::Unknown; ///< Down where any active switch is, Up where all are
    int active = 0;
    int down = 0;
    GroupPast past;
    bool isOut = false; ///< past.latest goes on

    friend bool operator==(const GroupCard&, const GroupCard&) = default;
    Q_DECLARE_TR_FUNCTIONS(GroupCard)
};

[[nodiscard]] GroupPasts groupPasts(const SiteStatus& status, const SiteHistory& history);

/// One for each group, by name, those in none last; nothing where there is no group.
[[nodiscard]] QList<GroupCard> groupCards(const SiteStatus& status, const GroupPasts& pasts);

// The lines of a card.
[[nodiscard]] QString nameText(const GroupCard& card);
[[nodiscard]] QString stateText(const GroupCard& card); ///< "all 3 switches answer"
[[nodiscard]] QString uptimeText(const GroupCard& card);
[[nodiscard]] QString latestText(const GroupCard& card, Timestamp now);

} // namespace powermon
