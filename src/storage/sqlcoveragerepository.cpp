// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlcoveragerepository.h"

#include "storage/sqlconnection.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// A kind that nobody knows is not watched time.
CoverageKind kindFrom(qint64 number)
{
    const auto kind = static_cast<CoverageKind>(number);
    switch (kind) {
    case CoverageKind::Running:
    case CoverageKind::Asleep:
    case CoverageKind::Off:
    case CoverageKind::Killed:
    case CoverageKind::ClockStepped:
    case CoverageKind::HostDown:
    case CoverageKind::NoNetwork:
        return kind;
    }
    return CoverageKind::Off;
}

Coverage coverageFrom(const SqlRow& row)
{
    return {CoverageId(row.integer(u"id"_s)),
            {row.timestamp(u"started_at"_s), row.timestamp(u"ended_at"_s)},
            kindFrom(row.integer(u"kind"_s)),
            row.boolean(u"is_closed"_s)};
}

} // namespace

Result<Coverage> SqlCoverageRepository::save(const Coverage& coverage)
{
    const SqlValues values = SqlValues()
                                 .add(u"started_at"_s, coverage.range.start)
                                 .add(u"ended_at"_s, coverage.range.end)
                                 .add(u"kind"_s, static_cast<int>(coverage.kind))
                                 .add(u"is_closed"_s, coverage.isClosed);
    Coverage saved = coverage;
    const Result<void> done = m_connection.transaction([&]() -> Result<void> {
        const Result<qint64> changed =
            m_connection.execute(u"update_coverage"_s, SqlValues(values).add(u"id"_s, coverage.id));
        if (!changed || *changed > 0)
            return changed ? Result<void>() : failure(changed.error());
        const Result<qint64> id = m_connection.selectInteger(u"insert_coverage"_s, u"id"_s, values);
        saved.id = CoverageId(id.value_or(0));
        return id ? Result<void>() : failure(id.error());
    });
    return done ? Result<Coverage>(saved) : failure(done.error());
}

Result<QList<Coverage>> SqlCoverageRepository::find(TimeRange range)
{
    QList<Coverage> found;
    const SqlValues values = SqlValues().add(u"start_at"_s, range.start).add(u"end_at"_s, range.end);
    const Result<void> read = m_connection.select(
        u"select_coverage"_s, values, [&](const SqlRow& row) { found.append(coverageFrom(row)); });
    return read ? Result<QList<Coverage>>(found) : failure(read.error());
}

Result<QList<Coverage>> SqlCoverageRepository::records(CoverageId after, int limit)
{
    QList<Coverage> found;
    const SqlValues values = SqlValues().add(u"after"_s, after).add(u"limit"_s, limit);
    const Result<void> read = m_connection.select(
        u"select_coverage_records"_s, values, [&](const SqlRow& row) { found.append(coverageFrom(row)); });
    return read ? Result<QList<Coverage>>(found) : failure(read.error());
}

Result<std::optional<Coverage>> SqlCoverageRepository::latest()
{
    std::optional<Coverage> latest;
    const Result<void> read = m_connection.select(u"select_latest_coverage"_s, {},
                                                  [&](const SqlRow& row) { latest = coverageFrom(row); });
    return read ? Result<std::optional<Coverage>>(latest) : failure(read.error());
}

} // namespace powermon
