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
    const auto write = [&]() -> Result<void> {
        if (Result<void> known = m_sealedTimes.refresh(); !known)
            return known;
        if (Result<void> inserted = insert(rows); !inserted)
            return inserted;
        return extendBounds(boundsOf(rows));
    };
    return m_connection.transaction(write, Announcement::BehindCommit);
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
        if (Result<void> moved = avoidSealed(row); !moved)
            return moved;
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

Result<void> SqlCheckRepository::avoidSealed(Row& row)
{
    for (;; ++row.finishedAt) {
        const Result<bool> isTaken = m_sealedTimes.contains(row.switchId, row.finishedAt);
        if (!isTaken)
            return failure(isTaken.error());
        if (!*isTaken)
            return {};
    }
}

Result<void> SqlCheckRepository::insertTogether(QList<Row>& rows)
{
    for (Row& row : rows) {
        if (Result<void> moved = avoidSealed(row); !moved)
            return moved;
    }
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
    return m_reader.newest(query, limit);
}

Result<void> SqlCheckRepository::forEach(const CheckQuery& query,
                                         const std::function<bool(const CheckResult&)>& visit)
{
    return m_reader.forEach(query, visit);
}

Result<QHash<SwitchId, CheckCounts>> SqlCheckRepository::counts(TimeRange range)
{
    return m_digests.counts(range);
}

Result<void> SqlCheckRepository::forEachDigest(const DigestQuery& query,
                                               const std::function<void(const CheckDigest&)>& visit)
{
    return m_digests.forEach(query, visit);
}

Result<QHash<SwitchId, CheckResult>> SqlCheckRepository::latest(Timestamp since)
{
    QHash<SwitchId, CheckResult> latest;
    const Result<void> read = m_connection.select(
        u"select_latest_checks"_s, SqlValues().add(u"since"_s, since), [&](const SqlRow& row) {
            const StoredCheck check{row.integer(u"finished_at"_s), row.integer(u"switch_id"_s),
                                    static_cast<qint32>(row.integer(u"outcome"_s))};
            latest.insert(SwitchId(check.switchId), check.result());
        });
    return read ? Result<QHash<SwitchId, CheckResult>>(latest) : failure(read.error());
}

Result<qint64> SqlCheckRepository::seal(Timestamp before, int limit)
{
    return m_packer.seal(before, limit);
}

Result<qint64> SqlCheckRepository::removeBefore(Timestamp before, int limit)
{
    return m_packer.removeBefore(before, limit);
}

} // namespace powermon
