// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/spool.h"
#include "core/interfaces/store.h"

namespace powermon {

/// What an earlier run of this process found and could neither write nor spool.
struct LeftOver
{
    QList<CheckResult> checks;
    SpoolNote note;
    QList<Switch> switches;  ///< of the store that it was found for
    bool isReplaced = false; ///< another store has taken its place

    /// Of switches that the store does not have, as they were, the checks are left out, and in outages their
    /// names alone are kept. In the store's thread, in a transaction. Errors: those of the store;
    /// AlreadyMonitored.
    [[nodiscard]] Result<void> write(Store& store) const;
};

} // namespace powermon
