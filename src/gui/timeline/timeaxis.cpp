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

constexpr std::array<Milliseconds, 17> roundSteps{1min, 2min, 5min, 10min, 15min, 30min, 1h,    2h,   3h,
                                                  6h,   12h,  24h,  48h,   168h,  672h,  2016h, 8064h};

Milliseconds stepFor(TimeRange range, int maximumCount)
{
    for (const Milliseconds step : roundSteps) {
        if (range.duration() / step < maximumCount)
            return step;
    }
    return roundSteps.back();
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
                            : local.time().toString(u"HH:mm"_s);
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
    return step >= 24h ? dayTicks(range, step / 24h, zone) : clockTicks(range, step, zone);
}

} // namespace powermon
