// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace powermon {

/// The ends of a confidence interval.
struct ConfidenceInterval
{
    double low = 0;
    double high = 0;

    friend bool operator==(const ConfidenceInterval&, const ConfidenceInterval&) = default;
};

inline constexpr double usualConfidence = 0.95;

/// The expected numbers of events that agree with having seen \a count of them, where events come
/// independently of each other: the exact two-sided interval of a Poisson mean. From 0 for a count of 0,
/// whose upper end is −ln((1 − confidence) / 2). \a count: at least 0; \a confidence: between 0 and 1, both
/// excluded. Source: F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936).
[[nodiscard]] ConfidenceInterval poissonInterval(qint64 count, double confidence = usualConfidence);

} // namespace powermon
