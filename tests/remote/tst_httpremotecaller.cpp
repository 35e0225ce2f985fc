// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "remote/httpremotecaller.h"
#include "support/httpsink.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class HttpRemoteCallerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatIsAsked();
    void sendsNoTokenWhereThereIsNone();
    void bringsErrorsAsAnswers_data();
    void bringsErrorsAsAnswers();
    void followsNoRedirection();
    void keepsNoCookie();
    void saysWhoRefuses();
    void givesUpInTime();
    void saysWhatIsCutShort();
    void saysThatThereIsNoTls();

private:
    Result<RemoteAnswer> send(const QUrl& url, const RemoteRequest& request, const QString& token = {});
};

Result<RemoteAnswer> HttpRemoteCallerTest::send(const QUrl& url, const RemoteRequest& request,
                                                const QString& token)
{
    HttpRemoteCaller caller(url, token, {});
    const auto answer = caller.send(request);
    const bool isDone = QTest::qWaitFor([&answer] { return answer.isFinished(); }, awhile);
    return isDone ? answer.result() : Result<RemoteAnswer>(failure(ErrorCode::Interrupted));
}

void HttpRemoteCallerTest::sendsWhatIsAsked()
{
    HttpSink sink;
    sink.answer = [](const SinkRequest&) {
        return HttpSink::status(
            201, "Content-Type: application/json; charset=utf-8\r\nLink: </api/x>; rel=\"next\"\r\n", "{}");
    };
    const auto answer =
        send(QUrl(sink.url({})), {"PATCH", u"/api/switches/1?a=b%20c"_s, R"({"name":"Küche"})"}, u"pm_t"_s);
    QVERIFY(answer);
    QCOMPARE(answer->status, 201);
    QCOMPARE(answer->body, "{}");
    QCOMPARE(answer->link, "</api/x>; rel=\"next\"");
    QVERIFY(answer->contentType.startsWith("application/json"));
    const SinkRequest asked = sink.requests.first();
    QCOMPARE(asked.line, "PATCH /api/switches/1?a=b%20c HTTP/1.1");
    QCOMPARE(asked.headers.value("authorization"), "Bearer pm_t");
    QCOMPARE(asked.headers.value("content-type"), "application/json");
    QCOMPARE(asked.body, R"({"name":"Küche"})");
}

void HttpRemoteCallerTest::sendsNoTokenWhereThereIsNone()
{
    HttpSink sink;
    QVERIFY(send(QUrl(sink.url({})), {"GET", u"/api/status"_s, {}}));
    QVERIFY(!sink.requests.first().headers.contains("authorization"));
    QVERIFY(!sink.requests.first().headers.contains("content-type"));
}

void HttpRemoteCallerTest::bringsErrorsAsAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 409, 429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void HttpRemoteCallerTest::bringsErrorsAsAnswers()
{
    QFETCH(int, status);
    HttpSink sink;
    sink.answer = [status](const SinkRequest&) {
        return HttpSink::status(status, "Content-Type: application/problem+json\r\n", R"({"detail":"no"})");
    };
    const auto answer = send(QUrl(sink.url({})), {"GET", u"/api/status"_s, {}});
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->body, R"({"detail":"no"})");
}

void HttpRemoteCallerTest::followsNoRedirection()
{
    HttpSink elsewhere;
    HttpSink sink;
    sink.answer = [&elsewhere](const SinkRequest&) {
        return HttpSink::status(302, "Location: " + elsewhere.url().toLatin1() + "\r\n");
    };
    const auto answer = send(QUrl(sink.url({})), {"GET", u"/api/status"_s, {}}, u"pm_t"_s);
    QVERIFY(answer);
    QCOMPARE(answer->status, 302);
    QVERIFY(elsewhere.requests.isEmpty());
}

void HttpRemoteCallerTest::keepsNoCookie()
{
    HttpSink sink;
    sink.answer = [](const SinkRequest&) {
        return HttpSink::status(200, "Set-Cookie: powermon_session=x; Path=/\r\n");
    };
    HttpRemoteCaller caller(QUrl(sink.url({})), {}, {});
    for (int i = 0; i < 2; ++i) {
        const auto answer = caller.send({"GET", u"/api/status"_s, {}});
        QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), awhile);
    }
    QVERIFY(!sink.requests.last().headers.contains("cookie"));
}

void HttpRemoteCallerTest::saysWhoRefuses()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
    server.close();
    const auto answer = send(url, {"GET", u"/api/status"_s, {}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NetworkFailed);
    QVERIFY(answer.error().arguments.first().startsWith(url.toString() + u": "_s));
}

void HttpRemoteCallerTest::givesUpInTime()
{
    HttpSink sink;
    sink.answer = [](const SinkRequest&) { return QByteArray(); };
    const auto answer = send(QUrl(sink.url({})), {"GET", u"/api/status"_s, {}, Milliseconds(50)});
    QVERIFY(!answer);
    QVERIFY2(answer.error().arguments.first().contains("in time"_L1),
             qPrintable(answer.error().arguments.first()));
}

void HttpRemoteCallerTest::saysWhatIsCutShort()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket* socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            socket->disconnectFromHost();
        });
    });
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
    const auto answer = send(url, {"GET", u"/api/status"_s, {}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NetworkFailed);
}

void HttpRemoteCallerTest::saysThatThereIsNoTls()
{
    HttpSink sink;
    const QUrl url(u"https://127.0.0.1:%1"_s.arg(sink.serverPort()));
    const auto answer = send(url, {"GET", u"/api/status"_s, {}, Milliseconds(5000)}, u"pm_t"_s);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NetworkFailed);
    QVERIFY(sink.requests.isEmpty());
}

QTEST_GUILESS_MAIN(HttpRemoteCallerTest)
#include "tst_httpremotecaller.moc"
