// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/result.h"

namespace powermon {

class SqlConnection;

/// Runs \a work as a transaction that other programs notice by Store::revision(). On PostgreSQL such
/// transactions pass one after another.
[[nodiscard]] Result<void> changeNoticeably(SqlConnection& connection,
                                            const std::function<Result<void>()>& work);

} // namespace powermon
