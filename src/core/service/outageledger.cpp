// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/outageledger.h"

#include <algorithm>
#include <utility>

namespace powermon {

void OutageLedger::restore(const QList<Outage>& open, const QList<quint64>& numbers)
{
    m_entries.clear();
    m_untold.clear();
    for (qsizetype i = 0; i < open.size(); ++i)
        m_entries.append({++m_lastKey, numbers.value(i), 0, 0, open.at(i), {}, open.at(i)});
}

void OutageLedger::renumber(const QList<quint64>& numbers)
{
    qsizetype next = 0;
    for (Entry& entry : m_entries) {
        if (entry.number != 0)
            entry.number = numbers.value(next++);
    }
}

void OutageLedger::add(const DetectorEvent& event, SteadyTime now)
{
    auto entry = std::ranges::find(m_entries, event.number, &Entry::number);
    if (entry == m_entries.end()) {
        m_entries.append({++m_lastKey, event.number, 0, 0, {}, {}, std::nullopt});
        entry = std::prev(m_entries.end());
    }
    const OutageId id = entry->outage.id;
    entry->outage = event.outage;
    entry->outage.id = id;
    ++entry->version;
    if (event.kind == DetectorEventKind::Closed)
        entry->number = 0;
    m_untold.append({entry->key, entry->version, now + m_patience, event});
}

OutageLedger::Entry* OutageLedger::find(quint64 key)
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    return found == m_entries.end() ? nullptr : &*found;
}

QList<OutageLedger::Unsaved> OutageLedger::unsaved() const
{
    QList<Unsaved> list;
    for (const Entry& entry : m_entries) {
        if (entry.savedVersion != entry.version)
            list.append({entry.key, entry.version, entry.outage});
    }
    return list;
}

QList<OutageId> OutageLedger::savedIds() const
{
    QList<OutageId> ids;
    for (const Entry& entry : m_entries) {
        if (entry.outage.id.isValid())
            ids.append(entry.outage.id);
    }
    return ids;
}

void OutageLedger::saved(const QList<Unsaved>& written)
{
    for (const Unsaved& each : written) {
        Entry* entry = find(each.key);
        if (!entry)
            continue;
        entry->outage.id = each.outage.id;
        // That people ended it, or took that back, is for correct() to tell.
        if (!entry->told || entry->standing.isEnded == each.standing.isEnded)
            entry->standing = each.standing;
        entry->savedVersion = std::max(entry->savedVersion, each.version);
        if (entry->told && !entry->told->id.isValid())
            entry->told->id = each.outage.id;
    }
    forgetFinished();
}

QList<DetectorEvent> OutageLedger::correct(const QHash<OutageId, OutageStanding>& standings)
{
    QList<DetectorEvent> events;
    for (Entry& entry : m_entries) {
        const auto standing = standings.constFind(entry.outage.id);
        if (standing == standings.cend() || entry.standing == *standing)
            continue;
        const bool wasEnded = std::exchange(entry.standing, *standing).isEnded;
        if (!entry.told)
            continue;
        const Outage before = std::exchange(*entry.told, standing->of(entry.outage));
        if (standing->isEnded != wasEnded)
            events.append({standing->isEnded ? DetectorEventKind::Closed : DetectorEventKind::Opened,
                           entry.key, *entry.told});
        else if (!wasEnded && *entry.told != before)
            events.append({DetectorEventKind::Changed, entry.key, *entry.told});
    }
    return events;
}

QList<DetectorEvent> OutageLedger::takeTellable(SteadyTime now)
{
    QList<DetectorEvent> events;
    QList<Untold> rest;
    for (Untold& untold : m_untold) {
        Entry* entry = find(untold.key);
        if (!entry || (entry->savedVersion < untold.version && now < untold.deadline)) {
            rest.append(untold);
            continue;
        }
        untold.event.number = entry->key;
        untold.event.outage.id = entry->outage.id;
        untold.event.outage = entry->standing.of(untold.event.outage);
        if (untold.event.kind == DetectorEventKind::Closed)
            entry->told.reset();
        else
            entry->told = untold.event.outage;
        if (!entry->standing.isEnded)
            events.append(untold.event);
    }
    m_untold = std::move(rest);
    forgetFinished();
    return events;
}

std::optional<SteadyTime> OutageLedger::nextDeadline() const
{
    if (m_untold.isEmpty())
        return std::nullopt;
    return m_untold.constFirst().deadline; // they are in order of time
}

QList<Outage> OutageLedger::open() const
{
    QList<Outage> list;
    for (const Entry& entry : m_entries) {
        if (entry.number != 0)
            list.append(entry.outage);
    }
    return list;
}

QList<Outage> OutageLedger::toldOpen() const
{
    QList<Outage> list;
    for (const Entry& entry : m_entries) {
        if (entry.told && !entry.standing.isEnded)
            list.append(*entry.told);
    }
    return list;
}

QList<DetectorEvent> OutageLedger::toldEvents() const
{
    QList<DetectorEvent> list;
    for (const Entry& entry : m_entries) {
        if (entry.told && !entry.standing.isEnded)
            list.append({DetectorEventKind::Opened, entry.key, *entry.told});
    }
    return list;
}

/// Over, on disk and told: nothing is left to do.
void OutageLedger::forgetFinished()
{
    m_entries.removeIf([this](const Entry& entry) {
        const bool isUntold = std::ranges::any_of(
            std::as_const(m_untold), [&entry](const Untold& untold) { return untold.key == entry.key; });
        return entry.number == 0 && entry.savedVersion == entry.version && !isUntold;
    });
}

} // namespace powermon
