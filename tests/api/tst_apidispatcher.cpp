// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "api/apianswer.h"
#include "api/pageroutes.h"
#include "apiharness.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What every request goes through before and behind its route.
class ApiDispatcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongPathsAndMethods();
    void foreignNamesAreRefused_data();
    void foreignNamesAreRefused();
    void whatIsKnownIsNotSentAgain();
    void theStoreIsAskedOnce();
    void tooMuchAtOnceIsRefused();
    void whatIsUnderWayIsNotForgotten();
    void loggingInForgetsNoAnswer();
    void longAnswersAreNotKept();
    void slowAnswersAreGivenUp();
    void pagesAreServed();

private:
    std::unique_ptr<ApiHarness> m_api;
};

void ApiDispatcherTest::init()
{
    m_api = std::make_unique<ApiHarness>();
    QVERIFY(m_api->listen());
    m_api->addSwitch(u"Lamp"_s, u"192.168.1.5"_s);
}

void ApiDispatcherTest::wrongPathsAndMethods()
{
    const ApiResponse nothing = m_api->get("/api/nothing");
    QCOMPARE(nothing.status, 404);
    QCOMPARE(ApiHarness::problemOf(nothing), u"no-such-route"_s);
    const ApiResponse method = m_api->send(ApiHarness::request("PUT", "/api/switches"));
    QCOMPARE(method.status, 405);
    QCOMPARE(ApiHarness::field(method, "Allow"), "GET, HEAD, POST, OPTIONS");
    const ApiResponse options = m_api->send(ApiHarness::request("OPTIONS", "/api/status"));
    QCOMPARE(options.status, 204);
    QCOMPARE(ApiHarness::field(options, "Allow"), "GET, HEAD, OPTIONS");
    QVERIFY(!options.hasField("Access-Control-Allow-Origin"));
    QCOMPARE(m_api->send(ApiHarness::request("HEAD", "/api/status")).status, 200);
}

void ApiDispatcherTest::foreignNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    for (const char* host : {"localhost", "LOCALHOST:56957", "127.0.0.1:1", "[::1]:56957", "192.168.1.7",
                             "power.example.org", "power.example.org:80"})
        QTest::newRow(host) << QByteArray(host) << 200;
    for (const char* host :
         {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "[", "a b"})
        QTest::newRow(host) << QByteArray(host) << 421;
}

void ApiDispatcherTest::foreignNamesAreRefused()
{
    QFETCH(QByteArray, host);
    m_api->service.close();
    m_api->settings.current.apiHosts = {u"power.example.org"_s};
    QVERIFY(m_api->listen());
    ApiRequest request = ApiHarness::request("GET", "/api/session");
    request.fields = {{"host", host}};
    QTEST(m_api->send(request).status, "status");
}

void ApiDispatcherTest::whatIsKnownIsNotSentAgain()
{
    const ApiResponse first = m_api->get("/api/switches");
    const QByteArray tag = ApiHarness::field(first, "ETag");
    QVERIFY(tag.startsWith('"') && tag.endsWith('"'));
    for (const QByteArray& known : {tag, "W/" + tag, "\"x\", " + tag, QByteArray("*")}) {
        const ApiResponse again = m_api->send(
            ApiHarness::withField(ApiHarness::request("GET", "/api/switches"), "if-none-match", known));
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
        QCOMPARE(ApiHarness::field(again, "ETag"), tag);
    }
    const ApiRequest other =
        ApiHarness::withField(ApiHarness::request("GET", "/api/switches"), "if-none-match", "\"x\"");
    QCOMPARE(m_api->send(other).status, 200);
    m_api->addSwitch(u"Router"_s, u"192.168.1.1"_s);
    m_api->forgetAnswers();
    QVERIFY(ApiHarness::field(m_api->get("/api/switches"), "ETag") != tag);
    const QByteArray status = ApiHarness::field(m_api->get("/api/status"), "ETag");
    m_api->clock.advance(2s);
    QCOMPARE(ApiHarness::field(m_api->get("/api/status"), "ETag"), status);
}

void ApiDispatcherTest::theStoreIsAskedOnce()
{
    m_api->executor.hold();
    const auto first = m_api->service.handle(ApiHarness::request("GET", "/api/switches"));
    const auto second = m_api->service.handle(ApiHarness::request("HEAD", "/api/switches"));
    QCOMPARE(m_api->executor.heldJobs(), 1U);
    const auto same = m_api->service.handle(ApiHarness::request("GET", "/api/switches?x"));
    QCOMPARE(m_api->executor.heldJobs(), 1U); // there is nothing to ask for
    const auto other = m_api->service.handle(ApiHarness::request("GET", "/api/outages?limit=1"));
    const auto another = m_api->service.handle(ApiHarness::request("GET", "/api/outages?limit=2"));
    QCOMPARE(m_api->executor.heldJobs(), 3U);
    const auto one = m_api->service.handle(ApiHarness::request("GET", "/api/switches/1"));
    const auto written = m_api->service.handle(ApiHarness::request("GET", "/api/switches/%31?y"));
    QCOMPARE(m_api->executor.heldJobs(), 4U);
    m_api->executor.release();
    for (const auto& each : {first, second, same, other, another, one, written})
        QTRY_VERIFY_WITH_TIMEOUT(each.isFinished(), awhile);
    QCOMPARE(first.result(), second.result());
    QCOMPARE(first.result(), same.result());
    QCOMPARE(one.result(), written.result());
    m_api->executor.hold();
    QVERIFY(m_api->get("/api/switches").status == 200); // a moment later still
    m_api->clock.advance(AnswerCache::lifetime);
    const auto later = m_api->service.handle(ApiHarness::request("GET", "/api/switches"));
    QCOMPARE(m_api->executor.heldJobs(), 1U);
    m_api->executor.release();
    QTRY_VERIFY_WITH_TIMEOUT(later.isFinished(), awhile);
}

void ApiDispatcherTest::tooMuchAtOnceIsRefused()
{
    m_api->executor.hold();
    for (int query = 0; query < AnswerCache::mostPending; ++query)
        (void) m_api->service.handle(
            ApiHarness::request("GET", "/api/outages?limit=" + QByteArray::number(query + 1)));
    const ApiResponse refused = m_api->get("/api/outages?limit=999");
    QCOMPARE(refused.status, 503);
    QCOMPARE(ApiHarness::problemOf(refused), u"too-busy"_s);
    QVERIFY(refused.hasField("Retry-After"));
    QCOMPARE(m_api->get("/api/session").status, 200);
    m_api->executor.release();
}

/// Neither where as many answers as fit are kept already, nor where something changes meanwhile.
void ApiDispatcherTest::whatIsUnderWayIsNotForgotten()
{
    const auto outages = [](qsizetype limit) {
        return ApiHarness::request("GET", "/api/outages?limit=" + QByteArray::number(limit));
    };
    for (qsizetype quick = 1; quick <= AnswerCache::mostKept; ++quick)
        QCOMPARE(m_api->send(outages(quick)).status, 200);
    m_api->executor.hold();
    QList<QFuture<ApiResponse>> slow;
    for (qsizetype i = 1; i <= AnswerCache::mostPending; ++i)
        slow.append(m_api->service.handle(outages(AnswerCache::mostKept + i)));
    const size_t held = m_api->executor.heldJobs();
    QCOMPARE(m_api->send(outages(998)).status, 503);
    QCOMPARE(m_api->send(ApiHarness::request("POST", "/api/login", R"({"token":"wrong"})")).status, 401);
    QCOMPARE(m_api->send(outages(998)).status, 503);
    QCOMPARE(m_api->executor.heldJobs(), held);
    m_api->forgetAnswers();
    QCOMPARE(m_api->send(outages(998)).status, 503);
    m_api->executor.release();
    for (const auto& each : slow)
        QTRY_VERIFY_WITH_TIMEOUT(each.isFinished(), awhile);
    QCOMPARE(m_api->send(outages(998)).status, 200);
}

void ApiDispatcherTest::loggingInForgetsNoAnswer()
{
    QCOMPARE(m_api->get("/api/switches").status, 200);
    QCOMPARE(m_api->send(ApiHarness::request("POST", "/api/login", R"({"token":"secret"})")).status, 200);
    m_api->executor.hold();
    QCOMPARE(m_api->get("/api/switches").status, 200);
    QCOMPARE(m_api->executor.heldJobs(), 0U);
    m_api->executor.release();
}

/// Nor any when nobody asks any more.
void ApiDispatcherTest::longAnswersAreNotKept()
{
    AnswerCache cache(m_api->clock);
    int made = 0;
    const auto ask = [&](const QByteArray& question, qsizetype size) {
        return cache.answer(question, [&made, size] {
            ++made;
            return answered(ApiResponse{200, "text/plain", QByteArray(size, 'a'), {}});
        });
    };
    QVERIFY(ask("short", 10).result().hasField("ETag"));
    for (int i = 0; i < 8; ++i)
        QCOMPARE(ask("long" + QByteArray::number(i), AnswerCache::mostBytes / 2).resultCount(), 1);
    QTRY_COMPARE_LE_WITH_TIMEOUT(cache.keptBytes(), AnswerCache::mostBytes, awhile);
    made = 0;
    (void) ask("short", 10);
    QCOMPARE(made, 0);
    m_api->clock.advance(AnswerCache::lifetime);
    QTRY_COMPARE_WITH_TIMEOUT(cache.keptBytes(), 0, awhile);
}

void ApiDispatcherTest::slowAnswersAreGivenUp()
{
    ApiRouter router;
    QPromise<ApiResponse> never;
    never.start();
    router.add({"GET", "/slow", ApiScope::None, [&never](const ApiCall&) { return never.future(); },
                ApiCaching::None, 20ms});
    ApiAccess access(m_api->clock, m_api->executor, "a key");
    ApiDispatcher dispatcher(m_api->clock, access, router);
    const auto answer = dispatcher.handle(ApiHarness::request("GET", "/slow"));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), awhile);
    QCOMPARE(answer.result().status, 503);
    QCOMPARE(ApiHarness::problemOf(answer.result()), u"timed-out"_s);
    never.addResult(ApiResponse()); // too late, and no harm
    never.finish();
}

void ApiDispatcherTest::pagesAreServed()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"img"_s));
    for (const QString& name : {u"index.html"_s, u"app.js"_s, u"img/a b.svg"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<p>");
    }
    ApiRouter router;
    router.add(pageRoutes(folder.path()));
    ApiAccess access(m_api->clock, m_api->executor, "a key");
    ApiDispatcher dispatcher(m_api->clock, access, router);
    const auto get = [&](const QByteArray& path) {
        return dispatcher.handle(ApiHarness::request("GET", path)).result();
    };
    QCOMPARE(get("/").contentType, "text/html; charset=utf-8");
    QCOMPARE(get("/index.html").body, "<p>");
    QCOMPARE(get("/app.js").contentType, "text/javascript; charset=utf-8");
    QCOMPARE(get("/img/a%20b.svg").contentType, "image/svg+xml");
    QVERIFY(ApiHarness::field(get("/"), "Content-Security-Policy").contains("script-src 'self'"));
    QVERIFY(!ApiHarness::field(get("/"), "ETag").isEmpty());
    for (const char* path : {"/img", "/img/", "/../app.js", "/%2e%2e/app.js", "/app.js/", "//app.js"})
        QCOMPARE(get(path).status, 404);
}

QTEST_GUILESS_MAIN(ApiDispatcherTest)
#include "tst_apidispatcher.moc"
