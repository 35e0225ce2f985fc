// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/reliabilitycsv.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

[[nodiscard]] QString cellOf(double number)
{
    return QString::number(number, 'g', 10);
}

[[nodiscard]] QString cellOf(std::optional<double> number)
{
    return number ? cellOf(*number) : QString();
}

[[nodiscard]] QString cellOf(std::optional<Seconds> duration)
{
    return duration ? cellOf(duration->count()) : QString();
}

/// RFC 4180, 2.5 to 2.7.
[[nodiscard]] QString quoted(const QString& text)
{
    const bool needsQuotes =
        text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    return needsQuotes ? u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"' : text;
}

[[nodiscard]] QString lineOf(const QStringList& cells)
{
    QStringList safe;
    for (const QString& cell : cells)
        safe.append(quoted(cell));
    return safe.join(u',') + u"\r\n"_s;
}

[[nodiscard]] QStringList headings(const ReliabilityThresholds& thresholds)
{
    QStringList names{u"scope"_s,
                      u"name"_s,
                      u"from"_s,
                      u"to"_s,
                      u"watched_fraction"_s,
                      u"customers"_s,
                      u"outages"_s,
                      u"sustained_interruptions"_s,
                      u"momentary_interruptions"_s,
                      u"ongoing_interruptions"_s,
                      u"saifi"_s,
                      u"saifi_low"_s,
                      u"saifi_high"_s,
                      u"saidi_seconds"_s,
                      u"saidi_seconds_shortest"_s,
                      u"saidi_seconds_longest"_s,
                      u"caidi_seconds"_s,
                      u"ctaidi_seconds"_s,
                      u"caifi"_s,
                      u"asai"_s,
                      u"maifi"_s,
                      u"maifi_e"_s,
                      u"celid_s"_s,
                      u"celid_t"_s};
    for (int n = 1; n <= thresholds.cemi; ++n)
        names.append(u"cemi_%1"_s.arg(n));
    return names;
}

[[nodiscard]] QString lineOf(const QString& scope, const QString& name, TimeRange range,
                             const ReliabilityTotals& totals, const ReliabilityThresholds& thresholds)
{
    const auto interval = saifiInterval(totals);
    const bool isEmpty = range.isEmpty();
    QStringList cells{scope,
                      name,
                      isEmpty ? QString() : range.start.toIso(),
                      isEmpty ? QString() : range.end.toIso(),
                      cellOf(totals.knownShare()),
                      cellOf(totals.customers()),
                      QString::number(totals.outages.size()),
                      QString::number(totals.sustained),
                      QString::number(totals.momentary),
                      QString::number(totals.ongoing),
                      cellOf(saifi(totals)),
                      interval ? cellOf(interval->low) : QString(),
                      interval ? cellOf(interval->high) : QString(),
                      cellOf(saidi(totals)),
                      cellOf(perCustomer(totals, totals.shortest)),
                      cellOf(perCustomer(totals, totals.longest)),
                      cellOf(caidi(totals)),
                      cellOf(ctaidi(totals)),
                      cellOf(caifi(totals)),
                      cellOf(asai(totals)),
                      cellOf(maifi(totals)),
                      cellOf(maifiE(totals)),
                      cellOf(celidSingle(totals, thresholds.celidSingle)),
                      cellOf(celidTotal(totals, thresholds.celidTotal))};
    for (int n = 1; n <= thresholds.cemi; ++n)
        cells.append(cellOf(cemi(totals, n)));
    return lineOf(cells);
}

} // namespace

QString reliabilityCsv(const ReliabilityReport& report)
{
    const ReliabilityThresholds& thresholds = report.query.thresholds;
    QString text = lineOf(headings(thresholds));
    text += lineOf(u"site"_s, QString(), report.query.period, report.whole, thresholds);
    for (const ReliabilityRow& part : report.parts)
        text += lineOf(toWord(report.query.by), part.name, part.range, part.totals, thresholds);
    for (const ReliabilityRow& group : report.groups)
        text += lineOf(u"group"_s, group.name, group.range, group.totals, thresholds);
    for (const ReliabilityRow& each : report.switches)
        text += lineOf(u"switch"_s, each.name, each.range, each.totals, thresholds);
    return text;
}

} // namespace powermon
