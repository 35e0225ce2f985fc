// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sitehint.h"

#include <algorithm>

#include <QCoreApplication>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("SiteHint", text);
}

bool settlesIt(const Switch& each)
{
    return each.hasBackup || each.role == SwitchRole::Reference || each.link == LinkKind::Wired;
}

} // namespace

std::optional<SiteHint> hintFor(const QList<Switch>& switches)
{
    QList<Switch> inside;
    std::copy_if(switches.cbegin(), switches.cend(), std::back_inserter(inside),
                 [](const Switch& each) { return each.isActive && each.role != SwitchRole::Internet; });
    if (inside.size() < 2 || std::any_of(inside.cbegin(), inside.cend(), settlesIt))
        return std::nullopt;
    const QString via = inside.constFirst().via;
    const bool isOnePoint =
        !via.isEmpty() &&
        std::all_of(inside.cbegin(), inside.cend(), [&](const Switch& each) { return each.via == via; });
    if (isOnePoint)
        return SiteHint::AllOnOnePoint;
    const bool isWifi = std::all_of(inside.cbegin(), inside.cend(),
                                    [](const Switch& each) { return each.link == LinkKind::Wifi; });
    return isWifi ? SiteHint::AllOnWifi : SiteHint::NothingDescribed;
}

namespace {

QString adviceText(SiteHint hint)
{
    switch (hint) {
    case SiteHint::AllOnWifi:
        return translated(QT_TRANSLATE_NOOP(
            "SiteHint", "All switches hang on Wi-Fi. One wired device, or one with a battery, would settle "
                        "whether a short loss was the power or the network."));
    case SiteHint::AllOnOnePoint:
        return translated(QT_TRANSLATE_NOOP(
            "SiteHint",
            "All switches hang on one access point. One wired device, or one with a battery, would "
            "settle whether a short loss was the power or the network."));
    case SiteHint::NothingDescribed:
        return translated(QT_TRANSLATE_NOOP(
            "SiteHint",
            "Of no switch is it known that it is wired or has a battery. One such device would settle "
            "whether "
            "a short loss was the power or the network: watch one, or say so where you edit a switch."));
    }
    Q_UNREACHABLE();
}

} // namespace

QString hintText(SiteHint hint, LinkKind ownLink)
{
    if (ownLink != LinkKind::Wifi)
        return adviceText(hint);
    return adviceText(hint) + u' ' +
           translated(QT_TRANSLATE_NOOP("SiteHint",
                                        "This computer hangs on Wi-Fi itself: on a cable it would "
                                        "go on seeing the others when the access point restarts."));
}

QString toWord(SiteHint hint)
{
    switch (hint) {
    case SiteHint::AllOnWifi:
        return u"all_on_wifi"_s;
    case SiteHint::AllOnOnePoint:
        return u"all_on_one_point"_s;
    case SiteHint::NothingDescribed:
        return u"nothing_described"_s;
    }
    Q_UNREACHABLE();
}

} // namespace powermon
