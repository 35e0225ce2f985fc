// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <QTcpServer>
#include <QTcpSocket>

#include "probe/floodguard.h"
#include "probe/httpprober.h"
#include "probe/probetest.h"
#include "support/fakedevice.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {
namespace {

/// Processor time of this process, the fake devices' threads included.
Milliseconds processorTime()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval& time) {
        return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
    };
    return std::chrono::duration_cast<Milliseconds>(of(usage.ru_utime) + of(usage.ru_stime));
}

} // namespace

/// Devices that pin the thread of a QNetworkAccessManager must cost nobody else an answer.
class TestProbeWedge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void floodingDeviceHarmsNobody_data();
    void floodingDeviceHarmsNobody();
    void floodIsShutDown();
    void floodOfAStrangerIsLeftAlone();
    void silentLaneIsReplaced();
};

void TestProbeWedge::floodingDeviceHarmsNobody_data()
{
    QTest::addColumn<DeviceBehaviour>("behaviour");
    QTest::addColumn<bool>("answers");
    QTest::newRow("endless header") << DeviceBehaviour::EndlessHeader << false;
    QTest::newRow("huge chunk") << DeviceBehaviour::HugeChunk << true;
    QTest::newRow("endless body") << DeviceBehaviour::EndlessBody << true;
}

void TestProbeWedge::floodingDeviceHarmsNobody()
{
    QFETCH(const DeviceBehaviour, behaviour);
    QFETCH(const bool, answers);
    FakeDevice bad(behaviour);
    FakeDevice good(DeviceBehaviour::SlowHeader);
    ManualClock clock;
    HttpProber prober(clock, {.lanes = 1}); // one lane: the worst place to share
    for (int round = 0; round < 3; ++round) {
        const QFuture<ProbeOutcome> badProbe = prober.probe(targetOf(bad.port()), 5s);
        const QFuture<ProbeOutcome> goodProbe = prober.probe(targetOf(good.port()), 30s);
        QVERIFY(letPass(clock, badProbe));
        QVERIFY(letPass(clock, goodProbe));
        QCOMPARE(badProbe.result().answered(), answers);
        if (!answers)
            QCOMPARE(badProbe.result().failure, FailureKind::NotHttp);
        QVERIFY2(goodProbe.result().answered(), qPrintable(errorMessageOf(goodProbe.result().failure)));
    }
    // Nothing burns on: the threads of both sides come to rest.
    QVERIFY(letPassUntil(clock, [&] { return bad.openConnections() == 0; }));
    const Milliseconds before = processorTime();
    QTest::qWait(500);
    const Milliseconds spent = processorTime() - before;
    QVERIFY2(spent < 250ms, qPrintable(QString::number(spent.count())));
}

void TestProbeWedge::floodIsShutDown()
{
    FakeDevice bad(DeviceBehaviour::EndlessBody);
    const Endpoint endpoint{QHostAddress(QHostAddress::LocalHost), bad.port()};
    QTcpSocket socket;
    socket.connectToHost(endpoint.address, endpoint.port);
    QVERIFY(socket.waitForConnected());
    QVERIFY(shutDownFloods({endpoint}).isEmpty()); // connected, but quiet
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(socket.bytesAvailable() > static_cast<qint64>(2 * floodLimit), awhile);
    QCOMPARE(shutDownFloods({endpoint}), QList<Endpoint>{endpoint});
    QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, awhile);
    QVERIFY(shutDownFloods({endpoint}).isEmpty());
}

void TestProbeWedge::floodOfAStrangerIsLeftAlone()
{
    FakeDevice stranger(DeviceBehaviour::EndlessBody);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), stranger.port());
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(socket.bytesAvailable() > static_cast<qint64>(2 * floodLimit), awhile);
    QVERIFY(shutDownFloods({Endpoint{QHostAddress(QHostAddress::LocalHost), quint16(stranger.port() ^ 1)}})
                .isEmpty());
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestProbeWedge::silentLaneIsReplaced()
{
    FakeDevice bad(DeviceBehaviour::EndlessHeader);
    FakeDevice good;
    HttpProber* watched = nullptr;
    int looks = 0;
    const FloodSearch blindAtFirst = [&](const QSet<Endpoint>& suspects) {
        ++looks;
        return watched->replacedLanes() == 0 ? QList<Endpoint>() : shutDownFloods(suspects);
    };
    ManualClock clock;
    HttpProber prober(clock, {.lanes = 1, .floods = blindAtFirst});
    watched = &prober;
    const QFuture<ProbeOutcome> badProbe = prober.probe(targetOf(bad.port()), 1h);
    QTRY_COMPARE_WITH_TIMEOUT(bad.requests(), 1, awhile);
    // The flood has taken hold when the lane is looked at again and again; it is while it is in use.
    QFuture<ProbeOutcome> use;
    QVERIFY(letPassUntil(clock, [&] {
        if (!use.isValid() || use.isFinished())
            use = prober.probe(targetOf(good.port()), 15s);
        return looks >= 10;
    }));
    const QFuture<ProbeOutcome> shortProbe = prober.probe(targetOf(good.port()), 500ms);
    const QFuture<ProbeOutcome> longProbe = prober.probe(targetOf(good.port()), 15s);
    QVERIFY(letPass(clock, shortProbe));
    QCOMPARE(shortProbe.result().failure,
             FailureKind::Cancelled); // never a timeout: the device was not asked
    QVERIFY(letPass(clock, longProbe));
    QVERIFY(longProbe.result().answered()); // repeated on the fresh manager
    QVERIFY(letPass(clock, badProbe));
    QCOMPARE(badProbe.result().failure, FailureKind::NotHttp);
    QVERIFY(prober.replacedLanes() >= 1);
    QCOMPARE(prober.quarantined(), 1);
    QVERIFY(letPassUntil(clock, [&] { return bad.openConnections() == 0; })); // the pinned thread is freed
    QVERIFY(ask(prober, targetOf(good.port())).answered());
}

} // namespace powermon

QTEST_GUILESS_MAIN(powermon::TestProbeWedge)
#include "tst_probewedge.moc"
