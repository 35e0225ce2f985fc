// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/editswitchcommand.h"

#include "cli/sitedesk.h"
#include "cli/switchlookup.h"
#include "core/base/whenfinished.h"
#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString EditSwitchCommand::name() const
{
    return u"edit-switch"_s;
}

QString EditSwitchCommand::summary() const
{
    return tr("Change a switch; what is not given stays");
}

QList<Parameter> EditSwitchCommand::parameters()
{
    const auto takeName = [this](const QString& text) -> Result<void> {
        m_options.setName(text);
        return {};
    };
    const auto takeActive = [this](bool isActive) {
        return [this, isActive](const QString&) -> Result<void> {
            m_options.setActive(isActive);
            return {};
        };
    };
    const QList<Parameter> own{switchIdParameter(m_id),
                               {u"--name"_s, u"NAME"_s, tr("what to call it"), takeName},
                               {u"--host"_s, u"HOST"_s, tr("its address; a URL replaces port and path too"),
                                [this](const QString& text) { return m_options.setHost(text); }},
                               {u"--active"_s, {}, tr("watch it"), takeActive(true)},
                               {u"--inactive"_s, {}, tr("pause it"), takeActive(false)},
                               {u"--believe"_s,
                                {},
                                tr("learn again what was said not to be so of it"),
                                [this](const QString&) -> Result<void> {
                                    m_options.believe();
                                    return {};
                                }}};
    return own + m_options.parameters();
}

void EditSwitchCommand::run(const CommandContext& context)
{
    if (m_options.isEmpty())
        return fail(context, Error{ErrorCode::BadInput, {name(), tr("say what to change (see --help)")}});
    whenFinished(context.desk->edit(m_id, m_options), this, [this, context](const Result<Switch>& changed) {
        if (!changed)
            return fail(context, changed.error());
        report(context, *changed);
    });
}

void EditSwitchCommand::report(const CommandContext& context, const Switch& powerSwitch)
{
    if (context.output.isJson())
        context.output.json({{u"switch"_s, switchJson(powerSwitch)}});
    else
        context.output.line(tr("Changed switch %1: %2 (%3)")
                                .arg(powerSwitch.id.value())
                                .arg(powerSwitch.name, urlText(powerSwitch.target)));
    finish(ExitCode::Done);
}

} // namespace powermon
