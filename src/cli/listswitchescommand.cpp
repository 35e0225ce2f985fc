// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listswitchescommand.h"

#include "cli/sitedesk.h"
#include "cli/tables.h"
#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString ListSwitchesCommand::name() const
{
    return u"list-switches"_s;
}

QString ListSwitchesCommand::summary() const
{
    return tr("Show the switches, and what was learnt of them");
}

void ListSwitchesCommand::run(const CommandContext& context)
{
    whenFinished(context.desk->switches(), this, [this, context](const Result<SwitchListing>& listing) {
        if (!listing)
            return fail(context, listing.error());
        report(context, *listing);
        finish(ExitCode::Done);
    });
}

void ListSwitchesCommand::report(const CommandContext& context, const SwitchListing& listing)
{
    if (context.output.isJson())
        return context.output.json(listing.json);
    if (listing.switches.isEmpty())
        return context.output.message(tr("There are no switches yet; add-switch adds one"));
    context.output.table(switchTable(listing.switches));
    for (const LearntLine& line : listing.learnt)
        context.output.line(tr("Learnt: %1 %2").arg(line.switchName, line.fact));
}

} // namespace powermon
