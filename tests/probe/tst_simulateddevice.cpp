// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>

#include "app/demo/simulateddevice.h"
#include "core/base/systemclock.h"
#include "probe/httpprober.h"
#include "probe/probetest.h"

using namespace std::chrono_literals;

namespace powermon {

/// The devices of the demonstration look to a probe like real ones.
class TestSimulatedDevice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWhilePowered();
    void isSilentWithoutPower();
    void powerMayGoInTheMiddleOfAnAnswer();
    void comesBack();
    void eachHasAnAddressOfItsOwn();

private:
    SystemClock m_clock;
};

void TestSimulatedDevice::answersWhilePowered()
{
    SimulatedDevices devices;
    QVERIFY(devices.start(2));
    HttpProber prober(m_clock);
    for (int round = 0; round < 5; ++round) {
        const ProbeOutcome outcome = ask(prober, devices.target(1));
        QCOMPARE(outcome.httpStatus, std::optional(200));
        QVERIFY(outcome.duration >= 3ms); // a latency to look at
    }
}

void TestSimulatedDevice::isSilentWithoutPower()
{
    SimulatedDevices devices;
    QVERIFY(devices.start(2));
    devices.setPowered(0, false);
    QVERIFY(!devices.isPowered(0));
    QVERIFY(devices.isPowered(1));
    HttpProber prober(m_clock);
    const ProbeOutcome outcome = ask(prober, devices.target(0), 400ms);
    QVERIFY(!outcome.answered());
    QCOMPARE(outcome.failure, FailureKind::Timeout);
    QVERIFY(ask(prober, devices.target(1)).answered()); // its neighbour has power
}

void TestSimulatedDevice::powerMayGoInTheMiddleOfAnAnswer()
{
    SimulatedDevices devices;
    QVERIFY(devices.start(1));
    ManualClock clock;
    HttpProber prober(clock);
    const QFuture<ProbeOutcome> future = prober.probe(devices.target(0), 400ms);
    devices.setAllPowered(false);
    QVERIFY(letPass(clock, future));
    QCOMPARE(future.result().failure, FailureKind::Timeout);
}

void TestSimulatedDevice::comesBack()
{
    SimulatedDevices devices;
    QVERIFY(devices.start(3));
    devices.setAllPowered(false);
    HttpProber prober(m_clock);
    QVERIFY(!ask(prober, devices.target(2), 300ms).answered());
    devices.setAllPowered(true);
    devices.setAllPowered(true); // telling it twice changes nothing
    for (qsizetype i = 0; i < devices.count(); ++i)
        QVERIFY(ask(prober, devices.target(i)).answered());
}

void TestSimulatedDevice::eachHasAnAddressOfItsOwn()
{
    SimulatedDevices devices;
    QVERIFY(devices.start(20));
    QSet<quint16> ports;
    for (qsizetype i = 0; i < devices.count(); ++i)
        ports.insert(devices.target(i).port);
    QCOMPARE(ports.size(), 20);
}

} // namespace powermon

QTEST_GUILESS_MAIN(powermon::TestSimulatedDevice)
#include "tst_simulateddevice.moc"
