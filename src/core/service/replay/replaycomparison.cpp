// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/replaycomparison.h"

#include <algorithm>

namespace powermon {

namespace {

/// Observers that count differently see one event apart by this much at most.
constexpr std::chrono::minutes nearEnough{3};

struct Entry
{
    qsizetype observer = 0;
    Outage outage;
};

[[nodiscard]] bool isOneEvent(const Outage& left, const Outage& right)
{
    const auto beginsBeforeEndOf = [](const Outage& first, const Outage& second) {
        return !second.endedAt || first.startedAt <= *second.endedAt + nearEnough;
    };
    return left.group == right.group && beginsBeforeEndOf(left, right) && beginsBeforeEndOf(right, left);
}

[[nodiscard]] bool belongsTo(const ComparedEvent& event, const Entry& entry)
{
    return !event.seen.at(entry.observer) &&
           std::ranges::any_of(event.seen, [&entry](const std::optional<Outage>& each) {
               return each && isOneEvent(*each, entry.outage);
           });
}

} // namespace

Timestamp ComparedEvent::startedAt() const
{
    std::optional<Timestamp> earliest;
    for (const std::optional<Outage>& each : seen) {
        if (each)
            earliest = std::min(earliest.value_or(each->startedAt), each->startedAt);
    }
    return earliest.value_or(Timestamp());
}

QList<ComparedEvent> compareEvents(const QList<QList<Outage>>& found)
{
    QList<Entry> entries;
    for (qsizetype observer = 0; observer < found.size(); ++observer) {
        for (const Outage& outage : found.at(observer))
            entries.append({observer, outage});
    }
    std::ranges::stable_sort(entries, {}, [](const Entry& each) { return each.outage.startedAt; });
    QList<ComparedEvent> events;
    for (const Entry& entry : std::as_const(entries)) {
        // What matches began not long ago, or goes on: the newest first.
        const auto event = std::find_if(events.rbegin(), events.rend(), [&entry](const ComparedEvent& each) {
            return belongsTo(each, entry);
        });
        if (event != events.rend()) {
            event->seen[entry.observer] = entry.outage;
            continue;
        }
        ComparedEvent first;
        first.seen.resize(found.size());
        first.seen[entry.observer] = entry.outage;
        events.append(first);
    }
    return events;
}

} // namespace powermon
