// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <list>

#include <QTcpServer>

#include "core/base/systemclock.h"
#include "probe/httpprober.h"
#include "probe/probetest.h"
#include "support/fakedevice.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {

/// What a probe finds, row by row, against a real device on loopback.
class TestHttpProber final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void behaviours_data();
    void behaviours();
    void refused();
    void deadlineIsTotal_data();
    void deadlineIsTotal();
    void redirectIsNotFollowed();
    void connectionIsNeverReused();
    void cookieIsNotSentBack();
    void proxyOfTheEnvironmentIsIgnored();
    void requestSaysWhatItShould();
    void ipv6Literal();
    void pathAndQueryAreAsked();
    void manyDeadDevicesTakeOneTimeout();
    void oneAddressManyPathsAtOnce();
    void resetWhileAskingIsNoSilence();
    void anAnswerOnItsWayIsNoReset();
    void endsEverythingWhenItGoes();
    void probesAgainFromWithinAnAnswer();

private:
    SystemClock m_clock;
    ManualClock m_stillClock; ///< no deadline comes: what the device does ends a probe, or nothing
};

void TestHttpProber::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 204, 301, 302, 304, 400, 401, 403, 404, 407, 418, 500, 503, 599, 999})
        QTest::newRow(qPrintable(QString::number(status))) << status;
}

void TestHttpProber::everyStatusIsAnAnswer()
{
    QFETCH(const int, status);
    FakeDevice device(DeviceBehaviour::Answer, status);
    HttpProber prober(m_stillClock);
    const ProbeOutcome outcome = ask(prober, targetOf(device.port()));
    QCOMPARE(outcome.httpStatus, std::optional(status));
    QCOMPARE(device.requests(), 1);
}

void TestHttpProber::behaviours_data()
{
    QTest::addColumn<DeviceBehaviour>("behaviour");
    QTest::addColumn<bool>("answers");
    QTest::addColumn<FailureKind>("failure");
    const auto answers = [](const char* name, DeviceBehaviour behaviour) {
        QTest::newRow(name) << behaviour << true << FailureKind::Cancelled;
    };
    const auto fails = [](const char* name, DeviceBehaviour behaviour, FailureKind failure) {
        QTest::newRow(name) << behaviour << false << failure;
    };
    answers("keeps alive", DeviceBehaviour::KeepAlive);
    answers("slow header", DeviceBehaviour::SlowHeader);
    answers("endless body", DeviceBehaviour::EndlessBody);
    answers("huge chunk", DeviceBehaviour::HugeChunk);
    answers("redirect to itself", DeviceBehaviour::RedirectToItself);
    answers("cookie", DeviceBehaviour::SetCookie);
    answers("bad gzip", DeviceBehaviour::BadGzip);
    answers("short body", DeviceBehaviour::ShortBody);
    fails("hang", DeviceBehaviour::Hang, FailureKind::Timeout);
    fails("reset", DeviceBehaviour::Reset, FailureKind::NotHttp);
    fails("reset at once", DeviceBehaviour::ResetAtOnce, FailureKind::NotHttp);
    fails("closes silently", DeviceBehaviour::CloseSilently, FailureKind::NotHttp);
    fails("garbage", DeviceBehaviour::Garbage, FailureKind::NotHttp);
    fails("ssh banner", DeviceBehaviour::SshBanner, FailureKind::NotHttp);
    fails("drip", DeviceBehaviour::Drip, FailureKind::Timeout);
}

void TestHttpProber::behaviours()
{
    QFETCH(const DeviceBehaviour, behaviour);
    QFETCH(const bool, answers);
    QFETCH(const FailureKind, failure);
    FakeDevice device(behaviour);
    HttpProber prober(m_clock);
    // Only silence waits for the deadline.
    const Milliseconds timeout = failure == FailureKind::Timeout ? 1500ms : 20s;
    const ProbeOutcome outcome = ask(prober, targetOf(device.port()), timeout);
    QCOMPARE(outcome.answered(), answers);
    if (!answers)
        QCOMPARE(outcome.failure, failure);
}

void TestHttpProber::refused()
{
    const RefusingPort port;
    HttpProber prober(m_stillClock);
    const ProbeOutcome outcome = ask(prober, targetOf(port.number()));
    QVERIFY(!outcome.answered());
    QCOMPARE(outcome.failure, FailureKind::Refused);
}

void TestHttpProber::deadlineIsTotal_data()
{
    QTest::addColumn<DeviceBehaviour>("behaviour");
    QTest::newRow("hang") << DeviceBehaviour::Hang;
    QTest::newRow("drip") << DeviceBehaviour::Drip;
}

void TestHttpProber::deadlineIsTotal()
{
    QFETCH(const DeviceBehaviour, behaviour);
    FakeDevice device(behaviour);
    device.setDelay(100ms); // each byte would restart a timeout of inactivity
    HttpProber prober(m_clock);
    const ProbeOutcome outcome = ask(prober, targetOf(device.port()), 700ms);
    QCOMPARE(outcome.failure, FailureKind::Timeout);
    QVERIFY2(outcome.duration >= 700ms && outcome.duration < 20s,
             qPrintable(QString::number(outcome.duration.count())));
}

void TestHttpProber::redirectIsNotFollowed()
{
    FakeDevice device(DeviceBehaviour::RedirectToItself);
    HttpProber prober(m_stillClock);
    QCOMPARE(ask(prober, targetOf(device.port())).httpStatus, std::optional(302));
    QTest::qWait(50);
    QCOMPARE(device.requests(), 1);
}

void TestHttpProber::connectionIsNeverReused()
{
    FakeDevice device(DeviceBehaviour::KeepAlive);
    HttpProber prober(m_stillClock);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(ask(prober, targetOf(device.port())).answered());
        QTRY_COMPARE_WITH_TIMEOUT(device.openConnections(), 0, awhile); // it is we who close
    }
    QCOMPARE(device.connections(), 5);
    QCOMPARE(device.mostRequestsOnOneConnection(), 1);
}

void TestHttpProber::cookieIsNotSentBack()
{
    FakeDevice device(DeviceBehaviour::SetCookie);
    HttpProber prober(m_stillClock);
    QVERIFY(ask(prober, targetOf(device.port())).answered());
    QVERIFY(ask(prober, targetOf(device.port())).answered());
    QCOMPARE(device.requests(), 2);
    for (const QByteArray& header : device.requestHeaders())
        QVERIFY(!header.toLower().contains("\r\ncookie:"));
}

void TestHttpProber::proxyOfTheEnvironmentIsIgnored()
{
    FakeDevice proxy(DeviceBehaviour::Answer, 503);
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(proxy.port());
    for (const char* name : {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
        qputenv(name, url);
    const RefusingPort port;
    HttpProber prober(m_stillClock);
    const ProbeOutcome outcome = ask(prober, targetOf(port.number()));
    for (const char* name : {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
    QCOMPARE(outcome.failure, FailureKind::Refused);
    QCOMPARE(proxy.connections(), 0);
}

void TestHttpProber::requestSaysWhatItShould()
{
    FakeDevice device;
    HttpProber prober(m_stillClock);
    QVERIFY(ask(prober, targetOf(device.port())).answered());
    const QByteArray header = device.requestHeaders().value(0);
    QVERIFY2(header.startsWith("GET / HTTP/1.1\r\n"), header.constData());
    QVERIFY2(header.contains("\r\nHost: 127.0.0.1:" + QByteArray::number(device.port()) + "\r\n"),
             header.constData());
    QVERIFY2(header.contains("\r\nConnection: close\r\n"), header.constData());
    QVERIFY2(header.contains("\r\nUser-Agent: PowerMon/"), header.constData());
    QVERIFY2(!header.toLower().contains("upgrade"), header.constData());
}

void TestHttpProber::ipv6Literal()
{
    if (QTcpServer server; !server.listen(QHostAddress::LocalHostIPv6))
        QSKIP("no IPv6 here");
    FakeDevice device(DeviceBehaviour::Answer, 200, QHostAddress(QHostAddress::LocalHostIPv6));
    HttpProber prober(m_stillClock);
    QCOMPARE(ask(prober, targetOf(device.port(), u"::1"_s)).httpStatus, std::optional(200));
    QVERIFY(device.requestHeaders().value(0).contains("\r\nHost: [::1]:" + QByteArray::number(device.port()) +
                                                      "\r\n"));
}

void TestHttpProber::pathAndQueryAreAsked()
{
    FakeDevice device;
    HttpProber prober(m_stillClock);
    ProbeTarget target = targetOf(device.port());
    target.path = u"/cm?cmnd=Status%208&x=1"_s;
    QVERIFY(ask(prober, target).answered());
    target.path = u"/a:b//ü c"_s;
    QVERIFY(ask(prober, target).answered());
    const QByteArrayList headers = device.requestHeaders();
    QVERIFY2(headers.value(0).startsWith("GET /cm?cmnd=Status%208&x=1 HTTP/1.1\r\n"),
             headers.value(0).constData());
    QVERIFY2(headers.value(1).startsWith("GET /a:b//%C3%BC%20c HTTP/1.1\r\n"), headers.value(1).constData());
}

void TestHttpProber::manyDeadDevicesTakeOneTimeout()
{
    std::vector<std::unique_ptr<QTcpServer>> silent; // the kernel accepts, nobody ever answers
    for (int i = 0; i < 200; ++i) {
        silent.push_back(std::make_unique<QTcpServer>());
        QVERIFY(silent.back()->listen(QHostAddress::LocalHost));
        silent.back()->pauseAccepting();
    }
    ManualClock clock;
    HttpProber prober(clock);
    QList<QFuture<ProbeOutcome>> futures;
    for (const auto& server : silent)
        futures.append(prober.probe(targetOf(server->serverPort()), 1500ms));
    for (const auto& future : futures) {
        QVERIFY(letPass(clock, future));
        QCOMPARE(future.result().failure, FailureKind::Timeout);
        // One after the other they would take five minutes.
        QVERIFY2(future.result().duration < 20s,
                 qPrintable(QString::number(future.result().duration.count())));
    }
}

void TestHttpProber::oneAddressManyPathsAtOnce()
{
    FakeDevice device(DeviceBehaviour::SlowHeader);
    HttpProber prober(m_stillClock);
    QList<QFuture<ProbeOutcome>> futures;
    for (int i = 0; i < 6; ++i)
        futures.append(prober.probe(targetOf(device.port()), 5s));
    for (const auto& future : futures) {
        QVERIFY(waitFor(future));
        QVERIFY(future.result().answered());
    }
    QCOMPARE(device.mostRequestsOnOneConnection(), 1);
}

// The manager forgets a request whose connection is reset while it is being written, which happens to some of
// these: to wait for the deadline would call a device silent that has just spoken.
void TestHttpProber::resetWhileAskingIsNoSilence()
{
    ManualClock clock;
    HttpProber prober(clock);
    std::list<FakeDevice> devices;
    QList<QFuture<ProbeOutcome>> futures;
    for (int i = 0; i < 40; ++i) {
        devices.emplace_back(DeviceBehaviour::ResetAtOnce);
        futures.append(prober.probe(targetOf(devices.back().port()), 1h));
    }
    for (const auto& future : futures) {
        QVERIFY(letPass(clock, future));
        QCOMPARE(future.result().failure, FailureKind::NotHttp);
    }
}

// Between the end of its connection and its arrival an answer has no socket.
void TestHttpProber::anAnswerOnItsWayIsNoReset()
{
    FakeDevice device(DeviceBehaviour::SlowHeader);
    device.setDelay(3 * HttpProber::socketPeriod);
    int looks = 0;
    const auto oneMissed = [&looks] { return ++looks == 1 ? QSet<Endpoint>() : openConnects(); };
    HttpProber prober(m_clock, {.sockets = oneMissed});
    QVERIFY(ask(prober, targetOf(device.port()), 20s).answered());
    QVERIFY(looks > 0);
}

void TestHttpProber::endsEverythingWhenItGoes()
{
    FakeDevice device(DeviceBehaviour::Hang);
    QFuture<ProbeOutcome> future;
    {
        HttpProber prober(m_stillClock);
        future = prober.probe(targetOf(device.port()), 5s);
        QTRY_COMPARE_WITH_TIMEOUT(device.requests(), 1, awhile);
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().failure, FailureKind::Cancelled);
}

void TestHttpProber::probesAgainFromWithinAnAnswer()
{
    FakeDevice device;
    HttpProber prober(m_stillClock);
    int rounds = 0;
    std::function<void()> again = [&] {
        if (rounds++ < 20)
            prober.probe(targetOf(device.port()), 5s).then(this, [&](const ProbeOutcome&) { again(); });
    };
    again();
    QTRY_COMPARE_WITH_TIMEOUT(rounds, 21, awhile);
    QCOMPARE(device.requests(), 20);
}

} // namespace powermon

QTEST_GUILESS_MAIN(powermon::TestHttpProber)
#include "tst_httpprober.moc"
