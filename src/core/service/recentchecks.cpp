// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/recentchecks.h"

#include <algorithm>

#include <QSet>

namespace powermon {

void RecentChecks::setSwitches(const QList<Switch>& switches)
{
    QSet<SwitchId> known;
    for (const Switch& each : switches) {
        if (each.isActive)
            known.insert(each.id);
    }
    m_tracks.removeIf([&known](const auto& entry) { return !known.contains(entry.key()); });
}

void RecentChecks::add(const CheckResult& check)
{
    Track& track = m_tracks[check.switchId];
    if (!check.outcome.answered()) {
        if (track.failures.size() == failures)
            track.failures.removeAt(1);
        track.failures.append(check);
        return;
    }
    track.failures.clear();
    if (track.answers.size() == answers)
        track.answers.removeFirst();
    track.answers.append(check);
}

QList<CheckResult> RecentChecks::outside(const QList<Outage>& open) const
{
    QSet<SwitchId> members;
    for (const Outage& outage : open) {
        for (const OutageMember& member : outage.members) {
            if (!member.backAt)
                members.insert(member.switchId);
        }
    }
    QList<CheckResult> checks;
    for (auto track = m_tracks.cbegin(); track != m_tracks.cend(); ++track) {
        if (!members.contains(track.key()))
            checks += track->answers + track->failures;
    }
    std::ranges::sort(checks, [](const CheckResult& left, const CheckResult& right) {
        return std::pair(left.finished, left.switchId) < std::pair(right.finished, right.switchId);
    });
    return checks;
}

Result<RecentChecks> readRecentChecks(Store& store, Timestamp until, std::chrono::seconds interval)
{
    using namespace std::chrono_literals;
    // What ended with the run is written last; a check may be a millisecond late.
    const Timestamp end = until + Milliseconds(1s);
    const Milliseconds reach = std::clamp<Milliseconds>(interval * 4, 10min, 2h);
    RecentChecks recent;
    const auto take = [&recent](const CheckResult& check) {
        recent.add(check);
        return true;
    };
    if (const auto read = store.checks().forEach({{end - reach, end}, std::nullopt}, take); !read)
        return failure(read.error());
    return recent;
}

} // namespace powermon
