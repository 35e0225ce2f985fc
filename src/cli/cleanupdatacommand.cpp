// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cleanupdatacommand.h"

#include <QJsonObject>

#include "core/base/whenfinished.h"
#include "core/service/outagecleanup.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString CleanupDataCommand::name() const
{
    return u"cleanup-data"_s;
}

QString CleanupDataCommand::summary() const
{
    return tr("Delete checks and outages that are older than a number of days");
}

QList<Parameter> CleanupDataCommand::parameters()
{
    auto days = numberParameter(u"--days"_s, u"N"_s, tr("what is older goes"), 1, 36'500, m_days);
    days.occurrence = Occurrence::Required;
    return {days};
}

void CleanupDataCommand::run(const CommandContext& context)
{
    // Whole days, as UTC has them: what each of them adds up to is kept.
    const auto before = (context.clock().now() - std::chrono::days(m_days)).milliseconds();
    m_before = Timestamp::fromMilliseconds(before - before % Milliseconds(std::chrono::days(1)).count());
    removeChecks(context);
}

void CleanupDataCommand::removeChecks(const CommandContext& context)
{
    const auto removed = context.store->submit(
        [before = m_before](Store& store) { return store.checks().removeBefore(before, stepSize); });
    whenFinished(removed, this, [this, context](const Result<qint64>& count) {
        if (!count)
            return fail(context, count.error());
        m_checks += *count;
        context.output.progress(tr("%1 checks deleted").arg(m_checks));
        if (*count > 0)
            removeChecks(context);
        else
            removeOutages(context);
    });
}

void CleanupDataCommand::removeOutages(const CommandContext& context)
{
    const auto removed = context.store->submit(
        [before = m_before](Store& store) { return powermon::removeOutages(store, before); });
    whenFinished(removed, this, [this, context](const Result<qint64>& count) {
        if (!count)
            return fail(context, count.error());
        m_outages = *count;
        giveBackSpace(context);
    });
}

void CleanupDataCommand::giveBackSpace(const CommandContext& context)
{
    const auto given = context.store->submit([](Store& store) { return store.giveBackSpace(); });
    whenFinished(given, this, [this, context](const Result<bool>& hasMore) {
        if (!hasMore)
            return fail(context, hasMore.error());
        if (*hasMore)
            return giveBackSpace(context);
        report(context);
        finish(ExitCode::Done);
    });
}

void CleanupDataCommand::report(const CommandContext& context)
{
    if (context.output.isJson()) {
        context.output.json({{u"checks_removed"_s, m_checks},
                             {u"outages_removed"_s, m_outages},
                             {u"before"_s, m_before.toIso()}});
        return;
    }
    context.output.line(tr("Deleted %1 checks and %2 outages from before %3")
                            .arg(m_checks)
                            .arg(m_outages)
                            .arg(m_before.toIso()));
}

} // namespace powermon
