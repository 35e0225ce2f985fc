// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QList>

#include "core/model/switchlife.h"

namespace powermon {

/// Who was watched when, in a replay: a switch takes part from when it was added, or from its first check
/// where that is older (it was brought in), until it was removed. One that is paused takes part from its
/// first check until it was changed last.
class SwitchPopulation
{
public:
    SwitchPopulation() = default;
    /// \a lives as a store has them; \a known replaces those that are still there, where it is given.
    SwitchPopulation(const QList<SwitchLife>& lives, const std::optional<QList<Switch>>& known);

    /// Time has come to \a now, perhaps with a check of \a checked: when the switches became others, the
    /// newest time where there are several; nothing: they are the same.
    [[nodiscard]] std::optional<Timestamp> goOnTo(Timestamp now, SwitchId checked = {});
    /// By id.
    [[nodiscard]] const QList<Switch>& present() const { return m_present; }

private:
    struct Life
    {
        Switch powerSwitch;
        std::optional<Timestamp> joinsAt; ///< nothing: with its first check
        std::optional<Timestamp> leavesAt;
    };
    void add(const Switch& powerSwitch, std::optional<Timestamp> leavesAt);
    [[nodiscard]] std::optional<Timestamp> admit(Timestamp now, SwitchId checked);
    [[nodiscard]] std::optional<Timestamp> dismiss(Timestamp now);
    void findNextChange();

    QHash<SwitchId, Life> m_absent; ///< that have not joined yet
    QHash<SwitchId, Timestamp> m_leaving;
    QList<Switch> m_present;
    std::optional<Timestamp> m_nextChange;
};

} // namespace powermon
