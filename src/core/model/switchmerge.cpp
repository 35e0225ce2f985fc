// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/switchmerge.h"

#include <array>

#include <QCoreApplication>
#include <QStringList>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

struct FieldRow
{
    SwitchField field;
    bool (*areEqual)(const Switch&, const Switch&);
    void (*copy)(const Switch& from, Switch& to);
};

template <auto Member>
constexpr FieldRow rowOf(SwitchField field)
{
    return {field, [](const Switch& left, const Switch& right) { return left.*Member == right.*Member; },
            [](const Switch& from, Switch& to) { to.*Member = from.*Member; }};
}

constexpr std::array rows{
    rowOf<&Switch::name>(SwitchField::Name),
    rowOf<&Switch::target>(SwitchField::Address),
    rowOf<&Switch::role>(SwitchField::Role),
    rowOf<&Switch::hasBackup>(SwitchField::Backup),
    rowOf<&Switch::group>(SwitchField::Group),
    rowOf<&Switch::link>(SwitchField::Link),
    rowOf<&Switch::via>(SwitchField::Via),
    rowOf<&Switch::refusedProvesPower>(SwitchField::RefusedProvesPower),
    rowOf<&Switch::interval>(SwitchField::Interval),
    rowOf<&Switch::timeout>(SwitchField::Timeout),
    rowOf<&Switch::isActive>(SwitchField::Active),
};

QString yesOrNo(bool isSo)
{
    return isSo ? QCoreApplication::translate("SwitchField", "yes")
                : QCoreApplication::translate("SwitchField", "no");
}

QString secondsOrCommon(std::optional<Milliseconds> time)
{
    return time ? QCoreApplication::translate("SwitchField", "%1 s")
                      .arg(static_cast<double>(time->count()) / 1000.0)
                : QCoreApplication::translate("SwitchField", "as in the settings");
}

QString orNone(const QString& text)
{
    return text.isEmpty() ? QCoreApplication::translate("SwitchField", "none") : shortened(text);
}

QString fieldText(const Switch& powerSwitch, SwitchField field)
{
    switch (field) {
    case SwitchField::Name:
        return QCoreApplication::translate("SwitchField", "name %1").arg(shortened(powerSwitch.name));
    case SwitchField::Address:
        return QCoreApplication::translate("SwitchField", "address %1").arg(urlText(powerSwitch.target));
    case SwitchField::Role:
        return QCoreApplication::translate("SwitchField", "role %1").arg(toWord(powerSwitch.role));
    case SwitchField::Backup:
        return QCoreApplication::translate("SwitchField", "battery: %1").arg(yesOrNo(powerSwitch.hasBackup));
    case SwitchField::Group:
        return QCoreApplication::translate("SwitchField", "group %1").arg(orNone(powerSwitch.group));
    case SwitchField::Link:
        return QCoreApplication::translate("SwitchField", "link %1").arg(orNone(toWord(powerSwitch.link)));
    case SwitchField::Via:
        return QCoreApplication::translate("SwitchField", "access point %1").arg(orNone(powerSwitch.via));
    case SwitchField::RefusedProvesPower:
        return QCoreApplication::translate("SwitchField", "a refusal proves power: %1")
            .arg(toWord(powerSwitch.refusedProvesPower));
    case SwitchField::Interval:
        return QCoreApplication::translate("SwitchField", "interval %1")
            .arg(secondsOrCommon(powerSwitch.interval));
    case SwitchField::Timeout:
        return QCoreApplication::translate("SwitchField", "timeout %1")
            .arg(secondsOrCommon(powerSwitch.timeout));
    case SwitchField::Active:
        return QCoreApplication::translate("SwitchField", "active: %1").arg(yesOrNo(powerSwitch.isActive));
    }
    Q_UNREACHABLE();
}

} // namespace

SwitchMerge mergedEdits(const Switch& base, const Switch& ours, const Switch& theirs)
{
    SwitchMerge merge{theirs, {}};
    for (const FieldRow& row : rows) {
        if (row.areEqual(ours, base))
            continue;
        row.copy(ours, merge.merged);
        if (!row.areEqual(theirs, base) && !row.areEqual(theirs, ours))
            merge.conflicts.append(row.field);
    }
    return merge;
}

Switch movedOn(Switch base, const Switch& theirs, const QList<SwitchField>& fields)
{
    for (const FieldRow& row : rows) {
        if (fields.contains(row.field))
            row.copy(theirs, base);
    }
    return base;
}

QString fieldsText(const Switch& powerSwitch, const QList<SwitchField>& fields)
{
    QStringList texts;
    for (const SwitchField field : fields)
        texts.append(fieldText(powerSwitch, field));
    return texts.join(u", "_s);
}

} // namespace powermon
