// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rmswitchcommand.h"

#include <algorithm>

#include "cli/linereader.h"
#include "core/base/whenfinished.h"
#include "core/service/jsonshapes.h"
#include "core/service/switchdirectory.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString RmSwitchCommand::name() const
{
    return u"rm-switch"_s;
}

QString RmSwitchCommand::summary() const
{
    return tr("Remove a switch by its name, after asking; its past stays");
}

QList<Parameter> RmSwitchCommand::parameters()
{
    return {textParameter(u"NAME"_s, {}, tr("its name"), Occurrence::Required, m_name),
            flagParameter(u"--yes"_s, tr("do not ask"), m_isSure)};
}

void RmSwitchCommand::run(const CommandContext& context)
{
    const auto all = context.store->submit([](Store& store) { return store.switches().all(); });
    whenFinished(all, this, [this, context](const Result<QList<Switch>>& switches) {
        if (!switches)
            return fail(context, switches.error());
        choose(context, *switches);
    });
}

void RmSwitchCommand::choose(const CommandContext& context, const QList<Switch>& switches)
{
    const auto found = std::find_if(switches.cbegin(), switches.cend(),
                                    [this](const Switch& each) { return each.name == m_name.trimmed(); });
    if (found == switches.cend())
        return fail(context, Error{ErrorCode::SwitchNotFound, {shortened(m_name)}});
    if (m_isSure)
        remove(context, *found);
    else
        ask(context, *found);
}

void RmSwitchCommand::ask(const CommandContext& context, const Switch& powerSwitch)
{
    const int descriptor = context.environment.streams().question;
    if (descriptor < 0)
        return fail(context, Error{ErrorCode::BadInput, {name(), tr("there is nobody to ask, say --yes")}});
    context.output.message(tr("Remove switch %1, %2 (%3)? [y/N]")
                               .arg(powerSwitch.id.value())
                               .arg(powerSwitch.name, urlText(powerSwitch.target)));
    auto* reader = new LineReader(descriptor, this);
    connect(reader, &LineReader::lineRead, this, [this, context, powerSwitch](const QString& line) {
        const QString answer = line.trimmed().toLower();
        if (answer == u"y"_s || answer == u"yes"_s || answer == tr("yes"))
            return remove(context, powerSwitch);
        context.output.message(tr("Nothing was changed"));
        finish(ExitCode::OutsideFailed);
    });
}

void RmSwitchCommand::remove(const CommandContext& context, const Switch& powerSwitch)
{
    auto* directory = new SwitchDirectory(context.clock(), *context.store, this);
    whenFinished(directory->remove(powerSwitch.id), this,
                 [this, context, powerSwitch](const Result<void>& removed) {
                     if (!removed)
                         return fail(context, removed.error());
                     if (context.output.isJson())
                         context.output.json({{u"switch"_s, switchJson(powerSwitch)}});
                     else
                         context.output.line(
                             tr("Removed switch %1: %2").arg(powerSwitch.id.value()).arg(powerSwitch.name));
                     finish(ExitCode::Done);
                 });
}

} // namespace powermon
