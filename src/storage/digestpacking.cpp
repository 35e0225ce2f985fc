// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/digestpacking.h"

#include <limits>

#include "storage/varints.h"

namespace powermon {

namespace {

/// A count that nothing reaches: sums of such stay in range.
constexpr quint64 mostCounted = std::numeric_limits<qint32>::max();
/// What a run found: failed, answered, or blind.
constexpr quint64 findings = 3;
constexpr quint64 answeredFinding = 1;
constexpr quint64 blindFinding = 2;

quint64 findingOf(const StateRun& run)
{
    return run.isBlind ? blindFinding : run.answered ? answeredFinding : 0;
}

/// Days that a run may last and be believed.
constexpr quint64 longestRun = 400ULL * 86'400'000;

} // namespace

QByteArray DigestPacking::pack(const LatencySketch& sketch)
{
    const QList<qint64>& counts = sketch.counts();
    VarintWriter writer;
    qsizetype at = 0;
    while (at < counts.size() && counts.at(at) == 0)
        ++at;
    if (at < counts.size())
        writer.add(static_cast<quint64>(at));
    while (at < counts.size()) {
        writer.add(static_cast<quint64>(counts.at(at)));
        if (counts.at(at++) != 0)
            continue;
        const qsizetype first = at;
        while (counts.at(at) == 0)
            ++at;
        writer.add(static_cast<quint64>(at - first));
    }
    return writer.bytes();
}

std::optional<LatencySketch> DigestPacking::unpackSketch(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return LatencySketch();
    constexpr quint64 buckets = LatencySketch::lastBucket + 1;
    VarintReader reader(bytes);
    const quint64 first = reader.next();
    if (first >= buckets)
        return std::nullopt;
    QList<qint64> counts(static_cast<qsizetype>(first));
    counts.reserve(counts.size() + bytes.size());
    while (!reader.isDone()) {
        const quint64 count = reader.next();
        const quint64 zeros = count == 0 ? reader.next() : 0;
        if (reader.hasFailed() || count > mostCounted || zeros >= buckets - quint64(counts.size()))
            return std::nullopt;
        counts.resize(counts.size() + static_cast<qsizetype>(zeros));
        counts.append(static_cast<qint64>(count));
    }
    return LatencySketch::fromCounts(counts);
}

QByteArray DigestPacking::pack(const QList<StateRun>& runs, Timestamp begin)
{
    VarintWriter writer;
    Timestamp before = begin;
    for (const StateRun& run : runs) {
        writer.add(static_cast<quint64>((run.first - before).count()) * findings + findingOf(run));
        writer.add(static_cast<quint64>((run.last - run.first).count()));
        before = run.last;
    }
    return writer.bytes();
}

std::optional<QList<StateRun>> DigestPacking::unpackRuns(QByteArrayView bytes, Timestamp begin)
{
    constexpr qsizetype bytesOfARun = 4; // or more: a list that grows costs more than reading it
    QList<StateRun> runs;
    runs.reserve(bytes.size() / bytesOfARun);
    return readRuns(bytes, begin, runs) ? std::optional(runs) : std::nullopt;
}

bool DigestPacking::readRuns(QByteArrayView bytes, Timestamp begin, QList<StateRun>& runs)
{
    runs.clear();
    VarintReader reader(bytes);
    Timestamp before = begin;
    while (!reader.isDone()) {
        const quint64 distance = reader.next();
        const quint64 length = reader.next();
        if (reader.hasFailed() || distance / findings > longestRun || length > longestRun)
            return false;
        const Timestamp first = before + Milliseconds(static_cast<qint64>(distance / findings));
        before = first + Milliseconds(static_cast<qint64>(length));
        const quint64 finding = distance % findings;
        runs.append({finding == answeredFinding, first, before, finding == blindFinding});
    }
    return true;
}

} // namespace powermon
