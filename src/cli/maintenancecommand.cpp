// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/maintenancecommand.h"

#include <algorithm>

#include <QJsonArray>
#include <QRegularExpression>

#include "cli/texttable.h"
#include "cli/timeoption.h"
#include "core/base/whenfinished.h"
#include "core/model/textformat.h"
#include "core/service/maintenancestore.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A window as stored, and those of its groups in which no switch is.
struct Added
{
    MaintenanceWindow window;
    QStringList emptyGroups;
};

Result<Added> addAndLook(Store& store, const MaintenanceWindow& window)
{
    const auto added = addMaintenance(store, window);
    if (!added)
        return failure(added.error());
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    QStringList empty = added->groups;
    for (const Switch& each : *switches)
        empty.removeAll(each.group);
    return Added{*added, empty};
}

QString stateText(const MaintenanceWindow& window, Timestamp now)
{
    if (window.range.contains(now))
        return MaintenanceCommand::tr("now");
    return now < window.range.start ? MaintenanceCommand::tr("planned") : MaintenanceCommand::tr("over");
}

QString groupsText(const MaintenanceWindow& window)
{
    return window.groups.isEmpty() ? MaintenanceCommand::tr("everything") : window.groups.join(u", "_s);
}

TextTable windowTable(const QList<MaintenanceWindow>& windows, Timestamp now)
{
    TextTable table({MaintenanceCommand::tr("ID"), MaintenanceCommand::tr("STATE"),
                     MaintenanceCommand::tr("START"), MaintenanceCommand::tr("END"),
                     MaintenanceCommand::tr("GROUPS"), MaintenanceCommand::tr("NOTE")});
    for (const MaintenanceWindow& each : windows)
        table.addRow({QString::number(each.id), stateText(each, now), timeText(each.range.start, now),
                      timeText(each.range.end, now), groupsText(each), each.note});
    return table;
}

std::optional<Timestamp> relativeMoment(const QString& text, Timestamp reference)
{
    static const QRegularExpression form(u"\\A\\+([0-9]{1,5})([mhd])\\z"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int number = match.captured(1).toInt();
    const QChar unit = match.captured(2).at(0);
    const std::chrono::minutes length(unit == u'm' ? 1 : unit == u'h' ? 60 : 24 * 60);
    return reference + number * length;
}

} // namespace

std::optional<Timestamp> momentFromText(const QString& text, Timestamp reference, Timestamp now)
{
    if (text == u"now"_s)
        return now;
    if (const auto moment = relativeMoment(text, reference))
        return moment;
    return timeFromText(text);
}

QString MaintenanceCommand::name() const
{
    return u"maintenance"_s;
}

QString MaintenanceCommand::summary() const
{
    return tr("Announce work on the power, during which nothing counts as an outage");
}

QList<Parameter> MaintenanceCommand::parameters()
{
    const auto takeAction = [this](const QString& text) -> Result<void> {
        if (text != u"add"_s && text != u"list"_s && text != u"remove"_s)
            return failure(badOption(u"ACTION"_s, text, u"add, list, remove"_s));
        m_action = text;
        return {};
    };
    const auto takeGroup = [this](const QString& text) -> Result<void> {
        m_groups.append(text);
        return {};
    };
    Parameter id = numberParameter(u"ID"_s, {}, tr("number of the window, as `maintenance list` shows it"), 1,
                                   999'999'999, m_id);
    const QString moment = tr("\"2026-11-24 14:00\", now, +90m, +2h, +1d, or ISO 8601 with a zone");
    return {{u"ACTION"_s, {}, tr("add, list or remove"), takeAction, Occurrence::Required},
            id,
            textParameter(u"--start"_s, u"TIME"_s, tr("when it begins: %1").arg(moment), Occurrence::Optional,
                          m_start),
            textParameter(u"--end"_s, u"TIME"_s, tr("when it ends; +2h: so long after its start"),
                          Occurrence::Optional, m_end),
            {u"--group"_s, u"G"_s, tr("only switches of this group; may be repeated"), takeGroup,
             Occurrence::Repeated},
            textParameter(u"--note"_s, u"TEXT"_s, tr("what is done"), Occurrence::Optional, m_note)};
}

void MaintenanceCommand::run(const CommandContext& context)
{
    if (m_action == u"add"_s)
        add(context);
    else if (m_action == u"remove"_s)
        remove(context);
    else
        list(context);
}

void MaintenanceCommand::add(const CommandContext& context)
{
    if (m_start.isEmpty() || m_end.isEmpty())
        return fail(context, Error{ErrorCode::BadInput, {name(), tr("add needs --start and --end")}});
    const Timestamp now = context.clock().now();
    const QString allowed = tr("a time like \"2026-11-24 14:00\", now, +2h, or ISO 8601 with a zone");
    const auto start = momentFromText(m_start, now, now);
    if (!start)
        return fail(context, badOption(u"--start"_s, m_start, allowed));
    const auto end = momentFromText(m_end, *start, now);
    if (!end)
        return fail(context, badOption(u"--end"_s, m_end, allowed));
    const auto work = [window = MaintenanceWindow{0, {*start, *end}, m_groups, m_note}](Store& store) {
        return addAndLook(store, window);
    };
    whenFinished(context.store->submit(work), this, [this, context](const Result<Added>& added) {
        if (!added)
            return fail(context, added.error());
        for (const QString& group : added->emptyGroups)
            context.output.message(tr("No switch is in the group '%1'").arg(shortened(group)));
        if (context.settings.policy.kind == PolicyKind::Readme)
            context.output.message(tr("The readme policy is in use, which knows of no announced work: what "
                                      "goes then still counts as an outage"));
        report(context, tr("Announced maintenance %1: %2 to %3, %4"), added->window);
    });
}

void MaintenanceCommand::list(const CommandContext& context)
{
    whenFinished(context.store->submit(readMaintenance), this,
                 [this, context](const Result<QList<MaintenanceWindow>>& windows) {
                     if (!windows)
                         return fail(context, windows.error());
                     QJsonArray array;
                     for (const MaintenanceWindow& each : *windows)
                         array.append(maintenanceJson(each));
                     if (context.output.isJson())
                         context.output.json({{u"maintenance"_s, array}});
                     else if (windows->isEmpty())
                         context.output.message(tr("No maintenance is announced"));
                     else
                         context.output.table(windowTable(*windows, context.clock().now()));
                     finish(ExitCode::Done);
                 });
}

void MaintenanceCommand::remove(const CommandContext& context)
{
    if (m_id == 0)
        return fail(context, Error{ErrorCode::BadInput, {name(), tr("remove needs the ID of a window")}});
    const auto work = [id = m_id](Store& store) { return removeMaintenance(store, id); };
    whenFinished(context.store->submit(work), this,
                 [this, context](const Result<MaintenanceWindow>& removed) {
                     if (!removed)
                         return fail(context, removed.error());
                     report(context, tr("Removed maintenance %1: %2 to %3, %4"), *removed);
                 });
}

void MaintenanceCommand::report(const CommandContext& context, const QString& text,
                                const MaintenanceWindow& window)
{
    const Timestamp now = context.clock().now();
    if (context.output.isJson())
        context.output.json({{u"maintenance"_s, maintenanceJson(window)}});
    else
        context.output.line(text.arg(window.id).arg(timeText(window.range.start, now),
                                                    timeText(window.range.end, now), groupsText(window)));
    finish(ExitCode::Done);
}

} // namespace powermon
