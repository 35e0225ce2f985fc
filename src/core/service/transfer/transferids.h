// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "core/base/result.h"
#include "core/service/transfer/transferhead.h"

namespace powermon {

/// Which record of a store each record of a head is.
struct TransferIds
{
    QHash<SwitchId, SwitchId> switches; ///< from the head's to the store's
    QHash<OutageId, OutageId> outages;

    [[nodiscard]] OutageRecord mapped(OutageRecord record) const;
    [[nodiscard]] OutageEdit mapped(OutageEdit edit) const;
    /// What was learnt of the switches \a wanted (the head's), of each alone; companions that are not known
    /// are left out.
    [[nodiscard]] Knowledge mapped(const Knowledge& knowledge, const QList<SwitchId>& wanted) const;

private:
    [[nodiscard]] OutageCorrection mapped(OutageCorrection said) const;
};

/// The head's switches that the store has already: the same when they were added at the same moment under the
/// same name; else, of those that are not removed, those of the same name, and then those of the same
/// address. No switch of the store stands for two.
[[nodiscard]] QHash<SwitchId, SwitchId> knownSwitches(const QList<SwitchLife>& stored,
                                                      const QList<SwitchLife>& wanted);

} // namespace powermon
