// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checknowcommand.h"

#include "cli/sitedesk.h"
#include "cli/switchlookup.h"
#include "cli/tables.h"
#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

void show(const CommandContext& context, const CheckedSwitches& round)
{
    if (context.output.isJson())
        return context.output.json(checksJson(round.switches, round.checks));
    if (!round.switches.isEmpty())
        context.output.table(checkTable(round.switches, round.checks));
    context.output.line(roundText(round.checks));
}

} // namespace

QString CheckNowCommand::name() const
{
    return u"check-now"_s;
}

QString CheckNowCommand::summary() const
{
    return tr("Check the switches now and store the results; 1 if one does not answer");
}

QList<Parameter> CheckNowCommand::parameters()
{
    return {switchIdsParameter(m_ids)};
}

void CheckNowCommand::run(const CommandContext& context)
{
    whenFinished(context.desk->checkNow(m_ids), this, [this, context](const Result<CheckedSwitches>& round) {
        if (!round)
            return fail(context, round.error());
        show(context, *round);
        finish(allAnswered(round->checks) ? ExitCode::Done : ExitCode::ItIsSo);
    });
}

} // namespace powermon
