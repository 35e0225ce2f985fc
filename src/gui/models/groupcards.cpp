// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/groupcards.h"

#include <QMap>

#include "core/model/textformat.h"
#include "gui/look/format.h"

namespace powermon {

namespace {

SwitchState stateOf(const GroupCard& card, int up)
{
    if (card.active == 0)
        return SwitchState::Paused;
    if (card.down > 0)
        return SwitchState::Down;
    return up == card.active ? SwitchState::Up : SwitchState::Unknown;
}

/// The groups of a live list with their switches' numbers.
QHash<SwitchId, QString> groupsOf(const SiteStatus& status)
{
    QHash<SwitchId, QString> groups;
    for (const SwitchStatus& each : status.switches())
        groups.insert(each.powerSwitch.id, each.powerSwitch.group);
    return groups;
}

/// What goes on is known before the past is read anew.
void bringUpToDate(QMap<QString, GroupCard>& cards, const SiteStatus& status)
{
    const QHash<SwitchId, QString> groups = groupsOf(status);
    for (const Outage& open : status.openOutages()) {
        if (open.cause != OutageCause::Power)
            continue;
        for (const OutageMember& member : open.members) {
            const auto group = groups.constFind(member.switchId);
            if (group == groups.cend())
                continue;
            cards[*group].past.latest = open;
            cards[*group].isOut = true;
        }
    }
}

} // namespace

GroupPasts groupPasts(const SiteStatus& status, const SiteHistory& history)
{
    const QHash<SwitchId, QString> groups = groupsOf(status);
    GroupPasts pasts;
    QHash<QString, Availability> sums;
    for (auto each = groups.cbegin(); each != groups.cend(); ++each) {
        Availability& sum = sums[*each];
        const Availability own = history.switches.value(each.key()).availability;
        sum.up += own.up;
        sum.down += own.down;
    }
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
        pasts[sum.key()].uptime = sum->ratio();
    for (const Outage& outage : history.outages) {
        for (const OutageMember& member : outage.members) {
            const auto group = groups.constFind(member.switchId);
            if (group == groups.cend())
                continue;
            std::optional<Outage>& latest = pasts[*group].latest;
            if (!latest || outage.startedAt > latest->startedAt)
                latest = outage;
        }
    }
    return pasts;
}

QList<GroupCard> groupCards(const SiteStatus& status, const GroupPasts& pasts)
{
    QMap<QString, GroupCard> cards;
    QHash<QString, int> up;
    for (const SwitchStatus& each : status.switches()) {
        const QString& group = each.powerSwitch.group;
        GroupCard& card = cards[group];
        card.group = group;
        card.past = pasts.value(group);
        if (!each.powerSwitch.isActive)
            continue;
        ++card.active;
        card.down += each.state == SwitchState::Down ? 1 : 0;
        up[group] += each.state == SwitchState::Up ? 1 : 0;
    }
    bringUpToDate(cards, status);
    if (cards.isEmpty() || (cards.size() == 1 && cards.firstKey().isEmpty()))
        return {};
    for (GroupCard& card : cards)
        card.state = stateOf(card, up.value(card.group));
    QList<GroupCard> list = cards.values();
    if (list.constFirst().group.isEmpty())
        list.append(list.takeFirst());
    return list;
}

QString nameText(const GroupCard& card)
{
    return card.group.isEmpty() ? GroupCard::tr("In no group") : card.group;
}

QString stateText(const GroupCard& card)
{
    switch (card.state) {
    case SwitchState::Up:
        return GroupCard::tr("all %n switch(es) answer", nullptr, card.active);
    case SwitchState::Failing:
    case SwitchState::Down:
        return GroupCard::tr("%1 of %n switch(es) do not answer", nullptr, card.active).arg(card.down);
    case SwitchState::Paused:
        return GroupCard::tr("paused");
    case SwitchState::Unknown:
        break;
    }
    return GroupCard::tr("not known yet");
}

QString uptimeText(const GroupCard& card)
{
    return GroupCard::tr("Uptime %1").arg(percentText(card.past.uptime));
}

QString latestText(const GroupCard& card, Timestamp now)
{
    if (!card.past.latest)
        return GroupCard::tr("no outage in this time");
    const QString since = timeText(card.past.latest->startedAt, now); // how exact it is, the outages tell
    if (card.isOut)
        return GroupCard::tr("out since %1").arg(since);
    if (card.past.latest->isOngoing()) // it has ended since the past was read
        return GroupCard::tr("last outage %1").arg(since);
    return GroupCard::tr("last outage %1, %2")
        .arg(since, durationText(*card.past.latest->endedAt - card.past.latest->startedAt));
}

} // namespace powermon
