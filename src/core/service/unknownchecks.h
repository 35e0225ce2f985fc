// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"

namespace powermon {

/// Those of \a checks (with the store's switches, in any order) that the store does not have, in their order.
/// One that stands up to a second later is the same: a store moves a check on by milliseconds where another
/// one has its time. What it holds grows with \a checks, not with the store. Errors: those of the store.
[[nodiscard]] Result<QList<CheckResult>> unknownChecks(Store& store, const QList<CheckResult>& checks);

} // namespace powermon
