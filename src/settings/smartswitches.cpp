// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/smartswitches.h"

#include <QStringList>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] std::optional<NamedTarget> parseItem(const QString& item)
{
    const qsizetype colon = item.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const auto target = parseTarget(item.mid(colon + 1).trimmed());
    if (!target)
        return std::nullopt;
    Switch powerSwitch;
    powerSwitch.name = item.left(colon);
    powerSwitch.target = *target;
    const auto checked = validated(powerSwitch);
    if (!checked)
        return std::nullopt;
    return NamedTarget{checked->name, checked->target};
}

} // namespace

std::optional<QList<NamedTarget>> parseSmartSwitches(const QString& text)
{
    QList<NamedTarget> targets;
    for (const QString& part : text.split(u',')) {
        const QString item = part.trimmed();
        if (item.isEmpty())
            continue;
        const auto target = parseItem(item);
        if (!target)
            return std::nullopt;
        targets.append(*target);
    }
    return targets;
}

QString smartSwitchesText(const QList<NamedTarget>& targets)
{
    QStringList items;
    for (const NamedTarget& each : targets) {
        const bool isPlain = each.target.scheme == Scheme::Http && each.target.path == u"/"_s;
        items.append(each.name + u':' + (isPlain ? addressText(each.target) : urlText(each.target)));
    }
    return items.join(u',');
}

} // namespace powermon
