// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/storewriter.h"

#include <algorithm>

#include <QSet>

#include "core/interfaces/storearchive.h"
#include "core/service/importedcoverage.h"
#include "core/service/maintenancestore.h"
#include "core/service/transfer/storereader.h"
#include "core/service/unknownchecks.h"

namespace powermon {

namespace {

constexpr TimeRange always{Timestamp::fromMilliseconds(-9'000'000'000'000'000),
                           Timestamp::fromMilliseconds(9'000'000'000'000'000)};
/// So many checks at most are packed at once.
constexpr int sealedAtOnce = 50'000;

/// What tells one outage from all others, whatever its number is.
QString identityOf(const Outage& outage)
{
    return QStringLiteral("%1 %2 %3")
        .arg(outage.detectedAt.milliseconds())
        .arg(outage.startedAt.milliseconds())
        .arg(outage.group);
}

/// Without parts. Of those that nothing tells apart, one that is over.
QHash<QString, Outage> foundByIdentity(const QList<OutageRecord>& records)
{
    QHash<QString, Outage> byIdentity;
    for (const OutageRecord& each : records) {
        const QString identity = identityOf(each.found);
        if (!each.partOf.isValid() && (!each.found.isOngoing() || !byIdentity.contains(identity)))
            byIdentity.insert(identity, each.found);
    }
    return byIdentity;
}

/// Which of the stored records \a same was still open, or is watched time of a source that has grown, and is
/// told on by \a later; none: nothing is new.
CoverageId goneOn(const QList<Coverage>& same, const Coverage& later)
{
    CoverageId found;
    for (const Coverage& each : same) {
        if (each.range == later.range && each.isClosed == later.isClosed)
            return {};
        const bool isLonger = later.range.end > each.range.end;
        const bool isOver = later.isClosed && later.range.end == each.range.end;
        const bool hasGrown = isLonger && each.kind == CoverageKind::Running;
        if (hasGrown || (!each.isClosed && (isLonger || isOver)))
            found = each.id;
    }
    return found;
}

/// Ids for new records: their own where those are free.
template <typename Id>
class FreeIds
{
public:
    void take(Id id)
    {
        m_taken.insert(id);
        m_last = std::max(m_last, id.value());
    }
    /// \a wanted: what may be asked for later, too.
    void reserve(Id wanted) { m_last = std::max(m_last, wanted.value()); }
    [[nodiscard]] Id next(Id wanted)
    {
        const Id id = wanted.isValid() && !m_taken.contains(wanted) ? wanted : Id(m_last + 1);
        take(id);
        return id;
    }

private:
    QSet<Id> m_taken;
    qint64 m_last = 0;
};

using Place = std::pair<SwitchId, qint64>; ///< a switch, and milliseconds

/// When the day begins that \a digest stands for.
qint64 dayOf(const CheckDigest& digest)
{
    constexpr qint64 day = Milliseconds(std::chrono::days(1)).count();
    const qint64 first = digest.runs.isEmpty() ? 0 : digest.runs.constFirst().first.milliseconds();
    const qint64 into = (first % day + day) % day;
    return first - into;
}

} // namespace

Result<void> StoreWriter::addHead(Store& store, const TransferHead& head)
{
    return store.transaction([&] { return addAll(store, head); });
}

Result<void> StoreWriter::addAll(Store& store, const TransferHead& head)
{
    return learnState(store, head)
        .and_then([&] { return addSwitches(store, head.switches); })
        .and_then([&] { return addWindows(store, head.windows); })
        .and_then([&] { return addKnowledge(store, head.knowledge); })
        .and_then([&] { return addCoverage(store, head.coverage); })
        .and_then([&] { return addOutages(store, head.outages); })
        .and_then([&] { return addEdits(store, head.edits); });
}

Result<void> StoreWriter::learnState(Store& store, const TransferHead& head)
{
    const auto newest = store.checks().newest({always, std::nullopt}, 1);
    const auto removed = store.archive().removedDays();
    if (!newest || !removed)
        return failure(newest ? removed.error() : newest.error());
    m_hadChecks = !newest->isEmpty();
    m_keptSince = removed->end;
    if (!head.removedUntil)
        return {};
    bool hasEarlier = false;
    const auto read = store.checks().forEach({{always.start, *head.removedUntil}, std::nullopt},
                                             [&hasEarlier](const CheckResult&) {
                                                 hasEarlier = true;
                                                 return false;
                                             });
    if (!read || hasEarlier)
        return read;
    m_removedUntil = head.removedUntil;
    m_keptSince = std::max(m_keptSince, *head.removedUntil);
    return store.archive().addRemovedDays({}, *head.removedUntil);
}

Result<void> StoreWriter::addSwitches(Store& store, const QList<SwitchLife>& switches)
{
    const auto stored = store.switches().lives();
    if (!stored)
        return failure(stored.error());
    m_ids.switches = knownSwitches(*stored, switches);
    m_counts.switches.known += m_ids.switches.size();
    for (const SwitchLife& each : switches) {
        if (m_ids.switches.contains(each.powerSwitch.id))
            continue;
        const auto id = store.archive().addSwitch(each);
        if (!id)
            return failure(id.error());
        m_ids.switches.insert(each.powerSwitch.id, *id);
        m_newSwitches.append(each.powerSwitch.id);
        ++m_counts.switches.added;
    }
    return {};
}

Result<void> StoreWriter::addWindows(Store& store, const QList<MaintenanceWindow>& windows)
{
    if (windows.isEmpty())
        return {};
    const auto stored = readMaintenance(store);
    if (!stored)
        return failure(stored.error());
    for (const MaintenanceWindow& each : windows) {
        const bool isKnown = std::ranges::any_of(*stored, [&each](const MaintenanceWindow& other) {
            return other.range == each.range && other.groups == each.groups && other.note == each.note;
        });
        ++(isKnown ? m_counts.windows.known : m_counts.windows.added);
        if (isKnown)
            continue;
        if (const auto added = keepMaintenance(store, each); !added)
            return failure(added.error());
    }
    return {};
}

Result<void> StoreWriter::addKnowledge(Store& store, const Knowledge& knowledge)
{
    const Knowledge added = m_ids.mapped(knowledge, m_newSwitches);
    if (added == Knowledge())
        return {};
    auto stored = readKnowledge(store);
    if (!stored)
        return failure(stored.error());
    const bool isFirst = *stored == Knowledge();
    stored->facts.insert(added.facts);
    if (isFirst)
        stored->ownLink = added.ownLink;
    if (const auto saved = saveFacts(store, *stored); !saved)
        return saved;
    for (auto it = added.refused.cbegin(); it != added.refused.cend(); ++it) {
        if (const auto refused = refuseFacts(store, it.key(), it.value()); !refused)
            return refused;
    }
    return isFirst && added.isHintHidden ? hideHint(store) : Result<void>();
}

Result<void> StoreWriter::addCoverage(Store& store, const QList<Coverage>& coverage)
{
    if (coverage.isEmpty())
        return {};
    const auto stored = readCoverage(store);
    if (!stored)
        return failure(stored.error());
    auto imported = ImportedCoverage::read(store);
    if (!imported)
        return failure(imported.error());
    const qint64 addedBefore = m_counts.coverage.added;
    QMultiHash<std::pair<qint64, int>, Coverage> known;
    for (const Coverage& each : *stored)
        known.insert({each.range.start.milliseconds(), int(each.kind)}, each);
    for (Coverage each : coverage) {
        const QList<Coverage> same = known.values({each.range.start.milliseconds(), int(each.kind)});
        each.id = same.isEmpty() ? CoverageId() : goneOn(same, each);
        TransferCounts::Count& counts = m_counts.coverage;
        if (!same.isEmpty() && !each.id.isValid()) {
            ++counts.known;
            continue;
        }
        ++(same.isEmpty() ? counts.added : counts.updated);
        const auto saved = store.coverage().save(each);
        if (!saved)
            return failure(saved.error());
        if (same.isEmpty())
            imported->add(saved->id);
    }
    return m_counts.coverage.added > addedBefore ? imported->save(store) : Result<void>();
}

Result<void> StoreWriter::addOutages(Store& store, const QList<OutageRecord>& outages)
{
    if (outages.isEmpty())
        return {};
    const auto stored = readOutageRecords(store);
    if (!stored)
        return failure(stored.error());
    const OutagesByNews sorted = sortOutages(*stored, outages);
    for (const OutageRecord& each : sorted.added) {
        OutageRecord record = m_ids.mapped(each);
        record.found.id = m_ids.outages.value(each.found.id);
        if (const auto added = store.archive().addOutage(record); !added)
            return failure(added.error());
    }
    for (const OutageRecord& each : sorted.ended) {
        // What people said of it stays.
        Outage found = m_ids.mapped(each).found;
        found.id = m_ids.outages.value(each.found.id);
        if (const auto saved = store.outages().save(found); !saved)
            return failure(saved.error());
    }
    return {};
}

StoreWriter::OutagesByNews StoreWriter::sortOutages(const QList<OutageRecord>& stored,
                                                    const QList<OutageRecord>& outages)
{
    FreeIds<OutageId> ids;
    for (const OutageRecord& each : stored)
        ids.take(each.found.id);
    for (const OutageRecord& each : outages)
        ids.reserve(each.found.id);
    const QHash<QString, Outage> known = foundByIdentity(stored);
    OutagesByNews sorted;
    QSet<OutageId> met;
    TransferCounts::Count& counts = m_counts.outages;
    for (const OutageRecord& each : outages) {
        const OutageId id = each.found.id;
        const Outage there = each.partOf.isValid() ? Outage() : known.value(identityOf(each.found));
        if (there.id.isValid()) {
            met.insert(id);
            m_ids.outages.insert(id, there.id);
            const bool hasEnded = there.isOngoing() && !each.found.isOngoing();
            ++(hasEnded ? counts.updated : counts.known);
            if (hasEnded)
                sorted.ended.append(each);
        } else if (met.contains(each.partOf)) {
            met.insert(id);
            ++counts.known;
        } else {
            m_newOutages.append(id);
            m_ids.outages.insert(id, ids.next(id));
            sorted.added.append(each);
            ++counts.added;
        }
    }
    return sorted;
}

Result<void> StoreWriter::addEdits(Store& store, const QList<OutageEdit>& edits)
{
    if (edits.isEmpty())
        return {};
    const auto stored = readEditRecords(store);
    if (!stored)
        return failure(stored.error());
    FreeIds<OutageEditId> ids;
    for (const OutageEdit& each : *stored)
        ids.take(each.id);
    for (const OutageEdit& each : edits)
        ids.reserve(each.id);
    QHash<OutageEditId, OutageEditId> editIds;
    const QSet<OutageId> fresh(m_newOutages.cbegin(), m_newOutages.cend());
    for (const OutageEdit& each : edits) {
        // What was said of an outage that was there already stays as it is there.
        const bool isNew = std::ranges::all_of(
            each.changes, [&fresh](const OutageChange& change) { return fresh.contains(change.outage); });
        ++(isNew ? m_counts.edits.added : m_counts.edits.known);
        if (!isNew)
            continue;
        OutageEdit edit = m_ids.mapped(each);
        edit.id = ids.next(each.id);
        edit.refersTo = editIds.value(each.refersTo);
        editIds.insert(each.id, edit.id);
        if (const auto added = store.archive().addEdit(edit); !added)
            return failure(added.error());
    }
    return {};
}

Result<void> StoreWriter::addDays(Store& store, const QList<CheckDigest>& days)
{
    if (days.isEmpty())
        return {};
    if (!m_removedUntil) {
        m_counts.days.known += days.size();
        return {};
    }
    return store.transaction([&]() -> Result<void> {
        QSet<Place> known;
        const auto read = store.checks().forEachDigest({.range = {always.start, m_keptSince}},
                                                       [&known](const CheckDigest& day) {
                                                           known.insert({day.switchId, dayOf(day)});
                                                       });
        if (!read)
            return read;
        QList<CheckDigest> added;
        for (CheckDigest day : days) {
            day.switchId = m_ids.switches.value(day.switchId);
            const bool isKnown = known.contains({day.switchId, dayOf(day)});
            ++(isKnown ? m_counts.days.known : m_counts.days.added);
            if (!isKnown)
                added.append(day);
        }
        return store.archive().addRemovedDays(added, *m_removedUntil);
    });
}

Result<void> StoreWriter::addChecks(Store& store, const QList<CheckResult>& checks)
{
    if (checks.isEmpty())
        return {};
    return store.transaction([&]() -> Result<void> {
        const auto unknown = unknownOf(store, checks);
        if (!unknown)
            return failure(unknown.error());
        m_counts.checks.added += unknown->size();
        m_counts.checks.known += checks.size() - unknown->size();
        if (const auto appended = store.checks().append(*unknown); !appended)
            return appended;
        // Packed as they come they need no room that would have to be given back.
        for (qint64 sealed = 1; sealed > 0;) {
            const auto packed = store.checks().seal(checks.constFirst().finished, sealedAtOnce);
            if (!packed)
                return failure(packed.error());
            sealed = *packed;
        }
        return {};
    });
}

Result<QList<CheckResult>> StoreWriter::unknownOf(Store& store, const QList<CheckResult>& checks)
{
    QList<CheckResult> kept;
    kept.reserve(checks.size());
    for (CheckResult check : checks) {
        check.switchId = m_ids.switches.value(check.switchId);
        if (check.finished >= m_keptSince)
            kept.append(check);
    }
    return m_hadChecks ? unknownChecks(store, kept) : Result<QList<CheckResult>>(kept);
}

} // namespace powermon
