// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foreign/ancestorcopy.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/service/latewriting.h"
#include "core/service/transfer/importer.h"
#include "storage/foreign/ancestorsource.h"
#include "storage/sqlstore.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

const QString sourceKey = u"copied_from"_s; ///< a value of the target while it is unfinished

constexpr TimeRange always{Timestamp::fromMilliseconds(-9'000'000'000'000'000),
                           Timestamp::fromMilliseconds(9'000'000'000'000'000)};

/// A source that goes on changing has to be stopped first.
constexpr int mostAttempts = 3;

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("DatabaseCopy", text);
}

[[nodiscard]] qint64 sumOf(const TransferCounts::Count& count)
{
    return count.added + count.known + count.updated;
}

[[nodiscard]] bool isAllKnown(const TransferCounts& counts)
{
    const auto isKnown = [](const TransferCounts::Count& each) { return each.added + each.updated == 0; };
    return isKnown(counts.switches) && isKnown(counts.coverage) && isKnown(counts.outages) &&
           isKnown(counts.checks);
}

} // namespace

Result<bool> AncestorCopy::isPossible(const DatabaseUrl& from)
{
    if (from.engine != SqlEngine::PostgreSql)
        return false;
    return ForeignDatabase(from).hasTable(u"public.smart_switches"_s);
}

Result<CopyReport> AncestorCopy::run(const Progress& progress)
{
    // Before anything is marked: whoever watches into it may end it as it is.
    if (const auto claimed = claimLease(m_to); !claimed)
        return failure(claimed.error());
    if (const auto own = requireOwnTarget(); !own)
        return failure(own.error());
    auto taken = take(progress, 0);
    // Taken again, every record must be there already.
    for (int attempt = 1; taken; ++attempt) {
        taken = take(progress, 500);
        if (!taken || isAllKnown(taken->counts))
            break;
        if (attempt == mostAttempts)
            return failure(ErrorCode::BadInput,
                           {m_from.location(),
                            translated(QT_TRANSLATE_NOOP("DatabaseCopy", "it changes while it is copied"))});
    }
    if (!taken)
        return failure(taken.error());
    const auto ended = m_to.connection().execute(u"delete_value"_s, SqlValues().add(u"key"_s, sourceKey));
    if (!ended)
        return failure(ended.error());
    return CopyReport{m_from.location(),
                      m_to.location(),
                      {{u"smart_switches"_s, sumOf(taken->counts.switches)},
                       {u"power_checks"_s, sumOf(taken->counts.checks)},
                       {u"power_outages"_s, sumOf(taken->counts.outages)}},
                      taken->refused};
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
                    translated(QT_TRANSLATE_NOOP("DatabaseCopy", "it is not empty; nothing was changed"))});
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

Result<AncestorCopy::Taken> AncestorCopy::take(const Progress& progress, int from)
{
    Importer importer(std::make_unique<AncestorSource>(m_from, m_now), Importer::Mode::Real);
    for (bool isDone = false; !isDone;) {
        const auto stepped = importer.step(m_to);
        if (!stepped)
            return failure(stepped.error());
        isDone = *stepped;
        const qint64 all = std::max<qint64>(1, importer.checkCount());
        const qint64 part = isDone ? 500 : std::min<qint64>(500, 500 * sumOf(importer.counts().checks) / all);
        if (!progress(from + static_cast<int>(part)))
            return failure(ErrorCode::Interrupted);
    }
    return Taken{importer.counts(), importer.head().refused};
}

} // namespace powermon
