// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tables.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/model/textformat.h"
#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("Tables", text);
}

[[nodiscard]] QString stateText(SwitchState state)
{
    switch (state) {
    case SwitchState::Unknown:
        return translated(QT_TRANSLATE_NOOP("Tables", "unknown"));
    case SwitchState::Up:
        return translated(QT_TRANSLATE_NOOP("Tables", "up"));
    case SwitchState::Failing:
        return translated(QT_TRANSLATE_NOOP("Tables", "failing"));
    case SwitchState::Down:
        return translated(QT_TRANSLATE_NOOP("Tables", "DOWN"));
    case SwitchState::Paused:
        return translated(QT_TRANSLATE_NOOP("Tables", "paused"));
    }
    Q_UNREACHABLE();
}

[[nodiscard]] QString outcomeText(const ProbeOutcome& outcome)
{
    if (!outcome.answered())
        return describe(outcome.failure);
    return translated(QT_TRANSLATE_NOOP("Tables", "answers in %1 ms")).arg(outcome.duration.count());
}

[[nodiscard]] QString percentText(std::optional<double> ratio)
{
    return ratio ? u"%1 %"_s.arg(*ratio * 100.0, 0, 'f', 2) : u"–"_s;
}

[[nodiscard]] QString endText(const Outage& outage, Timestamp now)
{
    if (!outage.endedAt)
        return translated(QT_TRANSLATE_NOOP("Tables", "ongoing"));
    return outage.end ? momentText(*outage.endedAt, *outage.end, now) : timeText(*outage.endedAt, now);
}

[[nodiscard]] QString memberNames(const Outage& outage)
{
    QStringList names;
    for (const OutageMember& member : outage.members)
        names.append(member.name);
    return names.join(u", "_s);
}

} // namespace

TextTable switchTable(const QList<Switch>& switches)
{
    TextTable table(
        {translated(QT_TRANSLATE_NOOP("Tables", "ID")), translated(QT_TRANSLATE_NOOP("Tables", "NAME")),
         translated(QT_TRANSLATE_NOOP("Tables", "ADDRESS")),
         translated(QT_TRANSLATE_NOOP("Tables", "ACTIVE")), translated(QT_TRANSLATE_NOOP("Tables", "ROLE")),
         translated(QT_TRANSLATE_NOOP("Tables", "GROUP"))});
    for (const Switch& each : switches) {
        const QString active = each.isActive ? translated(QT_TRANSLATE_NOOP("Tables", "yes"))
                                             : translated(QT_TRANSLATE_NOOP("Tables", "paused"));
        table.addRow({QString::number(each.id.value()), each.name, urlText(each.target), active,
                      toWord(each.role), each.group});
    }
    return table;
}

TextTable statusTable(const StatusReport& report)
{
    TextTable table({translated(QT_TRANSLATE_NOOP("Tables", "ID")),
                     translated(QT_TRANSLATE_NOOP("Tables", "NAME")),
                     translated(QT_TRANSLATE_NOOP("Tables", "STATE")),
                     translated(QT_TRANSLATE_NOOP("Tables", "LAST CHECK")),
                     translated(QT_TRANSLATE_NOOP("Tables", "RESULT")),
                     translated(QT_TRANSLATE_NOOP("Tables", "UPTIME 24 H"))});
    for (const SwitchReport& each : report.switches) {
        const QString last = each.latestCheck ? timeText(each.latestCheck->finished, report.at) : u"–"_s;
        const QString result = each.latestCheck ? outcomeText(each.latestCheck->outcome) : u"–"_s;
        table.addRow({QString::number(each.powerSwitch.id.value()), each.powerSwitch.name,
                      stateText(each.state), last, result, percentText(each.lastDay.ratio())});
    }
    return table;
}

QString outageWord(const Outage& outage)
{
    switch (outage.cause) {
    case OutageCause::Power:
        break;
    case OutageCause::Network:
        return translated(QT_TRANSLATE_NOOP("Tables", "network"));
    case OutageCause::Device:
        return translated(QT_TRANSLATE_NOOP("Tables", "device"));
    case OutageCause::Undetermined:
        return translated(QT_TRANSLATE_NOOP("Tables", "undetermined"));
    }
    if (outage.isPlanned())
        return translated(QT_TRANSLATE_NOOP("Tables", "planned outage"));
    switch (outage.confidence) {
    case Confidence::Suspected:
        return translated(QT_TRANSLATE_NOOP("Tables", "suspected outage"));
    case Confidence::Probable:
        return translated(QT_TRANSLATE_NOOP("Tables", "probable outage"));
    case Confidence::Confirmed:
        return translated(QT_TRANSLATE_NOOP("Tables", "power outage"));
    }
    Q_UNREACHABLE();
}

TextTable outageTable(const QList<Outage>& outages, Timestamp now)
{
    TextTable table(
        {translated(QT_TRANSLATE_NOOP("Tables", "ID")), translated(QT_TRANSLATE_NOOP("Tables", "WHAT")),
         translated(QT_TRANSLATE_NOOP("Tables", "BEGAN")), translated(QT_TRANSLATE_NOOP("Tables", "ENDED")),
         translated(QT_TRANSLATE_NOOP("Tables", "DURATION")),
         translated(QT_TRANSLATE_NOOP("Tables", "SWITCHES"))});
    for (const Outage& each : outages) {
        const QString ended = endText(each, now);
        table.addRow({QString::number(each.id.value()), outageWord(each),
                      momentText(each.startedAt, each.start, now), ended,
                      durationText(each.endedAt.value_or(now) - each.startedAt), memberNames(each)});
    }
    return table;
}

TextTable checkTable(const QList<Switch>& switches, const QList<CheckResult>& checks)
{
    TextTable table({translated(QT_TRANSLATE_NOOP("Tables", "ID")),
                     translated(QT_TRANSLATE_NOOP("Tables", "NAME")),
                     translated(QT_TRANSLATE_NOOP("Tables", "ADDRESS")),
                     translated(QT_TRANSLATE_NOOP("Tables", "RESULT"))});
    for (qsizetype i = 0; i < switches.size(); ++i) {
        const Switch& each = switches.at(i);
        table.addRow({QString::number(each.id.value()), each.name, urlText(each.target),
                      outcomeText(checks.at(i).outcome)});
    }
    return table;
}

QString roundText(const QList<CheckResult>& checks)
{
    const QJsonObject round = roundJson(checks);
    return translated(QT_TRANSLATE_NOOP("Tables", "%1 of %2 switches answer"))
        .arg(round.value(u"online"_s).toInt())
        .arg(round.value(u"total"_s).toInt());
}

QJsonObject checksJson(const QList<Switch>& switches, const QList<CheckResult>& checks)
{
    QJsonArray array;
    for (qsizetype i = 0; i < switches.size(); ++i)
        array.append(checkJson(checks.at(i), switches.at(i).name));
    return {{u"checks"_s, array}, {u"results"_s, roundJson(checks)}};
}

bool allAnswered(const QList<CheckResult>& checks)
{
    return std::all_of(checks.cbegin(), checks.cend(),
                       [](const CheckResult& check) { return check.outcome.answered(); });
}

} // namespace powermon
