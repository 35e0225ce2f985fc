// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probeattempt.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace powermon {

FailureKind moreTelling(FailureKind left, FailureKind right)
{
    static constexpr std::array order{FailureKind::NotHttp,     FailureKind::TlsFailed,
                                      FailureKind::Refused,     FailureKind::Timeout,
                                      FailureKind::Unreachable, FailureKind::NameNotFound,
                                      FailureKind::NetworkDown, FailureKind::Cancelled};
    const auto rank = [](FailureKind kind) {
        return std::distance(order.begin(), std::find(order.begin(), order.end(), kind));
    };
    return rank(left) <= rank(right) ? left : right;
}

} // namespace powermon
