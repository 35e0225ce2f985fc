// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/history.h"

namespace powermon {

/// Reads a SiteHistory in steps of about equal work, so that others have the store in between: years of many
/// switches take longer than an outage may wait to be written.
class SiteReading
{
public:
    /// So many digests (of a day, an hour or some checks of one switch) to a step, more or less.
    static constexpr qint64 digestsAtOnce = 1000;

    /// \a interval: the common one, on which depends how long a check holds. \a detail: of FiguresAlone the
    /// segments, the outages and the incidents stay empty.
    SiteReading(TimeRange range, std::chrono::seconds interval,
                TimelineDetail detail = TimelineDetail::Segments);

    /// To be called in the store's thread until it is true: done. Errors: those of the store.
    [[nodiscard]] Result<bool> step(Store& store);
    /// What was read, once, when it is done.
    [[nodiscard]] SiteHistory take();

private:
    using Builders = QHash<SwitchId, TimelineBuilder>;

    [[nodiscard]] Result<void> begin(Store& store);
    [[nodiscard]] Result<void> readEvents(Store& store);
    [[nodiscard]] Result<void> addEarlierChecks(Store& store, const Switch& powerSwitch);
    [[nodiscard]] Result<void> readPiece(Store& store);
    [[nodiscard]] TimelineBuilder& builderOf(SwitchId id, Milliseconds reach);

    Milliseconds m_commonReach;
    TimelineDetail m_detail;
    SiteHistory m_history;
    Builders m_builders;
    Timestamp m_doneUntil;
    int m_days = 1; ///< in the next piece
    bool m_hasBegun = false;
};

} // namespace powermon
