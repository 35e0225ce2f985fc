// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include "core/statistics/poisson.h"
#include "core/statistics/reliabilitytotals.h"

namespace powermon {

/// A duration that need not be whole milliseconds: an average.
using Seconds = std::chrono::duration<double>;

// The indices of IEEE Std 1366, each by the name under which that guide defines it. "Customers served" N_T is
// ReliabilityTotals::customers(). Each has no value where its denominator is 0.

/// SAIFI: sustained interruptions of all customers / customers served. Interruptions per customer in
/// the period; 0 without an interruption, no value without customers.
[[nodiscard]] std::optional<double> saifi(const ReliabilityTotals& totals);
/// The 95 % confidence interval of SAIFI. Interruptions of one outage are not independent of each other, but
/// outages are: the exact interval (Garwood 1936) of their number, times what one outage contributed on
/// average. Without any outage the upper end is that of outages which would interrupt every customer. No
/// value without customers.
[[nodiscard]] std::optional<ConfidenceInterval> saifiInterval(const ReliabilityTotals& totals);
/// SAIDI: duration of the sustained interruptions of all customers / customers served. Time per
/// customer in the period; 0 without an interruption, no value without customers.
[[nodiscard]] std::optional<Seconds> saidi(const ReliabilityTotals& totals);
/// CAIDI: duration of the sustained interruptions / their number = SAIDI / SAIFI. Time per
/// interruption; no value without an interruption.
[[nodiscard]] std::optional<Seconds> caidi(const ReliabilityTotals& totals);
/// CTAIDI: duration of the sustained interruptions / customers who had any, each counted once. Time
/// per interrupted customer; no value where nobody was interrupted.
[[nodiscard]] std::optional<Seconds> ctaidi(const ReliabilityTotals& totals);
/// CAIFI: sustained interruptions / customers who had any, each counted once. At least 1; no value
/// where nobody was interrupted.
[[nodiscard]] std::optional<double> caifi(const ReliabilityTotals& totals);
/// ASAI: known customer time with power / known customer time. 0 to 1; sustained interruptions count
/// as time without power. No value where nothing is known.
[[nodiscard]] std::optional<double> asai(const ReliabilityTotals& totals);
/// CEMI_n: customers with \a n or more sustained interruptions / customers. 0 to 1; a customer counts
/// whole, however short it was there. No value without customers.
[[nodiscard]] std::optional<double> cemi(const ReliabilityTotals& totals, int n);
/// CELID-s: customers with a sustained interruption of \a threshold or longer / customers. 0 to 1; no
/// value without customers.
[[nodiscard]] std::optional<double> celidSingle(const ReliabilityTotals& totals, Milliseconds threshold);
/// CELID-t: customers whose sustained interruptions took \a threshold or longer together / customers.
/// 0 to 1; no value without customers.
[[nodiscard]] std::optional<double> celidTotal(const ReliabilityTotals& totals, Milliseconds threshold);
/// MAIFI: momentary interruptions of all customers / customers served. 0 without one; no value without
/// customers.
[[nodiscard]] std::optional<double> maifi(const ReliabilityTotals& totals);
/// MAIFI_E: momentary interruption events (markMomentaryEvents()) of all customers / customers served.
/// At most MAIFI; no value without customers.
[[nodiscard]] std::optional<double> maifiE(const ReliabilityTotals& totals);

/// \a customers times as long: SAIDI of the shortest or longest durations that the times of the interruptions
/// allow. No value without customers.
[[nodiscard]] std::optional<Seconds> perCustomer(const ReliabilityTotals& totals, Milliseconds duration);

/// A number of outages as a rate.
struct OutageRate
{
    qint64 outages = 0;
    double perYear = 0;          ///< of 365.25 known days
    ConfidenceInterval interval; ///< 95 %, exact (Garwood 1936)

    friend bool operator==(const OutageRate&, const OutageRate&) = default;
};

/// Outages, momentary and sustained, per known year. No value where nothing is known.
[[nodiscard]] std::optional<OutageRate> outageRate(const ReliabilityTotals& totals);

} // namespace powermon
