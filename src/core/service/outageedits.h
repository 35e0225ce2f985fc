// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "core/interfaces/store.h"
#include "core/service/outagestep.h"

namespace powermon {

/// What one step changes, not yet recorded; an edit whose kind is no Undo or Redo and that changes nothing
/// need not be. To be called in the store's thread, inside the transaction that records it. Errors: BadInput,
/// OutageNotFound, Database….
class OutageEdits
{
    Q_DECLARE_TR_FUNCTIONS(OutageEdits)

public:
    /// \a outage as it stands now.
    OutageEdits(Store& store, const Outage& outage, Timestamp now)
        : m_store(store), m_outage(outage), m_now(now)
    {
    }

    [[nodiscard]] Result<OutageEdit> operator()(const MarkPlanned& step) const;
    [[nodiscard]] Result<OutageEdit> operator()(const MarkPower& step) const;
    [[nodiscard]] Result<OutageEdit> operator()(const WriteNote& step) const;
    [[nodiscard]] Result<OutageEdit> operator()(const CorrectTimes& step) const;
    [[nodiscard]] Result<OutageEdit> operator()(const MergeWith& step) const;
    [[nodiscard]] Result<OutageEdit> operator()(const SplitAt& step) const;
    [[nodiscard]] Result<OutageEdit> operator()(const UndoEdit& step) const;
    [[nodiscard]] Result<OutageEdit> operator()(const RedoEdit& step) const;

private:
    [[nodiscard]] tl::unexpected<Error> refuse(const QString& why) const;
    [[nodiscard]] OutageEdit single(OutageEditKind kind, const OutageCorrection& after) const;
    [[nodiscard]] Result<void> checkTimes(Timestamp start, std::optional<Timestamp> end) const;
    [[nodiscard]] Result<void> checkNeighbours(Timestamp start, std::optional<Timestamp> end) const;
    [[nodiscard]] Result<QList<Outage>> readMerged(const MergeWith& step) const;
    [[nodiscard]] Result<void> checkMerge(const QList<Outage>& merged) const;
    [[nodiscard]] Result<QList<OutageId>> absorbedBy(OutageId id) const;
    /// Lets what was merged into \a from be merged into \a to, where \a concerns it.
    [[nodiscard]] Result<void> moveAbsorbed(OutageEdit& edit, OutageId from, OutageId to,
                                            std::optional<Timestamp> since) const;
    [[nodiscard]] Result<OutageEdit> reversed(const std::optional<OutageEdit>& edit,
                                              OutageEditKind kind) const;

    Store& m_store;
    const Outage& m_outage;
    Timestamp m_now;
};

} // namespace powermon
