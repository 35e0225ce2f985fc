// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>

#include "cli/parameter.h"
#include "core/model/switch.h"

namespace powermon {

/// A switch's number as a person types it. Errors: BadValue.
[[nodiscard]] Result<SwitchId> switchIdOption(const QString& parameter, const QString& text);

/// Takes one number into \a target, which must outlive the parameter.
[[nodiscard]] Parameter switchIdParameter(SwitchId& target);
/// Takes any number of them; none: all switches.
[[nodiscard]] Parameter switchIdsParameter(QList<SwitchId>& target);

/// Errors: SwitchNotFound.
[[nodiscard]] Result<Switch> findSwitch(const QList<Switch>& switches, SwitchId id);
/// Those with these ids, each once, or all active ones where there are no ids. Errors: SwitchNotFound.
[[nodiscard]] Result<QList<Switch>> chooseSwitches(const QList<Switch>& switches, const QList<SwitchId>& ids);

} // namespace powermon
