// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "core/model/settings.h"

namespace powermon {

/// Reads "name:host[:port][,…]", IPv6 addresses in brackets; empty items are skipped. Nothing where an item
/// cannot be used.
[[nodiscard]] std::optional<QList<NamedTarget>> parseSmartSwitches(const QString& text);

/// The text that parseSmartSwitches() would read back.
[[nodiscard]] QString smartSwitchesText(const QList<NamedTarget>& targets);

} // namespace powermon
