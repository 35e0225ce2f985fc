// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/replay/traceparser.h"
#include "core/service/replay/tracetime.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp newYear = Timestamp::fromMilliseconds(1'767'225'600'000); // 2026-01-01T00:00:00Z

QByteArray check(const QByteArray& rest)
{
    return R"({"checked_at":"2026-01-01T00:00:10.000Z",)" + rest + '}';
}

} // namespace

/// Single lines and times of a trace.
class TraceParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void refusesTimes_data();
    void refusesTimes();
    void readsAnAnswer();
    void readsFailures_data();
    void readsFailures();
    void readsAStart();
    void passesOverOtherKeys();
    void namesAreLearntOnce();
    void refusesLines_data();
    void refusesLines();
    void refusesTooManySwitches();
};

void TraceParserTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds"); // after the new year
    QTest::newRow("milliseconds") << QByteArray("2026-01-01T00:00:00.250Z") << qint64(250);
    QTest::newRow("whole seconds") << QByteArray("2026-01-01T00:00:01Z") << qint64(1000);
    QTest::newRow("one digit") << QByteArray("2026-01-01T00:00:00.5Z") << qint64(500);
    QTest::newRow("microseconds are cut") << QByteArray("2026-01-01T00:00:00.123999+00:00") << qint64(123);
    QTest::newRow("comma") << QByteArray("2026-01-01T00:00:00,001Z") << qint64(1);
    QTest::newRow("ahead") << QByteArray("2026-01-01T01:30:00.000+01:30") << qint64(0);
    QTest::newRow("behind") << QByteArray("2025-12-31T16:00:00-08:00") << qint64(0);
    QTest::newRow("offset without a colon") << QByteArray("2026-01-01T05:30:00+0530") << qint64(0);
    QTest::newRow("offset of hours") << QByteArray("2026-01-01T02:00:00+02") << qint64(0);
    QTest::newRow("blank and small letters") << QByteArray("2026-01-01 00:00:00z") << qint64(0);
    QTest::newRow("leap day") << QByteArray("2028-02-29T00:00:00Z") << qint64(68'169'600'000);
    QTest::newRow("the first") << QByteArray("1970-01-01T00:00:00Z") << -newYear.milliseconds();
    QTest::newRow("the last") << QByteArray("2199-12-31T23:59:59.999Z")
                              << 7'258'118'399'999 - newYear.milliseconds();
}

void TraceParserTest::readsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, milliseconds);
    const auto time = traceTime(text.toStdString());
    QVERIFY2(time.has_value(), text.constData());
    QCOMPARE(time->milliseconds(), newYear.milliseconds() + milliseconds);
}

void TraceParserTest::refusesTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("saying");
    for (const char* text :
         {"", "yesterday", "2026-01-01", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z",
          "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z", "2026-01-01T00:00:00.Z",
          "2026-01-01T00:00:00ZZ", "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+1",
          "+2026-01-01T00:00:00Z", "1767225600", "20260101T000000Z", "10000-01-01T00:00:00Z"})
        QTest::newRow(text) << QByteArray(text) << u"is not a time"_s;
    QTest::newRow("no zone") << QByteArray("2026-01-01T00:00:00.000") << u"has no zone"_s;
    for (const char* text : {"0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00+01:00",
                             "2200-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
        QTest::newRow(text) << QByteArray(text) << u"not in the years 1970 to 2199"_s;
}

void TraceParserTest::refusesTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, saying);
    const auto time = traceTime(text.toStdString());
    QVERIFY(!time.has_value());
    QCOMPARE(time.error().code, ErrorCode::BadInput);
    QVERIFY2(time.error().arguments.at(1).contains(saying), qPrintable(time.error().arguments.at(1)));
}

void TraceParserTest::readsAnAnswer()
{
    TraceSwitches switches;
    TraceParser parser(switches, 5s);
    const auto record = parser.parse(check(
        R"("switch_name":"kitchen","is_online":true,"response_time":0.012,"error_message":null,"uptime":77)"));
    QVERIFY(record.has_value());
    const auto& result = std::get<CheckResult>(*record);
    QCOMPARE(result.switchId, SwitchId(1));
    QCOMPARE(result.finished, newYear + 10s);
    QCOMPARE(result.started, newYear + 9988ms);
    QVERIFY(result.outcome.answered());
    QCOMPARE(result.outcome.duration, Milliseconds(12));
    QCOMPARE(result.outcome.deviceUptime, std::chrono::seconds(77));
}

void TraceParserTest::readsFailures_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<int>("took");
    QTest::newRow("timeout") << QByteArray(R"("error_message":"Connection timed out")")
                             << FailureKind::Timeout << 5000;
    QTest::newRow("timeout that says how long")
        << QByteArray(R"("error_message":"Connection timed out","response_time":3.5)") << FailureKind::Timeout
        << 3500;
    QTest::newRow("unreachable") << QByteArray(R"("error_message":"Host unreachable","response_time":null)")
                                 << FailureKind::Unreachable << 0;
    QTest::newRow("refused") << QByteArray(R"("error_message":"Connection refused")") << FailureKind::Refused
                             << 0;
    QTest::newRow("own network") << QByteArray(R"("error_message":"Network unreachable")")
                                 << FailureKind::NetworkDown << 0;
    QTest::newRow("another text") << QByteArray(R"("error_message":"it burns")") << FailureKind::Unreachable
                                  << 0;
    QTest::newRow("no text") << QByteArray(R"("error_message":null)") << FailureKind::Unreachable << 0;
}

void TraceParserTest::readsFailures()
{
    QFETCH(QByteArray, rest);
    QFETCH(FailureKind, kind);
    QFETCH(int, took);
    TraceSwitches switches;
    TraceParser parser(switches, 5s);
    for (int again = 0; again < 2; ++again) {
        const auto record = parser.parse(check(R"("switch_name":"a","is_online":false,)" + rest));
        QVERIFY(record.has_value());
        const auto& result = std::get<CheckResult>(*record);
        QVERIFY(!result.outcome.answered());
        QCOMPARE(result.outcome.failure, kind);
        QCOMPARE(result.started, newYear + 10s - Milliseconds(took));
    }
}

void TraceParserTest::readsAStart()
{
    TraceSwitches switches;
    TraceParser parser(switches, 5s);
    const auto record = parser.parse(check(
        R"("event":"monitor_started","clean_shutdown":false,"host_booted_at":"2026-01-01T01:00:00+01:00")"));
    QVERIFY(record.has_value());
    QCOMPARE(std::get<MonitorStart>(*record), (MonitorStart{newYear + 10s, false, newYear, std::nullopt}));
    const auto bare = parser.parse(check(R"("event":"monitor_started","host_booted_at":null)"));
    QVERIFY(bare.has_value());
    QCOMPARE(std::get<MonitorStart>(*bare), (MonitorStart{newYear + 10s, true, std::nullopt, std::nullopt}));
    QVERIFY(switches.all().isEmpty());
}

void TraceParserTest::passesOverOtherKeys()
{
    TraceSwitches switches;
    TraceParser parser(switches, 5s);
    const auto record = parser.parse(
        check(R"("id":"1-2","nested":{"is_online":7,"list":[1,null]},"event":null,"is_online":true,)"
              R"("uptime":null,"switch_name":"K\u00fcche \"\ud83d\udd0c\"")"));
    QVERIFY(record.has_value());
    QCOMPARE(switches.all().constFirst().name, u"Küche \"🔌\""_s);
}

void TraceParserTest::namesAreLearntOnce()
{
    Switch described;
    described.name = u"router"_s;
    described.role = SwitchRole::Gateway;
    TraceSwitches switches({described});
    TraceParser parser(switches, 5s);
    for (const char* name : {"plug", "router", "plug"})
        QVERIFY(
            parser.parse(check(R"("is_online":true,"switch_name":")" + QByteArray(name) + '"')).has_value());
    QCOMPARE(switches.all().size(), qsizetype(2));
    QCOMPARE(switches.all().at(0).role, SwitchRole::Gateway);
    QCOMPARE(switches.all().at(1).role, SwitchRole::Mains);
    QCOMPARE(switches.all().at(1).id, SwitchId(2));
}

void TraceParserTest::refusesLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("saying");
    const auto row = [](const char* name, const QByteArray& line, const QString& saying) {
        QTest::newRow(name) << line << saying;
    };
    row("cut off", R"({"checked_at":"2026-01-)", u"not JSON"_s);
    row("not JSON", "hello", u"not JSON"_s);
    row("two documents", "{} {}", u"not JSON"_s);
    row("NUL", QByteArray(4, '\0'), u"not JSON"_s);
    row("NUL in a text", check(QByteArray("\"switch_name\":\"a\0b\",\"is_online\":true", 37)), u"not JSON"_s);
    row("not UTF-8", check("\"switch_name\":\"\xff\",\"is_online\":true"), u"not JSON"_s);
    row("deep", QByteArray(5000, '['), u"not JSON"_s);
    row("a list", "[1]", u"not a JSON object"_s);
    row("nothing in it", "{}", u"checked_at is missing"_s);
    row("no name", check(R"("is_online":true)"), u"switch_name is missing"_s);
    row("empty name", check(R"("is_online":true,"switch_name":"")"), u"switch_name is missing"_s);
    row("no answer", check(R"("switch_name":"a")"), u"is_online is missing"_s);
    row("time as a number", R"({"checked_at":1767225600})", u"checked_at must be a time"_s);
    row("name as a number", check(R"("switch_name":1,"is_online":true)"), u"switch_name must be a text"_s);
    row("answer as a number", check(R"("switch_name":"a","is_online":1)"),
        u"is_online must be true or false"_s);
    row("answer null", check(R"("switch_name":"a","is_online":null)"), u"is_online must be true or false"_s);
    row("negative", check(R"("switch_name":"a","is_online":true,"response_time":-1)"),
        u"response_time must be"_s);
    row("endless", check(R"("switch_name":"a","is_online":true,"response_time":1e300)"),
        u"response_time must be"_s);
    row("response as a text", check(R"("switch_name":"a","is_online":true,"response_time":"1")"),
        u"response_time must be"_s);
    row("error as a number", check(R"("switch_name":"a","is_online":false,"error_message":5)"),
        u"error_message must be"_s);
    row("negative uptime", check(R"("switch_name":"a","is_online":true,"uptime":-3)"), u"uptime must be"_s);
    row("unknown event", check(R"("event":"party")"), u"event must be monitor_started"_s);
    row("event of another type", check(R"("event":7)"), u"event must be a text"_s);
    row("shutdown as a text", check(R"("event":"monitor_started","clean_shutdown":"no")"),
        u"clean_shutdown must be true or false"_s);
    row("boot without a zone", check(R"("event":"monitor_started","host_booted_at":"2026-01-01T00:00:00")"),
        u"has no zone"_s);
    row("start without a time", R"({"event":"monitor_started"})", u"checked_at is missing"_s);
    row("long name", check(R"("is_online":true,"switch_name":")" + QByteArray(5000, 'x') + '"'),
        u"switch_name is too long"_s);
}

void TraceParserTest::refusesLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, saying);
    TraceSwitches switches;
    TraceParser parser(switches, 5s);
    const auto record = parser.parse(line);
    QVERIFY(!record.has_value());
    QCOMPARE(record.error().code, ErrorCode::BadInput);
    QVERIFY2(record.error().arguments.at(1).contains(saying), qPrintable(record.error().arguments.at(1)));
    QVERIFY(parser.parse(check(R"("switch_name":"a","is_online":true)")).has_value());
}

void TraceParserTest::refusesTooManySwitches()
{
    TraceSwitches switches;
    TraceParser parser(switches, 5s);
    const auto named = [&](qsizetype number) {
        return parser.parse(check(R"("is_online":true,"switch_name":"s)" + QByteArray::number(number) + '"'));
    };
    for (qsizetype i = 0; i < TraceSwitches::maximum; ++i)
        QVERIFY(named(i).has_value());
    QVERIFY(!named(TraceSwitches::maximum).has_value());
    QVERIFY(named(0).has_value());
}

QTEST_GUILESS_MAIN(TraceParserTest)
#include "tst_traceparser.moc"
