// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/showstatscommand.h"

#include "cli/watchlines.h"
#include "core/base/whenfinished.h"
#include "core/model/textformat.h"
#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString ShowStatsCommand::name() const
{
    return u"show-stats"_s;
}

QString ShowStatsCommand::summary() const
{
    return tr("Show counts of checks and outages");
}

QList<Parameter> ShowStatsCommand::parameters()
{
    return {numberParameter(u"--hours"_s, u"N"_s, tr("how far back, 168 unless given"), 1, 876'000, m_hours)};
}

void ShowStatsCommand::run(const CommandContext& context)
{
    const Timestamp now = context.clock().now();
    const TimeRange range{now - std::chrono::hours(m_hours), now};
    const auto summary =
        context.store->submit([range](Store& store) { return History::readSummary(store, range); });
    whenFinished(summary, this, [this, context](const Result<Summary>& answer) {
        if (!answer)
            return fail(context, answer.error());
        report(context, *answer);
        finish(ExitCode::Done);
    });
}

void ShowStatsCommand::report(const CommandContext& context, const Summary& summary)
{
    if (context.output.isJson())
        return context.output.json(statisticsJson(summary, context.clock().now()));
    const QString average = summary.averageOutage ? durationText(*summary.averageOutage) : u"–"_s;
    const qint64 answered = summary.totalChecks - summary.failedChecks;
    const double rate = summary.totalChecks > 0
                            ? 100.0 * static_cast<double>(answered) / static_cast<double>(summary.totalChecks)
                            : 0.0;
    const QString success = summary.totalChecks > 0 ? u"%1 %"_s.arg(rate, 0, 'f', 2) : u"–"_s;
    context.output.line(tr("Period:          the last %1").arg(durationText(summary.range.duration())));
    context.output.line(tr("Watched:         %1").arg(durationText(summary.watched)));
    context.output.line(tr("Not watched:     %1").arg(unwatchedLine(summary.unwatched)));
    for (const Coverage& step : summary.clockSteps)
        context.output.line(clockStepLine(step, context.clock().now()));
    context.output.line(tr("Checks:          %1").arg(summary.totalChecks));
    context.output.line(tr("Failed checks:   %1").arg(summary.failedChecks));
    context.output.line(tr("Success rate:    %1").arg(success));
    if (const auto median = summary.latencies.quantile(0.5)) {
        const auto most = summary.latencies.quantile(0.95);
        context.output.line(tr("Response time:   %1 ms, 95 % within %2 ms")
                                .arg(median->count())
                                .arg(most.value_or(*median).count()));
    }
    context.output.line(tr("Power outages:   %1").arg(summary.totalOutages));
    if (summary.outagesSince)
        context.output.line(
            tr("Outages before %1 were deleted").arg(timeText(*summary.outagesSince, context.clock().now())));
    context.output.line(tr("Average outage:  %1").arg(average));
}

} // namespace powermon
