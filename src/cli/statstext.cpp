// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statstext.h"

#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "cli/texttable.h"
#include "core/model/textformat.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("StatsText", text);
}

[[nodiscard]] QString numberText(std::optional<double> number)
{
    return number ? QString::number(*number, 'f', 2) : u"–"_s;
}

/// Rounded down: 100 % means that nothing was missed.
[[nodiscard]] QString percentText(std::optional<double> ratio, int decimals)
{
    const double scale = std::pow(10.0, decimals + 2);
    // A hair is added so that 0.9998 stays so although its double is a little less.
    return ratio ? u"%1 %"_s.arg(std::floor(*ratio * scale + 1e-7) / (scale / 100), 0, 'f', decimals)
                 : u"–"_s;
}

[[nodiscard]] QString timeText(std::optional<Seconds> duration)
{
    return duration ? durationText(std::chrono::round<Milliseconds>(*duration)) : u"–"_s;
}

[[nodiscard]] QString intervalText(const std::optional<ConfidenceInterval>& interval)
{
    if (!interval)
        return {};
    return u" ("_s +
           translated(QT_TRANSLATE_NOOP("StatsText", "95 %: %1 to %2"))
               .arg(numberText(interval->low), numberText(interval->high)) +
           u')';
}

[[nodiscard]] QString localText(Timestamp time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(time.milliseconds(), zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

[[nodiscard]] QString saidiText(const ReliabilityTotals& totals)
{
    const QString best = timeText(saidi(totals));
    if (totals.shortest == totals.longest || !saidi(totals))
        return best;
    return u"%1 (%2)"_s.arg(best, translated(QT_TRANSLATE_NOOP("StatsText", "%1 to %2"))
                                      .arg(timeText(perCustomer(totals, totals.shortest)),
                                           timeText(perCustomer(totals, totals.longest))));
}

[[nodiscard]] QString outagesText(const ReliabilityTotals& totals)
{
    const auto rate = outageRate(totals);
    QString text = QString::number(totals.outages.size());
    if (rate)
        text += u"; "_s +
                translated(QT_TRANSLATE_NOOP("StatsText", "%1 a year")).arg(numberText(rate->perYear)) +
                intervalText(rate->interval);
    return text;
}

void writeHead(CommandOutput& output, const ReliabilityReport& report)
{
    const ReliabilityQuery& query = report.query;
    TextTable table({translated(QT_TRANSLATE_NOOP("StatsText", "Period")),
                     u"%1 – %2 (%3)"_s.arg(localText(query.period.start, query.zone),
                                           localText(query.period.end, query.zone),
                                           QString::fromLatin1(query.zone.id()))});
    const ReliabilityTotals& whole = report.whole;
    table.addRow({translated(QT_TRANSLATE_NOOP("StatsText", "Watched")), percentText(whole.knownShare(), 1)});
    table.addRow({translated(QT_TRANSLATE_NOOP("StatsText", "Switches")),
                  u"%1 (%2)"_s.arg(QString::number(whole.customersSeen),
                                   translated(QT_TRANSLATE_NOOP("StatsText", "%1 on average"))
                                       .arg(numberText(whole.customers())))});
    table.addRow({translated(QT_TRANSLATE_NOOP("StatsText", "Outages")), outagesText(whole)});
    if (whole.ongoing > 0)
        table.addRow(
            {translated(QT_TRANSLATE_NOOP("StatsText", "Ongoing")),
             translated(QT_TRANSLATE_NOOP("StatsText", "interruptions that go on: %1; counted until now"))
                 .arg(whole.ongoing)});
    if (report.plannedOutages > 0)
        table.addRow({translated(QT_TRANSLATE_NOOP("StatsText", "Planned")),
                      translated(QT_TRANSLATE_NOOP("StatsText", "outages in none of these figures: %1"))
                          .arg(report.plannedOutages)});
    output.table(table);
}

void addSustained(TextTable& table, const ReliabilityTotals& totals)
{
    table.addRow({u"SAIFI"_s, numberText(saifi(totals)) + intervalText(saifiInterval(totals)),
                  translated(QT_TRANSLATE_NOOP("StatsText", "interruptions of more than 5 min per switch"))});
    table.addRow({u"SAIDI"_s, saidiText(totals),
                  translated(QT_TRANSLATE_NOOP("StatsText", "time without power per switch"))});
    table.addRow({u"CAIDI"_s, timeText(caidi(totals)),
                  translated(QT_TRANSLATE_NOOP("StatsText", "time without power per interruption"))});
    table.addRow({u"CTAIDI"_s, timeText(ctaidi(totals)),
                  translated(QT_TRANSLATE_NOOP("StatsText", "time without power per interrupted switch"))});
    table.addRow({u"CAIFI"_s, numberText(caifi(totals)),
                  translated(QT_TRANSLATE_NOOP("StatsText", "interruptions per interrupted switch"))});
    table.addRow({u"ASAI"_s, percentText(asai(totals), 4),
                  translated(QT_TRANSLATE_NOOP("StatsText", "of the watched time with power"))});
}

void addOthers(TextTable& table, const ReliabilityTotals& totals, const ReliabilityThresholds& thresholds)
{
    table.addRow({u"MAIFI"_s, numberText(maifi(totals)),
                  translated(QT_TRANSLATE_NOOP("StatsText", "interruptions of at most 5 min per switch"))});
    table.addRow({u"MAIFI_E"_s, numberText(maifiE(totals)),
                  translated(QT_TRANSLATE_NOOP("StatsText", "the same, those within 5 min counted as one"))});
    for (int n = 1; n <= thresholds.cemi; ++n)
        table.addRow(
            {u"CEMI_%1"_s.arg(n), percentText(cemi(totals, n), 1),
             translated(QT_TRANSLATE_NOOP("StatsText", "of the switches: %1 or more interruptions")).arg(n)});
    table.addRow({u"CELID-s"_s, percentText(celidSingle(totals, thresholds.celidSingle), 1),
                  translated(QT_TRANSLATE_NOOP("StatsText", "of the switches: one of %1 h or longer"))
                      .arg(thresholds.celidSingle.count())});
    table.addRow({u"CELID-t"_s, percentText(celidTotal(totals, thresholds.celidTotal), 1),
                  translated(QT_TRANSLATE_NOOP("StatsText", "of the switches: %1 h or longer in all"))
                      .arg(thresholds.celidTotal.count())});
}

void writeMajorEventDays(CommandOutput& output, const ReliabilityReport& report)
{
    const MajorEventDays& major = report.majorEventDays;
    if (!major.threshold) {
        output.line(
            translated(QT_TRANSLATE_NOOP("StatsText", "Major event days: not known; %1 of the %2 days "
                                                      "with interruptions that it takes to tell"))
                .arg(QString::number(major.daysUsed), QString::number(MajorEventDays::fewestDays)));
        return;
    }
    QStringList days;
    for (const DailySaidi& day : major.days)
        days.append(u"%1 (%2)"_s.arg(day.date.toString(Qt::ISODate), timeText(day.saidi)));
    const QString list =
        days.isEmpty() ? translated(QT_TRANSLATE_NOOP("StatsText", "none")) : days.join(u", "_s);
    output.line(translated(QT_TRANSLATE_NOOP("StatsText", "Major event days (SAIDI of a day above %1): %2"))
                    .arg(timeText(major.threshold), list));
    if (!days.isEmpty())
        output.line(
            translated(QT_TRANSLATE_NOOP("StatsText", "Without them: SAIFI %1, SAIDI %2, CAIDI %3, ASAI %4"))
                .arg(numberText(saifi(*report.withoutMajor)), timeText(saidi(*report.withoutMajor)),
                     timeText(caidi(*report.withoutMajor)), percentText(asai(*report.withoutMajor), 4)));
}

[[nodiscard]] QString titleOf(Breakdown by, const ReliabilityRow& row)
{
    if (by == Breakdown::Hour)
        return row.name + u":00"_s;
    if (by == Breakdown::Weekday)
        return QLocale().dayName(row.name.toInt(), QLocale::ShortFormat);
    return row.isRemoved ? translated(QT_TRANSLATE_NOOP("StatsText", "%1 (removed)")).arg(row.name)
                         : row.name;
}

void writeRows(CommandOutput& output, const QString& heading, Breakdown by, const QList<ReliabilityRow>& rows)
{
    if (rows.isEmpty())
        return;
    TextTable table({heading, translated(QT_TRANSLATE_NOOP("StatsText", "Outages")), u"SAIFI"_s, u"SAIDI"_s,
                     u"CAIDI"_s, u"ASAI"_s, u"MAIFI"_s,
                     translated(QT_TRANSLATE_NOOP("StatsText", "Watched"))});
    for (const ReliabilityRow& row : rows) {
        const ReliabilityTotals& totals = row.totals;
        table.addRow({titleOf(by, row), QString::number(totals.outages.size()), numberText(saifi(totals)),
                      timeText(saidi(totals)), timeText(caidi(totals)), percentText(asai(totals), 4),
                      numberText(maifi(totals)), percentText(totals.knownShare(), 1)});
    }
    output.line({});
    output.table(table);
}

[[nodiscard]] QString headingOf(Breakdown by)
{
    switch (by) {
    case Breakdown::Day:
        return translated(QT_TRANSLATE_NOOP("StatsText", "Day"));
    case Breakdown::Month:
        return translated(QT_TRANSLATE_NOOP("StatsText", "Month"));
    case Breakdown::Year:
        return translated(QT_TRANSLATE_NOOP("StatsText", "Year"));
    case Breakdown::Hour:
        return translated(QT_TRANSLATE_NOOP("StatsText", "Hour"));
    case Breakdown::Weekday:
        return translated(QT_TRANSLATE_NOOP("StatsText", "Weekday"));
    case Breakdown::None:
        break;
    }
    return {};
}

} // namespace

void writeStats(CommandOutput& output, const ReliabilityReport& report)
{
    writeHead(output, report);
    if (report.outagesSince)
        output.line(translated(QT_TRANSLATE_NOOP("StatsText",
                                                 "Outages before %1 were deleted: that time is not counted"))
                        .arg(timeText(*report.outagesSince, report.query.now)));
    output.line({});
    TextTable indices({translated(QT_TRANSLATE_NOOP("StatsText", "Index")),
                       translated(QT_TRANSLATE_NOOP("StatsText", "Value")),
                       translated(QT_TRANSLATE_NOOP("StatsText", "Meaning"))});
    addSustained(indices, report.whole);
    addOthers(indices, report.whole, report.query.thresholds);
    output.table(indices);
    output.line({});
    writeMajorEventDays(output, report);
    writeRows(output, headingOf(report.query.by), report.query.by, report.parts);
    writeRows(output, translated(QT_TRANSLATE_NOOP("StatsText", "Group")), Breakdown::None, report.groups);
    writeRows(output, translated(QT_TRANSLATE_NOOP("StatsText", "Switch")), Breakdown::None, report.switches);
}

} // namespace powermon
