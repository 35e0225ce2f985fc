// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/removeswitchcommand.h"

#include "cli/sitedesk.h"
#include "cli/switchlookup.h"
#include "core/base/whenfinished.h"
#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString RemoveSwitchCommand::name() const
{
    return u"remove-switch"_s;
}

QString RemoveSwitchCommand::summary() const
{
    return tr("Remove a switch by its number; its past stays");
}

QList<Parameter> RemoveSwitchCommand::parameters()
{
    return {switchIdParameter(m_id)};
}

void RemoveSwitchCommand::run(const CommandContext& context)
{
    whenFinished(context.desk->remove(m_id), this, [this, context](const Result<Switch>& gone) {
        if (!gone)
            return fail(context, gone.error());
        if (context.output.isJson())
            context.output.json({{u"switch"_s, switchJson(*gone)}});
        else
            context.output.line(tr("Removed switch %1: %2").arg(gone->id.value()).arg(gone->name));
        finish(ExitCode::Done);
    });
}

} // namespace powermon
