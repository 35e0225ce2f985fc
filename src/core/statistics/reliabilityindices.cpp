// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/reliabilityindices.h"

#include <algorithm>

namespace powermon {

namespace {

constexpr Seconds year = std::chrono::duration<double, std::ratio<31'557'600>>(1); // 365.25 days

[[nodiscard]] std::optional<double> ratio(double part, double whole)
{
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

[[nodiscard]] std::optional<Seconds> each(Milliseconds duration, double count)
{
    return count > 0 ? std::optional(Seconds(duration) / count) : std::nullopt;
}

template <typename Condition>
[[nodiscard]] std::optional<double> shareOf(const ReliabilityTotals& totals, Condition condition)
{
    const auto count = std::count_if(totals.interrupted.cbegin(), totals.interrupted.cend(), condition);
    return ratio(static_cast<double>(count), static_cast<double>(totals.customersSeen));
}

} // namespace

std::optional<double> saifi(const ReliabilityTotals& totals)
{
    return ratio(static_cast<double>(totals.sustained), totals.customers());
}

std::optional<ConfidenceInterval> saifiInterval(const ReliabilityTotals& totals)
{
    const auto index = saifi(totals);
    if (!index)
        return std::nullopt;
    const ConfidenceInterval counts = poissonInterval(totals.sustainedOutages.size());
    const double contribution =
        totals.sustained > 0 ? *index / static_cast<double>(totals.sustainedOutages.size()) : 1.0;
    return ConfidenceInterval{counts.low * contribution, counts.high * contribution};
}

std::optional<Seconds> saidi(const ReliabilityTotals& totals)
{
    return perCustomer(totals, totals.duration);
}

std::optional<Seconds> caidi(const ReliabilityTotals& totals)
{
    return each(totals.duration, static_cast<double>(totals.sustained));
}

std::optional<Seconds> ctaidi(const ReliabilityTotals& totals)
{
    return each(totals.duration, static_cast<double>(totals.interrupted.size()));
}

std::optional<double> caifi(const ReliabilityTotals& totals)
{
    return ratio(static_cast<double>(totals.sustained), static_cast<double>(totals.interrupted.size()));
}

std::optional<double> asai(const ReliabilityTotals& totals)
{
    return ratio(static_cast<double>((totals.customerTime - totals.outTime).count()),
                 static_cast<double>(totals.customerTime.count()));
}

std::optional<double> cemi(const ReliabilityTotals& totals, int n)
{
    return shareOf(totals, [n](const auto& customer) { return customer.interruptions >= n; });
}

std::optional<double> celidSingle(const ReliabilityTotals& totals, Milliseconds threshold)
{
    return shareOf(totals, [threshold](const auto& customer) { return customer.longest >= threshold; });
}

std::optional<double> celidTotal(const ReliabilityTotals& totals, Milliseconds threshold)
{
    return shareOf(totals, [threshold](const auto& customer) { return customer.total >= threshold; });
}

std::optional<double> maifi(const ReliabilityTotals& totals)
{
    return ratio(static_cast<double>(totals.momentary), totals.customers());
}

std::optional<double> maifiE(const ReliabilityTotals& totals)
{
    return ratio(static_cast<double>(totals.momentaryEvents), totals.customers());
}

std::optional<Seconds> perCustomer(const ReliabilityTotals& totals, Milliseconds duration)
{
    return each(duration, totals.customers());
}

std::optional<OutageRate> outageRate(const ReliabilityTotals& totals)
{
    const double years = Seconds(totals.knownTime) / year;
    if (years <= 0)
        return std::nullopt;
    const qint64 outages = totals.outages.size();
    const ConfidenceInterval counts = poissonInterval(outages);
    return OutageRate{
        outages, static_cast<double>(outages) / years, {counts.low / years, counts.high / years}};
}

} // namespace powermon
