// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/activity.h"

#include <algorithm>
#include <limits>

#include <QJsonObject>

#include "api/resttext.h"
#include "core/service/outageexplanation.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    Timestamp at;
    QString kind;
    QString text;
    OutageId outage = {};
    SwitchId powerSwitch = {};
};

/// Entries of one range of time.
class Gathering
{
public:
    explicit Gathering(TimeRange range) : m_range(range) {}

    void add(const Entry& entry)
    {
        if (m_range.contains(entry.at))
            m_entries.append(entry);
    }
    /// Newest first; what happened in one moment in the order in which it was added.
    [[nodiscard]] QList<Entry> newest(qsizetype limit)
    {
        std::ranges::stable_sort(m_entries, std::ranges::greater(), &Entry::at);
        return m_entries.mid(0, limit);
    }

private:
    TimeRange m_range;
    QList<Entry> m_entries;
};

void addOutage(Gathering& all, const Outage& outage)
{
    const bool isPower = outage.cause == OutageCause::Power;
    const QString title = explanationTitle(outage);
    if (outage.endedAt)
        all.add({*outage.endedAt, isPower ? u"outage_ended"_s : u"incident_ended"_s, title, outage.id, {}});
    all.add({outage.startedAt, isPower ? u"outage_began"_s : u"incident_began"_s, title, outage.id, {}});
}

void addCoverage(Gathering& all, const Coverage& coverage)
{
    const bool isRunning = coverage.kind == CoverageKind::Running;
    all.add({coverage.range.start, isRunning ? u"monitor_began"_s : u"monitor_gap"_s,
             isRunning ? translated(QT_TRANSLATE_NOOP("Rest", "Somebody watches"))
                       : coverageText(coverage.kind)});
}

void addLife(Gathering& all, const SwitchLife& life)
{
    const Switch& each = life.powerSwitch;
    if (life.removedAt)
        all.add({*life.removedAt, u"switch_removed"_s, each.name, {}, each.id});
    all.add({each.createdAt, u"switch_added"_s, each.name, {}, each.id});
}

[[nodiscard]] QJsonObject entryJson(const Entry& entry)
{
    return {
        {u"at"_s, entry.at.toIso()},
        {u"kind"_s, entry.kind},
        {u"text"_s, entry.text},
        {u"outage_id"_s, entry.outage.isValid() ? QJsonValue(entry.outage.value()) : QJsonValue()},
        {u"switch_id"_s, entry.powerSwitch.isValid() ? QJsonValue(entry.powerSwitch.value()) : QJsonValue()}};
}

} // namespace

Result<QJsonArray> readActivity(Store& store, const ActivityQuery& query)
{
    OutageQuery wanted;
    wanted.range = query.range;
    wanted.withIncidents = true;
    wanted.limit = std::numeric_limits<int>::max();
    const auto outages = store.outages().find(wanted);
    if (!outages)
        return failure(outages.error());
    const auto coverage = store.coverage().find(query.range);
    if (!coverage)
        return failure(coverage.error());
    const auto lives = store.switches().lives();
    if (!lives)
        return failure(lives.error());
    Gathering all(query.range);
    for (const Outage& each : *outages)
        addOutage(all, each);
    for (const Coverage& each : *coverage)
        addCoverage(all, each);
    for (const SwitchLife& each : *lives)
        addLife(all, each);
    QJsonArray array;
    for (const Entry& each : all.newest(query.limit))
        array.append(entryJson(each));
    return array;
}

} // namespace powermon
