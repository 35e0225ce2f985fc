// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sitesurvey.h"

#include <memory>
#include <utility>

#include "core/base/whenfinished.h"
#include "core/service/insteps.h"

namespace powermon {

void SiteSurvey::refresh()
{
    if (std::exchange(m_isLooking, true))
        return;
    const auto tour = std::make_shared<SiteTour>();
    const auto seen = inSteps(m_store, this, [tour](Store& store) { return tour->step(store); });
    whenFinished(seen, this, [this, tour](const Result<void>& done) {
        m_isLooking = false;
        if (!done)
            return Q_EMIT failed(done.error());
        m_sites = tour->sites();
        Q_EMIT refreshed();
    });
}

} // namespace powermon
