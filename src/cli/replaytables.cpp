// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/replaytables.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include "cli/texttable.h"
#include "core/model/textformat.h"
#include "core/service/replay/replaycomparison.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("ReplayTables", text);
}

[[nodiscard]] QString causeText(OutageCause cause)
{
    switch (cause) {
    case OutageCause::Power:
        return translated(QT_TRANSLATE_NOOP("ReplayTables", "power outage"));
    case OutageCause::Network:
        return translated(QT_TRANSLATE_NOOP("ReplayTables", "network"));
    case OutageCause::Device:
        return translated(QT_TRANSLATE_NOOP("ReplayTables", "device"));
    case OutageCause::Undetermined:
        return translated(QT_TRANSLATE_NOOP("ReplayTables", "undetermined"));
    }
    Q_UNREACHABLE();
}

[[nodiscard]] QString confidenceText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Suspected:
        return translated(QT_TRANSLATE_NOOP("ReplayTables", "suspected"));
    case Confidence::Probable:
        return translated(QT_TRANSLATE_NOOP("ReplayTables", "probable"));
    case Confidence::Confirmed:
        return translated(QT_TRANSLATE_NOOP("ReplayTables", "confirmed"));
    }
    Q_UNREACHABLE();
}

[[nodiscard]] QString durationOf(const Outage& event)
{
    return event.endedAt ? durationText(*event.endedAt - event.startedAt)
                         : translated(QT_TRANSLATE_NOOP("ReplayTables", "ongoing"));
}

[[nodiscard]] QString placeOf(const Outage& event)
{
    return event.group.isEmpty() ? translated(QT_TRANSLATE_NOOP("ReplayTables", "everywhere")) : event.group;
}

[[nodiscard]] QString memberNames(const Outage& event)
{
    QStringList names;
    for (const OutageMember& member : event.members)
        names.append(member.name);
    return names.join(u", "_s);
}

[[nodiscard]] QList<Outage> eventsOf(const ReplayResult& result)
{
    QList<Outage> events = result.outages + result.incidents;
    std::ranges::stable_sort(events, {}, &Outage::startedAt);
    return events;
}

[[nodiscard]] Milliseconds lengthOf(const QList<UnknownTime>& unknown)
{
    Milliseconds length{0};
    for (const UnknownTime& each : unknown)
        length += each.range.duration();
    return length;
}

/// "readme: 3 outages, 1 h 20 min in all; 2 incidents"
[[nodiscard]] QString sumOf(const ReplayResult& result)
{
    Milliseconds length{0};
    for (const Outage& outage : result.outages)
        length += outage.endedAt ? *outage.endedAt - outage.startedAt : Milliseconds(0);
    const QString outages = QCoreApplication::translate("ReplayTables", "%n power outage(s)", nullptr,
                                                        int(result.outages.size()));
    const QString incidents = QCoreApplication::translate("ReplayTables", "%n other incident(s)", nullptr,
                                                          int(result.incidents.size()));
    return translated(QT_TRANSLATE_NOOP("ReplayTables", "%1: %2, %3 in all; %4"))
        .arg(toWord(result.policy.kind), outages, durationText(length), incidents);
}

[[nodiscard]] QString baseOf(const ReplayResult& result)
{
    return translated(QT_TRANSLATE_NOOP("ReplayTables", "%1 checks; nothing is known of %2"))
        .arg(QLocale().toString(result.checks), durationText(lengthOf(result.unknown)));
}

[[nodiscard]] TextTable eventTable(const QList<Outage>& events, Timestamp now)
{
    TextTable table({translated(QT_TRANSLATE_NOOP("ReplayTables", "BEGAN")),
                     translated(QT_TRANSLATE_NOOP("ReplayTables", "DURATION")),
                     translated(QT_TRANSLATE_NOOP("ReplayTables", "WHAT")),
                     translated(QT_TRANSLATE_NOOP("ReplayTables", "CONFIDENCE")),
                     translated(QT_TRANSLATE_NOOP("ReplayTables", "WHERE")),
                     translated(QT_TRANSLATE_NOOP("ReplayTables", "SWITCHES"))});
    for (const Outage& each : events)
        table.addRow({timeText(each.startedAt, now), durationOf(each), causeText(each.cause),
                      confidenceText(each.confidence), placeOf(each), memberNames(each)});
    return table;
}

[[nodiscard]] TextTable unknownTable(const QList<UnknownTime>& unknown, Timestamp now)
{
    TextTable table({translated(QT_TRANSLATE_NOOP("ReplayTables", "NOT KNOWN FROM")),
                     translated(QT_TRANSLATE_NOOP("ReplayTables", "DURATION")),
                     translated(QT_TRANSLATE_NOOP("ReplayTables", "WHY"))});
    for (const UnknownTime& each : unknown)
        table.addRow(
            {timeText(each.range.start, now), durationText(each.range.duration()), reasonText(each.reason)});
    return table;
}

} // namespace

void showReplay(CommandOutput& output, const ReplayResult& result, Timestamp now)
{
    const QList<Outage> events = eventsOf(result);
    if (!events.isEmpty()) {
        output.table(eventTable(events, now));
        output.line({});
    }
    if (!result.unknown.isEmpty()) {
        output.table(unknownTable(result.unknown, now));
        output.line({});
    }
    output.line(sumOf(result));
    output.line(baseOf(result));
}

void showComparison(CommandOutput& output, const QList<ReplayResult>& results, Timestamp now)
{
    QStringList headings{translated(QT_TRANSLATE_NOOP("ReplayTables", "BEGAN")),
                         translated(QT_TRANSLATE_NOOP("ReplayTables", "WHERE"))};
    QList<QList<Outage>> found;
    for (const ReplayResult& result : results) {
        headings.append(toWord(result.policy.kind).toUpper());
        found.append(eventsOf(result));
    }
    TextTable table(headings);
    const QList<ComparedEvent> events = compareEvents(found);
    for (const ComparedEvent& event : events) {
        QString place;
        QStringList cells;
        for (const std::optional<Outage>& seen : event.seen) {
            if (seen)
                place = placeOf(*seen);
            cells.append(seen ? translated(QT_TRANSLATE_NOOP("ReplayTables", "%1, %2"))
                                    .arg(causeText(seen->cause), durationOf(*seen))
                              : u"–"_s);
        }
        table.addRow(QStringList{timeText(event.startedAt(), now), place} + cells);
    }
    if (!events.isEmpty()) {
        output.table(table);
        output.line({});
    }
    for (const ReplayResult& result : results)
        output.line(sumOf(result));
    output.line(baseOf(results.constFirst()));
}

} // namespace powermon
