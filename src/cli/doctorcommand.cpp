// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/doctorcommand.h"

#include <algorithm>

#include <QJsonArray>

#include "cli/texttable.h"
#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString stateKey(FindingState state)
{
    switch (state) {
    case FindingState::Good:
        return u"good"_s;
    case FindingState::Note:
        return u"note"_s;
    case FindingState::Trouble:
        return u"trouble"_s;
    }
    Q_UNREACHABLE();
}

[[nodiscard]] QString stateWord(FindingState state)
{
    switch (state) {
    case FindingState::Good:
        return DoctorCommand::tr("good");
    case FindingState::Note:
        return DoctorCommand::tr("note");
    case FindingState::Trouble:
        return DoctorCommand::tr("TROUBLE");
    }
    Q_UNREACHABLE();
}

[[nodiscard]] Finding switchesFinding(const QList<Switch>& switches)
{
    const auto active = std::ranges::count_if(switches, &Switch::isActive);
    if (active > 0)
        return {u"switches"_s, FindingState::Good,
                DoctorCommand::tr("%n switch(es) are watched", nullptr, static_cast<int>(active))};
    return {u"switches"_s, FindingState::Trouble, DoctorCommand::tr("There is no active switch"),
            DoctorCommand::tr("Add one: powermon-cli add-switch NAME HOST")};
}

[[nodiscard]] Finding monitorFinding(bool isMonitored)
{
    if (isMonitored)
        return {u"monitor"_s, FindingState::Good, DoctorCommand::tr("A PowerMon watches now")};
    return {u"monitor"_s, FindingState::Trouble, DoctorCommand::tr("Nobody watches now"),
            DoctorCommand::tr("Start powermon, or: systemctl --user enable --now powermon")};
}

[[nodiscard]] Result<QList<Finding>> examineStore(Store& store)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto isMonitored = store.isMonitored();
    if (!isMonitored)
        return failure(isMonitored.error());
    return QList<Finding>{{u"database"_s, FindingState::Good, store.location()},
                          switchesFinding(*switches),
                          monitorFinding(*isMonitored)};
}

} // namespace

QString DoctorCommand::name() const
{
    return u"doctor"_s;
}

QString DoctorCommand::summary() const
{
    return tr(
        "Look at the database, the keychain, the desktop, the network and the clock, and say what to mend");
}

void DoctorCommand::run(const CommandContext& context)
{
    whenFinished(context.store->submit(examineStore), this,
                 [this, context](const Result<QList<Finding>>& seen) {
                     QList<Finding> findings;
                     ExitCode whereUnusable = ExitCode::Done;
                     if (seen) {
                         findings = *seen;
                     } else {
                         whereUnusable = exitCodeFor(seen.error().code);
                         findings.append({u"database"_s, FindingState::Trouble, errorMessage(seen.error()),
                                          tr("Make one with powermon-cli init-db, or set DATABASE_URL")});
                     }
                     const auto examined = context.environment.examineSystem(context.settings);
                     whenFinished(examined, this,
                                  [this, context, findings, whereUnusable](const QList<Finding>& others) {
                                      report(context, findings + others, whereUnusable);
                                  });
                 });
}

void DoctorCommand::report(const CommandContext& context, const QList<Finding>& findings,
                           ExitCode whereUnusable)
{
    const bool isWell = std::ranges::none_of(
        findings, [](const Finding& each) { return each.state == FindingState::Trouble; });
    if (context.output.isJson()) {
        QJsonArray list;
        for (const Finding& each : findings)
            list.append(
                QJsonObject{{u"subject"_s, each.subject},
                            {u"state"_s, stateKey(each.state)},
                            {u"text"_s, each.text},
                            {u"remedy"_s, each.remedy.isEmpty() ? QJsonValue() : QJsonValue(each.remedy)}});
        context.output.json({{u"well"_s, isWell}, {u"findings"_s, list}});
    } else {
        TextTable table({tr("What"), tr("State"), tr("Finding")});
        for (const Finding& each : findings)
            table.addRow({each.subject, stateWord(each.state), each.text});
        context.output.table(table);
        for (const Finding& each : findings) {
            if (!each.remedy.isEmpty())
                context.output.line(tr("%1: %2", "a thing, what to do").arg(each.subject, each.remedy));
        }
    }
    if (whereUnusable != ExitCode::Done)
        return finish(whereUnusable);
    finish(isWell ? ExitCode::Done : ExitCode::ItIsSo);
}

} // namespace powermon
