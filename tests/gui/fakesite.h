// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogfixture.h"

namespace powermon {

/// A home in memory with a day behind it: what the window's tests and pictures show.
class FakeSite
{
public:
    DialogFixture base;

    explicit FakeSite(const QStringList& names = {}) { addSwitches(names); }

    /// Stores them, and shows them in the live picture.
    void addSwitches(const QStringList& names);
    /// A check every \a spacing since \a past for each switch. The store was not watched from 9 to 8 hours
    /// ago; all but the last switch failed from \a outageFrom to \a outageTo ago.
    void addPast(std::chrono::hours past, std::chrono::seconds spacing, std::chrono::minutes outageFrom,
                 std::chrono::minutes outageTo);
    /// The live picture: this switch was just checked.
    void check(SwitchId id, const ProbeOutcome& outcome, SwitchState state, int failures = 0);
    /// All switches answered four seconds ago.
    void allUp();
    /// All but the last do not answer, and an outage is open since 12 minutes.
    void beginOutage();
    /// Outage of all switches but the last.
    [[nodiscard]] Outage outage(Timestamp from, std::optional<Timestamp> to) const;
    [[nodiscard]] const QList<Switch>& switches() const { return m_switches; }

private:
    void addChecks(std::chrono::hours past, std::chrono::seconds spacing, TimeRange dark,
                   TimeRange unwatched);

    QList<Switch> m_switches;
};

} // namespace powermon
