// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlcheckreader.h"

#include <algorithm>

#include <QCoreApplication>

#include "storage/checkpacking.h"
#include "storage/sqlconnection.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// Checks to be read at once: some hundredths of a second.
constexpr size_t smallPage = 20'000;
constexpr size_t largePage = 80'000;
constexpr Milliseconds longestPage = std::chrono::days(32);
/// Times further away are nobody's; sums of nearer ones stay in range.
constexpr Timestamp earliest = Timestamp::fromMilliseconds(-9'000'000'000'000'000);
constexpr Timestamp latest = Timestamp::fromMilliseconds(9'000'000'000'000'000);

/// The statement for one switch, or the one for all.
QString nameFor(std::optional<SwitchId> switchId, const QString& base)
{
    return switchId ? base + u"_of_switch"_s : base;
}

SqlValues valuesFor(TimeRange range, std::optional<SwitchId> switchId)
{
    SqlValues values;
    values.add(u"start_at"_s, range.start).add(u"end_at"_s, range.end);
    if (switchId)
        values.add(u"switch_id"_s, *switchId);
    return values;
}

StoredCheck storedFrom(const SqlRow& row)
{
    return {row.integer(u"finished_at"_s), row.integer(u"switch_id"_s),
            static_cast<qint32>(row.integer(u"outcome"_s))};
}

TimeRange hoursOf(TimeRange range)
{
    return {CheckBlock::beginOf(range.start), range.end};
}

} // namespace

/// What was read at once, and up to when.
struct SqlCheckReader::Page
{
    std::vector<StoredCheck> checks;
    Timestamp end;
};

CheckResult StoredCheck::result() const
{
    const ProbeOutcome found = CheckPacking::unpack(outcome);
    const Timestamp finished = Timestamp::fromMilliseconds(finishedAt);
    return {SwitchId(switchId), finished - found.duration, finished, found};
}

Error damagedBlock(const SqlConnection& connection, Timestamp begin, qint64 switchId)
{
    const QString reason =
        QCoreApplication::translate("SqlCheckReader", "the packed checks of switch %1 from %2 are damaged")
            .arg(switchId)
            .arg(begin.toIso());
    return {ErrorCode::DatabaseCorrupt, {connection.location(), reason}};
}

Result<TimeRange> SqlCheckReader::bounded(TimeRange range, std::optional<SwitchId> switchId)
{
    range = {std::clamp(range.start, earliest, latest), std::clamp(range.end, earliest, latest)};
    if (!switchId)
        return range;
    TimeRange bounds;
    const Result<void> read = m_connection.select(
        u"select_check_bounds"_s, SqlValues().add(u"switch_id"_s, *switchId), [&](const SqlRow& row) {
            bounds = {row.timestamp(u"first_at"_s), row.timestamp(u"last_at"_s) + Milliseconds(1)};
        });
    return read ? Result<TimeRange>(range.intersected(bounds)) : failure(read.error());
}

Result<void> SqlCheckReader::forEachBlock(TimeRange hours, std::optional<SwitchId> switchId,
                                          const std::function<void(const StoredCheck&)>& visit)
{
    std::optional<Error> damage;
    const auto unpack = [&](const SqlRow& row) {
        const Timestamp begin = row.timestamp(u"begin_at"_s);
        const qint64 id = row.integer(u"switch_id"_s);
        const auto checks = CheckBlock::unpack(begin, row.bytes(u"packed"_s));
        if (!checks)
            damage = damagedBlock(m_connection, begin, id);
        for (const PackedCheck& check : checks.value_or(QList<PackedCheck>()))
            visit({check.finishedAt, id, check.outcome});
    };
    const Result<void> read =
        m_connection.select(nameFor(switchId, u"select_check_blocks"_s), valuesFor(hours, switchId), unpack);
    if (!read)
        return read;
    return damage ? failure(*damage) : Result<void>();
}

Result<std::vector<StoredCheck>> SqlCheckReader::read(TimeRange range, std::optional<SwitchId> switchId)
{
    std::vector<StoredCheck> checks;
    if (range.isEmpty())
        return checks;
    const Result<void> done = m_connection.snapshot([&]() -> Result<void> {
        const Result<void> rows =
            m_connection.select(nameFor(switchId, u"select_check_rows"_s), valuesFor(range, switchId),
                                [&](const SqlRow& row) { checks.push_back(storedFrom(row)); });
        if (!rows)
            return rows;
        return forEachBlock(hoursOf(range), switchId, [&](const StoredCheck& check) {
            if (range.contains(Timestamp::fromMilliseconds(check.finishedAt)))
                checks.push_back(check);
        });
    });
    if (!done)
        return failure(done.error());
    std::ranges::sort(checks);
    return checks;
}

Result<SqlCheckReader::Page> SqlCheckReader::readPage(const CheckQuery& query, Milliseconds length)
{
    const TimeRange& range = query.range;
    Page page{{}, range.end};
    const Result<void> done = m_connection.snapshot([&]() -> Result<void> {
        std::optional<Timestamp> next;
        const SqlValues values =
            valuesFor(range, std::nullopt).add(u"begin_at"_s, CheckBlock::beginOf(range.start));
        const Result<void> found = m_connection.select(
            u"find_next_check"_s, values, [&](const SqlRow& row) { next = row.timestamp(u"found_at"_s); });
        if (!found || !next)
            return found;
        const Timestamp begin = std::max(range.start, *next);
        page.end = std::min(range.end, CheckBlock::beginOf(begin) + length);
        auto checks = read({begin, page.end}, query.switchId);
        if (!checks)
            return failure(checks.error());
        page.checks = std::move(*checks);
        return {};
    });
    return done ? Result<Page>(std::move(page)) : failure(done.error());
}

Result<void> SqlCheckReader::forEach(const CheckQuery& query,
                                     const std::function<bool(const CheckResult&)>& visit)
{
    const Result<TimeRange> range = bounded(query.range, query.switchId);
    if (!range)
        return failure(range.error());
    Milliseconds length = CheckBlock::period;
    for (Timestamp at = range->start; at < range->end;) {
        const Result<Page> page = readPage({{at, range->end}, query.switchId}, length);
        if (!page)
            return failure(page.error());
        for (const StoredCheck& check : page->checks) {
            if (!visit(check.result()))
                return {};
        }
        at = page->end;
        if (page->checks.size() < smallPage)
            length = std::min(longestPage, 2 * length);
        else if (page->checks.size() > largePage)
            length = std::max(CheckBlock::period, length / 2);
    }
    return {};
}

Result<QList<CheckResult>> SqlCheckReader::newest(const CheckQuery& query, int limit)
{
    QList<CheckResult> newest;
    if (limit <= 0)
        return newest;
    const Result<TimeRange> range = bounded(query.range, query.switchId);
    if (!range)
        return failure(range.error());
    std::vector<StoredCheck> found;
    const Result<void> read = m_connection.snapshot([&] {
        return readNewest({*range, query.switchId}, static_cast<size_t>(limit), found);
    });
    if (!read)
        return failure(read.error());
    for (const StoredCheck& check : found)
        newest.append(check.result());
    return newest;
}

Result<void> SqlCheckReader::addNewestRows(const CheckQuery& query, size_t limit,
                                           std::vector<StoredCheck>& found)
{
    const SqlValues values =
        valuesFor(query.range, query.switchId).add(u"limit"_s, static_cast<qint64>(limit));
    return m_connection.select(nameFor(query.switchId, u"select_newest_checks"_s), values,
                               [&](const SqlRow& row) { found.push_back(storedFrom(row)); });
}

Result<void> SqlCheckReader::readNewest(const CheckQuery& query, size_t limit,
                                        std::vector<StoredCheck>& found)
{
    if (query.range.isEmpty())
        return {};
    if (Result<void> rows = addNewestRows(query, limit, found); !rows)
        return rows;
    Milliseconds length = CheckBlock::period;
    for (Timestamp end = query.range.end; end > query.range.start;
         length = std::min(2 * length, longestPage)) {
        const SqlValues values = SqlValues().add(u"end_at"_s, end);
        const auto last = m_connection.selectInteger(u"find_last_check_block"_s, u"begin_at"_s, values);
        if (!last)
            return failure(last.error());
        const Timestamp blockEnd = Timestamp::fromMilliseconds(*last) + CheckBlock::period;
        const bool isFull = found.size() == limit && found.back().finishedAt >= blockEnd.milliseconds();
        if (*last == 0 || blockEnd <= query.range.start || isFull)
            return {};
        const TimeRange hours{std::max(blockEnd - length, CheckBlock::beginOf(query.range.start)), blockEnd};
        const Result<void> read = forEachBlock(hours, query.switchId, [&](const StoredCheck& check) {
            if (query.range.contains(Timestamp::fromMilliseconds(check.finishedAt)))
                found.push_back(check);
        });
        if (!read)
            return read;
        std::ranges::sort(found, std::greater());
        found.resize(std::min(found.size(), limit));
        end = hours.start;
    }
    return {};
}

} // namespace powermon
