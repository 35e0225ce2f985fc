// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/reliabilitytotals.h"

#include <algorithm>

namespace powermon {

namespace {

void addBegun(ReliabilityTotals& totals, const CustomerInterruption& interruption)
{
    totals.outages.insert(interruption.outage);
    totals.ongoing += interruption.isOngoing ? 1 : 0;
    totals.momentaryEvents += interruption.beginsMomentaryEvent ? 1 : 0;
    if (!interruption.isSustained()) {
        ++totals.momentary;
        return;
    }
    ++totals.sustained;
    totals.sustainedOutages.insert(interruption.outage);
    totals.duration += interruption.duration;
    totals.shortest += interruption.shortest;
    totals.longest += interruption.longest;
    ReliabilityTotals::Interrupted& customer = totals.interrupted[interruption.customer];
    ++customer.interruptions;
    customer.total += interruption.duration;
    customer.longest = std::max(customer.longest, interruption.duration);
}

void addInterruption(QList<ReliabilityTotals>& totals, const QList<PeriodPiece>& pieces,
                     const CustomerBase& base, const CustomerInterruption& interruption)
{
    const TimeRange time = interruption.time;
    auto piece = std::ranges::upper_bound(pieces, time.start, {},
                                          [](const PeriodPiece& each) { return each.range.start; });
    if (piece != pieces.cbegin())
        --piece;
    if (piece != pieces.cend() && piece->range.contains(time.start))
        addBegun(totals[piece->part], interruption);
    if (!interruption.isSustained())
        return;
    for (; piece != pieces.cend() && piece->range.start < time.end; ++piece)
        totals[piece->part].outTime += base.known().covered(time.intersected(piece->range));
}

} // namespace

double ReliabilityTotals::customers() const
{
    if (knownTime.count() <= 0)
        return 0;
    return static_cast<double>(customerTime.count()) / static_cast<double>(knownTime.count());
}

double ReliabilityTotals::knownShare() const
{
    if (periodTime.count() <= 0)
        return 0;
    return static_cast<double>(knownTime.count()) / static_cast<double>(periodTime.count());
}

QList<ReliabilityTotals> totalsOf(const CustomerBase& base, const QList<CustomerInterruption>& interruptions,
                                  const QList<PeriodPiece>& pieces, qsizetype partCount)
{
    QList<ReliabilityTotals> totals(partCount);
    QList<TimeRange> wholes(partCount);
    for (const PeriodPiece& piece : pieces) {
        ReliabilityTotals& part = totals[piece.part];
        part.periodTime += piece.range.duration();
        part.knownTime += base.knownTime(piece.range);
        part.customerTime += base.customerTime(piece.range);
        TimeRange& whole = wholes[piece.part];
        whole = {whole.isEmpty() ? piece.range.start : whole.start, piece.range.end};
    }
    for (const CustomerInterruption& each : interruptions)
        addInterruption(totals, pieces, base, each);
    for (qsizetype part = 0; part < partCount; ++part) {
        // One whose interruption began while nobody watched was there all the same.
        if (const qint64 seen = base.customersIn(wholes.at(part)); seen > 0)
            totals[part].customersSeen = std::max(seen, qint64(totals.at(part).interrupted.size()));
    }
    return totals;
}

ReliabilityTotals totalsOf(const CustomerBase& base, const QList<CustomerInterruption>& interruptions,
                           TimeRange period)
{
    return totalsOf(base, interruptions, {{period, 0}}, 1).constFirst();
}

} // namespace powermon
