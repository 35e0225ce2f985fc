// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switchlookup.h"

#include <algorithm>

#include <QCoreApplication>

namespace powermon {

using namespace Qt::StringLiterals;

Result<SwitchId> switchIdOption(const QString& parameter, const QString& text)
{
    const auto number = numberOption(parameter, text, 1, 999'999'999);
    if (!number)
        return failure(
            badOption(parameter, text,
                      QCoreApplication::translate("SwitchLookup", "a number that list-switches shows")));
    return SwitchId(*number);
}

Parameter switchIdParameter(SwitchId& target)
{
    const auto take = [&target](const QString& text) -> Result<void> {
        const auto id = switchIdOption(u"ID"_s, text);
        if (!id)
            return failure(id.error());
        target = *id;
        return {};
    };
    return {u"ID"_s,
            {},
            QCoreApplication::translate("SwitchLookup", "number of the switch, as list-switches shows it"),
            take,
            Occurrence::Required};
}

Parameter switchIdsParameter(QList<SwitchId>& target)
{
    const auto take = [&target](const QString& text) -> Result<void> {
        const auto id = switchIdOption(u"ID"_s, text);
        if (!id)
            return failure(id.error());
        if (!target.contains(*id))
            target.append(*id);
        return {};
    };
    return {u"ID"_s,
            {},
            QCoreApplication::translate("SwitchLookup", "numbers of switches; none: all that are not paused"),
            take,
            Occurrence::Repeated};
}

Result<Switch> findSwitch(const QList<Switch>& switches, SwitchId id)
{
    const auto found =
        std::find_if(switches.cbegin(), switches.cend(), [id](const Switch& each) { return each.id == id; });
    if (found == switches.cend())
        return failure(ErrorCode::SwitchNotFound, {QString::number(id.value())});
    return *found;
}

Result<QList<Switch>> chooseSwitches(const QList<Switch>& switches, const QList<SwitchId>& ids)
{
    QList<Switch> chosen;
    if (ids.isEmpty()) {
        std::copy_if(switches.cbegin(), switches.cend(), std::back_inserter(chosen),
                     [](const Switch& each) { return each.isActive; });
        return chosen;
    }
    for (const SwitchId id : ids) {
        const auto found = findSwitch(switches, id);
        if (!found)
            return failure(found.error());
        chosen.append(*found);
    }
    return chosen;
}

} // namespace powermon
