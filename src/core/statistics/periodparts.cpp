// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/periodparts.h"

#include <algorithm>
#include <array>

#include <QDateTime>

#include "core/model/words.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr qint64 hourMilliseconds = 3'600'000;

constexpr std::array breakdownWords{Word{Breakdown::Day, "day"_L1}, Word{Breakdown::Month, "month"_L1},
                                    Word{Breakdown::Year, "year"_L1}, Word{Breakdown::Hour, "hour"_L1},
                                    Word{Breakdown::Weekday, "weekday"_L1}};

[[nodiscard]] QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

[[nodiscard]] QDate nextStart(QDate date, Breakdown by)
{
    if (by == Breakdown::Month)
        return QDate(date.year(), date.month(), 1).addMonths(1);
    if (by == Breakdown::Year)
        return QDate(date.year() + 1, 1, 1);
    return date.addDays(1);
}

[[nodiscard]] QString keyOf(QDate date, Breakdown by)
{
    if (by == Breakdown::Year)
        return date.toString(u"yyyy"_s);
    return date.toString(by == Breakdown::Month ? u"yyyy-MM"_s : u"yyyy-MM-dd"_s);
}

void addPiece(PeriodParts& parts, TimeRange range, qsizetype part)
{
    TimeRange& whole = parts.parts[part].range;
    if (whole.isEmpty())
        whole = range;
    whole.end = range.end;
    parts.pieces.append({range, part});
}

/// Hours end at full hours of local time, and at changes of the clocks.
void addHours(PeriodParts& parts, TimeRange period, const QTimeZone& zone)
{
    for (int hour = 0; hour < 24; ++hour)
        parts.parts.append({twoDigits(hour), {}});
    Timestamp change = period.start;
    qint64 offset = 0;
    for (Timestamp time = period.start; time < period.end;) {
        if (time >= change) {
            const QDateTime now = QDateTime::fromMSecsSinceEpoch(time.milliseconds(), Qt::UTC);
            offset = qint64(zone.offsetFromUtc(now)) * 1000;
            const auto next = zone.hasTransitions() ? zone.nextTransition(now) : QTimeZone::OffsetData{};
            change = next.atUtc.isValid() ? Timestamp::fromMilliseconds(next.atUtc.toMSecsSinceEpoch())
                                          : period.end;
        }
        const qint64 local = time.milliseconds() + offset;
        const qint64 hours = local >= 0 ? local / hourMilliseconds : (local + 1) / hourMilliseconds - 1;
        const Timestamp full = Timestamp::fromMilliseconds((hours + 1) * hourMilliseconds - offset);
        const Timestamp end = std::min({full, change, period.end});
        addPiece(parts, {time, end}, ((hours % 24) + 24) % 24);
        time = end;
    }
}

void addDates(PeriodParts& parts, TimeRange period, Breakdown by, const QTimeZone& zone)
{
    for (int day = 1; by == Breakdown::Weekday && day <= 7; ++day)
        parts.parts.append({QString::number(day), {}});
    QDate date = localDate(period.start, zone);
    for (Timestamp time = period.start; time < period.end;) {
        const QDate next = nextStart(date, by);
        const Timestamp end = std::min(startOfDay(next, zone), period.end);
        if (by != Breakdown::Weekday)
            parts.parts.append({keyOf(date, by), {}});
        if (end > time)
            addPiece(parts, {time, end},
                     by == Breakdown::Weekday ? date.dayOfWeek() - 1 : parts.parts.size() - 1);
        time = std::max(time, end);
        date = next;
    }
}

} // namespace

PeriodParts divided(TimeRange period, Breakdown by, const QTimeZone& zone)
{
    PeriodParts parts;
    if (period.isEmpty())
        return parts;
    if (by == Breakdown::None)
        return {{{QString(), period}}, {{period, 0}}};
    if (by == Breakdown::Hour)
        addHours(parts, period, zone);
    else
        addDates(parts, period, by, zone);
    return parts;
}

QDate localDate(Timestamp time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(time.milliseconds(), zone).date();
}

Timestamp startOfDay(QDate date, const QTimeZone& zone)
{
    QDateTime start = date.startOfDay(zone);
    // Where a zone changed sides of the date line, a day is missing.
    for (int missing = 1; !start.isValid() && missing <= 2; ++missing)
        start = date.addDays(missing).startOfDay(zone);
    return Timestamp::fromMilliseconds(start.toMSecsSinceEpoch());
}

QString toWord(Breakdown by)
{
    return wordOf(breakdownWords, by);
}

std::optional<Breakdown> breakdownFromWord(const QString& word)
{
    return valueOf(breakdownWords, word);
}

} // namespace powermon
