// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/outagecolumns.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

constexpr qsizetype mostMonthLabels = 12;

OutageColumn columnOf(const ReliabilityTotals& totals, const QString& label, const QString& fullName)
{
    const qint64 sustained = totals.sustainedOutages.size();
    return {label, fullName, sustained, totals.outages.size() - sustained};
}

} // namespace

QDate monthOf(const QString& key)
{
    return QDate::fromString(key + u"-01"_s, Qt::ISODate);
}

QList<OutageColumn> hourColumns(const QList<ReliabilityRow>& hours)
{
    QList<OutageColumn> columns;
    for (const ReliabilityRow& hour : hours) {
        const int number = hour.name.toInt();
        columns += columnOf(hour.totals, number % 6 == 0 ? QString::number(number) : QString(),
                            u"%1:00–%2:00"_s.arg(number).arg(number + 1));
    }
    return columns;
}

QList<OutageColumn> weekdayColumns(const QList<ReliabilityRow>& weekdays)
{
    QList<OutageColumn> columns;
    for (const ReliabilityRow& weekday : weekdays) {
        const int number = weekday.name.toInt();
        columns += columnOf(weekday.totals, QLocale().standaloneDayName(number, QLocale::ShortFormat),
                            QLocale().standaloneDayName(number));
    }
    return columns;
}

QList<OutageColumn> monthColumns(const QList<ReliabilityRow>& months)
{
    QList<OutageColumn> columns;
    const bool isLong = months.size() > mostMonthLabels + 1;
    for (const ReliabilityRow& month : months) {
        const QDate date = monthOf(month.name);
        const QString name = QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat);
        const QString first =
            isLong ? (date.month() == 1 ? QString::number(date.year()) : QString()) : name.left(1);
        columns += columnOf(month.totals, first, QLocale().toString(date, u"MMMM yyyy"_s));
    }
    return columns;
}

} // namespace powermon
