// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/outagecleanup.h"

namespace powermon {

namespace {

/// Milliseconds; in the database, since another program than the one that deletes asks.
constexpr char16_t knownSinceKey[] = u"outages_known_since";

} // namespace

Result<qint64> removeOutages(Store& store, Timestamp before)
{
    qint64 removed = 0;
    const auto outcome = store.transaction([&]() -> Result<void> {
        const auto count = store.outages().removeBefore(before);
        if (!count || *count == 0)
            return count ? Result<void>() : failure(count.error());
        removed = *count;
        const auto known = outagesKnownSince(store, before);
        if (!known)
            return failure(known.error());
        return store.values().setValue(QString::fromUtf16(knownSinceKey),
                                       QString::number(known->value_or(before).milliseconds()));
    });
    return outcome ? Result<qint64>(removed) : failure(outcome.error());
}

Result<std::optional<Timestamp>> outagesKnownSince(Store& store, Timestamp since)
{
    const auto text = store.values().value(QString::fromUtf16(knownSinceKey));
    if (!text)
        return failure(text.error());
    bool isNumber = false;
    const qint64 known = text->value_or(QString()).toLongLong(&isNumber);
    if (!isNumber || known <= since.milliseconds())
        return std::nullopt;
    return Timestamp::fromMilliseconds(known);
}

} // namespace powermon
