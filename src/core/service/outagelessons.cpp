// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include <QHash>
#include <QSet>

#include "core/service/lessons.h"

namespace powermon {

namespace {

/// A supply feeds its device on for some seconds: an answer in this time proves no survival.
constexpr Milliseconds afterglow{10'000};
constexpr Milliseconds watchedPart = std::chrono::minutes(10);
/// Checks of one outage that are read at most.
constexpr int mostChecks = 20'000;
/// One failure may be chance.
constexpr int failuresOfLost = 2;
/// A device that takes longer was kept away by something else.
constexpr Milliseconds slowestBoot = std::chrono::minutes(15);
constexpr qsizetype returnsForBootTime = 2;

/// One event, and who was there while it lasted.
struct Episode
{
    Outage outage;
    QSet<SwitchId> lost;
    QSet<SwitchId> answered;

    [[nodiscard]] bool isOfSite() const { return outage.group.isEmpty(); }
    [[nodiscard]] bool isPower() const
    {
        return outage.cause == OutageCause::Power && outage.confidence != Confidence::Suspected;
    }
};

Result<Episode> readEpisode(Store& store, const Outage& outage)
{
    Episode episode{outage, {}, {}};
    for (const OutageMember& member : outage.members)
        episode.lost.insert(member.switchId);
    const Timestamp from = outage.start.latest + afterglow;
    const Timestamp to = std::min(outage.endedAt.value_or(from), from + watchedPart);
    QHash<SwitchId, int> failures;
    int read = 0;
    const auto take = [&](const CheckResult& check) {
        if (check.outcome.answered() && check.started >= from)
            episode.answered.insert(check.switchId);
        else if (!check.outcome.answered())
            ++failures[check.switchId];
        return ++read < mostChecks;
    };
    if (const auto done = store.checks().forEach({{from, std::max(from, to)}, std::nullopt}, take); !done)
        return failure(done.error());
    for (auto it = failures.cbegin(); it != failures.cend(); ++it) {
        if (it.value() >= failuresOfLost && !episode.answered.contains(it.key()))
            episode.lost.insert(it.key());
    }
    episode.answered -= episode.lost;
    return episode;
}

Result<std::vector<Episode>> readEpisodes(Store& store, Timestamp now)
{
    OutageQuery query;
    query.range = {now - learningReach, now + Milliseconds(1)};
    query.withIncidents = true;
    query.limit = outagesToLearnFrom;
    const auto outages = store.outages().find(query);
    if (!outages)
        return failure(outages.error());
    std::vector<Episode> episodes;
    for (const Outage& outage : *outages) {
        if (outage.isOngoing())
            continue;
        auto episode = readEpisode(store, outage);
        if (!episode)
            return failure(episode.error());
        episodes.push_back(std::move(*episode));
    }
    return episodes;
}

/// Outages of the site through which it answered, of those that tell. What nobody could name counts where it
/// took the switch along: better no battery than one that is not there.
std::optional<LearnedFact> backupOf(SwitchId id, const std::vector<Episode>& episodes)
{
    LearnedFact fact{LearnedKind::Backup, 0, 0, 0, {}};
    for (const Episode& episode : episodes) {
        const bool isUndetermined = episode.outage.cause == OutageCause::Undetermined;
        if (!episode.isOfSite() || (!episode.isPower() && !isUndetermined))
            continue;
        const bool hasSurvived = episode.isPower() && episode.answered.contains(id);
        fact.agreeing += hasSurvived ? 1 : 0;
        fact.observed += hasSurvived || episode.lost.contains(id) ? 1 : 0;
    }
    return fact.agreeing > 0 ? std::optional(fact) : std::nullopt;
}

std::optional<LearnedFact> bootTimeOf(SwitchId id, const std::vector<Episode>& episodes)
{
    std::vector<double> seconds;
    for (const Episode& episode : episodes) {
        if (!episode.isPower())
            continue;
        for (const OutageMember& member : episode.outage.members) {
            if (member.switchId != id || !member.backAt)
                continue;
            const Milliseconds boot = *member.backAt - *episode.outage.endedAt;
            if (boot.count() >= 0 && boot <= slowestBoot)
                seconds.push_back(double(boot.count()) / 1000);
        }
    }
    if (qsizetype(seconds.size()) < returnsForBootTime)
        return std::nullopt;
    const auto middle = seconds.begin() + qsizetype(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    const int count = int(seconds.size());
    return LearnedFact{LearnedKind::BootTime, count, count, *middle, {}};
}

/// Which switches went with which events that left others standing.
QHash<SwitchId, QList<qsizetype>> partialEvents(const std::vector<Episode>& episodes)
{
    QHash<SwitchId, QList<qsizetype>> events;
    for (size_t i = 0; i < episodes.size(); ++i) {
        const Episode& episode = episodes[i];
        if (episode.answered.isEmpty() || episode.lost.size() < 2)
            continue;
        for (const SwitchId id : episode.lost)
            events[id].append(qsizetype(i));
    }
    return events;
}

/// Those that went in the same events as \a id, all of them and no other.
std::optional<LearnedFact> companionsOf(SwitchId id, const QHash<SwitchId, QList<qsizetype>>& events,
                                        const std::vector<Episode>& episodes)
{
    const QList<qsizetype> own = events.value(id);
    LearnedFact fact{LearnedKind::GoesWith, int(own.size()), int(own.size()), 0, {}};
    for (auto it = events.cbegin(); it != events.cend(); ++it) {
        if (it.key() != id && it.value() == own)
            fact.companions.append(it.key());
    }
    if (own.size() < 2 || fact.companions.isEmpty())
        return std::nullopt;
    std::sort(fact.companions.begin(), fact.companions.end(),
              [](SwitchId a, SwitchId b) { return a.value() < b.value(); });
    const auto isNetwork = [&](qsizetype index) {
        return episodes[size_t(index)].outage.cause == OutageCause::Network;
    };
    fact.value = double(std::count_if(own.cbegin(), own.cend(), isNetwork)) / double(own.size());
    return fact;
}

} // namespace

Result<QList<SwitchFacts>> lessonsOfOutages(Store& store, const QList<Switch>& switches, Timestamp now)
{
    const auto episodes = readEpisodes(store, now);
    if (!episodes)
        return failure(episodes.error());
    const auto events = partialEvents(*episodes);
    QList<SwitchFacts> lessons;
    for (const Switch& each : switches) {
        SwitchFacts facts{each.id, {}};
        for (const auto& fact : {backupOf(each.id, *episodes), companionsOf(each.id, events, *episodes),
                                 bootTimeOf(each.id, *episodes)}) {
            if (fact)
                facts.facts.append(*fact);
        }
        if (!facts.facts.isEmpty())
            lessons.append(facts);
    }
    return lessons;
}

} // namespace powermon
