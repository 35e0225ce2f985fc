// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/networkevidence.h"

#include <algorithm>

#include <QSet>

#include "core/detection/losttogether.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A device may live on so long on what is left in its supply: an answer in this time proves no survival.
constexpr std::chrono::seconds afterglow{5};
/// Failures until a switch with a battery counts as lost too: one may be chance.
constexpr int failuresOfBackup = 2;

bool wentInMoment(const SwitchTrack& track, TimeInterval moment)
{
    if (!track.isFailing() || track.failures() < failuresOfBackup || track.answers() == 0)
        return false;
    const TimeInterval window = track.window();
    return window.earliest <= moment.latest + simultaneity && window.latest + simultaneity >= moment.earliest;
}

/// The narrowest link that was told: the access point, else the kind; empty: nothing was.
QString linkOf(const SwitchTrack& track)
{
    const Switch& told = track.powerSwitch();
    return told.via.isEmpty() ? toWord(told.link) : u"via "_s + told.via;
}

/// Whether an answer of \a survivor shows that \a link works.
bool showsLink(const SwitchTrack& survivor, const QString& link)
{
    return linkOf(survivor) == link || toWord(survivor.powerSwitch().link) == link;
}

QVariantList names(const SwitchTracks& tracks, const std::vector<size_t>& indexes)
{
    QVariantList result;
    for (const size_t index : indexes)
        result.append(tracks[index].powerSwitch().name);
    return result;
}

/// The link that all members hang on: one access point, one kind of link, or several access points; empty:
/// there is none.
QString sharedLink(const SwitchTracks& tracks, const OpenEvent& event, const QSet<QString>& links)
{
    if (links.size() == 1)
        return *links.cbegin();
    const bool isAllWifi = std::all_of(event.members.begin(), event.members.end(), [&](size_t index) {
        return tracks[index].powerSwitch().link == LinkKind::Wifi;
    });
    return isAllWifi ? toWord(LinkKind::Wifi) : QString();
}

/// Whether an answer of \a survivor shows that all of \a link works. Cables end in more than one box: what
/// has a battery hangs beside the router, and says nothing of the box in the cellar.
bool isBehind(const SwitchTrack& survivor, const QString& link)
{
    return showsLink(survivor, link) && (link != toWord(LinkKind::Wired) || survivor.isMains());
}

/// Whether something on \a link has not been heard of since, alive or not.
bool isAnyUnheard(const SwitchTracks& tracks, const OpenEvent& event, const QString& link)
{
    return std::any_of(tracks.begin(), tracks.end(), [&](const SwitchTrack& track) {
        return track.event() != event.number && !track.isFailing() && track.answers() > 0 &&
               isBehind(track, link) && track.lastAnswer() <= event.moment.latest + afterglow;
    });
}

bool isOnMains(const SwitchTrack& track)
{
    const SwitchRole role = track.powerSwitch().role;
    return !track.powerSwitch().hasBackup && (role == SwitchRole::Mains || role == SwitchRole::Gateway);
}

} // namespace

std::vector<size_t> survivors(const SwitchTracks& tracks, const OpenEvent& event)
{
    std::vector<size_t> result;
    for (size_t i = 0; i < tracks.size(); ++i) {
        const SwitchTrack& track = tracks[i];
        if (track.event() != event.number && !track.isFailing() && track.lastAnswer() &&
            *track.lastAnswer() > event.moment.latest + afterglow &&
            !track.hasFailedSince(event.moment.earliest - simultaneity))
            result.push_back(i);
    }
    return result;
}

std::vector<size_t> backupsLostWith(const SwitchTracks& tracks, const OpenEvent& event)
{
    std::vector<size_t> result;
    for (size_t i = 0; i < tracks.size(); ++i) {
        if (tracks[i].hasBattery() && wentInMoment(tracks[i], event.moment))
            result.push_back(i);
    }
    return result;
}

std::vector<size_t> routersLostWith(const SwitchTracks& tracks, const OpenEvent& event)
{
    std::vector<size_t> result;
    for (size_t i = 0; i < tracks.size(); ++i) {
        if (tracks[i].powerSwitch().role == SwitchRole::Gateway && !tracks[i].hasBattery() &&
            wentInMoment(tracks[i], event.moment))
            result.push_back(i);
    }
    return result;
}

std::optional<Reason> clearOfNetwork(const SwitchTracks& tracks, const OpenEvent& event)
{
    const std::vector<size_t> alive = survivors(tracks, event);
    if (alive.empty())
        return std::nullopt;
    QSet<QString> links;
    QSet<LinkKind> kinds;
    for (const size_t index : event.members) {
        links.insert(linkOf(tracks[index]));
        kinds.insert(tracks[index].powerSwitch().link);
    }
    if (links.contains(QString()))
        return std::nullopt;
    const bool isEachShown = std::all_of(links.cbegin(), links.cend(), [&](const QString& link) {
        return std::any_of(alive.begin(), alive.end(),
                           [&](size_t index) { return showsLink(tracks[index], link); });
    });
    if (isEachShown)
        return Reason{u"links_alive"_s, {{u"names"_s, names(tracks, alive)}}};
    if (kinds.contains(LinkKind::Wifi) && kinds.contains(LinkKind::Wired))
        return Reason{u"two_links"_s, {{u"names"_s, names(tracks, alive)}}};
    return std::nullopt;
}

std::optional<Reason> explainedByLink(const SwitchTracks& tracks, const OpenEvent& event, bool isReturning)
{
    if (!event.outage.group.isEmpty() || event.members.empty())
        return std::nullopt;
    QSet<QString> links;
    for (const size_t index : event.members)
        links.insert(linkOf(tracks[index]));
    const QString link = sharedLink(tracks, event, links);
    if (link.isEmpty() || isAnyUnheard(tracks, event, link))
        return std::nullopt;
    std::vector<size_t> witnesses;
    for (const size_t index : survivors(tracks, event)) {
        if (isBehind(tracks[index], link))
            return std::nullopt;
        if (isOnMains(tracks[index]) && !showsLink(tracks[index], link))
            witnesses.push_back(index);
    }
    const size_t needed = links.size() == 1 || isReturning ? 1 : 2;
    if (witnesses.size() < needed)
        return std::nullopt;
    const QString via = tracks[event.members.front()].powerSwitch().via;
    return Reason{u"one_link"_s,
                  {{u"via"_s, links.size() == 1 ? via : QString()},
                   {u"link"_s, toWord(tracks[event.members.front()].powerSwitch().link)},
                   {u"names"_s, names(tracks, witnesses)}}};
}

std::optional<Reason> anotherWayOut(const SwitchTracks& tracks, const OpenEvent& event)
{
    const auto isGatewayGone = [&](const std::vector<size_t>& lost) {
        return std::any_of(lost.begin(), lost.end(), [&](size_t index) {
            return tracks[index].isFailing() && tracks[index].powerSwitch().role == SwitchRole::Gateway;
        });
    };
    if (!isGatewayGone(event.routers) && !isGatewayGone(event.backups))
        return std::nullopt;
    for (const size_t index : survivors(tracks, event)) {
        if (tracks[index].powerSwitch().role == SwitchRole::Internet)
            return Reason{u"another_way_out"_s, {{u"name"_s, tracks[index].powerSwitch().name}}};
    }
    return std::nullopt;
}

std::optional<Reason> sparedByIt(const SwitchTracks& tracks, const OpenEvent& event)
{
    std::vector<size_t> spared;
    for (const size_t index : survivors(tracks, event)) {
        if (tracks[index].isMains() && tracks[index].alwaysGoes() && linkOf(tracks[index]).isEmpty())
            spared.push_back(index);
    }
    if (spared.size() < 2 || 2 * spared.size() < event.members.size() || !event.outage.group.isEmpty())
        return std::nullopt;
    return Reason{u"spared"_s, {{u"names"_s, names(tracks, spared)}}};
}

} // namespace powermon
