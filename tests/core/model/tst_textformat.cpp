// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QTest>

#include "core/base/openinterval.h"
#include "core/model/textformat.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// Runs in UTC and English, as ctest sets it.
class TextFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void durations_data();
    void durations();
    void times_data();
    void times();
    void intervals_data();
    void intervals();
    void moments_data();
    void moments();
    void openEnded();
};

void TextFormatTest::initTestCase()
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TextFormatTest::durations_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative") << qint64(-5000) << u"0 s"_s;
    QTest::newRow("zero") << qint64(0) << u"0 s"_s;
    QTest::newRow("just below a second") << qint64(999) << u"0 s"_s;
    QTest::newRow("seconds") << qint64(38'000) << u"38 s"_s;
    QTest::newRow("just below a minute") << qint64(59'999) << u"59 s"_s;
    QTest::newRow("a minute") << qint64(60'000) << u"1 min 00 s"_s;
    QTest::newRow("minutes") << qint64(12 * 60'000 + 5000) << u"12 min 05 s"_s;
    QTest::newRow("hours") << qint64(125 * 60'000) << u"2 h 05 min"_s;
    QTest::newRow("just below a day") << qint64(86'399'999) << u"23 h 59 min"_s;
    QTest::newRow("days") << qint64(76 * 3'600'000) << u"3 d 4 h"_s;
    QTest::newRow("a year") << qint64(365) * 86'400'000 << u"365 d 0 h"_s;
}

void TextFormatTest::durations()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QString, text);
    QCOMPARE(durationText(Milliseconds(milliseconds)), text);
}

void TextFormatTest::times_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("today") << u"2026-11-23T14:02:10.900Z"_s << u"14:02:10"_s;
    QTest::newRow("midnight") << u"2026-11-23T00:00:00Z"_s << u"00:00:00"_s;
    QTest::newRow("yesterday") << u"2026-11-22T23:59:59Z"_s << u"22 Nov, 23:59"_s;
    QTest::newRow("tomorrow") << u"2026-11-24T00:00:00Z"_s << u"24 Nov, 00:00"_s;
    QTest::newRow("last year") << u"2025-11-12T14:51:00Z"_s << u"12 Nov 2025, 14:51"_s;
}

void TextFormatTest::times()
{
    QFETCH(QString, time);
    QFETCH(QString, text);
    QCOMPARE(timeText(*Timestamp::fromIso(time), *Timestamp::fromIso(u"2026-11-23T18:00:00Z"_s)), text);
}

void TextFormatTest::intervals_data()
{
    QTest::addColumn<qint64>("width");
    QTest::addColumn<qint64>("laterBy");
    QTest::addColumn<QString>("text");
    QTest::newRow("exact") << qint64(0) << qint64(0) << u"14:02:10"_s;
    QTest::newRow("a second") << qint64(1000) << qint64(0) << u"14:02:10"_s;
    QTest::newRow("wider") << qint64(12'000) << qint64(0) << u"between 14:02:10 and 14:02:22"_s;
    QTest::newRow("same minute, days later")
        << qint64(12'000) << qint64(3 * 86'400'000) << u"23 Nov, 14:02"_s;
    QTest::newRow("minutes, days later")
        << qint64(120'000) << qint64(3 * 86'400'000) << u"between 23 Nov, 14:02 and 23 Nov, 14:04"_s;
}

void TextFormatTest::intervals()
{
    QFETCH(qint64, width);
    QFETCH(qint64, laterBy);
    QFETCH(QString, text);
    const Timestamp start = *Timestamp::fromIso(u"2026-11-23T14:02:10Z"_s);
    QCOMPARE(intervalText({start, start + Milliseconds(width)}, start + Milliseconds(laterBy)), text);
}

void TextFormatTest::moments_data()
{
    QTest::addColumn<qint64>("before");
    QTest::addColumn<qint64>("after");
    QTest::addColumn<QString>("text");
    QTest::newRow("exact") << qint64(0) << qint64(0) << u"14:02:10"_s;
    QTest::newRow("a second") << qint64(500) << qint64(500) << u"14:02:10"_s;
    QTest::newRow("in the middle") << qint64(6'000) << qint64(6'000) << u"14:02:10 ± 6 s"_s;
    QTest::newRow("at the end") << qint64(12'000) << qint64(0) << u"14:02:10 ± 12 s"_s;
    QTest::newRow("rounded up") << qint64(0) << qint64(5'001) << u"14:02:10 ± 6 s"_s;
    QTest::newRow("minutes") << qint64(150'000) << qint64(1'000) << u"14:02:10 ± 2 min 30 s"_s;
    QTest::newRow("beside its interval") << qint64(-5'000) << qint64(-1'000) << u"14:02:10"_s;
}

void TextFormatTest::moments()
{
    QFETCH(qint64, before);
    QFETCH(qint64, after);
    QFETCH(QString, text);
    const Timestamp best = *Timestamp::fromIso(u"2026-11-23T14:02:10Z"_s);
    QCOMPARE(momentText(best, {best - Milliseconds(before), best + Milliseconds(after)}, best), text);
}

void TextFormatTest::openEnded()
{
    const Timestamp time = *Timestamp::fromIso(u"2026-11-23T14:02:10Z"_s);
    const TimeInterval interval{time, noLaterBound};
    QCOMPARE(momentText(time, interval, time), u"14:02:10 or later"_s);
    QCOMPARE(intervalText(interval, time), u"14:02:10 or later"_s);
    QCOMPARE(exactIntervalText(interval, time + std::chrono::hours(24)), u"23 Nov, 14:02:10 or later"_s);
    QCOMPARE(noLaterBound.toIso(), u"9999-12-31T23:59:59.999Z"_s);
}

QTEST_GUILESS_MAIN(TextFormatTest)
#include "tst_textformat.moc"
