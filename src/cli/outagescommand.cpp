// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outagescommand.h"

#include "cli/outagelookup.h"
#include "cli/sitedesk.h"
#include "cli/tables.h"
#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString OutagesCommand::name() const
{
    return u"outages"_s;
}

QString OutagesCommand::summary() const
{
    return tr("Show the power outages, newest first");
}

QList<Parameter> OutagesCommand::parameters()
{
    const auto takeId = [this](const QString& text) -> Result<void> {
        const Result<OutageId> id = outageIdOption(u"--explain"_s, text);
        if (!id)
            return failure(id.error());
        m_explained = *id;
        return {};
    };
    return {numberParameter(u"--hours"_s, u"N"_s, tr("how far back, 168 unless given"), 1, 876'000, m_hours),
            flagParameter(u"--ongoing"_s, tr("only those that are open"), m_ongoingOnly),
            flagParameter(u"--incidents"_s, tr("also what was the network, a device, or could not be told"),
                          m_withIncidents),
            {u"--explain"_s, u"ID"_s, tr("everything that is known of one outage"), takeId}};
}

void OutagesCommand::run(const CommandContext& context)
{
    if (m_explained.isValid())
        return explain(context);
    const OutageWish wish{m_hours, m_ongoingOnly, m_withIncidents};
    whenFinished(context.desk->outages(wish), this, [this, context](const Result<OutageListing>& found) {
        if (!found)
            return fail(context, found.error());
        report(context, *found);
        finish(ExitCode::Done);
    });
}

void OutagesCommand::explain(const CommandContext& context)
{
    whenFinished(context.desk->explain(m_explained), this,
                 [this, context](const Result<ExplainedOutage>& explained) {
                     if (!explained)
                         return fail(context, explained.error());
                     tell(context, *explained);
                     finish(ExitCode::Done);
                 });
}

void OutagesCommand::tell(const CommandContext& context, const ExplainedOutage& explained)
{
    if (context.output.isJson())
        return context.output.json({{u"outage"_s, explained.json}});
    if (explained.id != m_explained)
        context.output.message(
            tr("Outage %1 is merged into outage %2").arg(m_explained.value()).arg(explained.id.value()));
    context.output.line(explained.title);
    for (const TextSection& section : explained.sections) {
        context.output.line({});
        context.output.line(section.title);
        for (const QString& line : section.lines)
            context.output.line(u"  "_s + line);
    }
}

void OutagesCommand::report(const CommandContext& context, const OutageListing& listing)
{
    if (context.output.isJson())
        return context.output.json(listing.json);
    if (listing.outages.isEmpty())
        return context.output.message(m_withIncidents
                                          ? tr("There was no power outage or incident in this time")
                                          : tr("There was no power outage in this time"));
    context.output.table(outageTable(listing.outages, context.clock().now()));
}

} // namespace powermon
