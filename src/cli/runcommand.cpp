// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcommand.h"

#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString RunCommand::name() const
{
    return u"run"_s;
}

QString RunCommand::summary() const
{
    return tr("Watch without a window until stopped");
}

QList<Parameter> RunCommand::parameters()
{
    const auto takePolicy = [this](const QString& word) -> Result<void> {
        m_overrides.insert(u"POWERMON_POLICY"_s, word);
        return {};
    };
    const auto takeApi = [this](const QString&) -> Result<void> {
        m_overrides.insert(u"POWERMON_API"_s, u"1"_s);
        return {};
    };
    return {{u"--api"_s, {}, tr("start the REST server and the web page, as with POWERMON_API=1"), takeApi},
            {u"--policy"_s, u"WORD"_s,
             tr("how outages are told: evidence or readme, instead of POWERMON_POLICY"), takePolicy},
            flagParameter(u"--wait"_s, tr("where another PowerMon watches, wait and take over"), m_waits)};
}

void RunCommand::run(const CommandContext& context)
{
    const WhenMonitored whenMonitored = m_waits ? WhenMonitored::Wait : WhenMonitored::Leave;
    whenFinished(context.environment.runMonitor(context.settings, whenMonitored), this,
                 [this, context](const Result<void>& ended) {
                     if (!ended)
                         return fail(context, ended.error());
                     finish(ExitCode::Done);
                 });
}

} // namespace powermon
