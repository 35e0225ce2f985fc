// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/latewriting.h"

#include <algorithm>

#include "core/base/logging.h"
#include "core/service/oncewriter.h"
#include "core/service/startrecord.h"

namespace powermon {

namespace {

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

/// The times in \a range in which others watched.
Result<QList<TimeRange>> watchedByOthers(Store& store, TimeRange range, const SpoolNote& own)
{
    const auto records = store.coverage().find(range);
    if (!records)
        return failure(records.error());
    QList<TimeRange> watched;
    for (const Coverage& each : *records) {
        if (each.kind == CoverageKind::Running && isOthers(each, own))
            watched.append(each.range);
    }
    return watched;
}

using StoredChecks = QHash<std::pair<qint64, qint64>, ProbeOutcome>;

Result<StoredChecks> storedChecks(Store& store, TimeRange range)
{
    StoredChecks stored;
    const auto read = store.checks().forEach({range, std::nullopt}, [&stored](const CheckResult& check) {
        stored.insert({check.finished.milliseconds(), check.switchId.value()}, check.outcome);
        return true;
    });
    return read ? Result<StoredChecks>(stored) : failure(read.error());
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
    const auto latest = store.coverage().latest();
    if (!latest)
        return failure(latest.error());
    if (!*latest)
        return false;
    const auto growing = std::find_if(own.coverage.crbegin(), own.coverage.crend(), [](const Coverage& each) {
        return each.kind != CoverageKind::NoNetwork;
    });
    if (growing == own.coverage.crend())
        return true; // nothing was watched, so there is nothing to say
    const Coverage& stored = **latest;
    if (isSame(stored, *growing))
        return stored.range.end > growing->range.end || (stored.isClosed && !growing->isClosed);
    return isOthers(stored, own);
}

Result<QList<CheckResult>> unstoredChecks(Store& store, const QList<CheckResult>& checks,
                                          const SpoolNote* own)
{
    QList<CheckResult> left;
    if (checks.isEmpty())
        return left;
    const auto [first, last] = std::ranges::minmax(checks, {}, &CheckResult::finished);
    const TimeRange range{first.finished, last.finished + Milliseconds(1)};
    auto stored = storedChecks(store, range);
    if (!stored)
        return failure(stored.error());
    const auto others = own ? watchedByOthers(store, range, *own) : Result<QList<TimeRange>>();
    if (!others)
        return failure(others.error());
    for (const CheckResult& check : checks) {
        const std::pair key{check.finished.milliseconds(), check.switchId.value()};
        const auto found = stored->constFind(key);
        const bool isStored = found != stored->cend() && *found == check.outcome;
        const auto holds = [&check](TimeRange watched) { return watched.contains(check.finished); };
        if (isStored || std::ranges::any_of(*others, holds))
            continue;
        left.append(check);
        stored->insert(key, check.outcome); // it may have come into the spool twice
    }
    return left;
}

Result<void> writeNote(Store& store, const SpoolNote& note)
{
    const auto overtaken = isOvertaken(store, note);
    if (!overtaken)
        return failure(overtaken.error());
    if (*overtaken) {
        qCInfo(logMonitor) << "spooled outages left out outages=" << note.outages.size();
        return {};
    }
    return writeRecords(store, note);
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
