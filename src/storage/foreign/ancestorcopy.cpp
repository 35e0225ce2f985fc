// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foreign/ancestorcopy.h"

#include <QCoreApplication>

#include "core/service/transfer/importer.h"
#include "storage/foreign/ancestorsource.h"
#include "storage/sqlstore.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

const QString sourceKey = u"copied_from"_s; ///< a value of the target while it is unfinished

constexpr TimeRange always{Timestamp::fromMilliseconds(-9'000'000'000'000'000),
                           Timestamp::fromMilliseconds(9'000'000'000'000'000)};

} // namespace

Result<bool> AncestorCopy::isPossible(const DatabaseUrl& from)
{
    if (from.engine != SqlEngine::PostgreSql)
        return false;
    return ForeignDatabase(from).hasTable(u"public.smart_switches"_s);
}

Result<CopyReport> AncestorCopy::run(const Progress& progress)
{
    if (const auto own = requireOwnTarget(); !own)
        return failure(own.error());
    const auto taken = take(progress);
    if (!taken)
        return taken;
    const auto ended = m_to.connection().execute(u"delete_value"_s, SqlValues().add(u"key"_s, sourceKey));
    return ended ? taken : failure(ended.error());
}

Result<void> AncestorCopy::requireOwnTarget()
{
    const auto begun = m_to.values().value(sourceKey);
    if (!begun)
        return failure(begun.error());
    if (begun->value_or(QString()) == m_from.location())
        return {};
    const auto empty = isEmpty();
    if (!empty)
        return failure(empty.error());
    if (*empty)
        return m_to.values().setValue(sourceKey, m_from.location());
    return failure(ErrorCode::BadInput,
                   {m_to.location(),
                    QCoreApplication::translate("DatabaseCopy", "it is not empty; nothing was changed")});
}

Result<bool> AncestorCopy::isEmpty()
{
    const auto switches = m_to.switches().lives();
    const auto outages = m_to.archive().outages({}, 1);
    const auto coverage = m_to.archive().coverage({}, 1);
    const auto checks = m_to.checks().newest({always, std::nullopt}, 1);
    if (!switches || !outages || !coverage || !checks)
        return failure(!switches   ? switches.error()
                       : !outages  ? outages.error()
                       : !coverage ? coverage.error()
                                   : checks.error());
    return switches->isEmpty() && outages->isEmpty() && coverage->isEmpty() && checks->isEmpty();
}

Result<CopyReport> AncestorCopy::take(const Progress& progress)
{
    Importer importer(std::make_unique<AncestorSource>(m_from, m_now), Importer::Mode::Real);
    const auto sumOf = [](const TransferCounts::Count& count) {
        return count.added + count.known + count.updated;
    };
    for (bool isDone = false; !isDone;) {
        const auto stepped = importer.step(m_to);
        if (!stepped)
            return failure(stepped.error());
        isDone = *stepped;
        const qint64 all = std::max<qint64>(1, importer.checkCount());
        const int done = isDone ? 1000 : static_cast<int>(1000 * sumOf(importer.counts().checks) / all);
        if (!progress(std::min(done, 1000)))
            return failure(ErrorCode::Interrupted);
    }
    const TransferCounts& counts = importer.counts();
    return CopyReport{m_from.location(),
                      m_to.location(),
                      {{u"smart_switches"_s, sumOf(counts.switches)},
                       {u"power_checks"_s, sumOf(counts.checks)},
                       {u"power_outages"_s, sumOf(counts.outages)}},
                      importer.head().refused};
}

} // namespace powermon
