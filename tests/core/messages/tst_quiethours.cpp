// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QTest>

#include "core/messages/quiethours.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

Timestamp utc(const QString& iso)
{
    return *Timestamp::fromIso(iso);
}

QuietHours hours(const QString& text, const QString& zone = u"UTC"_s)
{
    const auto parsed = QuietHours::parse(text, zone);
    return parsed ? *parsed : QuietHours();
}

/// What a clock on the wall says, asked of the zone's offset alone.
bool isQuietOnTheWall(const QTimeZone& zone, Timestamp time, int from, int to, const QSet<int>& days)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.milliseconds(), Qt::UTC);
    const QDateTime wall = moment.addSecs(zone.offsetFromUtc(moment));
    const int minute = wall.time().hour() * 60 + wall.time().minute();
    const int day = wall.date().dayOfWeek();
    const int before = wall.date().addDays(-1).dayOfWeek();
    if (from < to)
        return days.contains(day) && minute >= from && minute < to;
    return (days.contains(day) && minute >= from) || (days.contains(before) && minute < to);
}

QString clockText(int minute)
{
    return QTime(minute / 60, minute % 60).toString(u"HH:mm"_s);
}

} // namespace

/// Silent hours, also where the clocks are set.
class QuietHoursTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void knowsWeekdays();
    void endsWhenTheClockSaysSo();
    void endsWhereNothingEnds();
    void isRightAcrossEveryChangeOfTheClocks_data();
    void isRightAcrossEveryChangeOfTheClocks();
};

void QuietHoursTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("every day") << u"22:00-07:00"_s << u"22:00-07:00"_s;
    QTest::newRow("short") << u" 9:05-17:00 "_s << u"09:05-17:00"_s;
    QTest::newRow("days") << u"mon-fri 22:00-07:00"_s << u"mon,tue,wed,thu,fri 22:00-07:00"_s;
    QTest::newRow("over the weekend") << u"FRI-MON 22:00-07:00"_s << u"mon,fri,sat,sun 22:00-07:00"_s;
    QTest::newRow("several") << u"mon 01:00-02:00; sat,sun 23:00-09:30"_s
                             << u"mon 01:00-02:00; sat,sun 23:00-09:30"_s;
    QTest::newRow("none") << u""_s << u""_s;
}

void QuietHoursTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto parsed = QuietHours::parse(text, u"Europe/Berlin"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->text(), shown);
    QCOMPARE(parsed->zone(), u"Europe/Berlin"_s);
    QCOMPARE(*QuietHours::parse(parsed->text(), parsed->zone()), *parsed);
}

void QuietHoursTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zone");
    for (const QString& text : {u"22-7"_s, u"25:00-07:00"_s, u"22:00"_s, u"someday 22:00-07:00"_s,
                                u"mon- 22:00-07:00"_s, u"22:60-07:00"_s, u"x"_s})
        QTest::newRow(qPrintable(text)) << text << u"UTC"_s;
    QTest::newRow("zone") << u"22:00-07:00"_s << u"Europe/Nowhere"_s;
}

void QuietHoursTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, zone);
    const auto parsed = QuietHours::parse(text, zone);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::BadInput);
}

void QuietHoursTest::knowsWeekdays()
{
    const QuietHours quiet = hours(u"fri 22:00-07:00"_s);
    QVERIFY(quiet.isQuiet(utc(u"2026-01-02T23:00:00Z"_s))); // a Friday
    QVERIFY(quiet.isQuiet(utc(u"2026-01-03T06:59:59Z"_s)));
    QVERIFY(!quiet.isQuiet(utc(u"2026-01-03T07:00:00Z"_s)));
    QVERIFY(!quiet.isQuiet(utc(u"2026-01-02T06:00:00Z"_s)));
    QVERIFY(!quiet.isQuiet(utc(u"2026-01-03T23:00:00Z"_s)));
    QVERIFY(!QuietHours().isQuiet(utc(u"2026-01-03T23:00:00Z"_s)));
}

void QuietHoursTest::endsWhenTheClockSaysSo()
{
    const QuietHours berlin = hours(u"22:00-07:00"_s, u"Europe/Berlin"_s);
    QCOMPARE(berlin.quietUntil(utc(u"2026-01-01T23:00:00Z"_s)),
             std::optional(utc(u"2026-01-02T06:00:00Z"_s)));
    QCOMPARE(berlin.quietUntil(utc(u"2026-01-01T12:00:00Z"_s)), std::nullopt);
    // The night of 29 March is an hour shorter.
    QCOMPARE(berlin.quietUntil(utc(u"2026-03-28T22:00:00Z"_s)),
             std::optional(utc(u"2026-03-29T05:00:00Z"_s)));
    // One span goes over into another.
    const QuietHours two = hours(u"22:00-07:00; 06:00-08:00"_s);
    QCOMPARE(two.quietUntil(utc(u"2026-01-01T23:00:00Z"_s)), std::optional(utc(u"2026-01-02T08:00:00Z"_s)));
}

void QuietHoursTest::endsWhereNothingEnds()
{
    const QuietHours always = hours(u"00:00-00:00"_s);
    const Timestamp now = utc(u"2026-01-01T12:00:00Z"_s);
    const auto until = always.quietUntil(now);
    QVERIFY(until && *until >= now + 8 * 24h && *until < now + 10 * 24h);
}

void QuietHoursTest::isRightAcrossEveryChangeOfTheClocks_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char* zone :
         {"Europe/Berlin",       "Europe/London",     "Europe/Lisbon",    "Europe/Moscow",
          "Europe/Istanbul",     "America/New_York",  "America/Chicago",  "America/Denver",
          "America/Los_Angeles", "America/Sao_Paulo", "America/Santiago", "America/St_Johns",
          "America/Havana",      "America/Asuncion",  "Australia/Sydney", "Australia/Lord_Howe",
          "Pacific/Auckland",    "Pacific/Chatham",   "Pacific/Apia",     "Asia/Tehran",
          "Asia/Amman",          "Africa/Casablanca", "Africa/Cairo",     "Antarctica/Troll"})
        QTest::newRow(zone) << QByteArray(zone);
}

/// Around each change from 2000 to 2037, every half an hour: quiet is what the clock on the wall shows,
/// and quietUntil() is the first moment at which it does not.
void QuietHoursTest::isRightAcrossEveryChangeOfTheClocks()
{
    QFETCH(QByteArray, zone);
    const QTimeZone timeZone(zone);
    QVERIFY(timeZone.isValid());
    const auto changes = timeZone.transitions(QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC),
                                              QDateTime(QDate(2037, 12, 31), QTime(0, 0), Qt::UTC));
    QVERIFY(!changes.isEmpty());
    const QList<std::pair<int, int>> spans{
        {22 * 60, 7 * 60}, {60, 2 * 60 + 30}, {2 * 60, 3 * 60}, {23 * 60 + 30, 15}};
    const QSet<int> days{1, 2, 3, 4, 5, 6, 7};
    const QSet<int> weekend{6, 7};
    for (qsizetype number = 0; number < changes.size(); ++number) {
        const auto& change = changes.at(number);
        const Timestamp middle = Timestamp::fromMilliseconds(change.atUtc.toMSecsSinceEpoch());
        for (const auto& [from, to] : {spans.at(number % 4), spans.at((number + 1) % 4)}) {
            const bool isWeekend = from == 22 * 60;
            const QString text =
                (isWeekend ? u"sat,sun "_s : QString()) + clockText(from) + u'-' + clockText(to);
            const QuietHours quiet = hours(text, QString::fromLatin1(zone));
            const auto isQuiet = [&](Timestamp time) {
                return isQuietOnTheWall(timeZone, time, from, to, isWeekend ? weekend : days);
            };
            std::optional<Timestamp> end; // of the quiet stretch that lies behind, going backwards
            for (Timestamp time = middle + 10h; time > middle - 3h; time += -30min) {
                const bool expected = isQuiet(time);
                if (!expected)
                    end = time;
                QVERIFY2(quiet.isQuiet(time) == expected, qPrintable(time.toIso() + u' ' + text));
                if (!expected || !end || time < middle - 2h)
                    continue;
                const auto until = quiet.quietUntil(time);
                QVERIFY2(until && *until > *end - 30min && *until <= *end,
                         qPrintable(time.toIso() + u' ' + text));
                QVERIFY(!isQuiet(*until) && isQuiet(*until - 1ms));
            }
        }
    }
}

QTEST_GUILESS_MAIN(QuietHoursTest)
#include "tst_quiethours.moc"
