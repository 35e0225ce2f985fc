// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/reliabilitytext.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/model/textformat.h"
#include "gui/look/format.h"

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("ReliabilityText", text);
}

QString nothingWatched()
{
    return translated(QT_TRANSLATE_NOOP("ReliabilityText", "Nothing was watched in this time."));
}

QString saifiSentence(const ReliabilityTotals& totals)
{
    const auto index = saifi(totals);
    const auto interval = saifiInterval(totals);
    if (!index || !interval)
        return nothingWatched();
    return translated(
               QT_TRANSLATE_NOOP("ReliabilityText",
                                 "On average each switch was without power %1 times for more than five "
                                 "minutes (95 %: %2 to %3)."))
        .arg(figureText(index), figureText(interval->low), figureText(interval->high));
}

QString saidiSentence(const ReliabilityTotals& totals)
{
    if (!saidi(totals))
        return nothingWatched();
    const QString best = averageText(saidi(totals));
    if (totals.shortest == totals.longest)
        return translated(QT_TRANSLATE_NOOP("ReliabilityText",
                                            "On average each switch was without power for %1 in all."))
            .arg(best);
    return translated(QT_TRANSLATE_NOOP("ReliabilityText",
                                        "On average each switch was without power for %1 in all "
                                        "(at least %2, at most %3)."))
        .arg(best, averageText(perCustomer(totals, totals.shortest)),
             averageText(perCustomer(totals, totals.longest)));
}

QString caidiSentence(const ReliabilityTotals& totals)
{
    if (!saifi(totals))
        return nothingWatched();
    if (!caidi(totals))
        return translated(
            QT_TRANSLATE_NOOP("ReliabilityText", "The power never failed for more than five minutes."));
    return translated(
               QT_TRANSLATE_NOOP("ReliabilityText", "When the power failed, it was away for %1 on average."))
        .arg(averageText(caidi(totals)));
}

QString asaiSentence(const ReliabilityTotals& totals)
{
    if (!asai(totals))
        return nothingWatched();
    return translated(QT_TRANSLATE_NOOP("ReliabilityText", "There was power for %1 of the watched time."))
        .arg(percentText(asai(totals)));
}

QString maifiSentence(const ReliabilityTotals& totals)
{
    if (!maifi(totals))
        return nothingWatched();
    return translated(QT_TRANSLATE_NOOP(
                          "ReliabilityText",
                          "On average each switch was without power %1 times for at most five minutes."))
        .arg(figureText(maifi(totals)));
}

QString watchedSentence(const ReliabilityTotals& totals)
{
    return totals.customersSeen == 0
               ? translated(QT_TRANSLATE_NOOP("ReliabilityText", "No switch on mains power was watched."))
               : QCoreApplication::translate(
                     "ReliabilityText", "%n switch(es) on mains power, watched for this share of the time.",
                     nullptr, static_cast<int>(totals.customersSeen));
}

QString majorText(const MajorEventDays& major)
{
    if (!major.threshold)
        return {};
    QStringList days;
    for (const DailySaidi& day : major.days)
        days += QLocale().toString(day.date, QLocale::ShortFormat);
    if (days.isEmpty())
        return translated(
                   QT_TRANSLATE_NOOP("ReliabilityText", "No day stood out (more than %1 without power)."))
            .arg(averageText(major.threshold));
    return translated(
               QT_TRANSLATE_NOOP("ReliabilityText", "Days that stood out (more than %1 without power): %2."))
        .arg(averageText(major.threshold), days.join(u", "_s));
}

} // namespace

QString averageText(std::optional<Seconds> duration)
{
    return duration ? durationText(std::chrono::round<Milliseconds>(*duration)) : u"–"_s;
}

QString figureText(std::optional<double> number)
{
    return number ? QLocale().toString(*number, 'f', *number < 10 ? 1 : 0) : u"–"_s;
}

QList<ReliabilityFigure> reliabilityFigures(const ReliabilityReport& report)
{
    const ReliabilityTotals& whole = report.whole;
    const std::optional<double> watched =
        whole.periodTime.count() > 0 ? std::optional(whole.knownShare()) : std::nullopt;
    return {{figureText(saifi(whole)), u"SAIFI"_s, saifiSentence(whole)},
            {averageText(saidi(whole)), u"SAIDI"_s, saidiSentence(whole)},
            {averageText(caidi(whole)), u"CAIDI"_s, caidiSentence(whole)},
            {percentText(asai(whole)), u"ASAI"_s, asaiSentence(whole)},
            {figureText(maifi(whole)), u"MAIFI"_s, maifiSentence(whole)},
            {percentText(watched), translated(QT_TRANSLATE_NOOP("ReliabilityText", "Watched")),
             watchedSentence(whole)}};
}

QString reliabilityRemarks(const ReliabilityReport& report)
{
    QStringList remarks;
    if (const auto rate = outageRate(report.whole))
        remarks += QCoreApplication::translate("ReliabilityText",
                                               "%n outage(s): %1 in a watched year (95 %: %2 to %3).",
                                               nullptr, static_cast<int>(rate->outages))
                       .arg(figureText(rate->perYear), figureText(rate->interval.low),
                            figureText(rate->interval.high));
    if (report.whole.ongoing > 0)
        remarks += QCoreApplication::translate("ReliabilityText",
                                               "%n interruption(s) still go on and are counted until now.",
                                               nullptr, static_cast<int>(report.whole.ongoing));
    if (report.plannedOutages > 0)
        remarks += QCoreApplication::translate("ReliabilityText",
                                               "%n planned outage(s) are in none of these figures.", nullptr,
                                               static_cast<int>(report.plannedOutages));
    if (report.outagesSince)
        remarks += translated(QT_TRANSLATE_NOOP("ReliabilityText",
                                                "Outages before %1 were deleted: that time is not counted."))
                       .arg(timeText(*report.outagesSince, report.query.now));
    if (const QString major = majorText(report.majorEventDays); !major.isEmpty())
        remarks += major;
    return remarks.join(u' ');
}

} // namespace powermon
