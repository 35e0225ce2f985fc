// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/latewriting.h"

#include <algorithm>

#include "core/base/logging.h"
#include "core/service/importedcoverage.h"
#include "core/service/oncewriter.h"
#include "core/service/startrecord.h"
#include "core/service/unknownchecks.h"

namespace powermon {

namespace {

constexpr TimeRange always{Timestamp::fromMilliseconds(0), Timestamp::fromMilliseconds(253'402'300'799'999)};

/// Whether \a stored is \a noted: ids are not known of what was written when the answer was lost.
bool isSame(const Coverage& stored, const Coverage& noted)
{
    if (noted.id.isValid())
        return stored.id == noted.id;
    return stored.range.start == noted.range.start && stored.kind == noted.kind;
}

bool isOthers(const Coverage& stored, const SpoolNote& own)
{
    return stored.id > own.known &&
           std::ranges::none_of(own.coverage, [&](const Coverage& each) { return isSame(stored, each); });
}

/// What lies in \a range, without what was imported.
Result<QList<Coverage>> watchedIn(Store& store, TimeRange range)
{
    const auto imported = ImportedCoverage::read(store);
    if (!imported)
        return failure(imported.error());
    auto records = store.coverage().find(range);
    if (records)
        records->removeIf([&imported](const Coverage& each) { return imported->contains(each.id); });
    return records;
}

/// The times in \a range in which others watched.
Result<QList<TimeRange>> watchedByOthers(Store& store, TimeRange range, const SpoolNote& own)
{
    const auto records = watchedIn(store, range);
    if (!records)
        return failure(records.error());
    QList<TimeRange> watched;
    for (const Coverage& each : *records) {
        if (each.kind == CoverageKind::Running && isOthers(each, own))
            watched.append(each.range);
    }
    return watched;
}

/// The newest record of \a note that grows.
std::optional<Coverage> growingIn(const SpoolNote& note)
{
    const auto growing =
        std::find_if(note.coverage.crbegin(), note.coverage.crend(),
                     [](const Coverage& each) { return each.kind != CoverageKind::NoNetwork; });
    return growing == note.coverage.crend() ? std::nullopt : std::optional(*growing);
}

/// Whether \a stored, which is \a noted, has gone on since.
bool isNewer(const Coverage& stored, const Coverage& noted)
{
    return stored.range.end > noted.range.end || (stored.isClosed && !noted.isClosed);
}

/// When others began to watch. Nothing where they did not, or where the one that noted \a own has said more
/// itself: then all of it is old.
Result<std::optional<Timestamp>> othersBegin(Store& store, const SpoolNote& own)
{
    std::optional<Timestamp> begin;
    const auto growing = growingIn(own);
    const auto records = growing ? watchedIn(store, always) : Result<QList<Coverage>>();
    if (!records)
        return failure(records.error());
    for (const Coverage& each : *records) {
        if (isSame(each, *growing) && isNewer(each, *growing))
            return std::optional<Timestamp>();
        if (each.kind == CoverageKind::Running && isOthers(each, own))
            begin = std::min(begin.value_or(each.range.start), each.range.start);
    }
    return begin;
}

/// Whether \a outage, which has no id, is stored all the same, or has others tell of it: it lasted until they
/// began to watch, at \a begin.
Result<bool> isTold(Store& store, const Outage& outage, Timestamp begin)
{
    const bool isCut = !outage.endedAt || *outage.endedAt >= begin;
    const TimeRange near{outage.startedAt - std::chrono::days(1), begin + std::chrono::days(1)};
    const auto stored =
        store.outages().find({.range = near, .withIncidents = true, .layer = OutageLayer::Found});
    if (!stored)
        return failure(stored.error());
    return std::ranges::any_of(*stored, [&](const Outage& each) {
        const bool isTheirs = isCut && each.detectedAt >= begin && each.start.earliest <= begin;
        return each.group == outage.group && (each.detectedAt == outage.detectedAt || isTheirs);
    });
}

/// Whether others, who took \a outage up at \a begin, know no more of its end than that they found it over.
Result<bool> isEndGuessed(Store& store, const Outage& outage, Timestamp begin)
{
    if (!outage.endedAt || *outage.endedAt > begin)
        return false;
    const auto stored = store.outages().found(outage.id);
    if (!stored)
        return stored.error().code == ErrorCode::OutageNotFound ? Result<bool>(false)
                                                                : failure(stored.error());
    return stored->end && stored->end->earliest <= *outage.endedAt && *stored->endedAt > *outage.endedAt;
}

/// What \a note holds of the time before others began to watch.
Result<SpoolNote> noteBefore(Store& store, const SpoolNote& note, Timestamp begin)
{
    SpoolNote alone{{}, {}, {}, note.known};
    Timestamp lastWord;
    for (Coverage each : note.coverage) {
        if (each.range.start >= begin)
            continue;
        each.range.end = std::min(each.range.end, begin);
        each.isClosed = true;
        lastWord = std::max(lastWord, each.range.end);
        alone.coverage.append(each);
    }
    for (Outage each : note.outages) {
        const auto isNews = each.id.isValid() ? isEndGuessed(store, each, begin) : isTold(store, each, begin);
        if (!isNews)
            return failure(isNews.error());
        if (*isNews != each.id.isValid() || each.detectedAt >= begin)
            continue;
        if (!each.endedAt || *each.endedAt > begin) {
            each.endedAt = begin;
            each.end = TimeInterval{lastWord, begin};
        }
        alone.outages.append(each);
    }
    return alone;
}

/// \a note without its ids where the store does not reach as far any more, as a backup that was restored.
Result<SpoolNote> asKnownIn(Store& store, SpoolNote note)
{
    const auto records = note.known.isValid() ? store.coverage().find(always) : Result<QList<Coverage>>();
    if (!records)
        return failure(records.error());
    const bool isKnown =
        std::ranges::any_of(*records, [&note](const Coverage& each) { return each.id >= note.known; });
    if (isKnown || !note.known.isValid())
        return note;
    note.known = {}; // from now on what began before
    for (const Coverage& each : *records) {
        if (!note.coverage.isEmpty() && each.range.start < note.coverage.constFirst().range.start)
            note.known = std::max(note.known, each.id);
    }
    for (Coverage& each : note.coverage)
        each.id = {};
    for (Outage& each : note.outages)
        each.id = {};
    return note;
}

/// Each once: it may have come into the spool twice.
QList<CheckResult> eachOnce(const QList<CheckResult>& checks)
{
    QMultiHash<std::pair<qint64, qint64>, ProbeOutcome> met;
    QList<CheckResult> once;
    once.reserve(checks.size());
    for (const CheckResult& check : checks) {
        const std::pair key{check.finished.milliseconds(), check.switchId.value()};
        if (met.contains(key, check.outcome))
            continue;
        met.insert(key, check.outcome);
        once.append(check);
    }
    return once;
}

} // namespace

Result<void> claimLease(Store& store)
{
    const auto isOurs = store.acquireMonitorLease();
    if (!isOurs)
        return failure(isOurs.error());
    return *isOurs ? Result<void>() : failure(ErrorCode::AlreadyMonitored, {store.location()});
}

Result<bool> isOvertaken(Store& store, const SpoolNote& own)
{
    const auto latest = latestWatched(store);
    if (!latest)
        return failure(latest.error());
    if (!*latest)
        return false;
    const auto growing = growingIn(own);
    if (!growing)
        return true; // nothing was watched, so there is nothing to say
    const Coverage& stored = **latest;
    if (isSame(stored, *growing))
        return isNewer(stored, *growing);
    return isOthers(stored, own);
}

Result<QList<CheckResult>> unstoredChecks(Store& store, const QList<CheckResult>& checks,
                                          const SpoolNote* own)
{
    if (checks.isEmpty())
        return checks;
    const auto [first, last] = std::ranges::minmax(checks, {}, &CheckResult::finished);
    const TimeRange range{first.finished, last.finished + Milliseconds(1)};
    const auto others = own ? watchedByOthers(store, range, *own) : Result<QList<TimeRange>>();
    if (!others)
        return failure(others.error());
    QList<CheckResult> alone = eachOnce(checks);
    alone.removeIf([&others](const CheckResult& check) {
        const auto holds = [&check](TimeRange watched) { return watched.contains(check.finished); };
        return std::ranges::any_of(*others, holds);
    });
    return unknownChecks(store, alone);
}

Result<void> writeNote(Store& store, const SpoolNote& spooled)
{
    const auto known = asKnownIn(store, spooled);
    if (!known)
        return failure(known.error());
    const SpoolNote& note = *known;
    const auto overtaken = isOvertaken(store, note);
    if (!overtaken)
        return failure(overtaken.error());
    if (!*overtaken)
        return writeRecords(store, note);
    const auto begin = othersBegin(store, note);
    if (!begin)
        return failure(begin.error());
    const auto alone = *begin ? noteBefore(store, note, **begin) : Result<SpoolNote>();
    if (!alone)
        return failure(alone.error());
    qCInfo(logMonitor) << "others have watched since spooled_outages=" << note.outages.size()
                       << "written=" << alone->outages.size();
    return writeRecords(store, *alone);
}

Result<void> writeRecords(Store& store, const SpoolNote& note)
{
    if (!note.hostText.isEmpty()) {
        const auto stored = store.values().setValue(QString::fromUtf16(hostRunKey), note.hostText);
        if (!stored)
            return failure(stored.error());
    }
    OnceWriter writer(store, note.known);
    for (const Coverage& each : note.coverage) {
        if (const auto stored = writer.save(each); !stored)
            return failure(stored.error());
    }
    for (const Outage& each : note.outages)
        writer.exclude(each.id);
    for (const Outage& each : note.outages) {
        const auto stored = writer.save(each);
        if (!stored && stored.error().code != ErrorCode::OutageNotFound)
            return failure(stored.error());
    }
    return {};
}

} // namespace powermon
