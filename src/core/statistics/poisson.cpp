// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/poisson.h"

#include <boost/math/special_functions/gamma.hpp>

namespace powermon {

ConfidenceInterval poissonInterval(qint64 count, double confidence)
{
    // The chi-squared quantiles of the source, halved, are quantiles of gamma distributions.
    const double tail = (1 - confidence) / 2;
    const auto events = static_cast<double>(count);
    return {count > 0 ? boost::math::gamma_p_inv(events, tail) : 0.0,
            boost::math::gamma_q_inv(events + 1, tail)};
}

} // namespace powermon
