// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QList>

#include "core/base/clock.h"
#include "core/detection/detectorevent.h"
#include "core/service/outagestanding.h"

namespace powermon {

/// Outages on their way from the detector to the disk and to the people: what happened first is written
/// first, then told. Something is told unwritten only when the store has used up its patience. What is told
/// is what stands where people corrected it; the detector's own picture stays as it is. Owns no clock and no
/// store.
class OutageLedger
{
public:
    explicit OutageLedger(Milliseconds patience) : m_patience(patience) {}

    /// An outage as it has to be written; key and version say which state of which it is.
    struct Unsaved
    {
        quint64 key = 0;
        quint64 version = 0;
        Outage outage;
        OutageStanding standing = {}; ///< once it is written
    };

    /// Outages that the store knows as open, with the detector's numbers for them. They were told before.
    void restore(const QList<Outage>& open, const QList<quint64>& numbers);
    /// Another detector took over open(), in that order, under these numbers.
    void renumber(const QList<quint64>& numbers);
    void add(const DetectorEvent& event, SteadyTime now);

    /// Those whose latest state is not on disk.
    [[nodiscard]] QList<Unsaved> unsaved() const;
    /// The ids of all it has that were on disk.
    [[nodiscard]] QList<OutageId> savedIds() const;
    /// These states are on disk now, with their ids.
    void saved(const QList<Unsaved>& written);
    /// Takes what may be told now, in order, each with its id where it has one. Their numbers are this
    /// ledger's own: they stay where another detector takes over.
    [[nodiscard]] QList<DetectorEvent> takeTellable(SteadyTime now);
    /// When the store's patience with something untold ends.
    [[nodiscard]] std::optional<SteadyTime> nextDeadline() const;

    /// What stands for outages on disk, as people have corrected them by now. Changes of what was told: one
    /// that people ended is closed, and opened again where they take that back. Its end as it was found is
    /// told no more.
    QList<DetectorEvent> correct(const QHash<OutageId, OutageStanding>& standings);

    /// What the detector holds for open.
    [[nodiscard]] QList<Outage> open() const;
    /// What people were told to be open.
    [[nodiscard]] QList<Outage> toldOpen() const;
    /// The same as events, under the numbers of takeTellable().
    [[nodiscard]] QList<DetectorEvent> toldEvents() const;

private:
    struct Entry
    {
        quint64 key = 0;
        quint64 number = 0; ///< the detector's
        bool isOver = false;
        quint64 version = 0;
        quint64 savedVersion = 0;
        Outage outage;
        OutageStanding standing = {};
        std::optional<Outage> told; ///< as last told, while told to be open
    };
    /// One that is over, on disk and told.
    struct Finished
    {
        quint64 key = 0;
        OutageId id;
    };
    struct Untold
    {
        quint64 key = 0;
        quint64 version = 0;
        SteadyTime deadline;
        DetectorEvent event;
    };
    [[nodiscard]] Entry* find(quint64 key);
    [[nodiscard]] Entry* entryOf(const DetectorEvent& event);
    void forgetFinished();

    Milliseconds m_patience;
    QList<Entry> m_entries;
    QList<Untold> m_untold;
    QHash<quint64, Finished> m_finished; ///< by the detector's number
    quint64 m_lastKey = 0;
};

} // namespace powermon
