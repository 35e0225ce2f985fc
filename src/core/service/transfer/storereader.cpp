// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/storereader.h"

#include <algorithm>

#include "core/interfaces/storearchive.h"
#include "core/service/maintenancestore.h"

namespace powermon {

namespace {

constexpr int pageOfRecords = 1000;

/// All that \a read gives, page by page behind the last id.
template <typename Record, typename Id, typename Read, typename IdOf>
Result<QList<Record>> readAll(Read read, IdOf idOf)
{
    QList<Record> all;
    for (Id last;;) {
        const Result<QList<Record>> page = read(last, pageOfRecords);
        if (!page)
            return page;
        if (page->isEmpty())
            return all;
        all += *page;
        last = idOf(page->constLast());
    }
}

template <typename Value>
Result<void> take(const Result<Value>& read, Value& target)
{
    if (!read)
        return failure(read.error());
    target = *read;
    return {};
}

Result<void> readInto(Store& store, TransferHead& head)
{
    const auto removed = store.archive().removedDays();
    if (!removed)
        return failure(removed.error());
    if (!removed->isEmpty())
        head.removedUntil = removed->end;
    return take(store.switches().lives(), head.switches)
        .and_then([&] { return take(readMaintenance(store), head.windows); })
        .and_then([&] { return take(readKnowledge(store), head.knowledge); })
        .and_then([&] { return take(readCoverage(store), head.coverage); })
        .and_then([&] { return take(readOutageRecords(store), head.outages); })
        .and_then([&] { return take(readEditRecords(store), head.edits); });
}

} // namespace

Result<TransferHead> readHead(Store& store)
{
    TransferHead head;
    const auto read = store.transaction([&] { return readInto(store, head); });
    return read ? Result<TransferHead>(head) : failure(read.error());
}

Result<QList<Coverage>> readCoverage(Store& store)
{
    return readAll<Coverage, CoverageId>(
        [&store](CoverageId after, int limit) { return store.archive().coverage(after, limit); },
        [](const Coverage& each) { return each.id; });
}

/// A part has a later id than what it was split off.
Result<QList<OutageRecord>> readOutageRecords(Store& store)
{
    return readAll<OutageRecord, OutageId>(
        [&store](OutageId after, int limit) { return store.archive().outages(after, limit); },
        [](const OutageRecord& record) { return record.found.id; });
}

Result<QList<OutageEdit>> readEditRecords(Store& store)
{
    return readAll<OutageEdit, OutageEditId>(
        [&store](OutageEditId after, int limit) { return store.archive().edits(after, limit); },
        [](const OutageEdit& edit) { return edit.id; });
}

Result<QList<CheckResult>> CheckPages::next(Store& store)
{
    QList<CheckResult> page;
    if (m_rest.isEmpty())
        return page;
    bool isCut = false;
    // Checks that ended at the same moment stay together.
    const auto read = store.checks().forEach({m_rest, std::nullopt}, [&](const CheckResult& check) {
        isCut = page.size() >= m_page && check.finished != page.constLast().finished;
        if (!isCut)
            page.append(check);
        return !isCut;
    });
    if (!read)
        return failure(read.error());
    if (!m_found && !page.isEmpty())
        m_found = TimeRange{page.constFirst().finished, m_rest.end};
    m_rest.start = isCut ? page.constLast().finished + Milliseconds(1) : m_rest.end;
    return page;
}

int CheckPages::percent() const
{
    if (!m_found || m_found->isEmpty())
        return m_rest.isEmpty() ? 100 : 0;
    return int(100 * (m_rest.start - m_found->start).count() / m_found->duration().count());
}

Result<QList<CheckDigest>> RemovedDayPages::next(Store& store)
{
    if (!m_rest) {
        const auto all = store.archive().removedDays();
        if (!all)
            return failure(all.error());
        m_rest = *all;
    }
    QList<CheckDigest> days;
    while (days.isEmpty() && !m_rest->isEmpty()) {
        const TimeRange month{m_rest->start, std::min(m_rest->end, m_rest->start + std::chrono::days(30))};
        const auto read = store.checks().forEachDigest(
            {.range = month}, [&days](const CheckDigest& digest) { days.append(digest); });
        if (!read)
            return failure(read.error());
        m_rest->start = month.end;
    }
    return days;
}

} // namespace powermon
