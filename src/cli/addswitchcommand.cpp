// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/addswitchcommand.h"

#include "cli/sitedesk.h"
#include "core/base/whenfinished.h"
#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString AddSwitchCommand::name() const
{
    return u"add-switch"_s;
}

QString AddSwitchCommand::summary() const
{
    return tr("Add a switch to watch");
}

QList<Parameter> AddSwitchCommand::parameters()
{
    const auto takeName = [this](const QString& text) -> Result<void> {
        m_options.setName(text);
        return {};
    };
    const auto takeInactive = [this](const QString&) -> Result<void> {
        m_options.setActive(false);
        return {};
    };
    const QList<Parameter> own{
        {u"NAME"_s, {}, tr("what to call it"), takeName, Occurrence::Required},
        {u"HOST"_s,
         {},
         tr("its address: 192.168.1.5, plug.local:8080, [fe80::1]:80 or a URL"),
         [this](const QString& text) { return m_options.setHost(text); },
         Occurrence::Required},
        {u"--inactive"_s, {}, tr("do not watch it yet"), takeInactive, Occurrence::Optional}};
    return own + m_options.parameters();
}

void AddSwitchCommand::run(const CommandContext& context)
{
    whenFinished(context.desk->add(m_options), this, [this, context](const Result<Switch>& added) {
        if (!added)
            return fail(context, added.error());
        report(context, *added);
    });
}

void AddSwitchCommand::report(const CommandContext& context, const Switch& powerSwitch)
{
    if (context.output.isJson())
        context.output.json({{u"switch"_s, switchJson(powerSwitch)}});
    else
        context.output.line(tr("Added switch %1: %2 (%3)")
                                .arg(powerSwitch.id.value())
                                .arg(powerSwitch.name, urlText(powerSwitch.target)));
    finish(ExitCode::Done);
}

} // namespace powermon
