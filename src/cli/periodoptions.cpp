// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/periodoptions.h"

#include <QCoreApplication>

#include "cli/timeoption.h"
#include "core/statistics/periodparts.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("PeriodOptions", text);
}

/// \a daysLater: what is added to a date without a time of day.
[[nodiscard]] Result<Timestamp> dateOption(const QString& parameter, const QString& text, int daysLater,
                                           const QTimeZone& zone)
{
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (date.isValid() && date.year() >= 1 && date.year() <= 9998)
        return startOfDay(date.addDays(daysLater), zone);
    if (const auto time = timeFromText(text, zone))
        return *time;
    return failure(badOption(
        parameter, text,
        translated(QT_TRANSLATE_NOOP("PeriodOptions",
                                     "a date such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z"))));
}

} // namespace

QList<Parameter> PeriodOptions::parameters()
{
    return {
        textParameter(u"--from"_s, u"DATE"_s,
                      translated(QT_TRANSLATE_NOOP("PeriodOptions", "first day, or a time")),
                      Occurrence::Optional, from),
        textParameter(u"--to"_s, u"DATE"_s,
                      translated(QT_TRANSLATE_NOOP("PeriodOptions", "last day, or a time")),
                      Occurrence::Optional, to),
        numberParameter(u"--days"_s, u"N"_s,
                        translated(QT_TRANSLATE_NOOP("PeriodOptions", "the last N days, 365 unless given")),
                        1, 36'500, days),
        numberParameter(u"--year"_s, u"Y"_s,
                        translated(QT_TRANSLATE_NOOP("PeriodOptions", "the calendar year Y")), 1970, 9998,
                        year)};
}

Result<void> PeriodOptions::requireOneWay() const
{
    const bool hasEnds = !from.isEmpty() || !to.isEmpty();
    const QString alone =
        translated(QT_TRANSLATE_NOOP("PeriodOptions", "one of --days, --year, and --from with --to"));
    if (days > 0 && (hasEnds || year > 0))
        return failure(badOption(u"--days"_s, QString::number(days), alone));
    if (year > 0 && hasEnds)
        return failure(badOption(u"--year"_s, QString::number(year), alone));
    return {};
}

Result<TimeRange> PeriodOptions::period(Timestamp now, const QTimeZone& zone) const
{
    if (const auto oneWay = requireOneWay(); !oneWay)
        return failure(oneWay.error());
    TimeRange range{now - std::chrono::days(days > 0 ? days : usualDays), now};
    if (year > 0)
        range = {startOfDay(QDate(year, 1, 1), zone), startOfDay(QDate(year + 1, 1, 1), zone)};
    if (!to.isEmpty()) {
        const auto end = dateOption(u"--to"_s, to, 1, zone);
        if (!end)
            return failure(end.error());
        range = {*end - std::chrono::days(usualDays), *end};
    }
    if (!from.isEmpty()) {
        const auto start = dateOption(u"--from"_s, from, 0, zone);
        if (!start)
            return failure(start.error());
        range.start = *start;
    }
    if (range.start >= now)
        return failure(badOption(year > 0         ? u"--year"_s
                                 : from.isEmpty() ? u"--to"_s
                                                  : u"--from"_s,
                                 year > 0         ? QString::number(year)
                                 : from.isEmpty() ? to
                                                  : from,
                                 translated(QT_TRANSLATE_NOOP("PeriodOptions", "a time that has begun"))));
    if (range.isEmpty())
        return failure(
            badOption(u"--to"_s, to,
                      translated(QT_TRANSLATE_NOOP("PeriodOptions", "a time after --from (%1)")).arg(from)));
    return range;
}

} // namespace powermon
