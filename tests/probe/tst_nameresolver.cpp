// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>

#include "core/base/systemclock.h"
#include "probe/httpprober.h"
#include "probe/nameresolver.h"
#include "probe/probetest.h"
#include "support/fakedevice.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {
namespace {

/// A name server whose answers a test sets, and that can be made to hang.
class FakeNames final
{
public:
    ~FakeNames() { release(); }

    [[nodiscard]] NameResolver::Lookup lookup()
    {
        return [shared = m_shared](const QString& name) {
            QMutexLocker lock(&shared->mutex);
            ++shared->lookups;
            if (shared->hangs || name.startsWith(u"hang"_s)) {
                lock.unlock();
                shared->gate.acquire();
                lock.relock();
            }
            return shared->answers.value(name);
        };
    }
    void set(const QString& name, const LookupAnswer& answer)
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->answers.insert(name, answer);
    }
    void hang()
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->hangs = true;
    }
    /// Lets everything that hangs go.
    void release() { m_shared->gate.release(10000); }
    [[nodiscard]] int lookups() const
    {
        const QMutexLocker lock(&m_shared->mutex);
        return m_shared->lookups;
    }

private:
    struct Shared
    {
        QMutex mutex;
        QHash<QString, LookupAnswer> answers;
        QSemaphore gate;
        int lookups = 0;
        bool hangs = false;
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>(); ///< lookups may outlive the test
};

const QHostAddress loopback(QHostAddress::LocalHost);
const QHostAddress loopbackV6(QHostAddress::LocalHostIPv6);

} // namespace

/// Names: resolved apart, the last good address kept, no name waiting for another.
class TestNameResolver final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAtOnceWhatItKnows();
    void keepsTheLastGoodAddress();
    void forgetsADeniedNameAfterAnHour();
    void hangingNamesDoNotStarveGoodOnes();
    void endsWhileLookupsHang();
    void literalsNeverAskTheNameServer();
    void hostHeaderKeepsTheName();
    void unknownNameIsNotFound();
    void slowNameServerKeepsTheDeadline();
    void deadNameServerDelaysNoKnownName();
    void triesTheNextAddress_data();
    void triesTheNextAddress();

private:
    SystemClock m_clock;
};

void TestNameResolver::answersAtOnceWhatItKnows()
{
    ManualClock clock;
    FakeNames names;
    names.set(u"plug"_s, {{loopback}, true});
    NameResolver resolver(clock, names.lookup());
    QSignalSpy resolved(&resolver, &NameResolver::resolved);
    QVERIFY(resolver.addressesOf(u"plug"_s).isEmpty());
    QVERIFY(resolver.addressesOf(u"plug"_s).isEmpty()); // one lookup at a time
    QTRY_COMPARE_WITH_TIMEOUT(resolved.size(), 1, awhile);
    QCOMPARE(resolver.addressesOf(u"plug"_s), QList{loopback});
    QCOMPARE(names.lookups(), 1);
    clock.advance(NameResolver::staysFresh);
    names.set(u"plug"_s, {{loopbackV6}, true});
    QCOMPARE(resolver.addressesOf(u"plug"_s), QList{loopback}); // the old one now, a new lookup behind it
    QTRY_COMPARE_WITH_TIMEOUT(resolved.size(), 2, awhile);
    QCOMPARE(resolver.addressesOf(u"plug"_s), QList{loopbackV6});
}

void TestNameResolver::keepsTheLastGoodAddress()
{
    ManualClock clock;
    FakeNames names;
    names.set(u"plug"_s, {{loopback}, true});
    NameResolver resolver(clock, names.lookup());
    QSignalSpy resolved(&resolver, &NameResolver::resolved);
    static_cast<void>(resolver.addressesOf(u"plug"_s));
    QTRY_COMPARE_WITH_TIMEOUT(resolved.size(), 1, awhile);
    names.set(u"plug"_s, {{}, false}); // the name server is dead, for days
    clock.advance(48h);
    static_cast<void>(resolver.addressesOf(u"plug"_s));
    QTRY_COMPARE_WITH_TIMEOUT(resolved.size(), 2, awhile);
    QCOMPARE(resolver.addressesOf(u"plug"_s), QList{loopback});
}

void TestNameResolver::forgetsADeniedNameAfterAnHour()
{
    ManualClock clock;
    FakeNames names;
    names.set(u"plug"_s, {{loopback}, true});
    NameResolver resolver(clock, names.lookup());
    QSignalSpy resolved(&resolver, &NameResolver::resolved);
    static_cast<void>(resolver.addressesOf(u"plug"_s));
    QTRY_COMPARE_WITH_TIMEOUT(resolved.size(), 1, awhile);
    names.set(u"plug"_s, {{}, true}); // a restarted router knows its leases no more
    clock.advance(NameResolver::staysUsable);
    QCOMPARE(resolver.addressesOf(u"plug"_s), QList{loopback});
    QTRY_COMPARE_WITH_TIMEOUT(resolved.size(), 2, awhile);
    QCOMPARE(resolver.addressesOf(u"plug"_s), QList{loopback});
    QTRY_COMPARE_WITH_TIMEOUT(resolved.size(), 3, awhile);
    clock.advance(1ms);
    static_cast<void>(resolver.addressesOf(u"plug"_s));
    QTRY_COMPARE_WITH_TIMEOUT(resolved.size(), 4, awhile);
    QCOMPARE(resolved.last().at(1).value<QList<QHostAddress>>(), QList<QHostAddress>());
}

void TestNameResolver::hangingNamesDoNotStarveGoodOnes()
{
    FakeNames names;
    names.set(u"plug"_s, {{loopback}, true});
    FakeDevice device;
    ManualClock clock;
    HttpProber prober(clock, {.lookup = names.lookup()});
    QList<QFuture<ProbeOutcome>> hanging;
    for (int i = 0; i < 60; ++i)
        hanging.append(prober.probe(targetOf(device.port(), u"hang%1"_s.arg(i)), 3s));
    const ProbeOutcome outcome = ask(prober, targetOf(device.port(), u"plug"_s));
    QVERIFY(outcome.answered()); // before any of them ended
    for (const auto& future : hanging) {
        QVERIFY(letPass(clock, future));
        QCOMPARE(future.result().failure, FailureKind::NameNotFound);
    }
}

void TestNameResolver::endsWhileLookupsHang()
{
    FakeNames names;
    names.hang();
    QElapsedTimer elapsed; // nothing but the lookup would be waited for, and that for ever
    {
        NameResolver resolver(m_clock, names.lookup());
        static_cast<void>(resolver.addressesOf(u"plug"_s));
        QTRY_COMPARE_WITH_TIMEOUT(names.lookups(), 1, awhile);
        elapsed.start();
    }
    QVERIFY(elapsed.elapsed() < awhile);
    names.release(); // the answer finds nobody, which must do no harm
    QTest::qWait(20);
}

void TestNameResolver::literalsNeverAskTheNameServer()
{
    FakeNames names;
    names.hang();
    FakeDevice device;
    HttpProber prober(m_clock, {.lookup = names.lookup()});
    QVERIFY(ask(prober, targetOf(device.port())).answered());
    QCOMPARE(names.lookups(), 0);
}

void TestNameResolver::hostHeaderKeepsTheName()
{
    FakeNames names;
    names.set(u"plug.test"_s, {{loopback}, true});
    FakeDevice device;
    HttpProber prober(m_clock, {.lookup = names.lookup()});
    QVERIFY(ask(prober, targetOf(device.port(), u"plug.test"_s)).answered());
    const QByteArray header = device.requestHeaders().value(0);
    QVERIFY2(header.contains("\r\nHost: plug.test:" + QByteArray::number(device.port()) + "\r\n"),
             header.constData());
}

void TestNameResolver::unknownNameIsNotFound()
{
    FakeNames names;
    ManualClock clock; // the deadline does not come
    HttpProber prober(clock, {.lookup = names.lookup()});
    const ProbeOutcome outcome = ask(prober, targetOf(80, u"nobody.test"_s));
    QVERIFY(outcome.failure == FailureKind::NameNotFound || outcome.failure == FailureKind::NetworkDown);
}

void TestNameResolver::slowNameServerKeepsTheDeadline()
{
    FakeNames names;
    names.hang();
    ManualClock clock;
    HttpProber prober(clock, {.lookup = names.lookup()});
    const QFuture<ProbeOutcome> future = prober.probe(targetOf(80, u"plug"_s), 300ms);
    QVERIFY(letPass(clock, future));
    QVERIFY(!future.result().answered());
    QVERIFY(future.result().duration >= 300ms && future.result().duration < 2s);
}

void TestNameResolver::deadNameServerDelaysNoKnownName()
{
    FakeNames names;
    names.set(u"plug"_s, {{loopback}, true});
    FakeDevice device;
    ManualClock clock; // deadlines stand still: only answers end a probe
    HttpProber prober(clock, {.lookup = names.lookup()});
    QVERIFY(ask(prober, targetOf(device.port(), u"plug"_s)).answered());
    names.hang();
    clock.advance(2 * NameResolver::staysFresh);
    QVERIFY(ask(prober, targetOf(device.port(), u"plug"_s)).answered());
    QVERIFY(ask(prober, targetOf(device.port(), u"plug"_s)).answered());
}

void TestNameResolver::triesTheNextAddress_data()
{
    QTest::addColumn<QList<QHostAddress>>("addresses");
    const QHostAddress other(u"127.0.0.2"_s);
    QTest::newRow("refused first") << QList<QHostAddress>{other, loopback};
    QTest::newRow("answering first") << QList<QHostAddress>{loopback, other};
    QTest::newRow("IPv6 refused first") << QList<QHostAddress>{loopbackV6, loopback};
}

void TestNameResolver::triesTheNextAddress()
{
    QFETCH(const QList<QHostAddress>, addresses);
    FakeNames names;
    names.set(u"plug"_s, {addresses, true});
    FakeDevice device;
    HttpProber prober(m_clock, {.lookup = names.lookup()});
    QVERIFY(ask(prober, targetOf(device.port(), u"plug"_s)).answered());
    QVERIFY(ask(prober, targetOf(device.port(), u"plug"_s)).answered());
    QCOMPARE(device.requests(), 2);
}

} // namespace powermon

QTEST_GUILESS_MAIN(powermon::TestNameResolver)
#include "tst_nameresolver.moc"
