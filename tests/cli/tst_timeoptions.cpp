// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "cli/periodoptions.h"
#include "cli/timeoption.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");

Timestamp utc(const QString& iso)
{
    return Timestamp::fromIso(iso).value();
}

} // namespace

/// Times and periods as people type them, where the clocks change twice a year.
class TimeOptionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTimes_data();
    void readsTimes();
    void refusesTimes_data();
    void refusesTimes();
    void namesTheOptionThatIsWrong();
    void readsPeriods_data();
    void readsPeriods();
    void refusesPeriods_data();
    void refusesPeriods();
    void parametersWriteIntoTheOptions();
};

void TimeOptionsTest::initTestCase()
{
    QVERIFY(berlin.isValid());
}

void TimeOptionsTest::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("UTC") << u"2026-01-31T14:02:10Z"_s << u"2026-01-31T14:02:10.000Z"_s;
    QTest::newRow("offset") << u"2026-01-31T14:02:10+05:30"_s << u"2026-01-31T08:32:10.000Z"_s;
    QTest::newRow("winter") << u"2026-01-31 14:02"_s << u"2026-01-31T13:02:00.000Z"_s;
    QTest::newRow("summer") << u"2026-07-31 14:02:03"_s << u"2026-07-31T12:02:03.000Z"_s;
    QTest::newRow("milliseconds") << u"2026-07-31T14:02:03.456"_s << u"2026-07-31T12:02:03.456Z"_s;
    QTest::newRow("before the clocks go on") << u"2026-03-29 01:59"_s << u"2026-03-29T00:59:00.000Z"_s;
    QTest::newRow("after the clocks went on") << u"2026-03-29 03:00"_s << u"2026-03-29T01:00:00.000Z"_s;
    QTest::newRow("a leap day") << u"2028-02-29 00:00"_s << u"2028-02-28T23:00:00.000Z"_s;
}

void TimeOptionsTest::readsTimes()
{
    QFETCH(QString, text);
    const auto time = timeFromText(text, berlin);
    QTEST(time ? time->toIso() : QString(), "expected");
}

void TimeOptionsTest::refusesTimes_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text :
         {u""_s, u"now"_s, u"14:02"_s, u"2026-01-31"_s, u"2026-01-31 "_s, u"2026-01-31 14"_s,
          u"2026-01-31_14:02"_s, u"2026-02-29 14:02"_s, u"2026-13-01 00:00"_s, u"2026-01-31 24:00"_s,
          u"2026-01-31 14:60"_s, u" 2026-01-31 14:02"_s, u"2026-01-31 14:02 "_s, u"31.01.2026 14:02"_s,
          u"2026-01-31 14:02:10 +01:00"_s, u"99999-01-31 14:02"_s, u"0000-01-01 00:00"_s})
        QTest::newRow(qPrintable(u'"' + text + u'"')) << text;
}

void TimeOptionsTest::refusesTimes()
{
    QFETCH(QString, text);
    QVERIFY(!timeFromText(text, berlin));
}

void TimeOptionsTest::namesTheOptionThatIsWrong()
{
    QVERIFY(timeOption(u"--start"_s, u"2026-01-31T14:02:10Z"_s));
    const auto refused = timeOption(u"--start"_s, u"soon"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadValue);
    QCOMPARE(refused.error().arguments.mid(1, 2), (QStringList{u"--start"_s, u"soon"_s}));
}

void TimeOptionsTest::readsPeriods_data()
{
    QTest::addColumn<PeriodOptions>("options");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    const QString now = u"2026-06-01T10:00:00.000Z"_s;
    const auto row = [](const char* name, const PeriodOptions& options, const QString& start,
                        const QString& end) { QTest::newRow(name) << options << start << end; };
    row("usual", {}, u"2025-06-01T10:00:00.000Z"_s, now);
    row("days", {.days = 2}, u"2026-05-30T10:00:00.000Z"_s, now);
    row("year", {.year = 2025}, u"2024-12-31T23:00:00.000Z"_s, u"2025-12-31T23:00:00.000Z"_s);
    row("this year", {.year = 2026}, u"2025-12-31T23:00:00.000Z"_s, u"2026-12-31T23:00:00.000Z"_s);
    row("a day of 23 hours", {.from = u"2026-03-29"_s, .to = u"2026-03-29"_s}, u"2026-03-28T23:00:00.000Z"_s,
        u"2026-03-29T22:00:00.000Z"_s);
    row("a day of 25 hours", {.from = u"2025-10-26"_s, .to = u"2025-10-26"_s}, u"2025-10-25T22:00:00.000Z"_s,
        u"2025-10-26T23:00:00.000Z"_s);
    row("times", {.from = u"2026-05-01 08:00"_s, .to = u"2026-05-01T09:00:00+02:00"_s},
        u"2026-05-01T06:00:00.000Z"_s, u"2026-05-01T07:00:00.000Z"_s);
    row("from alone", {.from = u"2026-05-01"_s}, u"2026-04-30T22:00:00.000Z"_s, now);
    row("to alone", {.to = u"2026-05-01"_s}, u"2025-05-01T22:00:00.000Z"_s, u"2026-05-01T22:00:00.000Z"_s);
}

void TimeOptionsTest::readsPeriods()
{
    QFETCH(PeriodOptions, options);
    QFETCH(QString, start);
    QFETCH(QString, end);
    const Timestamp now = utc(u"2026-06-01T10:00:00Z"_s);
    const auto period = options.period(now, berlin);
    QVERIFY(period);
    QCOMPARE(period->start.toIso(), start);
    QCOMPARE(period->end.toIso(), end);
}

void TimeOptionsTest::refusesPeriods_data()
{
    QTest::addColumn<PeriodOptions>("options");
    QTest::addColumn<QString>("option");
    const auto row = [](const char* name, const PeriodOptions& options, const QString& option) {
        QTest::newRow(name) << options << option;
    };
    row("days and year", {.days = 1, .year = 2025}, u"--days"_s);
    row("days and from", {.from = u"2026-01-01"_s, .days = 1}, u"--days"_s);
    row("year and to", {.to = u"2026-01-01"_s, .year = 2025}, u"--year"_s);
    row("no date", {.from = u"yesterday"_s}, u"--from"_s);
    row("no such day", {.to = u"2026-02-30"_s}, u"--to"_s);
    row("a time that the clocks leave out", {.from = u"2026-03-29 02:30"_s}, u"--from"_s);
    row("reversed", {.from = u"2026-05-02"_s, .to = u"2026-05-01"_s}, u"--to"_s);
    row("empty", {.from = u"2026-05-02 12:00"_s, .to = u"2026-05-02 12:00"_s}, u"--to"_s);
    row("not begun", {.from = u"2026-06-02"_s}, u"--from"_s);
    row("a year not begun", {.year = 2027}, u"--year"_s);
    row("a year before it not begun", {.to = u"9998-01-01"_s}, u"--to"_s);
}

void TimeOptionsTest::refusesPeriods()
{
    QFETCH(PeriodOptions, options);
    QFETCH(QString, option);
    const auto period = options.period(utc(u"2026-06-01T10:00:00Z"_s), berlin);
    QVERIFY(!period);
    QCOMPARE(period.error().code, ErrorCode::BadValue);
    QCOMPARE(period.error().arguments.at(1), option);
}

void TimeOptionsTest::parametersWriteIntoTheOptions()
{
    PeriodOptions options;
    QHash<QString, Parameter> parameters;
    for (const Parameter& each : options.parameters())
        parameters.insert(each.name, each);
    QVERIFY(parameters[u"--from"_s].take(u"2026-01-01"_s));
    QVERIFY(parameters[u"--to"_s].take(u"2026-01-02"_s));
    QVERIFY(parameters[u"--days"_s].take(u"36500"_s));
    QVERIFY(parameters[u"--year"_s].take(u"2024"_s));
    QCOMPARE(options.from, u"2026-01-01"_s);
    QCOMPARE(options.to, u"2026-01-02"_s);
    QCOMPARE(options.days, 36'500);
    QCOMPARE(options.year, 2024);
    for (const QString& text : {u"0"_s, u"-1"_s, u"36501"_s, u"1e3"_s, u" 1"_s, u""_s})
        QVERIFY2(!parameters[u"--days"_s].take(text), qPrintable(text));
    QCOMPARE(options.days, 36'500);
}

QTEST_APPLESS_MAIN(TimeOptionsTest)
#include "tst_timeoptions.moc"
