// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/detection/home.h"

#include <functional>

namespace powermon::scenario {

/// One kind of trouble: how it is written into a home.
struct Family
{
    QString name;
    std::function<void(World&)> happen;
};

/// Everything that happens to homes and to those who watch them.
[[nodiscard]] const QList<Family>& families();
/// A month in which hardly anything happens.
void ordinaryMonth(World& world);

} // namespace powermon::scenario
