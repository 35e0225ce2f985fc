// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/interfaces/store.h"
#include "core/model/checkorder.h"

namespace powermon {

/// Which checks are wanted, newest first.
struct CheckPage
{
    CheckQuery query;
    std::optional<CheckPlace> before; ///< only older ones than this
    int limit = 1000;
};

/// The place that the id of a check tells, as in checkJson(); nothing for any other text.
[[nodiscard]] std::optional<CheckPlace> checkPlaceFromId(const QString& id);

/// To be called in the store's thread. Errors: SwitchNotFound, those of the store.
[[nodiscard]] Result<QList<CheckResult>> readCheckPage(Store& store, const CheckPage& page);

/// \a query for what comes behind \a last.
[[nodiscard]] QByteArray nextQuery(const QByteArray& query, const CheckResult& last);

} // namespace powermon
