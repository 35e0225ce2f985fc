// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/textformat.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/base/openinterval.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString twoDigits(qint64 number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

QString orLater(const QString& time)
{
    return QCoreApplication::translate("Time", "%1 or later").arg(time);
}

QString rangeText(const TimeInterval& interval, const QString& from, const QString& to)
{
    if (isOpenEnded(interval))
        return orLater(from);
    if (interval.width() <= Milliseconds(1000) || from == to)
        return from;
    return QCoreApplication::translate("Time", "between %1 and %2").arg(from, to);
}

} // namespace

QString durationText(Milliseconds duration)
{
    const qint64 seconds = qMax<qint64>(0, std::chrono::floor<std::chrono::seconds>(duration).count());
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (minutes == 0)
        return QCoreApplication::translate("Time", "%1 s", "duration").arg(seconds);
    if (hours == 0)
        return QCoreApplication::translate("Time", "%1 min %2 s", "duration")
            .arg(QString::number(minutes), twoDigits(seconds % 60));
    if (days == 0)
        return QCoreApplication::translate("Time", "%1 h %2 min", "duration")
            .arg(QString::number(hours), twoDigits(minutes % 60));
    return QCoreApplication::translate("Time", "%1 d %2 h", "duration")
        .arg(QString::number(days), QString::number(hours % 24));
}

QString timeText(Timestamp time, Timestamp now)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.milliseconds());
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.milliseconds()).date();
    if (local.date() == today)
        return local.time().toString(u"HH:mm:ss"_s);
    const QString format =
        local.date().year() == today.year()
            ? QCoreApplication::translate("Time", "d MMM, HH:mm", "time format of QLocale")
            : QCoreApplication::translate("Time", "d MMM yyyy, HH:mm", "time format of QLocale");
    return QLocale().toString(local, format);
}

QString exactTimeText(Timestamp time, Timestamp now)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.milliseconds());
    const bool isToday = local.date() == QDateTime::fromMSecsSinceEpoch(now.milliseconds()).date();
    const QString text = timeText(time, now);
    return isToday ? text : text + local.time().toString(u":ss"_s);
}

QString momentText(Timestamp best, const TimeInterval& interval, Timestamp now)
{
    const Milliseconds error = std::max(best - interval.earliest, interval.latest - best);
    const QString time = timeText(best, now);
    if (isOpenEnded(interval))
        return orLater(time);
    if (interval.width() <= Milliseconds(1000) || error <= Milliseconds(0))
        return time;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(error);
    return QCoreApplication::translate("Time", "%1 ± %2", "time and how exact it is")
        .arg(time, durationText(seconds));
}

QString intervalText(const TimeInterval& interval, Timestamp now)
{
    return rangeText(interval, timeText(interval.earliest, now), timeText(interval.latest, now));
}

QString exactIntervalText(const TimeInterval& interval, Timestamp now)
{
    return rangeText(interval, exactTimeText(interval.earliest, now), exactTimeText(interval.latest, now));
}

} // namespace powermon
