// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/initdbcommand.h"

#include "core/base/whenfinished.h"
#include "core/service/jsonshapes.h"
#include "core/service/switchdirectory.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString InitDbCommand::name() const
{
    return u"init-db"_s;
}

QString InitDbCommand::summary() const
{
    return tr("Make the database, or bring it up to date, and add the switches of SMART_SWITCHES");
}

void InitDbCommand::run(const CommandContext& context)
{
    const auto opened =
        context.store->submit([](Store& store) -> Result<QString> { return store.location(); });
    whenFinished(opened, this, [this, context](const Result<QString>& location) {
        if (!location)
            return fail(context, location.error());
        auto* directory = new SwitchDirectory(context.clock(), *context.store, this);
        const auto added = directory->addMissing(context.settings.smartSwitches);
        whenFinished(added, this, [this, context, location](const Result<QList<Switch>>& switches) {
            if (!switches)
                return fail(context, switches.error());
            report(context, *location, *switches);
        });
    });
}

void InitDbCommand::report(const CommandContext& context, const QString& location, const QList<Switch>& added)
{
    if (context.output.isJson()) {
        QJsonObject json = switchListJson(added);
        json.insert(u"database"_s, location);
        context.output.json(json);
        return finish(ExitCode::Done);
    }
    context.output.line(tr("The database %1 is ready").arg(location));
    for (const Switch& each : added)
        context.output.line(
            tr("Added switch %1: %2 (%3)").arg(each.id.value()).arg(each.name, urlText(each.target)));
    finish(ExitCode::Done);
}

} // namespace powermon
