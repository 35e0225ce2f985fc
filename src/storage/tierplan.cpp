// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tierplan.h"

#include <algorithm>

#include "storage/checkblock.h"

namespace powermon {

namespace {

constexpr Milliseconds hour = CheckBlock::period;
constexpr Milliseconds day = 24 * hour;

Timestamp hourFrom(Timestamp time)
{
    return CheckBlock::beginOf(time + hour - Milliseconds(1));
}

Timestamp dayFrom(Timestamp time)
{
    return dayOf(time + day - Milliseconds(1));
}

class Plan
{
public:
    explicit Plan(DigestStep coarsest) : m_coarsest(coarsest) {}

    /// Joined with the part before it.
    void add(CheckTier tier, TimeRange range)
    {
        if (range.isEmpty())
            return;
        if (!m_parts.isEmpty() && m_parts.constLast().tier == tier &&
            m_parts.constLast().range.end == range.start)
            m_parts.last().range.end = range.end;
        else
            m_parts.append({tier, range});
    }

    /// A range of which all hours are packed.
    void addSealed(TimeRange range)
    {
        const TimeRange hours{hourFrom(range.start), CheckBlock::beginOf(range.end)};
        if (hours.isEmpty())
            return add(CheckTier::Checks, range);
        add(CheckTier::Checks, {range.start, hours.start});
        addHours(hours);
        add(CheckTier::Checks, {hours.end, range.end});
    }

    [[nodiscard]] QList<TierPart> parts() const { return m_parts; }

private:
    void addHours(TimeRange hours)
    {
        const TimeRange days{dayFrom(hours.start), dayOf(hours.end)};
        if (days.isEmpty() || m_coarsest == DigestStep::Hour)
            return add(CheckTier::Hours, hours);
        add(CheckTier::Hours, {hours.start, days.start});
        add(CheckTier::Days, days);
        add(CheckTier::Hours, {days.end, hours.end});
    }

    DigestStep m_coarsest;
    QList<TierPart> m_parts;
};

} // namespace

Timestamp dayOf(Timestamp time)
{
    const qint64 rest = time.milliseconds() % day.count();
    return time - Milliseconds(rest < 0 ? rest + day.count() : rest);
}

QList<TierPart> planTiers(TimeRange range, DigestStep coarsest, const QList<Timestamp>& unsealed,
                          Timestamp keptSince)
{
    Plan plan(coarsest);
    if (range.start < keptSince)
        plan.add(CheckTier::Days, {dayFrom(range.start), std::min(keptSince, dayOf(range.end))});
    Timestamp at = std::max(range.start, keptSince);
    for (const Timestamp begin : unsealed) {
        const TimeRange rows = TimeRange{begin, begin + hour}.intersected({at, range.end});
        if (rows.isEmpty())
            continue;
        plan.addSealed({at, rows.start});
        plan.add(CheckTier::Checks, rows);
        at = rows.end;
    }
    if (at < range.end)
        plan.addSealed({at, range.end});
    return plan.parts();
}

} // namespace powermon
