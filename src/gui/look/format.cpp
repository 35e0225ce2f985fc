// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/format.h"

#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetrics>
#include <QLocale>

#include "core/model/textformat.h"

using namespace Qt::StringLiterals;

namespace powermon {
QString agoText(Timestamp time, Timestamp now)
{
    const Milliseconds age = now - time;
    if (age < std::chrono::seconds(1))
        return QCoreApplication::translate("Format", "just now");
    return QCoreApplication::translate("Format", "%1 ago").arg(durationText(age));
}

QString exactTimeText(Timestamp time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.milliseconds());
    return QCoreApplication::translate("Format", "%1, %2 %3", "date, time, time zone")
        .arg(QLocale().toString(local.date(), QLocale::LongFormat), local.time().toString(u"HH:mm:ss"_s),
             local.timeZoneAbbreviation());
}

double flooredPercent(double ratio)
{
    // A hair is added so that 0.9998 stays 99.98 although its double is a little less.
    return std::floor(ratio * 10000 + 1e-7) / 100;
}

QString percentText(std::optional<double> ratio)
{
    if (!ratio)
        return u"–"_s;
    const double percent = flooredPercent(*ratio);
    const int decimals = percent >= 100 ? 0 : 2;
    return QCoreApplication::translate("Format", "%1 %", "per cent")
        .arg(QLocale().toString(percent, 'f', decimals));
}

QString latencyText(Milliseconds latency)
{
    if (latency < std::chrono::seconds(1))
        return QCoreApplication::translate("Format", "%1 ms").arg(latency.count());
    const double seconds = static_cast<double>(latency.count()) / 1000;
    return QCoreApplication::translate("Format", "%1 s").arg(QLocale().toString(seconds, 'f', 1));
}

QString elided(const QString& text, const QFontMetrics& metrics, int width)
{
    return metrics.elidedText(text.simplified(), Qt::ElideMiddle, width);
}

QString tooltipText(const QString& text)
{
    return u"<qt><p style='white-space:pre-wrap'>%1</p></qt>"_s.arg(text.toHtmlEscaped());
}

} // namespace powermon
