// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listswitchescommand.h"

#include "cli/tables.h"
#include "core/base/whenfinished.h"
#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString ListSwitchesCommand::name() const
{
    return u"list-switches"_s;
}

QString ListSwitchesCommand::summary() const
{
    return tr("Show the switches");
}

void ListSwitchesCommand::run(const CommandContext& context)
{
    const auto all = context.store->submit([](Store& store) { return store.switches().all(); });
    whenFinished(all, this, [this, context](const Result<QList<Switch>>& switches) {
        if (!switches)
            return fail(context, switches.error());
        if (context.output.isJson())
            context.output.json(switchListJson(*switches));
        else if (switches->isEmpty())
            context.output.message(tr("There are no switches yet; add-switch adds one"));
        else
            context.output.table(switchTable(*switches));
        finish(ExitCode::Done);
    });
}

} // namespace powermon
