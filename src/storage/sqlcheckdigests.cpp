// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlcheckdigests.h"

#include <algorithm>

#include <QMap>

#include "storage/checkpacking.h"
#include "storage/sqlconnection.h"
#include "storage/sqldigestrow.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// The statement for one switch, or the one for all.
QString nameFor(std::optional<SwitchId> switchId, const QString& base)
{
    return switchId ? base + u"_of_switch"_s : base;
}

SqlValues valuesFor(TimeRange range, std::optional<SwitchId> switchId = std::nullopt)
{
    SqlValues values;
    values.add(u"start_at"_s, range.start).add(u"end_at"_s, range.end);
    if (switchId)
        values.add(u"switch_id"_s, *switchId);
    return values;
}

} // namespace

Result<Timestamp> SqlCheckDigests::keptSince()
{
    const auto since = m_connection.selectInteger(u"select_checks_since"_s, u"checks_since"_s);
    return since ? Result<Timestamp>(Timestamp::fromMilliseconds(*since)) : failure(since.error());
}

Result<QList<TierPart>> SqlCheckDigests::plan(const DigestQuery& query)
{
    const Result<Timestamp> since = keptSince();
    if (!since)
        return failure(since.error());
    QList<Timestamp> unsealed;
    const Result<void> read = m_connection.select(
        nameFor(query.switchId, u"select_unsealed_hours"_s), valuesFor(query.range, query.switchId),
        [&](const SqlRow& row) { unsealed.append(row.timestamp(u"begin_at"_s)); });
    if (!read)
        return failure(read.error());
    return planTiers(query.range, query.coarsest, unsealed, *since);
}

Result<void> SqlCheckDigests::forEach(const DigestQuery& query, const Visit& visit)
{
    return m_connection.snapshot([&]() -> Result<void> {
        const auto range = m_reader.bounded(query.range, std::nullopt);
        const auto found = m_reader.bounded(query.range, query.switchId);
        if (!range || !found)
            return failure(range ? found.error() : range.error());
        const auto parts = plan({*range, query.switchId, query.coarsest, query.withLatencies});
        if (!parts)
            return failure(parts.error());
        for (const TierPart& part : *parts) {
            // Sums of days outlive their checks, and with them what is known of the bounds.
            const TimeRange known = part.range.intersected(*found);
            Result<void> done;
            if (part.tier == CheckTier::Days)
                done = visitSums(part, query, visit);
            else if (part.tier == CheckTier::Hours && !known.isEmpty())
                done = visitSums({part.tier, {CheckBlock::beginOf(known.start), known.end}}, query, visit);
            else if (part.tier == CheckTier::Checks)
                done = visitChecks(known, query.switchId, visit);
            if (!done)
                return done;
        }
        return {};
    });
}

Result<void> SqlCheckDigests::visitSums(const TierPart& part, const DigestQuery& query, const Visit& visit)
{
    const QString name = part.tier == CheckTier::Days ? u"select_check_days"_s : u"select_check_hours"_s;
    // Of one switch they are few, and not worth statements of their own.
    if (!query.withLatencies && !query.switchId)
        return visitRuns(part, visit);
    std::optional<Error> damage;
    const Result<void> read = m_connection.select(
        nameFor(query.switchId, name), valuesFor(part.range, query.switchId), [&](const SqlRow& row) {
            if (const auto digest = SqlDigestRow::digestFrom(row))
                visit(*digest);
            else
                damage =
                    damagedBlock(m_connection, row.timestamp(u"begin_at"_s), row.integer(u"switch_id"_s));
        });
    if (!read)
        return read;
    return damage ? failure(*damage) : Result<void>();
}

Result<void> SqlCheckDigests::visitRuns(const TierPart& part, const Visit& visit)
{
    const QString name =
        part.tier == CheckTier::Days ? u"select_check_day_runs"_s : u"select_check_hour_runs"_s;
    std::optional<Error> damage;
    CheckDigest digest; // one for all: a list for each would cost as much as reading it
    const Result<void> read = m_connection.select(name, valuesFor(part.range), [&](const SqlRow& row) {
        if (SqlDigestRow::readRuns(row, digest))
            visit(digest);
        else
            damage = damagedBlock(m_connection, row.timestamp(u"begin_at"_s), row.integer(u"switch_id"_s));
    });
    if (!read)
        return read;
    return damage ? failure(*damage) : Result<void>();
}

Result<void> SqlCheckDigests::visitChecks(TimeRange range, std::optional<SwitchId> switchId,
                                          const Visit& visit)
{
    for (Timestamp at = range.start; at < range.end;) {
        const Timestamp end = std::min(range.end, CheckBlock::beginOf(at) + CheckBlock::period);
        const auto checks = m_reader.read({at, end}, switchId);
        if (!checks)
            return failure(checks.error());
        QMap<SwitchId, CheckDigest> digests;
        for (const StoredCheck& check : *checks) {
            CheckDigest& digest = digests[SwitchId(check.switchId)];
            digest.switchId = SwitchId(check.switchId);
            digest.add(check.result());
        }
        std::ranges::for_each(digests, visit);
        at = end;
    }
    return {};
}

Result<QHash<SwitchId, CheckCounts>> SqlCheckDigests::counts(TimeRange range)
{
    Counts counts;
    const Result<void> done = m_connection.snapshot([&]() -> Result<void> {
        const auto known = m_reader.bounded(range, std::nullopt);
        return known ? addCounts(*known, counts) : failure(known.error());
    });
    return done ? Result<Counts>(counts) : failure(done.error());
}

Result<void> SqlCheckDigests::addCounts(TimeRange range, Counts& counts)
{
    const Result<Timestamp> since = keptSince();
    if (!since)
        return failure(since.error());
    // Counts of what is packed and of what is not add up, whatever is missing from the sums.
    for (const TierPart& part : planTiers(range, DigestStep::Day, {}, *since)) {
        Result<void> done;
        if (part.tier == CheckTier::Days)
            done = addSums(u"sum_check_days"_s, part.range, counts);
        else if (part.tier == CheckTier::Hours)
            done = addSums(u"sum_check_hours"_s, part.range, counts);
        else
            done = addBlocks(part.range, counts);
        if (!done)
            return done;
    }
    return addSums(u"count_checks"_s, {std::max(range.start, *since), range.end}, counts);
}

Result<void> SqlCheckDigests::addSums(const QString& statement, TimeRange range, Counts& counts)
{
    return m_connection.select(statement, valuesFor(range), [&](const SqlRow& row) {
        const qint64 total = row.integer(u"total"_s);
        if (total == 0)
            return;
        CheckCounts& ofSwitch = counts[SwitchId(row.integer(u"switch_id"_s))];
        ofSwitch.total += total;
        ofSwitch.failed += row.integer(u"failed"_s);
    });
}

Result<void> SqlCheckDigests::addBlocks(TimeRange range, Counts& counts)
{
    const auto count = [&](const StoredCheck& check) {
        if (!range.contains(Timestamp::fromMilliseconds(check.finishedAt)) ||
            CheckPacking::isBlind(check.outcome))
            return;
        CheckCounts& ofSwitch = counts[SwitchId(check.switchId)];
        ++ofSwitch.total;
        ofSwitch.failed += CheckPacking::isFailure(check.outcome) ? 1 : 0;
    };
    return m_reader.forEachBlock({CheckBlock::beginOf(range.start), range.end}, std::nullopt, count);
}

} // namespace powermon
