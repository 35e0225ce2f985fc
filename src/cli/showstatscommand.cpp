// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/showstatscommand.h"

#include "cli/sitedesk.h"
#include "cli/watchlines.h"
#include "core/base/whenfinished.h"
#include "core/model/textformat.h"

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
    whenFinished(context.desk->statistics(m_hours), this,
                 [this, context](const Result<StatisticsAnswer>& answer) {
                     if (!answer)
                         return fail(context, answer.error());
                     if (context.output.isJson())
                         context.output.json(answer->json);
                     else
                         report(context, answer->figures);
                     finish(ExitCode::Done);
                 });
}

void ShowStatsCommand::report(const CommandContext& context, const StatisticsFigures& figures)
{
    const Timestamp now = context.clock().now();
    const QString average = figures.averageOutage ? durationText(*figures.averageOutage) : u"–"_s;
    const qint64 answered = figures.totalChecks - figures.failedChecks;
    const double rate = figures.totalChecks > 0
                            ? 100.0 * static_cast<double>(answered) / static_cast<double>(figures.totalChecks)
                            : 0.0;
    const QString success = figures.totalChecks > 0 ? u"%1 %"_s.arg(rate, 0, 'f', 2) : u"–"_s;
    context.output.line(tr("Period:          the last %1").arg(durationText(figures.period)));
    context.output.line(tr("Watched:         %1").arg(durationText(figures.watched)));
    context.output.line(tr("Not watched:     %1").arg(unwatchedLine(figures.unwatched)));
    for (const Coverage& step : figures.clockSteps)
        context.output.line(clockStepLine(step, now));
    context.output.line(tr("Checks:          %1").arg(figures.totalChecks));
    context.output.line(tr("Failed checks:   %1").arg(figures.failedChecks));
    context.output.line(tr("Success rate:    %1").arg(success));
    if (figures.medianLatency)
        context.output.line(tr("Response time:   %1 ms, 95 % within %2 ms")
                                .arg(figures.medianLatency->count())
                                .arg(figures.mostLatency.value_or(*figures.medianLatency).count()));
    context.output.line(tr("Power outages:   %1").arg(figures.totalOutages));
    if (figures.outagesSince)
        context.output.line(tr("Outages before %1 were deleted").arg(timeText(*figures.outagesSince, now)));
    context.output.line(tr("Average outage:  %1").arg(average));
}

} // namespace powermon
