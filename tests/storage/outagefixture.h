// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "core/service/outageeditor.h"
#include "storage/storekinds.h"

namespace powermon {

/// Outages in a store, and corrections of them, for the tests of both.
class OutageFixture
{
public:
    static constexpr qint64 origin = 1'767'225'600'000;
    /// Seconds after the origin.
    [[nodiscard]] static Timestamp at(qint64 seconds)
    {
        return Timestamp::fromMilliseconds(origin + seconds * 1000);
    }
    /// When corrections are made.
    [[nodiscard]] static Timestamp now() { return at(1'000'000); }
    [[nodiscard]] static OutageMember member(qint64 id, qint64 failedAt, std::optional<qint64> backAt)
    {
        return {SwitchId(id), QStringLiteral("switch %1").arg(id), at(failedAt - 60), at(failedAt),
                backAt ? std::optional(at(*backAt)) : std::nullopt};
    }
    [[nodiscard]] static Outage makeOutage(qint64 start, std::optional<qint64> end)
    {
        Outage outage;
        outage.confidence = Confidence::Probable;
        outage.startedAt = at(start);
        outage.start = {at(start - 6), at(start + 6)};
        outage.detectedAt = at(start + 30);
        if (end) {
            outage.endedAt = at(*end);
            outage.end = TimeInterval{at(*end - 5), at(*end + 5)};
        }
        outage.members = {member(1, start + 6, end), member(2, start + 12, end)};
        return outage;
    }

    /// The step that sets start and end to these seconds.
    [[nodiscard]] static CorrectTimes times(std::optional<qint64> start, std::optional<qint64> end)
    {
        CorrectTimes step;
        if (start)
            step.start = TimeChoice{at(*start)};
        if (end)
            step.end = TimeChoice{at(*end)};
        return step;
    }

    /// A fresh store of this kind.
    [[nodiscard]] Result<void> open(const QString& kind)
    {
        auto made = kinds.make(kind);
        if (!made)
            return failure(made.error());
        store = std::move(*made);
        return {};
    }
    [[nodiscard]] OutageRepository& outages() { return store->outages(); }
    Outage save(qint64 start, std::optional<qint64> end) { return *outages().save(makeOutage(start, end)); }
    [[nodiscard]] Result<Outage> apply(OutageId id, const QList<OutageStep>& steps)
    {
        return OutageEditor::apply(*store, id, steps, EditSource::CommandLine, now());
    }
    /// All that stand, newest first.
    [[nodiscard]] QList<Outage> standing(OutageLayer layer = OutageLayer::Corrected)
    {
        OutageQuery query{.range = {at(-100'000'000), at(100'000'000)}, .withIncidents = true};
        query.layer = layer;
        return *outages().find(query);
    }
    [[nodiscard]] QList<qint64> standingIds()
    {
        QList<qint64> ids;
        for (const Outage& outage : standing())
            ids.append(outage.id.value());
        return ids;
    }

    /// What an outage was refused, as its sentence.
    [[nodiscard]] static QString refusalOf(const Result<Outage>& outcome)
    {
        return outcome ? QString() : outcome.error().arguments.value(1);
    }

    StoreKinds kinds;
    std::unique_ptr<Store> store;
};

} // namespace powermon
