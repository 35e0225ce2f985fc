// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QLocale>
#include <QTest>

#include "gui/timeline/timeaxis.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

class TestTimeAxis final : public QObject
{
    Q_OBJECT

private:
    static Timestamp at(const char* iso) { return *Timestamp::fromIso(QString::fromLatin1(iso)); }
    static QStringList labels(const QList<TimeTick>& ticks)
    {
        QStringList texts;
        for (const TimeTick& tick : ticks)
            texts += tick.label;
        return texts;
    }
    const QTimeZone m_berlin{"Europe/Berlin"};

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(m_berlin.isValid());
    }

    void stepsAreRound_data()
    {
        QTest::addColumn<qlonglong>("minutes");
        QTest::addColumn<int>("count");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("an hour") << 60LL << 5 << QStringList{u"12:15"_s, u"12:30"_s, u"12:45"_s, u"13:00"_s};
        QTest::newRow("a day") << 1440LL << 5 << QStringList{u"18:00"_s, u"16 Jul"_s, u"06:00"_s, u"12:00"_s};
        QTest::newRow("a week") << 10080LL << 8
                                << QStringList{u"16 Jul"_s, u"17 Jul"_s, u"18 Jul"_s, u"19 Jul"_s,
                                               u"20 Jul"_s, u"21 Jul"_s, u"22 Jul"_s};
    }
    void stepsAreRound()
    {
        QFETCH(const qlonglong, minutes);
        QFETCH(const int, count);
        QFETCH(const QStringList, expected);
        const Timestamp start = at("2026-07-15T10:07:13Z"); // 12:07:13 in Berlin
        const auto ticks = timeTicks({start, start + std::chrono::minutes(minutes)}, count, m_berlin);
        QCOMPARE(labels(ticks), expected);
        QVERIFY(ticks.size() <= count);
    }

    void aSkippedHourHasNoTick()
    {
        const TimeRange night{at("2026-03-29T00:00:00Z"), at("2026-03-29T04:00:00Z")}; // 02:00 becomes 03:00
        QCOMPARE(labels(timeTicks(night, 10, m_berlin)).filter(u"02:00"_s), QStringList());
        QCOMPARE(labels(timeTicks(night, 5, m_berlin)),
                 (QStringList{u"01:00"_s, u"03:00"_s, u"04:00"_s, u"05:00"_s}));
    }

    void aRepeatedHourHasTwo()
    {
        const TimeRange night{at("2026-10-24T23:00:00Z"), at("2026-10-25T03:00:00Z")}; // 03:00 becomes 02:00
        QCOMPARE(labels(timeTicks(night, 5, m_berlin)),
                 (QStringList{u"01:00"_s, u"02:00"_s, u"02:00"_s, u"03:00"_s}));
    }

    void longStepsStayRoundOverAClockChange()
    {
        const TimeRange days{at("2026-10-24T22:00:00Z"), at("2026-10-25T23:00:00Z")}; // a day of 25 hours
        QCOMPARE(labels(timeTicks(days, 5, m_berlin)),
                 (QStringList{u"25 Oct"_s, u"06:00"_s, u"12:00"_s, u"18:00"_s}));
    }

    void halfHourZonesAreAligned()
    {
        const TimeRange day{at("2026-07-15T00:00:00Z"), at("2026-07-15T12:00:00Z")};
        for (const TimeTick& tick : timeTicks(day, 7, QTimeZone("Asia/Kolkata")))
            QVERIFY2(tick.label.endsWith(u":00"_s), qPrintable(tick.label));
    }

    void yearsAreCountedInMonths()
    {
        const TimeRange years{at("2020-02-10T00:00:00Z"), at("2026-07-01T00:00:00Z")};
        QCOMPARE(labels(timeTicks(years, 8, m_berlin)),
                 (QStringList{u"2021"_s, u"2022"_s, u"2023"_s, u"2024"_s, u"2025"_s, u"2026"_s}));
        const TimeRange year{at("2025-07-15T00:00:00Z"), at("2026-07-15T00:00:00Z")};
        QCOMPARE(labels(timeTicks(year, 6, m_berlin)),
                 (QStringList{u"Oct"_s, u"2026"_s, u"Apr"_s, u"Jul"_s}));
        QVERIFY(timeTicks({at("1900-01-01T00:00:00Z"), at("2100-01-01T00:00:00Z")}, 6, m_berlin).size() <=
                20);
    }

    void aMinuteIsCountedInSeconds()
    {
        const TimeRange minute{at("2026-07-15T10:00:10Z"), at("2026-07-15T10:01:10Z")};
        QCOMPARE(labels(timeTicks(minute, 5, m_berlin)),
                 (QStringList{u"12:00:15"_s, u"12:00:30"_s, u"12:00:45"_s, u"12:01"_s}));
    }

    void nothingFitsIntoNothing()
    {
        QVERIFY(timeTicks({}, 5, m_berlin).isEmpty());
        QVERIFY(timeTicks({at("2026-07-15T00:00:00Z"), at("2026-07-16T00:00:00Z")}, 0, m_berlin).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
