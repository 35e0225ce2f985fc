// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/timeline/timeaxis.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetrics>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {
namespace {

constexpr std::array<Milliseconds, 19> roundSteps{1s,    2s,    5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min,
                                                  15min, 30min, 1h, 2h,  3h,  6h,  12h,  24h,  48h};
/// Longer ones are counted in days of the week and in months of the calendar.
constexpr Milliseconds week = 168h;
constexpr Milliseconds month = 730h;
constexpr std::array<int, 9> monthSteps{1, 2, 3, 6, 12, 24, 60, 120, 240};

Milliseconds stepFor(TimeRange range, int maximumCount)
{
    for (const Milliseconds step : roundSteps) {
        if (range.duration() / step < maximumCount)
            return step;
    }
    return week;
}

QDateTime localTime(Timestamp time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(time.milliseconds(), zone);
}

TimeTick tickAt(const QDateTime& local)
{
    TimeTick tick;
    tick.at = Timestamp::fromMilliseconds(local.toMSecsSinceEpoch());
    tick.isDay = local.time() == local.date().startOfDay(local.timeZone()).time();
    tick.label = tick.isDay ? QLocale().toString(local.date(), QCoreApplication::translate(
                                                                   "TimeAxis", "d MMM", "day on a time axis"))
                            : local.time().toString(local.time().second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
    return tick;
}

/// Steps of whole days: where the day begins.
QList<TimeTick> dayTicks(TimeRange range, qint64 days, const QTimeZone& zone)
{
    QList<TimeTick> ticks;
    QDate date = localTime(range.start, zone).date();
    date = date.addDays(-(date.toJulianDay() % days));
    for (;; date = date.addDays(days)) {
        const TimeTick tick = tickAt(date.startOfDay(zone));
        if (tick.at >= range.end)
            return ticks;
        if (tick.at >= range.start)
            ticks += tick;
    }
}

/// Steps of whole months: the year where it begins, else the month.
QList<TimeTick> monthTicks(TimeRange range, int months, const QTimeZone& zone)
{
    QList<TimeTick> ticks;
    const QDate first = localTime(range.start, zone).date();
    int count = first.year() * 12 + first.month() - 1;
    for (count -= count % months;; count += months) {
        const QDate date(count / 12, count % 12 + 1, 1);
        const bool isYear = date.month() == 1;
        const Timestamp at = Timestamp::fromMilliseconds(date.startOfDay(zone).toMSecsSinceEpoch());
        if (at >= range.end)
            return ticks;
        if (at >= range.start)
            ticks += TimeTick{at, isYear ? QString::number(date.year()) : QLocale().toString(date, u"MMM"_s),
                              isYear};
    }
}

/// Steps within a day, counted on the wall clock: a time that the clocks skip has no mark, and one that comes
/// twice has one each where the step is an hour or less.
QList<TimeTick> clockTicks(TimeRange range, Milliseconds step, const QTimeZone& zone)
{
    const Milliseconds stride = step > 1h ? 1h : step;
    QList<TimeTick> ticks;
    Timestamp at = range.start;
    while (at < range.end) {
        const QDateTime local = localTime(at, zone);
        const Milliseconds past(local.time().msecsSinceStartOfDay());
        const Milliseconds late = past % stride;
        if (late > 0ms) {
            at += stride - late;
            continue;
        }
        const bool isRepeated = !ticks.isEmpty() && localTime(ticks.last().at, zone).time() == local.time();
        if (past % step == 0ms && !(step > 1h && isRepeated))
            ticks += tickAt(local);
        at += stride;
    }
    return ticks;
}

} // namespace

int tickRoom(int width, const QFontMetrics& metrics)
{
    constexpr int space = 24;
    return std::max(2, width / (metrics.horizontalAdvance(u"00 Mmm"_s) + space));
}

QList<TimeTick> timeTicks(TimeRange range, int maximumCount, const QTimeZone& zone)
{
    if (range.isEmpty() || maximumCount < 1)
        return {};
    const Milliseconds step = stepFor(range, maximumCount);
    if (range.duration() / step >= maximumCount) {
        const auto fits = [&](int months) { return range.duration() / (months * month) < maximumCount; };
        const auto found = std::ranges::find_if(monthSteps, fits);
        return monthTicks(range, found == monthSteps.end() ? monthSteps.back() : *found, zone);
    }
    return step >= 24h ? dayTicks(range, step / 24h, zone) : clockTicks(range, step, zone);
}

} // namespace powermon
