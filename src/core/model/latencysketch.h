// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>

#include "core/base/timestamp.h"

namespace powermon {

/// How latencies are spread: how many of them lie in each of a fixed row of buckets, eight to each doubling.
/// A quantile read from it is off by at most a sixteenth of its value, and exact below 16 ms.
///
/// The log-linear buckets of HdrHistogram (Gil Tene, http://hdrhistogram.org), with 3 bits of resolution.
/// They are found by shifting integers, so that every computer sorts alike and sketches merge exactly, in any
/// order, as those of DDSketch do (Masson, Rim, Lee: DDSketch, PVLDB 12, 2019).
class LatencySketch
{
public:
    /// The bucket of the longest duration that is stored.
    static constexpr int lastBucket = 160;

    void add(Milliseconds latency);
    void merge(const LatencySketch& other);
    /// How many there are.
    [[nodiscard]] qint64 total() const;
    /// The latency that \a share (0 to 1) of them do not exceed; nothing where there are none.
    [[nodiscard]] std::optional<Milliseconds> quantile(double share) const;

    /// By bucket, without zeros at the end.
    [[nodiscard]] const QList<qint64>& counts() const { return m_counts; }
    /// \a counts: as counts() gave them, at most lastBucket + 1, none negative.
    [[nodiscard]] static LatencySketch fromCounts(QList<qint64> counts);

    /// Negative latencies lie in the first, what is too long in the last.
    [[nodiscard]] static int bucketOf(Milliseconds latency);
    /// The middle of a bucket.
    [[nodiscard]] static Milliseconds middleOf(int bucket);

    friend bool operator==(const LatencySketch&, const LatencySketch&) = default;

private:
    QList<qint64> m_counts;
};

} // namespace powermon
