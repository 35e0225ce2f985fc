// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listswitchescommand.h"

#include <QJsonArray>

#include "cli/tables.h"
#include "core/base/whenfinished.h"
#include "core/service/jsonshapes.h"
#include "core/service/knowledgetext.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// The switches, and what was found out of them.
struct Listing
{
    QList<Switch> switches;
    Knowledge knowledge;
};

Result<Listing> readListing(Store& store)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto knowledge = readKnowledge(store);
    if (!knowledge)
        return failure(knowledge.error());
    return Listing{*switches, *knowledge};
}

QJsonObject listingJson(const Listing& listing)
{
    const FactJudge judge(listing.switches, listing.knowledge);
    QJsonArray array;
    for (const Switch& each : listing.switches) {
        QJsonObject json = switchJson(each);
        json.insert(u"learned"_s, learnedJson(each, listing.switches, listing.knowledge, judge));
        array.append(json);
    }
    return {{u"switches"_s, array}};
}

/// A line for each fact that fills what nobody told.
QStringList learntLines(const Listing& listing)
{
    const FactJudge judge(listing.switches, listing.knowledge);
    QStringList lines;
    for (const Switch& each : listing.switches) {
        for (const LearnedFact& fact : listing.knowledge.facts.value(each.id).facts) {
            if (judge.useOf(fact, each) == FactUse::Used)
                lines.append(ListSwitchesCommand::tr("Learnt: %1 %2")
                                 .arg(each.name, factText(fact, listing.switches)));
        }
    }
    return lines;
}

} // namespace

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
    whenFinished(context.store->submit(readListing), this, [this, context](const Result<Listing>& listing) {
        if (!listing)
            return fail(context, listing.error());
        report(context, listing->switches, learntLines(*listing), listingJson(*listing));
        finish(ExitCode::Done);
    });
}

void ListSwitchesCommand::report(const CommandContext& context, const QList<Switch>& switches,
                                 const QStringList& learnt, const QJsonObject& json)
{
    if (context.output.isJson())
        return context.output.json(json);
    if (switches.isEmpty())
        return context.output.message(tr("There are no switches yet; add-switch adds one"));
    context.output.table(switchTable(switches));
    for (const QString& line : learnt)
        context.output.line(line);
}

} // namespace powermon
