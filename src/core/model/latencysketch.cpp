// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/latencysketch.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace powermon {

namespace {

constexpr int resolutionBits = 3;
constexpr int steps = 1 << resolutionBits; ///< buckets to a doubling
constexpr int exactBuckets = 2 * steps;    ///< of one millisecond each

} // namespace

int LatencySketch::bucketOf(Milliseconds latency)
{
    const auto value = static_cast<quint64>(std::max<qint64>(0, latency.count()));
    if (value < exactBuckets)
        return static_cast<int>(value);
    const int shift = static_cast<int>(std::bit_width(value)) - resolutionBits - 1;
    const int bucket = exactBuckets + (shift - 1) * steps + static_cast<int>((value >> shift) - steps);
    return std::min(bucket, lastBucket);
}

Milliseconds LatencySketch::middleOf(int bucket)
{
    if (bucket < exactBuckets)
        return Milliseconds(bucket);
    const int shift = (bucket - exactBuckets) / steps + 1;
    const qint64 lowest = qint64((bucket - exactBuckets) % steps + steps) << shift;
    return Milliseconds(lowest + (qint64(1) << (shift - 1)));
}

void LatencySketch::add(Milliseconds latency)
{
    const int bucket = bucketOf(latency);
    if (bucket >= m_counts.size())
        m_counts.resize(bucket + 1);
    ++m_counts[bucket];
}

void LatencySketch::merge(const LatencySketch& other)
{
    if (other.m_counts.size() > m_counts.size())
        m_counts.resize(other.m_counts.size());
    for (qsizetype i = 0; i < other.m_counts.size(); ++i)
        m_counts[i] += other.m_counts.at(i);
}

qint64 LatencySketch::total() const
{
    return std::accumulate(m_counts.cbegin(), m_counts.cend(), qint64(0));
}

std::optional<Milliseconds> LatencySketch::quantile(double share) const
{
    const qint64 all = total();
    if (all == 0)
        return std::nullopt;
    const auto rank = static_cast<qint64>(std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(all)));
    qint64 below = 0;
    int bucket = 0;
    for (; bucket < m_counts.size() - 1; ++bucket) {
        below += m_counts.at(bucket);
        if (below >= std::max<qint64>(1, rank))
            break;
    }
    return middleOf(bucket);
}

LatencySketch LatencySketch::fromCounts(QList<qint64> counts)
{
    LatencySketch sketch;
    while (!counts.isEmpty() && counts.constLast() == 0)
        counts.removeLast();
    sketch.m_counts = std::move(counts);
    return sketch;
}

} // namespace powermon
