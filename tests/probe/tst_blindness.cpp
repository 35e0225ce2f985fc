// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sched.h>
#include <sys/resource.h>
#include <thread>

#include <QProcess>
#include <QScopeGuard>
#include <QTcpServer>

#include "core/base/systemclock.h"
#include "probe/deniedconnects.h"
#include "probe/httpprober.h"
#include "probe/lagwatch.h"
#include "probe/networkpath.h"
#include "probe/owndescriptors.h"
#include "probe/probetest.h"
#include "probe/replyresult.h"
#include "support/fakedevice.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {
namespace {

/// Runs \a work in a network of its own, in which only what \a setUp (a shell line) makes exists; false where
/// that is not allowed here.
bool inOwnNetwork(const QString& setUp, const std::function<void()>& work)
{
    bool isDone = false;
    std::thread([&] {
        if (::unshare(CLONE_NEWNET) != 0)
            return;
        if (QProcess::execute(u"sh"_s, {u"-c"_s, u"set -e; "_s + setUp}) != 0)
            return;
        work();
        isDone = true;
    }).join();
    return isDone;
}

const QString oneInterface =
    u"ip link set lo up; ip link add v0 type veth peer name v1; ip link set v0 up; ip link set v1 up;"
    " ip addr add 10.9.0.1/24 dev v0; "_s;

/// One probe in this very thread, which has its own network; asked again where a busy machine made it void.
ProbeOutcome askHere(const QString& host, Milliseconds timeout)
{
    SystemClock clock;
    QEventLoop loop;
    HttpProber prober(clock);
    QFuture<ProbeOutcome> future;
    for (int tries = 0; tries < 20; ++tries) {
        future = prober.probe(targetOf(80, host), timeout);
        future.then(&loop, [&loop](const ProbeOutcome&) { loop.quit(); });
        loop.exec();
        if (future.result().answered() || future.result().failure != FailureKind::Cancelled)
            break;
    }
    return future.result();
}

} // namespace

/// Where the fault is on this side: it must never be told as the device's.
class TestBlindness final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lagIsMeasured();
    void stoppedProcessVoidsFailures();
    void sleepVoidsFailures();
    void lateAnswerAfterAStopIsVoid();
    void aProbeAfterAStopCounts();
    void smallLagReadsFirst();
    void loopbackIsAlwaysThere();
    void ownSideIsTold_data();
    void ownSideIsTold();
    void deniedHostIsUnreachable();
    void nothingIsDeniedHere();
    void shortageOfDescriptorsIsOurs();
    void asManyDescriptorsAsAllowed();
    void errorsAreMapped_data();
    void errorsAreMapped();
    void theMostTellingFailureIsKept();
};

void TestBlindness::lagIsMeasured()
{
    ManualClock clock;
    LagWatch watch(clock);
    watch.start(50ms);
    QCOMPARE(watch.overdue(), 0ms);
    clock.advance(50ms);
    QCOMPARE(watch.overdue(), 0ms);
    clock.advance(700ms);
    QCOMPARE(watch.overdue(), 700ms); // and grows until it is called
    watch.start(50ms);
    clock.advance(20ms); // early is not late
    QCOMPARE(watch.overdue(), 0ms);
    clock.step(1h); // a wall clock that is set is no lag
    QCOMPARE(watch.overdue(), 0ms);
    clock.sleep(1h);
    QCOMPARE(watch.overdue(), 1h - 30ms);
}

void TestBlindness::stoppedProcessVoidsFailures()
{
    ManualClock clock;
    FakeDevice device(DeviceBehaviour::Hang);
    HttpProber prober(clock);
    const QFuture<ProbeOutcome> future = prober.probe(targetOf(device.port()), 1s);
    QTRY_COMPARE_WITH_TIMEOUT(device.requests(), 1, awhile);
    clock.advance(4s); // as if stopped: the deadline passed unseen
    QVERIFY(waitFor(future));
    QCOMPARE(future.result().failure, FailureKind::Cancelled);
    const QFuture<ProbeOutcome> next = prober.probe(targetOf(device.port()), 300ms);
    QVERIFY(letPass(clock, next));
    QCOMPARE(next.result().failure, FailureKind::Timeout); // counts again
}

void TestBlindness::sleepVoidsFailures()
{
    ManualClock clock;
    FakeDevice device(DeviceBehaviour::Hang);
    HttpProber prober(clock);
    const QFuture<ProbeOutcome> future = prober.probe(targetOf(device.port()), 1s);
    QTRY_COMPARE_WITH_TIMEOUT(device.requests(), 1, awhile);
    clock.sleep(8h);
    QVERIFY(letPass(clock, future));
    QCOMPARE(future.result().failure, FailureKind::Cancelled);
}

void TestBlindness::lateAnswerAfterAStopIsVoid()
{
    ManualClock clock;
    FakeDevice device(DeviceBehaviour::SlowHeader);
    device.setDelay(2s); // time enough for what follows
    HttpProber prober(clock);
    const QFuture<ProbeOutcome> future = prober.probe(targetOf(device.port()), 20s);
    QTRY_COMPARE_WITH_TIMEOUT(device.requests(), 1, awhile);
    clock.advance(4s);
    QVERIFY(waitFor(future));
    QVERIFY(!future.result().answered()); // nobody knows when it came
    QCOMPARE(future.result().failure, FailureKind::Cancelled);
}

void TestBlindness::aProbeAfterAStopCounts()
{
    ManualClock clock;
    FakeDevice silent(DeviceBehaviour::Hang);
    FakeDevice device;
    HttpProber prober(clock);
    const QFuture<ProbeOutcome> before = prober.probe(targetOf(silent.port()), 20s);
    QTRY_COMPARE_WITH_TIMEOUT(silent.requests(), 1, awhile);
    clock.advance(10s); // and the first thing that happens then is another probe
    const QFuture<ProbeOutcome> after = prober.probe(targetOf(device.port()), 20s);
    QVERIFY(waitFor(after));
    QVERIFY(after.result().answered());
    QVERIFY(!before.isFinished());
    clock.advance(10s);
    QVERIFY(waitFor(before));
    QCOMPARE(before.result().failure, FailureKind::Cancelled);
}

void TestBlindness::smallLagReadsFirst()
{
    ManualClock clock;
    FakeDevice device(DeviceBehaviour::SlowHeader);
    device.setDelay(100ms);
    HttpProber prober(clock);
    const QFuture<ProbeOutcome> future = prober.probe(targetOf(device.port()), 5s);
    QTRY_COMPARE_WITH_TIMEOUT(device.requests(), 1, awhile);
    clock.advance(300ms);
    QVERIFY(waitFor(future));
    QVERIFY(future.result().answered());
}

void TestBlindness::loopbackIsAlwaysThere()
{
    ManualClock clock;
    NetworkPath path(clock);
    QVERIFY(!path.isDown(QHostAddress(QHostAddress::LocalHost)));
}

void TestBlindness::ownSideIsTold_data()
{
    QTest::addColumn<QString>("setUp");
    QTest::addColumn<QString>("host");
    QTest::addColumn<FailureKind>("failure");
    QTest::newRow("no network at all") << u"true"_s << u"10.9.0.5"_s << FailureKind::NetworkDown;
    QTest::newRow("no route") << oneInterface << u"10.10.0.5"_s << FailureKind::NetworkDown;
    QTest::newRow("no route IPv6") << oneInterface << u"2001:db8::5"_s << FailureKind::NetworkDown;
    QTest::newRow("blackhole route") << oneInterface + u"ip route add blackhole 10.20.0.0/24"_s
                                     << u"10.20.0.5"_s << FailureKind::NetworkDown;
    QTest::newRow("unreachable route") << oneInterface + u"ip route add unreachable 10.20.0.0/24"_s
                                       << u"10.20.0.5"_s << FailureKind::NetworkDown;
    QTest::newRow("carrier lost") << oneInterface + u"ip link set v1 down"_s << u"10.9.0.5"_s
                                  << FailureKind::NetworkDown;
    QTest::newRow("neighbour gone") << oneInterface << u"10.9.0.5"_s << FailureKind::Timeout;
    QTest::newRow("link-local with a scope, refused")
        << oneInterface + u"ip addr add fe80::5/64 dev v0 nodad"_s << u"fe80::5%v0"_s << FailureKind::Refused;
    // The system's table of connections names no scope: the socket must be found there without.
    QTest::newRow("link-local with a scope, silent")
        << oneInterface + u"ip addr add fe80::5/64 dev v0 nodad"_s << u"fe80::9%v0"_s << FailureKind::Timeout;
}

void TestBlindness::ownSideIsTold()
{
    QFETCH(const QString, setUp);
    QFETCH(const QString, host);
    QFETCH(const FailureKind, failure);
    ProbeOutcome outcome;
    // Only silence waits for the deadline.
    const Milliseconds timeout = failure == FailureKind::Refused ? 10s : 1s;
    if (!inOwnNetwork(setUp, [&] { outcome = askHere(host, timeout); }))
        QSKIP("may not make networks here");
    QVERIFY(!outcome.answered());
    QCOMPARE(outcome.failure, failure);
}

void TestBlindness::deniedHostIsUnreachable()
{
    // A router that says "host unreachable" lives in a network of its own behind the pair.
    const QString router =
        oneInterface +
        u"unshare -n sleep 30 >/dev/null 2>&1 & there=$!;"
        " while [ \"$(readlink /proc/$there/ns/net)\" = \"$(readlink /proc/$$/ns/net)\" ]; do sleep 0.01; "
        "done;"
        " ip link set v1 netns $there;"
        " router() { nsenter -t $there -n \"$@\"; }; router ip addr add 10.9.0.254/24 dev v1; router ip link "
        "set v1 up;"
        " router ip link set lo up; nsenter -t $there -n sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward';"
        " router ip route add unreachable 10.30.0.0/24; ip route add 10.30.0.0/24 via 10.9.0.254"_s;
    ProbeOutcome outcome;
    if (!inOwnNetwork(router, [&] { outcome = askHere(u"10.30.0.1"_s, 25s); }))
        QSKIP("may not make networks here");
    QCOMPARE(outcome.failure, FailureKind::Unreachable);
    QVERIFY(outcome.duration < 20s); // not polled at full load until the deadline
}

void TestBlindness::nothingIsDeniedHere()
{
    QVERIFY(deniedConnects().isEmpty());
}

void TestBlindness::shortageOfDescriptorsIsOurs()
{
    FakeDevice device(DeviceBehaviour::Hang);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    ManualClock clock;
    HttpProber prober(clock);
    const QFuture<ProbeOutcome> probing = prober.probe(targetOf(device.port()), 1500ms);
    QTRY_COMPARE_WITH_TIMEOUT(device.requests(), 1, awhile);
    // From now on nothing more can be opened: not a socket, nor the table of them.
    rlimit none = before;
    none.rlim_cur = 3;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    const auto restored = qScopeGuard([&] { ::setrlimit(RLIMIT_NOFILE, &before); });
    QVERIFY(isOutOfDescriptors());
    QVERIFY(!openConnects());
    QVERIFY(letPass(clock, probing));
    QCOMPARE(probing.result().failure, FailureKind::Timeout); // not "closed by the device"
}

void TestBlindness::asManyDescriptorsAsAllowed()
{
    raiseDescriptorLimit();
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    QCOMPARE(limit.rlim_cur, std::min<rlim_t>(limit.rlim_max, 65'536));
    QVERIFY(!isOutOfDescriptors());
    QVERIFY(openConnects());
}

void TestBlindness::errorsAreMapped_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<FailureKind>("failure");
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << FailureKind::Refused;
    QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << FailureKind::NotHttp;
    QTest::newRow("name") << QNetworkReply::HostNotFoundError << FailureKind::NameNotFound;
    QTest::newRow("timeout") << QNetworkReply::TimeoutError << FailureKind::Timeout;
    QTest::newRow("tls") << QNetworkReply::SslHandshakeFailedError << FailureKind::TlsFailed;
    QTest::newRow("unknown") << QNetworkReply::UnknownNetworkError << FailureKind::Unreachable;
    QTest::newRow("no network") << QNetworkReply::TemporaryNetworkFailureError << FailureKind::NetworkDown;
    QTest::newRow("protocol") << QNetworkReply::ProtocolFailure << FailureKind::NotHttp;
    QTest::newRow("no error and no status") << QNetworkReply::NoError << FailureKind::NotHttp;
}

void TestBlindness::errorsAreMapped()
{
    QFETCH(const QNetworkReply::NetworkError, error);
    QTEST(failureKindOf(error), "failure");
}

void TestBlindness::theMostTellingFailureIsKept()
{
    QCOMPARE(moreTelling(FailureKind::Timeout, FailureKind::Refused), FailureKind::Refused);
    QCOMPARE(moreTelling(FailureKind::Refused, FailureKind::Timeout), FailureKind::Refused);
    QCOMPARE(moreTelling(FailureKind::NetworkDown, FailureKind::Timeout), FailureKind::Timeout);
    QCOMPARE(moreTelling(FailureKind::NotHttp, FailureKind::Refused), FailureKind::NotHttp);
}

} // namespace powermon

QTEST_GUILESS_MAIN(powermon::TestBlindness)
#include "tst_blindness.moc"
