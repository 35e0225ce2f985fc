// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "core/model/switch.h"

namespace powermon {

/// What of a switch people edit.
enum class SwitchField
{
    Name,
    Address,
    Role,
    Backup,
    Group,
    Link,
    Via,
    RefusedProvesPower,
    Interval,
    Timeout,
    Active,
};

/// Two edits of one switch, made from the same beginning without knowing of each other.
struct SwitchMerge
{
    Switch merged;                ///< what one of them changed, and of what both did ours
    QList<SwitchField> conflicts; ///< what both changed, and differently
};

/// \a base: from which \a ours was edited; \a theirs: what others made of it since. Id and times are theirs.
[[nodiscard]] SwitchMerge mergedEdits(const Switch& base, const Switch& ours, const Switch& theirs);

/// \a base with these fields as \a theirs has them: from there an edit of them overwrites theirs.
[[nodiscard]] Switch movedOn(Switch base, const Switch& theirs, const QList<SwitchField>& fields);

/// What these fields are in \a powerSwitch, in the program's language: "address 192.168.1.5:80, group
/// Cellar".
[[nodiscard]] QString fieldsText(const Switch& powerSwitch, const QList<SwitchField>& fields);

} // namespace powermon
