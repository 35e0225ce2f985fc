// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/outageledger.h"

#include <algorithm>
#include <utility>

namespace powermon {

namespace {

[[nodiscard]] bool isEnd(DetectorEventKind kind)
{
    return kind == DetectorEventKind::Closed || kind == DetectorEventKind::Amended;
}

} // namespace

void OutageLedger::restore(const QList<Outage>& open, const QList<quint64>& numbers)
{
    m_entries.clear();
    m_untold.clear();
    m_finished.clear();
    for (qsizetype i = 0; i < open.size(); ++i)
        m_entries.append({++m_lastKey, numbers.value(i), false, 0, 0, open.at(i), {}, open.at(i)});
}

void OutageLedger::renumber(const QList<quint64>& numbers)
{
    qsizetype next = 0;
    for (Entry& entry : m_entries)
        entry.number = entry.isOver ? 0 : numbers.value(next++);
    m_finished.clear(); // the new detector does not know them
}

void OutageLedger::add(const DetectorEvent& event, SteadyTime now)
{
    Entry* entry = entryOf(event);
    const OutageId id = entry->outage.id;
    entry->outage = event.outage;
    entry->outage.id = id;
    ++entry->version;
    entry->isOver = isEnd(event.kind);
    m_untold.append({entry->key, entry->version, now + m_patience, event});
}

OutageLedger::Entry* OutageLedger::entryOf(const DetectorEvent& event)
{
    const bool isAmended = event.kind == DetectorEventKind::Amended;
    const auto known = std::ranges::find_if(m_entries, [&](const Entry& entry) {
        return entry.number == event.number && entry.isOver == isAmended;
    });
    if (known != m_entries.end())
        return &*known;
    const Finished finished = isAmended ? m_finished.take(event.number) : Finished();
    Outage outage;
    outage.id = finished.id;
    const quint64 key = finished.key != 0 ? finished.key : ++m_lastKey;
    m_entries.append({key, event.number, false, 0, 0, outage, {}, std::nullopt});
    return &m_entries.last();
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
        if (isEnd(untold.event.kind))
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
        if (!entry.isOver)
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
        const bool isDone = entry.isOver && entry.savedVersion == entry.version && !isUntold;
        if (isDone && entry.number != 0)
            m_finished.insert(entry.number, {entry.key, entry.outage.id});
        return isDone;
    });
}

} // namespace powermon
