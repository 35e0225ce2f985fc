// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testswitchescommand.h"

#include "cli/proberound.h"
#include "cli/switchlookup.h"
#include "cli/tables.h"
#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString TestSwitchesCommand::name() const
{
    return u"test-switches"_s;
}

QString TestSwitchesCommand::summary() const
{
    return tr("Ask the switches now whether they are there, and store nothing; 1 if one does not answer");
}

QList<Parameter> TestSwitchesCommand::parameters()
{
    return {switchIdsParameter(m_ids)};
}

void TestSwitchesCommand::run(const CommandContext& context)
{
    const auto all = context.store->submit([](Store& store) { return store.switches().all(); });
    whenFinished(all, this, [this, context](const Result<QList<Switch>>& switches) {
        if (!switches)
            return fail(context, switches.error());
        const auto chosen = chooseSwitches(*switches, m_ids);
        if (!chosen)
            return fail(context, chosen.error());
        probe(context, *chosen);
    });
}

void TestSwitchesCommand::probe(const CommandContext& context, const QList<Switch>& switches)
{
    auto* round =
        new ProbeRound(context.clock(), context.environment.prober(), context.settings.probeTimeout, this);
    connect(round, &ProbeRound::progressed, this, [context](qsizetype done, qsizetype total) {
        context.output.progress(tr("%1 of %2 tested").arg(done).arg(total));
    });
    connect(round, &ProbeRound::finished, this, [this, context, round, switches] {
        if (context.output.isJson())
            context.output.json(checksJson(switches, round->results()));
        else if (!switches.isEmpty())
            context.output.table(checkTable(switches, round->results()));
        if (!context.output.isJson())
            context.output.line(roundText(round->results()));
        finish(allAnswered(round->results()) ? ExitCode::Done : ExitCode::ItIsSo);
    });
    round->start(switches);
}

} // namespace powermon
