// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "api/apianswer.h"
#include "api/apirouter.h"
#include "api/queryreader.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ApiRouterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRoutes_data();
    void findsRoutes();
    void ids_data();
    void ids();
    void readsQueries();
    void refusesQueries_data();
    void refusesQueries();
    void everyErrorHasItsStatus_data();
    void everyErrorHasItsStatus();
    void problemsSayWhatIsWrong();
    void bodiesAreJson_data();
    void bodiesAreJson();
};

namespace {

ApiRouter router()
{
    ApiRouter made;
    const ApiHandler nothing = [](const ApiCall&) { return answered({}); };
    made.add({{"GET", "/", ApiScope::None, nothing},
              {"GET", "/api/switches", ApiScope::Read, nothing},
              {"POST", "/api/switches", ApiScope::Write, nothing},
              {"GET", "/api/switches/{id}", ApiScope::Read, nothing},
              {"POST", "/api/switches/{id}/check", ApiScope::Write, nothing},
              {"GET", "/named/{name}", ApiScope::Read, nothing}});
    return made;
}

} // namespace

void ApiRouterTest::findsRoutes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("pattern"); // empty: none
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("allowed");
    const auto row = [](const char* method, const char* path, const char* pattern,
                        const QStringList& arguments = {}, const char* allowed = "") {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QByteArray(path) << QByteArray(pattern)
                                             << arguments << QByteArray(allowed);
    };
    row("GET", "/", "/", {}, "GET, HEAD, OPTIONS");
    row("GET", "/api/switches", "/api/switches", {}, "GET, HEAD, POST, OPTIONS");
    row("HEAD", "/api/switches", "/api/switches", {}, "GET, HEAD, POST, OPTIONS");
    row("PUT", "/api/switches", "", {}, "GET, HEAD, POST, OPTIONS");
    row("get", "/api/switches", "", {}, "GET, HEAD, POST, OPTIONS");
    row("GET", "/api/switches/7", "/api/switches/{id}", {u"7"_s}, "GET, HEAD, OPTIONS");
    row("GET", "/api/switches/%37", "/api/switches/{id}", {u"7"_s}, "GET, HEAD, OPTIONS");
    row("HEAD", "/api/switches/7/check", "", {}, "POST, OPTIONS");
    row("GET", "/named/a%2Fb%20%C3%A4", "/named/{name}", {u"a/b \u00e4"_s}, "GET, HEAD, OPTIONS");
    for (const char* path :
         {"", "/api", "/api/", "/api/switches/", "/api/switches/x", "/api/switches/0", "/api/switches/07",
          "/api/switches/-1", "/api/switches/1.0", "/api/switches/99999999999999999999", "/api%2Fswitches",
          "/API/switches", "//", "/api/switches/1/", "/named/", "/../etc/passwd", "*"})
        row("GET", path, "");
}

void ApiRouterTest::findsRoutes()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, pattern);
    QFETCH(QStringList, arguments);
    const ApiRouter routes = router();
    const ApiMatch match = routes.match(method, path);
    QCOMPARE(match.route ? match.route->pattern : QByteArray(), pattern);
    QCOMPARE(match.arguments, arguments);
    QTEST(match.allowed.join(", "), "allowed");
}

void ApiRouterTest::ids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("id"); // 0: none
    QTest::newRow("one") << u"1"_s << qint64(1);
    QTest::newRow("largest") << u"2147483647"_s << qint64(2147483647);
    for (const char* text : {"", "0", "01", "+1", "-1", " 1", "1 ", "1e3", "0x1", "2147483648",
                             "999999999999999999", "9999999999999999999", "\u0661"})
        QTest::addRow("'%s'", text) << QString::fromUtf8(text) << qint64(0);
}

void ApiRouterTest::ids()
{
    QFETCH(QString, text);
    QTEST(exactId(text).value_or(0), "id");
    QCOMPARE(router().match("GET", "/api/switches/" + text.toUtf8()).route != nullptr,
             exactId(text).has_value());
    QCOMPARE(exactNumber(u"999999999999999999"), qint64(999999999999999999)); // a time may be as long
}

void ApiRouterTest::readsQueries()
{
    QueryReader reader(
        "hours=1.5&limit=7&ongoing_only=false&flag=Yes&switch_id=3&empty=&name=a%20b+c%26&limit=9"
        "&from=2026-01-01T00:00:00Z");
    QCOMPARE(reader.hours(u"hours"_s, 1h, 100h), Milliseconds(90min));
    QCOMPARE(reader.hours(u"missing"_s, 2h, 100h), Milliseconds(2h));
    QCOMPARE(reader.number(u"limit"_s, 1, 1, 10), 7);
    QCOMPARE(reader.number(u"empty"_s, 5, 1, 10), 5);
    QVERIFY(!reader.truth(u"ongoing_only"_s, true));
    QVERIFY(reader.truth(u"flag"_s, false));
    QVERIFY(reader.truth(u"missing"_s, true));
    QCOMPARE(reader.switchId(u"switch_id"_s), SwitchId(3));
    QCOMPARE(reader.switchId(u"missing"_s), std::nullopt);
    QCOMPARE(reader.text(u"name"_s), u"a b c&"_s);
    QCOMPARE(reader.time(u"from"_s), Timestamp::fromMilliseconds(1'767'225'600'000));
    QVERIFY(!reader.fault());
}

void ApiRouterTest::refusesQueries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("key");
    for (const char* query : {"hours=0",        "hours=-1",       "hours=101",
                              "hours=x",        "hours=1e2",      "hours=0x10",
                              "hours=nan",      "hours=1,5",      "hours=99999999999999",
                              "limit=0",        "limit=11",       "limit=1.5",
                              "limit=ten",      "flag=maybe",     "flag=2",
                              "switch_id=0",    "switch_id=x",    "switch_id=1.0",
                              "from=yesterday", "from=2026-01-01"})
        QTest::newRow(query) << QByteArray(query) << QString::fromLatin1(query).section(u'=', 0, 0);
}

void ApiRouterTest::refusesQueries()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, key);
    QueryReader reader(query);
    (void) reader.hours(u"hours"_s, 1h, 100h);
    (void) reader.number(u"limit"_s, 1, 1, 10);
    (void) reader.truth(u"flag"_s, false);
    (void) reader.switchId(u"switch_id"_s);
    (void) reader.time(u"from"_s);
    QVERIFY(reader.fault());
    QCOMPARE(reader.fault()->code, ErrorCode::BadValue);
    QCOMPARE(reader.fault()->arguments.at(1), key);
    QCOMPARE(reader.fault()->arguments.at(2), QString::fromLatin1(query).section(u'=', 1));
    const ApiResponse response = problem(*reader.fault());
    QCOMPARE(response.status, 400);
    QVERIFY2(response.body.contains("\"parameter\":\"" + key.toLatin1() + '"'), response.body.constData());
}

void ApiRouterTest::everyErrorHasItsStatus_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("name");
    QTest::newRow("value") << ErrorCode::BadValue << 400 << u"bad-value"_s;
    QTest::newRow("twice") << ErrorCode::DuplicateName << 409 << u"duplicate-name"_s;
    QTest::newRow("missing") << ErrorCode::SwitchNotFound << 404 << u"switch-not-found"_s;
    QTest::newRow("database") << ErrorCode::DatabaseFull << 503 << u"database-full"_s;
    QTest::newRow("outside") << ErrorCode::NetworkFailed << 503 << u"network-failed"_s;
}

void ApiRouterTest::everyErrorHasItsStatus()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, status);
    const ApiResponse response = problem(Error{code, {u"a"_s, u"b"_s, u"c"_s, u"d"_s}});
    QCOMPARE(response.status, status);
    QCOMPARE(response.contentType, "application/problem+json");
    QCOMPARE(response.hasField("Retry-After"), status == 503);
    QTEST(problemName(code), "name");
    for (int each = 0; each <= static_cast<int>(ErrorCode::Interrupted); ++each)
        QVERIFY(!problemName(static_cast<ErrorCode>(each)).isEmpty());
}

void ApiRouterTest::problemsSayWhatIsWrong()
{
    const ApiResponse response = problem(RequestFault::TokenMissing, u"Log in"_s, u"token"_s);
    QCOMPARE(response.status, 401);
    QVERIFY(response.hasField("WWW-Authenticate"));
    QCOMPARE(response.body,
             QByteArray("{\"detail\":\"Log in\",\"parameter\":\"token\",\"status\":401,\"title\":"
                        "\"A token is needed\",\"type\":\"urn:powermon:problem:token-missing\"}"));
}

void ApiRouterTest::bodiesAreJson_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status"); // 0: taken
    QTest::newRow("none") << QByteArray() << QByteArray() << 0;
    QTest::newRow("object") << QByteArray("application/json") << QByteArray("{\"a\":1}") << 0;
    QTest::newRow("charset") << QByteArray("Application/JSON; charset=utf-8") << QByteArray("{}") << 0;
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("{}") << 415;
    QTest::newRow("text") << QByteArray("text/plain") << QByteArray("{}") << 415;
    QTest::newRow("no type") << QByteArray() << QByteArray("{}") << 415;
    QTest::newRow("list") << QByteArray("application/json") << QByteArray("[1]") << 400;
    QTest::newRow("broken") << QByteArray("application/json") << QByteArray("{\"a\":") << 400;
    QTest::newRow("deep") << QByteArray("application/json") << QByteArray(60'000, '[') << 400;
    QTest::newRow("no UTF-8") << QByteArray("application/json") << QByteArray("{\"a\":\"\xff\"}") << 400;
}

void ApiRouterTest::bodiesAreJson()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    ApiRequest request;
    request.body = body;
    if (!type.isEmpty())
        request.fields.append({"content-type", type});
    const auto object = bodyObject(request);
    QTEST(object ? 0 : object.error().status, "status");
}

QTEST_GUILESS_MAIN(ApiRouterTest)
#include "tst_apirouter.moc"
