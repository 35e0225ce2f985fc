// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statuscommand.h"

#include "cli/sitedesk.h"
#include "cli/tables.h"
#include "cli/watchlines.h"
#include "core/base/whenfinished.h"
#include "core/model/textformat.h"
#include "core/service/outagemessages.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString outLine(const Outage& outage, Timestamp now)
{
    const QString since = momentText(outage.startedAt, outage.start, now);
    const QString duration = durationText(now - outage.startedAt);
    switch (outage.confidence) {
    case Confidence::Suspected:
        return StatusCommand::tr("The power may be out since %1 (%2): %3")
            .arg(since, duration, suspicionText(outage));
    case Confidence::Probable:
        return StatusCommand::tr("The power is probably out since %1 (%2)").arg(since, duration);
    case Confidence::Confirmed:
        return StatusCommand::tr("POWER OUTAGE since %1 (%2)").arg(since, duration);
    }
    Q_UNREACHABLE();
}

[[nodiscard]] QString headline(const StatusReport& report)
{
    switch (report.siteState()) {
    case SiteState::NothingToWatch:
        return StatusCommand::tr("Nothing to watch: there is no active switch");
    case SiteState::Unknown:
        return report.isMonitored ? StatusCommand::tr("Unknown: there is no fresh check yet")
                                  : StatusCommand::tr("Unknown: nobody watches now");
    case SiteState::On:
        return StatusCommand::tr("The power is on");
    case SiteState::Out:
        return outLine(*surestPowerOutage(report.ongoing), report.at);
    }
    Q_UNREACHABLE();
}

[[nodiscard]] QString incidentLine(const Outage& incident, Timestamp now)
{
    return StatusCommand::tr("Incident (%1) since %2: %3")
        .arg(outageWord(incident), momentText(incident.startedAt, incident.start, now), lossText(incident));
}

/// Only what is known to have gone unwatched, a second and more: a new home has no past.
void reportWatching(const CommandContext& context, const StatusReport& status)
{
    QList<UnwatchedStretch> known = status.lastDay.unwatched;
    known.removeIf([](const UnwatchedStretch& each) {
        return !each.kind || each.range.duration() < Milliseconds{1000};
    });
    if (!known.isEmpty())
        context.output.line(StatusCommand::tr("Not watched in the last 24 h: %1").arg(unwatchedLine(known)));
    for (const Coverage& step : status.lastDay.clockSteps)
        context.output.line(clockStepLine(step, status.at));
}

} // namespace

QString StatusCommand::name() const
{
    return u"status"_s;
}

QString StatusCommand::summary() const
{
    return tr("Show whether the power is on, and each switch");
}

QList<Parameter> StatusCommand::parameters()
{
    return {flagParameter(u"--exit-code"_s, tr("exit with 1 while an outage is open"), m_tellsByExitCode)};
}

void StatusCommand::run(const CommandContext& context)
{
    whenFinished(context.desk->status(), this, [this, context](const Result<StatusAnswer>& answer) {
        if (!answer)
            return fail(context, answer.error());
        report(context, *answer);
        const bool isOut = answer->report.siteState() == SiteState::Out;
        finish(m_tellsByExitCode && isOut ? ExitCode::ItIsSo : ExitCode::Done);
    });
}

void StatusCommand::report(const CommandContext& context, const StatusAnswer& answer)
{
    if (context.output.isJson())
        return context.output.json(answer.json);
    const StatusReport& status = answer.report;
    context.output.line(headline(status));
    if (!status.isMonitored && status.siteState() == SiteState::Out)
        context.output.line(tr("Nobody watches now: whether it has ended is not known"));
    for (const Outage& incident : status.openIncidents)
        context.output.line(incidentLine(incident, status.at));
    if (!status.switches.isEmpty())
        context.output.table(statusTable(status));
    reportWatching(context, status);
    for (const QString& line : answer.advice)
        context.output.line(line);
}

} // namespace powermon
