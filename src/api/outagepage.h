// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/interfaces/store.h"

namespace powermon {

/// A place in the list of outages, newest first: that of the outage with this start and id.
struct OutagePlace
{
    Timestamp startedAt;
    OutageId id;

    [[nodiscard]] bool isBehind(const Outage& outage) const;
};

/// Which outages are wanted, newest first.
struct OutagePage
{
    OutageQuery query; ///< its limit is that of the page
    bool areIncidents = false;
    std::optional<OutagePlace> before; ///< only older ones than this
};

struct OutagePageAnswer
{
    QList<Outage> outages;
    bool isLast = true;
};

/// "1767225600000-12"; nothing for a text that is no such place.
[[nodiscard]] std::optional<OutagePlace> outagePlaceFromText(const QString& text);

/// To be called in the store's thread. Errors: those of the store.
[[nodiscard]] Result<OutagePageAnswer> readOutagePage(Store& store, const OutagePage& page);

/// \a query for what comes behind \a last.
[[nodiscard]] QByteArray nextQuery(const QByteArray& query, const Outage& last);

} // namespace powermon
