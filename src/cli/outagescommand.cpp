// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outagescommand.h"

#include "cli/tables.h"
#include "core/base/whenfinished.h"
#include "core/service/jsonshapes.h"

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
    return {numberParameter(u"--hours"_s, u"N"_s, tr("how far back, 168 unless given"), 1, 876'000, m_hours),
            flagParameter(u"--ongoing"_s, tr("only those that are open"), m_ongoingOnly),
            flagParameter(u"--incidents"_s, tr("also what was the network, a device, or could not be told"),
                          m_withIncidents)};
}

void OutagesCommand::run(const CommandContext& context)
{
    const Timestamp now = context.clock().now();
    OutageQuery query;
    query.range = {now - std::chrono::hours(m_hours), now + Milliseconds(1)};
    query.ongoingOnly = m_ongoingOnly;
    query.withIncidents = m_withIncidents;
    const auto outages = context.store->submit([query](Store& store) { return store.outages().find(query); });
    whenFinished(outages, this, [this, context](const Result<QList<Outage>>& found) {
        if (!found)
            return fail(context, found.error());
        report(context, *found);
        finish(ExitCode::Done);
    });
}

void OutagesCommand::report(const CommandContext& context, const QList<Outage>& outages)
{
    if (context.output.isJson())
        return context.output.json(m_withIncidents ? outageAndIncidentListJson(outages)
                                                   : outageListJson(outages));
    if (outages.isEmpty())
        return context.output.message(m_withIncidents
                                          ? tr("There was no power outage or incident in this time")
                                          : tr("There was no power outage in this time"));
    context.output.table(outageTable(outages, context.clock().now()));
}

} // namespace powermon
