// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlcheckpacker.h"

#include <algorithm>
#include <limits>
#include <map>

#include "storage/checkpacking.h"
#include "storage/sqlcheckreader.h"
#include "storage/sqlconnection.h"
#include "storage/sqldigestrow.h"
#include "storage/tierplan.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr Milliseconds day = std::chrono::hours(24);
constexpr Timestamp never = Timestamp::fromMilliseconds(std::numeric_limits<qint64>::max());

CheckResult resultOf(const PackedCheck& check, qint64 switchId)
{
    return StoredCheck{check.finishedAt, switchId, check.outcome}.result();
}

/// Both, in order of time. Of two that end in the same millisecond, which only programs that write at once
/// can bring about, one moves to the nearest free one of the hour.
QList<PackedCheck> merged(const QList<PackedCheck>& block, const QList<PackedCheck>& rows, Timestamp begin)
{
    std::map<qint64, qint32> all;
    for (const PackedCheck& check : block)
        all.emplace(check.finishedAt, check.outcome);
    const qint64 end = (begin + CheckBlock::period).milliseconds();
    for (const PackedCheck& check : rows) {
        qint64 at = check.finishedAt;
        while (at < end && all.contains(at))
            ++at;
        for (at = at == end ? check.finishedAt : at; all.contains(at);)
            --at;
        all.emplace(at, check.outcome);
    }
    QList<PackedCheck> checks;
    for (const auto& [finishedAt, outcome] : all)
        checks.append({finishedAt, outcome});
    return checks;
}

SqlValues valuesFor(TimeRange range, qint64 firstSwitch, qint64 lastSwitch)
{
    return SqlValues()
        .add(u"start_at"_s, range.start)
        .add(u"end_at"_s, range.end)
        .add(u"first_switch_id"_s, QVariant(qlonglong(firstSwitch)))
        .add(u"last_switch_id"_s, QVariant(qlonglong(lastSwitch)));
}

TimeRange hourOf(Timestamp begin)
{
    return {begin, begin + CheckBlock::period};
}

} // namespace

Result<qint64> SqlCheckPacker::seal(Timestamp before, int limit)
{
    Result<qint64> sealed = 0;
    const Result<void> done = m_connection.transaction([&]() -> Result<void> {
        sealed = sealSome(before, limit);
        return sealed ? Result<void>() : failure(sealed.error());
    });
    return done ? sealed : failure(done.error());
}

Result<qint64> SqlCheckPacker::sealSome(Timestamp before, int limit)
{
    const auto part = nextPart(before, limit);
    if (!part)
        return failure(part.error());
    if (!*part)
        return 0;
    auto checks = takeRows(**part);
    if (!checks)
        return failure(checks.error());
    qint64 sealed = 0;
    for (const QList<PackedCheck>& ofSwitch : std::as_const(*checks))
        sealed += ofSwitch.size();
    const auto since = m_connection.selectInteger(u"select_checks_since"_s, u"checks_since"_s);
    if (!since)
        return failure(since.error());
    Result<void> done;
    if ((*part)->begin.milliseconds() < *since) {
        done = addToDay(**part, *checks);
    } else {
        done = addBlocks(**part, *checks);
        done = done ? writeHour(**part, *checks) : done;
        done = done ? writeDay(**part) : done;
    }
    return done ? Result<qint64>(sealed) : failure(done.error());
}

Result<std::optional<SqlCheckPacker::Part>> SqlCheckPacker::nextPart(Timestamp before, int limit)
{
    if (const auto locked = m_connection.selectInteger(u"lock_checks"_s, u"locked"_s); !locked)
        return failure(locked.error());
    const auto first = oldest(u"find_oldest_check_row"_s, u"finished_at"_s);
    if (!first)
        return failure(first.error());
    if (!*first || CheckBlock::beginOf(**first) + CheckBlock::period > before)
        return std::optional<Part>();
    Part part{CheckBlock::beginOf(**first), 0, -1};
    qint64 checks = 0;
    const TimeRange hour = hourOf(part.begin);
    const Result<void> read = m_connection.select(
        u"count_check_rows"_s, SqlValues().add(u"start_at"_s, hour.start).add(u"end_at"_s, hour.end),
        [&](const SqlRow& row) {
            const qint64 switchId = row.integer(u"switch_id"_s);
            if (part.lastSwitch < part.firstSwitch)
                part.firstSwitch = part.lastSwitch = switchId;
            else if (checks < limit)
                part.lastSwitch = switchId;
            checks += row.integer(u"total"_s);
        });
    return read ? Result<std::optional<Part>>(part) : failure(read.error());
}

Result<SqlCheckPacker::Checks> SqlCheckPacker::takeRows(const Part& part)
{
    Checks checks;
    const Result<void> taken = m_connection.select(
        u"take_checks"_s, valuesFor(hourOf(part.begin), part.firstSwitch, part.lastSwitch),
        [&](const SqlRow& row) {
            checks[row.integer(u"switch_id"_s)].append(
                {row.integer(u"finished_at"_s), static_cast<qint32>(row.integer(u"outcome"_s))});
        });
    for (QList<PackedCheck>& ofSwitch : checks)
        std::ranges::sort(ofSwitch);
    return taken ? Result<Checks>(checks) : failure(taken.error());
}

Result<void> SqlCheckPacker::addBlocks(const Part& part, Checks& checks)
{
    std::optional<Error> damage;
    const Result<void> read = m_connection.select(
        u"select_check_blocks_of_some"_s, valuesFor(hourOf(part.begin), part.firstSwitch, part.lastSwitch),
        [&](const SqlRow& row) {
            const qint64 switchId = row.integer(u"switch_id"_s);
            const auto found = checks.find(switchId);
            if (found == checks.end())
                return;
            if (const auto block = CheckBlock::unpack(part.begin, row.bytes(u"packed"_s)))
                *found = merged(*block, *found, part.begin);
            else
                damage = damagedBlock(m_connection, part.begin, switchId);
        });
    if (!read)
        return read;
    return damage ? failure(*damage) : Result<void>();
}

Result<void> SqlCheckPacker::writeHour(const Part& part, const Checks& checks)
{
    for (auto it = checks.cbegin(); it != checks.cend(); ++it) {
        const SqlValues block = SqlValues()
                                    .add(u"begin_at"_s, part.begin)
                                    .add(u"switch_id"_s, QVariant(qlonglong(it.key())))
                                    .add(u"packed"_s, QVariant(CheckBlock::pack(part.begin, *it)));
        if (Result<void> written = run(u"set_check_block"_s, block); !written)
            return written;
        CheckDigest digest;
        digest.switchId = SwitchId(it.key());
        for (const PackedCheck& check : *it)
            digest.add(resultOf(check, it.key()));
        const SqlValues hour = SqlDigestRow::valuesOf(digest, part.begin);
        if (Result<void> written = run(u"set_check_hour"_s, hour); !written)
            return written;
    }
    return {};
}

Result<void> SqlCheckPacker::writeDay(const Part& part)
{
    const Timestamp begin = dayOf(part.begin);
    const auto hours = readSums(u"select_check_hours_of_some"_s, {begin, begin + day}, part);
    if (!hours)
        return failure(hours.error());
    QMap<SwitchId, CheckDigest> days;
    for (const CheckDigest& hour : *hours) {
        CheckDigest& digest = days[hour.switchId];
        digest.switchId = hour.switchId;
        digest.append(hour);
    }
    for (const CheckDigest& digest : std::as_const(days)) {
        if (Result<void> set = run(u"set_check_day"_s, SqlDigestRow::valuesOf(digest, begin)); !set)
            return set;
    }
    return {};
}

Result<void> SqlCheckPacker::addToDay(const Part& part, const Checks& checks)
{
    const Timestamp begin = dayOf(part.begin);
    const auto stored = readSums(u"select_check_days_of_some"_s, {begin, begin + day}, part);
    if (!stored)
        return failure(stored.error());
    QMap<qint64, CheckDigest> days;
    for (const CheckDigest& digest : *stored)
        days.insert(digest.switchId.value(), digest);
    for (auto it = checks.cbegin(); it != checks.cend(); ++it) {
        CheckDigest& digest = days[it.key()];
        digest.switchId = SwitchId(it.key());
        for (const PackedCheck& check : *it)
            digest.insert(resultOf(check, it.key()));
        if (Result<void> set = run(u"set_check_day"_s, SqlDigestRow::valuesOf(digest, begin)); !set)
            return set;
    }
    return {};
}

Result<QList<CheckDigest>> SqlCheckPacker::readSums(const QString& statement, TimeRange range,
                                                    const Part& part)
{
    QList<CheckDigest> sums;
    std::optional<Error> damage;
    const Result<void> read = m_connection.select(
        statement, valuesFor(range, part.firstSwitch, part.lastSwitch), [&](const SqlRow& row) {
            if (const auto digest = SqlDigestRow::digestFrom(row))
                sums.append(*digest);
            else
                damage =
                    damagedBlock(m_connection, row.timestamp(u"begin_at"_s), row.integer(u"switch_id"_s));
        });
    if (!read)
        return failure(read.error());
    return damage ? failure(*damage) : Result<QList<CheckDigest>>(sums);
}

Result<void> SqlCheckPacker::run(const QString& statement, const SqlValues& values)
{
    const Result<qint64> done = m_connection.execute(statement, values);
    return done ? Result<void>() : failure(done.error());
}

Result<std::optional<Timestamp>> SqlCheckPacker::oldest(const QString& statement, const QString& column)
{
    std::optional<Timestamp> found;
    const Result<void> read =
        m_connection.select(statement, {}, [&](const SqlRow& row) { found = row.optionalTimestamp(column); });
    return read ? Result<std::optional<Timestamp>>(found) : failure(read.error());
}

Result<qint64> SqlCheckPacker::removeBefore(Timestamp before, int limit)
{
    if (limit <= 0)
        return 0;
    const auto row = oldest(u"find_oldest_check_row"_s, u"finished_at"_s);
    const auto block = oldest(u"find_oldest_check_block"_s, u"begin_at"_s);
    if (!row || !block)
        return failure(row ? block.error() : row.error());
    if (!*row && !*block)
        return 0;
    const Timestamp first = std::min(row->value_or(never), block->value_or(never));
    const Timestamp end = dayOf(first) + day;
    if (end > before)
        return 0;
    // What a day adds up to has to be known before its checks go.
    qint64 added = 0;
    for (;;) {
        const Result<qint64> sealed = seal(end, limit);
        if (!sealed)
            return sealed;
        if (*sealed == 0)
            break;
        added += *sealed;
    }
    const Result<qint64> removed = removeDay(end, limit);
    return removed && *removed == 0 ? Result<qint64>(added) : removed;
}

Result<qint64> SqlCheckPacker::removeDay(Timestamp end, int limit)
{
    qint64 removed = 0;
    const Result<void> done = m_connection.transaction([&]() -> Result<void> {
        if (const auto locked = m_connection.selectInteger(u"lock_checks"_s, u"locked"_s); !locked)
            return failure(locked.error());
        if (Result<void> set = run(u"set_checks_since"_s, SqlValues().add(u"checks_since"_s, end)); !set)
            return set;
        // A block holds a check a minute as a rule.
        const int blocks = std::max(1, limit / 60);
        int taken = 0;
        const Result<void> deleted = m_connection.select(
            u"take_check_blocks"_s, SqlValues().add(u"before"_s, end).add(u"limit"_s, QVariant(blocks)),
            [&](const SqlRow& row) {
                ++taken;
                removed += CheckBlock::header(row.bytes(u"packed"_s)).value_or(CheckBlockHeader()).total;
            });
        if (!deleted || taken == blocks)
            return deleted;
        for (const QString& statement : {u"delete_check_hours"_s, u"delete_check_bounds"_s}) {
            if (Result<void> gone = run(statement, SqlValues().add(u"before"_s, end)); !gone)
                return gone;
        }
        return {};
    });
    return done ? Result<qint64>(removed) : failure(done.error());
}

} // namespace powermon
