// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fakesite.h"

namespace powermon {

/// A year of a home of four: an outage of all but the last every 19 days, each at a later hour and a little
/// longer, a flicker of two minutes in the week after it, and no watching in the tenth month before now.
inline void fillYear(FakeSite& site)
{
    using namespace std::chrono_literals;
    const Timestamp now = site.base.clock.now();
    site.addSwitches({QStringLiteral("Kitchen"), QStringLiteral("Living room"), QStringLiteral("Freezer"),
                      QStringLiteral("Garage")});
    for (Switch each : site.switches()) {
        each.createdAt = now - 365 * 24h;
        (void) site.base.store.switches().update(each);
    }
    CoverageRepository& coverage = site.base.store.coverage();
    (void) coverage.save({{}, {now - 365 * 24h, now - 300 * 24h}, CoverageKind::Running, true});
    (void) coverage.save({{}, {now - 270 * 24h, now}, CoverageKind::Running, false});
    int number = 0;
    for (Timestamp at = now - 360 * 24h; at < now - 24h; at += 19 * 24h + 5h) {
        if (at < now - 270 * 24h && at > now - 300 * 24h)
            continue;
        ++number;
        (void) site.base.store.outages().save(site.outage(at, at + 20min + number * 7min));
        (void) site.base.store.outages().save(site.outage(at + 100h, at + 100h + 2min));
    }
}

} // namespace powermon
