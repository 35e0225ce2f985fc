// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include "core/interfaces/store.h"
#include "core/model/checkresult.h"
#include "core/model/outage.h"
#include "core/model/switch.h"

namespace powermon {

/// What each switch has done lately: its last answers and the failures since. Enough for another detector, or
/// the one of the next run, to go on counting where the one before stopped.
class RecentChecks
{
public:
    /// So many of the newest answers are kept.
    static constexpr qsizetype answers = 2;
    /// So many of the newest failures since the last answer are; the first one always.
    static constexpr qsizetype failures = maximumFailureThreshold;

    /// What is known of other switches is forgotten.
    void setSwitches(const QList<Switch>& switches);
    void add(const CheckResult& check);
    void clear() { m_tracks.clear(); }

    /// In the order of their ends; without the switches that are members of \a open and not back: what they
    /// did is known from there.
    [[nodiscard]] QList<CheckResult> outside(const QList<Outage>& open) const;

private:
    struct Track
    {
        QList<CheckResult> answers;
        QList<CheckResult> failures;
    };
    QHash<SwitchId, Track> m_tracks;
};

/// Out of the checks before \a until, of switches that are asked every \a interval: a few rounds, so that it
/// costs little however many switches there are. To be called in the store's thread; errors: those of the
/// store.
[[nodiscard]] Result<RecentChecks> readRecentChecks(Store& store, Timestamp until,
                                                    std::chrono::seconds interval);

} // namespace powermon
