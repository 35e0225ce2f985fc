// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/detection/scoring.h"

#include <algorithm>
#include <cmath>

namespace powermon::scenario {

using namespace Qt::StringLiterals;

namespace {

constexpr double sustainedSeconds = 300;
constexpr Milliseconds slack{30000};

double seconds(Milliseconds span)
{
    return double(span.count()) / 1000;
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

double ratio(int part, int whole)
{
    return whole == 0 ? 1 : double(part) / whole;
}

bool holds(TimeInterval interval, Timestamp time)
{
    return interval.earliest <= time && time <= interval.latest;
}

bool isShown(const TrueOutage& outage)
{
    return 2 * outage.failed.size() >= outage.members.size() || outage.toldUptime.size() >= 2 ||
           outage.stoppedMonitor;
}

bool isClockStill(const World& world, const TrueOutage& outage)
{
    return std::none_of(world.clockSteps.cbegin(), world.clockSteps.cend(), [&](const auto& step) {
        return outage.from - 60 <= step.first && step.first <= outage.to + 3600;
    });
}

} // namespace

struct Score::Truth
{
    TrueOutage outage;
    TimeRange range; ///< as the monitor's clock showed at the end
    bool isOptional = false;
    bool isForbidden = false;
    bool isFound = false;

    [[nodiscard]] Milliseconds overlap(const Outage& told) const
    {
        const Timestamp end = told.endedAt.value_or(range.end);
        const TimeRange widened{told.startedAt - slack, std::max(end, told.startedAt) + slack};
        return range.intersected(widened).duration();
    }
};

std::vector<Score::Truth> Score::truths(const World& world) const
{
    std::vector<Truth> result;
    for (const TrueOutage& outage : world.outages) {
        Truth truth{outage, {}, false, false, false};
        truth.range.end = world.clock(std::min(outage.to, world.duration));
        truth.range.start = truth.range.end -
                            Milliseconds(qint64(1000 * (std::min(outage.to, world.duration) - outage.from)));
        truth.isForbidden = outage.isAnnounced && m_knowledge == Knowledge::Configured;
        truth.isOptional =
            !isShown(outage) || (m_knowledge == Knowledge::NamesOnly && !outage.group.isEmpty());
        result.push_back(truth);
    }
    return result;
}

void Score::match(const World& world, Truth& truth, const Told& event)
{
    truth.isFound = true;
    if (truth.isOptional)
        return;
    const Outage& told = event.outage;
    if (!isClockStill(world, truth.outage))
        return;
    ++m_timed;
    if (truth.outage.isStartWatched) {
        m_startErrors.push_back(std::abs(seconds(told.startedAt - truth.range.start)));
        m_delays.push_back(seconds(event.openedAt - truth.range.start));
        if (event.decidedAt)
            m_decisions.push_back(seconds(*event.decidedAt - truth.range.start));
    }
    m_startsHeld += holds(told.start, truth.range.start) ? 1 : 0;
    if (told.endedAt && truth.outage.to <= world.duration) {
        ++m_ends;
        m_endErrors.push_back(std::abs(seconds(*told.endedAt - truth.range.end)));
        m_endsHeld += holds(*told.end, truth.range.end) ? 1 : 0;
    }
}

void Score::add(const World& world, const std::vector<Told>& events, double unknownSeconds)
{
    std::vector<Truth> truth = truths(world);
    for (const Told& event : events) {
        if (event.outage.cause != OutageCause::Power)
            continue;
        Truth* best = nullptr;
        for (Truth& each : truth) {
            const bool fitsScope =
                m_knowledge == Knowledge::NamesOnly || each.outage.group == event.outage.group;
            if (each.isFound || each.isForbidden || !fitsScope || each.overlap(event.outage).count() == 0)
                continue;
            if (best == nullptr || each.overlap(event.outage) > best->overlap(event.outage))
                best = &each;
        }
        if (best == nullptr)
            ++m_false;
        else
            match(world, *best, event);
    }
    for (const Truth& each : truth) {
        if (each.isOptional || each.isForbidden)
            continue;
        const bool isSustained = each.outage.to - each.outage.from > sustainedSeconds;
        ++(each.isFound ? m_found : m_missed);
        m_sustained += isSustained ? 1 : 0;
        m_sustainedFound += isSustained && each.isFound ? 1 : 0;
    }
    m_days += world.duration / 86400;
    m_unknownSeconds += unknownSeconds;
}

void Score::add(const Score& other)
{
    const auto append = [](std::vector<double>& to, const std::vector<double>& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    m_found += other.m_found;
    m_missed += other.m_missed;
    m_false += other.m_false;
    m_sustained += other.m_sustained;
    m_sustainedFound += other.m_sustainedFound;
    m_startsHeld += other.m_startsHeld;
    m_endsHeld += other.m_endsHeld;
    m_ends += other.m_ends;
    m_timed += other.m_timed;
    m_days += other.m_days;
    m_unknownSeconds += other.m_unknownSeconds;
    append(m_startErrors, other.m_startErrors);
    append(m_endErrors, other.m_endErrors);
    append(m_delays, other.m_delays);
    append(m_decisions, other.m_decisions);
}

double Score::f1() const
{
    return ratio(2 * m_found, 2 * m_found + m_missed + m_false);
}

double Score::falsePerMonth() const
{
    return m_days == 0 ? 0 : 30 * m_false / m_days;
}

QString Score::header()
{
    return u"precis recall    F1  false/30d  sust.   start med/95%    end med/95%  told/decided   hold s/e  unknown/d"_s;
}

QString Score::line() const
{
    const auto number = [](double value, int width, int digits) {
        return u"%1"_s.arg(value, width, 'f', digits);
    };
    return number(ratio(m_found, m_found + m_false), 6, 3) +
           number(ratio(m_found, m_found + m_missed), 7, 3) + number(f1(), 6, 3) +
           number(falsePerMonth(), 11, 2) + number(ratio(m_sustainedFound, m_sustained), 7, 3) +
           number(quantile(m_startErrors, 0.5), 10, 1) + u"/"_s +
           number(quantile(m_startErrors, 0.95), 5, 1) + number(quantile(m_endErrors, 0.5), 9, 1) + u"/"_s +
           number(quantile(m_endErrors, 0.95), 5, 1) + number(quantile(m_delays, 0.5), 8, 0) + u"/"_s +
           number(quantile(m_decisions, 0.5), 5, 0) + number(ratio(m_startsHeld, m_timed), 7, 2) + u"/"_s +
           number(ratio(m_endsHeld, m_ends), 4, 2) +
           number(m_days == 0 ? 0 : m_unknownSeconds / 60 / m_days, 9, 1) + u" min"_s;
}

} // namespace powermon::scenario
