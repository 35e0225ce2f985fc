// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/adaptivechecks.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace powermon {

namespace {

/// Switches that began to fail within this time may be one event.
constexpr Milliseconds freshFor{60000};

/// So many that fail at one time are more than chance explains.
constexpr qsizetype suspicious(qsizetype switchCount)
{
    return 2 + switchCount / 20;
}

bool isTooSoon(std::optional<SteadyTime> last, SteadyTime now)
{
    return last && now - *last < AdaptiveChecks::roundPause;
}

} // namespace

void AdaptiveChecks::setSwitches(const QList<ScheduledSwitch>& switches)
{
    const QHash<SwitchId, Track> before = std::exchange(m_tracks, {});
    m_order.clear();
    m_missing = m_fresh = 0;
    for (const ScheduledSwitch& each : switches) {
        Track& track = m_tracks[each.id] = before.value(each.id);
        track.interval = each.interval;
        m_missing += track.misses > 0 ? 1 : 0;
        m_fresh += track.isFresh ? 1 : 0;
        m_order.append(each.id);
    }
}

void AdaptiveChecks::clear()
{
    for (Track& track : m_tracks)
        track = {track.interval, 0, {}, false};
    m_missing = m_fresh = 0;
    m_begun.clear();
    m_lastSmallRound.reset();
    m_lastFullRound.reset();
}

void AdaptiveChecks::noteAlive(SwitchId id)
{
    const auto found = m_tracks.find(id);
    if (found == m_tracks.end() || found->misses == 0)
        return;
    found->misses = 0;
    --m_missing;
    endFreshness(*found);
}

QList<ExtraCheck> AdaptiveChecks::noteMissed(SwitchId id, SteadyTime now)
{
    const auto found = m_tracks.find(id);
    if (found == m_tracks.end())
        return {};
    QList<ExtraCheck> extra;
    if (++found->misses == 1) {
        ++m_missing;
        found->missedSince = now;
        found->isFresh = true;
        ++m_fresh;
        m_begun.emplace_back(now, id);
        forgetStale(now);
        extra = askOthers(id, now);
    }
    extra.prepend({id, nextCheck(*found, now)});
    return extra;
}

SteadyTime AdaptiveChecks::nextCheck(const Track& track, SteadyTime now) const
{
    const Milliseconds bearable = extraSpacing * m_missing;
    if (track.misses <= repeats)
        return now + std::max(repeatDelay, bearable);
    if (now - track.missedSince < downPhase)
        return now + std::max(downPeriod, bearable);
    return now + std::max({downPeriod, bearable, track.interval / 2});
}

QList<ExtraCheck> AdaptiveChecks::askOthers(SwitchId id, SteadyTime now)
{
    const qsizetype others = m_order.size() - 1;
    const bool asksAll = others <= firstAsked || m_fresh >= suspicious(m_order.size());
    std::optional<SteadyTime>& last = asksAll ? m_lastFullRound : m_lastSmallRound;
    if (isTooSoon(last, now))
        return {};
    last = now;
    QList<ExtraCheck> extra;
    for (const SwitchId other : chooseOthers(id, asksAll ? others : firstAsked))
        extra.append({other, now + extraSpacing * extra.size()});
    return extra;
}

/// Those that are not missed, from all over the list; each time others.
QList<SwitchId> AdaptiveChecks::chooseOthers(SwitchId id, qsizetype count)
{
    const qsizetype size = m_order.size();
    qsizetype stride = size * 5 / 8 + 1;
    while (std::gcd(stride, size) != 1) // so that the steps reach every one
        ++stride;
    QList<SwitchId> chosen;
    for (qsizetype i = 0; i < size && chosen.size() < count; ++i) {
        m_turn = (m_turn + stride) % size;
        const SwitchId each = m_order.at(m_turn);
        if (each != id && m_tracks.value(each).misses == 0)
            chosen.append(each);
    }
    return chosen;
}

void AdaptiveChecks::forgetStale(SteadyTime now)
{
    while (!m_begun.empty() && now - m_begun.front().first > freshFor) {
        const auto [begun, id] = m_begun.front();
        m_begun.pop_front();
        const auto found = m_tracks.find(id);
        if (found != m_tracks.end() && found->missedSince == begun)
            endFreshness(*found);
    }
}

void AdaptiveChecks::endFreshness(Track& track)
{
    m_fresh -= std::exchange(track.isFresh, false) ? 1 : 0;
}

} // namespace powermon
