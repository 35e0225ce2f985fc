// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "scenario/detection/home.h"

namespace powermon::scenario {

/// One kind of trouble: how it is written into a home.
struct Family
{
    QString name;
    std::function<void(World&)> happen;
    HomePlan home = {};
};

/// The power goes, among other things.
[[nodiscard]] QList<Family> powerFamilies();
/// The power goes in a home or under a monitor out of the ordinary.
[[nodiscard]] QList<Family> unusualFamilies();
/// The network is to blame, and nothing but the network.
[[nodiscard]] QList<Family> networkFamilies();
/// Devices are unplugged, updated and broken, monitors sleep and stop; the power stays.
[[nodiscard]] QList<Family> otherFamilies();
/// A month in which hardly anything happens.
void ordinaryMonth(World& world);

inline constexpr double minute = 60;
inline constexpr double hour = 3600;

// What several families are made of. Times are seconds.
/// Some time after the first hour and well before the end.
[[nodiscard]] double someTime(World& world);
[[nodiscard]] Span during(World& world, double shortest, double longest);
/// The group of some mains switch; empty where the home has none.
[[nodiscard]] QString anyGroup(World& world);
/// On the air, checks fail with about this chance.
void noise(World& world, Span span, double chance);
void lossyDevices(World& world);
/// Those restart, in \a gap seconds one after another.
void updateFirmware(World& world, const QList<int>& which, double at, double shortestGap, double longestGap);

} // namespace powermon::scenario
