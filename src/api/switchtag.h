// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/model/switch.h"

namespace powermon {

/// The ETag of a switch with its newest checks: the first half stands for the switch alone.
[[nodiscard]] QByteArray switchPageTag(const Switch& powerSwitch, const QByteArray& body);
/// The ETag of a switch alone.
[[nodiscard]] QByteArray switchTag(const Switch& powerSwitch);
/// Whether an If-Match field means this switch as it is now, whichever of both tags it has.
[[nodiscard]] bool matchesSwitch(const QByteArray& field, const Switch& powerSwitch);

} // namespace powermon
