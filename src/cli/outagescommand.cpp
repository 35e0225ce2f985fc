// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outagescommand.h"

#include <limits>

#include "cli/outagelookup.h"
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
    const Timestamp now = context.clock().now();
    if (m_explained.isValid())
        return explain(context, now);
    OutageQuery query;
    query.range = {now - std::chrono::hours(m_hours), now + Milliseconds(1)};
    query.ongoingOnly = m_ongoingOnly;
    query.withIncidents = m_withIncidents;
    query.limit = std::numeric_limits<int>::max();
    const auto outages = context.store->submit([query](Store& store) { return store.outages().find(query); });
    whenFinished(outages, this, [this, context](const Result<QList<Outage>>& found) {
        if (!found)
            return fail(context, found.error());
        report(context, *found);
        finish(ExitCode::Done);
    });
}

void OutagesCommand::explain(const CommandContext& context, Timestamp now)
{
    const auto read = context.store->submit(
        [id = m_explained, now](Store& store) { return readOutageExplanation(store, id, now); });
    whenFinished(read, this, [this, context, now](const Result<OutageExplanation>& explanation) {
        if (!explanation)
            return fail(context, explanation.error());
        tell(context, *explanation, now);
        finish(ExitCode::Done);
    });
}

void OutagesCommand::tell(const CommandContext& context, const OutageExplanation& explanation, Timestamp now)
{
    if (context.output.isJson())
        return context.output.json({{u"outage"_s, outageExplanationJson(explanation)}});
    if (explanation.outage.id != m_explained)
        context.output.message(tr("Outage %1 is merged into outage %2")
                                   .arg(m_explained.value())
                                   .arg(explanation.outage.id.value()));
    context.output.line(explanationTitle(explanation.outage));
    for (const TextSection& section : explanationText(explanation, now)) {
        context.output.line({});
        context.output.line(section.title);
        for (const QString& line : section.lines)
            context.output.line(u"  "_s + line);
    }
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
