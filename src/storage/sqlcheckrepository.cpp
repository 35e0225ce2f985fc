// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlcheckrepository.h"

#include <algorithm>
#include <utility>

#include <QSet>

#include "storage/checkpacking.h"
#include "storage/sqlconnection.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

CheckResult checkFrom(const SqlRow& row)
{
    const ProbeOutcome outcome = CheckPacking::unpack(static_cast<qint32>(row.integer(u"outcome"_s)));
    const Timestamp finished = row.timestamp(u"finished_at"_s);
    return {SwitchId(row.integer(u"switch_id"_s)), finished - outcome.duration, finished, outcome};
}

/// The statement for one switch, or the one for all; the values of what both ask for.
QString nameFor(const CheckQuery& query, const QString& base)
{
    return query.switchId ? base + u"_of_switch"_s : base;
}

SqlValues valuesFor(const CheckQuery& query, int limit)
{
    SqlValues values;
    values.add(u"end_at"_s, query.range.end).add(u"limit"_s, limit);
    if (query.switchId)
        values.add(u"switch_id"_s, *query.switchId);
    return values;
}

/// Numbers as PostgreSQL reads an array: {1,2,3}.
template <typename Items, typename Member>
QString arrayOf(const Items& items, Member member)
{
    QString text = u"{"_s;
    for (const auto& item : items)
        text += QString::number(std::invoke(member, item)) + u',';
    if (text.endsWith(u','))
        text.chop(1);
    return text + u'}';
}

} // namespace

Result<void> SqlCheckRepository::append(const QList<CheckResult>& checks)
{
    QList<Row> rows;
    rows.reserve(checks.size());
    for (const CheckResult& check : checks) {
        if (check.outcome.answered() || check.outcome.failure != FailureKind::Cancelled)
            rows.append(
                {check.finished.milliseconds(), check.switchId.value(), CheckPacking::pack(check.outcome)});
    }
    if (rows.isEmpty())
        return {};
    return m_connection.transaction([&]() -> Result<void> {
        if (Result<void> inserted = insert(rows); !inserted)
            return inserted;
        return extendBounds(boundsOf(rows));
    });
}

Result<void> SqlCheckRepository::insert(QList<Row>& rows)
{
    if (m_connection.engine() == SqlEngine::PostgreSql && rows.size() > 1)
        return insertTogether(rows);
    for (Row& row : rows) {
        if (Result<void> inserted = insertOne(row); !inserted)
            return inserted;
    }
    return {};
}

Result<void> SqlCheckRepository::insertOne(Row& row)
{
    for (;; ++row.finishedAt) {
        const Result<qint64> inserted =
            m_connection.execute(u"insert_check"_s, SqlValues()
                                                        .add(u"finished_at"_s, row.finishedAt)
                                                        .add(u"switch_id"_s, row.switchId)
                                                        .add(u"outcome"_s, row.outcome));
        if (!inserted)
            return failure(inserted.error());
        if (*inserted > 0)
            return {};
    }
}

Result<void> SqlCheckRepository::insertTogether(QList<Row>& rows)
{
    QSet<std::pair<qint64, qint64>> inserted;
    const SqlValues values = SqlValues()
                                 .add(u"finished_at"_s, arrayOf(rows, &Row::finishedAt))
                                 .add(u"switch_id"_s, arrayOf(rows, &Row::switchId))
                                 .add(u"outcome"_s, arrayOf(rows, &Row::outcome));
    const Result<void> done = m_connection.select(u"insert_checks"_s, values, [&](const SqlRow& row) {
        inserted.insert({row.integer(u"finished_at"_s), row.integer(u"switch_id"_s)});
    });
    if (!done)
        return done;
    for (Row& row : rows) {
        if (inserted.remove({row.finishedAt, row.switchId}))
            continue;
        if (Result<void> moved = insertOne(row); !moved)
            return moved;
    }
    return {};
}

SqlCheckRepository::AllBounds SqlCheckRepository::boundsOf(const QList<Row>& rows)
{
    AllBounds all;
    for (const Row& row : rows) {
        const auto found = all.find(row.switchId);
        if (found == all.end()) {
            all.insert(row.switchId, {row.finishedAt, row.finishedAt, row.outcome});
            continue;
        }
        found->firstAt = std::min(found->firstAt, row.finishedAt);
        if (row.finishedAt > found->lastAt) {
            found->lastAt = row.finishedAt;
            found->lastOutcome = row.outcome;
        }
    }
    return all;
}

Result<void> SqlCheckRepository::extendBounds(const AllBounds& bounds)
{
    if (m_connection.engine() == SqlEngine::PostgreSql && bounds.size() > 1)
        return extendBoundsTogether(bounds);
    for (auto it = bounds.cbegin(); it != bounds.cend(); ++it) {
        const SqlValues values = SqlValues()
                                     .add(u"switch_id"_s, it.key())
                                     .add(u"first_at"_s, it->firstAt)
                                     .add(u"last_at"_s, it->lastAt)
                                     .add(u"last_outcome"_s, it->lastOutcome);
        if (const Result<qint64> done = m_connection.execute(u"extend_check_bounds"_s, values); !done)
            return failure(done.error());
    }
    return {};
}

Result<void> SqlCheckRepository::extendBoundsTogether(const AllBounds& bounds)
{
    const QList<qint64> switchIds = bounds.keys();
    const QList<Bounds> values = bounds.values();
    const auto itself = [](qint64 id) { return id; };
    const Result<qint64> done = m_connection.execute(
        u"extend_many_check_bounds"_s, SqlValues()
                                           .add(u"switch_id"_s, arrayOf(switchIds, itself))
                                           .add(u"first_at"_s, arrayOf(values, &Bounds::firstAt))
                                           .add(u"last_at"_s, arrayOf(values, &Bounds::lastAt))
                                           .add(u"last_outcome"_s, arrayOf(values, &Bounds::lastOutcome)));
    return done ? Result<void>() : failure(done.error());
}

Result<QList<CheckResult>> SqlCheckRepository::newest(const CheckQuery& query, int limit)
{
    QList<CheckResult> checks;
    const SqlValues values = valuesFor(query, std::max(limit, 0)).add(u"start_at"_s, query.range.start);
    const Result<void> read = m_connection.select(nameFor(query, u"select_newest_checks"_s), values,
                                                  [&](const SqlRow& row) { checks.append(checkFrom(row)); });
    return read ? Result<QList<CheckResult>>(checks) : failure(read.error());
}

Result<void> SqlCheckRepository::forEach(const CheckQuery& query,
                                         const std::function<bool(const CheckResult&)>& visit)
{
    Timestamp afterTime = query.range.start;
    qint64 afterSwitch = -1;
    QList<CheckResult> page;
    do {
        page.clear();
        const SqlValues values =
            valuesFor(query, pageSize).add(u"after_at"_s, afterTime).add(u"after_switch_id"_s, afterSwitch);
        const Result<void> read =
            m_connection.select(nameFor(query, u"select_checks"_s), values,
                                [&](const SqlRow& row) { page.append(checkFrom(row)); });
        if (!read)
            return read;
        if (!std::all_of(page.cbegin(), page.cend(), visit) || page.isEmpty())
            return {};
        afterTime = page.constLast().finished;
        afterSwitch = page.constLast().switchId.value();
    } while (page.size() == pageSize);
    return {};
}

Result<QHash<SwitchId, CheckCounts>> SqlCheckRepository::counts(TimeRange range)
{
    QHash<SwitchId, CheckCounts> counts;
    const SqlValues values = SqlValues().add(u"start_at"_s, range.start).add(u"end_at"_s, range.end);
    const Result<void> read = m_connection.select(u"count_checks"_s, values, [&](const SqlRow& row) {
        counts.insert(SwitchId(row.integer(u"switch_id"_s)),
                      {row.integer(u"total"_s), row.integer(u"failed"_s)});
    });
    return read ? Result<QHash<SwitchId, CheckCounts>>(counts) : failure(read.error());
}

Result<QHash<SwitchId, CheckResult>> SqlCheckRepository::latest(Timestamp since)
{
    QHash<SwitchId, CheckResult> latest;
    const Result<void> read = m_connection.select(u"select_latest_checks"_s,
                                                  SqlValues().add(u"since"_s, since), [&](const SqlRow& row) {
                                                      const CheckResult check = checkFrom(row);
                                                      latest.insert(check.switchId, check);
                                                  });
    return read ? Result<QHash<SwitchId, CheckResult>>(latest) : failure(read.error());
}

Result<qint64> SqlCheckRepository::removeBefore(Timestamp before, int limit)
{
    Result<qint64> removed = 0;
    const Result<void> done = m_connection.transaction([&]() -> Result<void> {
        const SqlValues values = SqlValues().add(u"before"_s, before).add(u"limit"_s, std::max(limit, 0));
        removed = m_connection.execute(u"delete_checks"_s, values);
        if (!removed || *removed == 0)
            return removed ? Result<void>() : failure(removed.error());
        const Result<qint64> cleaned = m_connection.execute(u"delete_stale_check_bounds"_s);
        return cleaned ? Result<void>() : failure(cleaned.error());
    });
    return done ? removed : failure(done.error());
}

} // namespace powermon
