// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTest>

#include "api/httprequestparser.h"

using namespace powermon;
using namespace Qt::StringLiterals;

using State = HttpRequestParser::State;

class HttpRequestParserTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARequest();
    void takesNoMoreThanItsOwn();
    void comesInAnyPieces();
    void readsTargets_data();
    void readsTargets();
    void knowsWhoStays_data();
    void knowsWhoStays();
    void refuses_data();
    void refuses();
    void holdsItsLimits();
    void asksForTheBodyOnce();
    void survivesWhateverComes();
};

namespace {

const QByteArray usual("POST /api/switches?x=1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                       "X-Twice: a\r\nX-Twice:b \r\n\r\nabc");

State feedAll(HttpRequestParser& parser, QByteArray bytes)
{
    return parser.feed(bytes);
}

} // namespace

void HttpRequestParserTest::readsARequest()
{
    HttpRequestParser parser;
    QCOMPARE(feedAll(parser, usual), State::Done);
    const ApiRequest& request = parser.request();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/api/switches");
    QCOMPARE(request.query, "x=1");
    QCOMPARE(request.body, "abc");
    QCOMPARE(*request.field("host"), "localhost");
    QCOMPARE(*request.field("x-twice"), "a");
    QCOMPARE(request.fields.last(), (HttpField{"x-twice", "b"}));
    QVERIFY(parser.keepsAlive());
}

void HttpRequestParserTest::takesNoMoreThanItsOwn()
{
    HttpRequestParser parser;
    QByteArray bytes = usual + "GET / HTTP/1.1\r\n";
    QCOMPARE(parser.feed(bytes), State::Done);
    QCOMPARE(bytes, "GET / HTTP/1.1\r\n");
}

void HttpRequestParserTest::comesInAnyPieces()
{
    HttpRequestParser whole;
    QCOMPARE(feedAll(whole, usual), State::Done);
    HttpRequestParser pieces;
    State state = State::Waiting;
    for (const char each : "\r\n" + usual) {
        QVERIFY(state != State::Done);
        QByteArray piece(1, each);
        state = pieces.feed(piece);
        QVERIFY(piece.isEmpty());
    }
    QCOMPARE(state, State::Done);
    QCOMPARE(pieces.request(), whole.request());
}

void HttpRequestParserTest::readsTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("root") << QByteArray("/") << QByteArray("/") << QByteArray();
    QTest::newRow("encoded") << QByteArray("/a%2Fb?c=%20") << QByteArray("/a%2Fb") << QByteArray("c=%20");
    QTest::newRow("absolute") << QByteArray("http://x:1/a?b") << QByteArray("/a") << QByteArray("b");
    QTest::newRow("absolute, bare") << QByteArray("http://x") << QByteArray("/") << QByteArray();
    QTest::newRow("a url in the query")
        << QByteArray("/a?u=http://b/") << QByteArray("/a") << QByteArray("u=http://b/");
}

void HttpRequestParserTest::readsTargets()
{
    QFETCH(QByteArray, target);
    HttpRequestParser parser;
    QCOMPARE(feedAll(parser, "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n"), State::Done);
    QTEST(parser.request().path, "path");
    QTEST(parser.request().query, "query");
}

void HttpRequestParserTest::knowsWhoStays_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("stays");
    QTest::newRow("1.1") << QByteArray("1.1") << QByteArray("x") << true;
    QTest::newRow("1.1 close") << QByteArray("1.1") << QByteArray("Close") << false;
    QTest::newRow("1.1 close among others") << QByteArray("1.1") << QByteArray("TE, close") << false;
    QTest::newRow("1.0") << QByteArray("1.0") << QByteArray("x") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("1.0") << QByteArray("Keep-Alive") << true;
    QTest::newRow("1.7") << QByteArray("1.7") << QByteArray("x") << true;
}

void HttpRequestParserTest::knowsWhoStays()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, connection);
    HttpRequestParser parser;
    QCOMPARE(
        feedAll(parser, "GET / HTTP/" + version + "\r\nHost: x\r\nConnection: " + connection + "\r\n\r\n"),
        State::Done);
    QTEST(parser.keepsAlive(), "stays");
}

void HttpRequestParserTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RequestFault>("fault");
    const auto row = [](const char* name, const QByteArray& bytes,
                        RequestFault fault = RequestFault::Malformed) {
        QTest::newRow(name) << bytes << fault;
    };
    const QByteArray line("GET / HTTP/1.1\r\n");
    const QByteArray host("Host: x\r\n");
    row("nothing but a line end twice", "\r\n\r\n");
    row("a bare line feed", "GET / HTTP/1.1\nHost: x\n\n");
    row("a bare carriage return", "GET / HTTP/1.1\rHost: x\r\n");
    row("two words", "GET /\r\n");
    row("four words", "GET / / HTTP/1.1\r\n");
    row("two spaces", "GET  / HTTP/1.1\r\n");
    row("a tab", "GET\t/ HTTP/1.1\r\n");
    row("no method", " / HTTP/1.1\r\n");
    row("a method of marks", "G(T / HTTP/1.1\r\n");
    row("a target without a slash", "GET x HTTP/1.1\r\n");
    row("an authority", "CONNECT x:443 HTTP/1.1\r\n");
    row("an asterisk", "GET * HTTP/1.1\r\n");
    row("a target with a zero", QByteArray("GET /\0 HTTP/1.1\r\n", 17));
    row("a target beyond ASCII", "GET /\xc3\xa4 HTTP/1.1\r\n");
    row("no version", "GET / HTTQ/1.1\r\n");
    row("lower case", "GET / http/1.1\r\n");
    row("a version of letters", "GET / HTTP/a.b\r\n");
    row("version 2", "GET / HTTP/2.0\r\n", RequestFault::HttpVersion);
    row("version 0.9", "GET / HTTP/0.9\r\n", RequestFault::HttpVersion);
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n", 13));
    row("no host", line + "\r\n");
    row("two hosts", line + host + host + "\r\n");
    row("no colon", line + "Host x\r\n\r\n");
    row("no name", line + ": x\r\n\r\n");
    row("a space before the colon", line + "Host : x\r\n\r\n");
    row("a folded line", line + host + " more\r\n\r\n");
    row("a name of marks", line + "Ho[t: x\r\n\r\n");
    row("a zero in a field", line + QByteArray("X: \0\r\n", 6));
    row("a control character in a field", line + "X: \x07\r\n");
    row("a carriage return in a field", line + "X: a\rb\r\n");
    row("a length that is none", line + host + "Content-Length: x\r\n\r\n");
    row("a negative length", line + host + "Content-Length: -1\r\n\r\n");
    row("a length with a sign", line + host + "Content-Length: +1\r\n\r\n");
    row("an empty length", line + host + "Content-Length:\r\n\r\n");
    row("two lengths", line + host + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n");
    row("a list of lengths", line + host + "Content-Length: 1, 1\r\n\r\n");
    row("a length in hexadecimal", line + host + "Content-Length: 0x1\r\n\r\n");
    row("a long body", line + host + "Content-Length: 65537\r\n\r\n", RequestFault::TooLarge);
    row("an endless body", line + host + "Content-Length: 99999999999999999999999\r\n\r\n",
        RequestFault::TooLarge);
    row("chunks", line + host + "Transfer-Encoding: chunked\r\n\r\n", RequestFault::NotImplemented);
    row("chunks and a length", line + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        RequestFault::NotImplemented);
}

void HttpRequestParserTest::refuses()
{
    QFETCH(QByteArray, bytes);
    HttpRequestParser parser;
    QCOMPARE(feedAll(parser, bytes), State::Failed);
    QTEST(parser.fault(), "fault");
    QVERIFY(!parser.keepsAlive());
    QCOMPARE(feedAll(parser, usual), State::Failed);
}

void HttpRequestParserTest::holdsItsLimits()
{
    HttpRequestParser longLine;
    QCOMPARE(feedAll(longLine, "GET /" + QByteArray(HttpRequestParser::longestLine, 'a')), State::Failed);
    QCOMPARE(longLine.fault(), RequestFault::FieldsTooLarge);

    HttpRequestParser manyFields;
    QCOMPARE(feedAll(manyFields, "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(100)), State::Head);
    QCOMPARE(feedAll(manyFields, "A: b\r\n"), State::Failed);
    QCOMPARE(manyFields.fault(), RequestFault::FieldsTooLarge);

    HttpRequestParser longHeader;
    const QByteArray field = "A: " + QByteArray(4000, 'a') + "\r\n";
    QCOMPARE(feedAll(longHeader, "GET / HTTP/1.1\r\n" + field.repeated(4)), State::Head);
    QCOMPARE(feedAll(longHeader, field), State::Failed);

    HttpRequestParser fullBody;
    const QByteArray head = "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 65536\r\n\r\n";
    QCOMPARE(feedAll(fullBody, head + QByteArray(65535, 'a')), State::Body);
    QCOMPARE(feedAll(fullBody, "a"), State::Done);
    QCOMPARE(fullBody.request().body.size(), HttpRequestParser::longestBody);
}

void HttpRequestParserTest::asksForTheBodyOnce()
{
    HttpRequestParser parser;
    QCOMPARE(
        feedAll(parser, "PUT / HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n"),
        State::Body);
    QVERIFY(parser.takeContinueWanted());
    QVERIFY(!parser.takeContinueWanted());
    HttpRequestParser without;
    QCOMPARE(feedAll(without, "GET / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\r\n"), State::Done);
    QVERIFY(!without.takeContinueWanted());
}

/// Changed in one place or two, a request is read, refused or waited for; whole and in pieces the same.
void HttpRequestParserTest::survivesWhateverComes()
{
    QRandomGenerator random(20260101);
    for (int round = 0; round < 4000; ++round) {
        QByteArray bytes = usual;
        for (int change = random.bounded(1, 4); change > 0; --change) {
            const auto place = static_cast<qsizetype>(random.bounded(int(bytes.size())));
            const QByteArray piece = random.bounded(2) == 0 ? QByteArray(1, char(random.bounded(256)))
                                                            : bytes.mid(random.bounded(int(bytes.size())), 9);
            bytes.replace(place, random.bounded(3), piece);
        }
        HttpRequestParser whole;
        const State state = feedAll(whole, bytes);
        HttpRequestParser pieces;
        for (qsizetype at = 0; at < bytes.size() && pieces.state() != State::Done; ++at)
            feedAll(pieces, bytes.mid(at, 1));
        QCOMPARE(pieces.state(), state);
        if (state == State::Done)
            QCOMPARE(pieces.request(), whole.request());
    }
}

QTEST_GUILESS_MAIN(HttpRequestParserTest)
#include "tst_httprequestparser.moc"
