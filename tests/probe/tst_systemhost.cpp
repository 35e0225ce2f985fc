// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <unistd.h>

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QDBusVariant>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "probe/host/hostfiles.h"
#include "probe/host/systemhost.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// logind as far as it is asked: keeps what was asked of Inhibit, and one end of the lock.
class FakeLogind final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    explicit FakeLogind(const QDBusConnection& bus) : m_bus(bus)
    {
        m_bus.registerObject(u"/org/freedesktop/login1"_s, this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    }
    ~FakeLogind() override
    {
        stop();
        m_bus.unregisterObject(u"/org/freedesktop/login1"_s);
        closeLock();
    }
    [[nodiscard]] bool start() { return m_bus.registerService(u"org.freedesktop.login1"_s); }
    void stop() { m_bus.unregisterService(u"org.freedesktop.login1"_s); }
    /// Whether the other end of the lock is open still.
    [[nodiscard]] bool isLocked() const
    {
        pollfd end{m_end, POLLIN, 0};
        return m_end >= 0 && poll(&end, 1, 0) == 0;
    }

    QStringList asked;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why,
                                    const QString& mode)
    {
        asked.append(QStringList{what, who, why, mode}.join(u'/'));
        closeLock();
        int ends[2] = {-1, -1};
        if (pipe2(ends, O_CLOEXEC) != 0)
            return {};
        m_end = ends[0];
        const QDBusUnixFileDescriptor lock(ends[1]);
        close(ends[1]);
        return lock;
    }

Q_SIGNALS:
    void PrepareForSleep(bool isAboutToSleep);

private:
    void closeLock()
    {
        if (m_end >= 0)
            close(m_end);
        m_end = -1;
    }

    QDBusConnection m_bus;
    int m_end = -1;
};

/// UPower as far as it is asked.
class FakeUPower final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.UPower")
    Q_PROPERTY(bool OnBattery READ tellOnBattery)

public:
    explicit FakeUPower(const QDBusConnection& bus) : m_bus(bus)
    {
        m_bus.registerObject(u"/org/freedesktop/UPower"_s, this, QDBusConnection::ExportAllProperties);
    }
    ~FakeUPower() override
    {
        stop();
        m_bus.unregisterObject(u"/org/freedesktop/UPower"_s);
    }
    [[nodiscard]] bool start() { return m_bus.registerService(u"org.freedesktop.UPower"_s); }
    void stop() { m_bus.unregisterService(u"org.freedesktop.UPower"_s); }
    [[nodiscard]] bool tellOnBattery()
    {
        wasAsked = true;
        return isOnBattery;
    }
    void change(bool onBattery)
    {
        isOnBattery = onBattery;
        tell(u"org.freedesktop.UPower"_s, {{u"OnBattery"_s, onBattery}});
    }
    void tell(const QString& interface, const QVariantMap& changed)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            u"/org/freedesktop/UPower"_s, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        signal << interface << changed << QStringList();
        m_bus.send(signal);
    }

    bool isOnBattery = false;
    bool wasAsked = false; ///< whoever asked hears of changes from then on

private:
    QDBusConnection m_bus;
};

/// What this computer tells of itself: files of its own making, and the real Qt D-Bus on a private bus.
class SystemHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void readsTheFiles();
    void readsWhatIsThere_data();
    void readsWhatIsThere();
    void readsThisComputer();
    void sleepWaitsUntilItIsAllowed();
    void logindThatStartsLater();
    void lossOfMains();
    void onBatteryFromTheStartIsNoLoss();
    void otherPropertiesAreNoNews();
    void noServices();
    void noBus();

private:
    void write(const QString& path, const QByteArray& text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<QDBusConnection> m_services;
    std::unique_ptr<QDBusConnection> m_bus;
};

void SystemHostTest::initTestCase()
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_daemon.waitForStarted());
    QVERIFY(QTest::qWaitFor([this] { return m_daemon.canReadLine(); }, awhile));
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

void SystemHostTest::cleanupTestCase()
{
    m_daemon.terminate();
    QVERIFY(m_daemon.waitForFinished());
}

void SystemHostTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_services = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(m_address, u"services"_s));
    m_bus = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(m_address, u"host"_s));
    QVERIFY(m_services->isConnected() && m_bus->isConnected());
}

void SystemHostTest::cleanup()
{
    m_bus.reset();
    m_services.reset();
    QDBusConnection::disconnectFromBus(u"services"_s);
    QDBusConnection::disconnectFromBus(u"host"_s);
}

void SystemHostTest::write(const QString& path, const QByteArray& text) const
{
    const QString full = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(full).path()));
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void SystemHostTest::readsTheFiles()
{
    write(u"etc/machine-id"_s, "3d1219c7c4c5404aaa1f6d2a48adfda4\n");
    write(u"proc/sys/kernel/random/boot_id"_s, "a5237cdd-3665-40cd-8b06-042bec74c7c2\n");
    write(u"proc/uptime"_s, "10801.25 43000.00\n");
    const HostRun run = readHostRun(m_folder->path());
    QCOMPARE(run.boot, u"a5237cdd-3665-40cd-8b06-042bec74c7c2"_s);
    QCOMPARE(run.uptime, std::optional<Milliseconds>(3h + 1250ms));
    QCOMPARE(run.machine.size(), qsizetype(32));
    QVERIFY(!run.machine.contains(u"3d1219c7"_s)); // the machine's own id is secret
    QCOMPARE(readHostRun(m_folder->path()), run);
    write(u"etc/machine-id"_s, "4d1219c7c4c5404aaa1f6d2a48adfda4\n");
    QVERIFY(readHostRun(m_folder->path()).machine != run.machine);
}

void SystemHostTest::readsWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("machine");
    QTest::addColumn<QByteArray>("uptime");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("first boot") << QByteArray("uninitialized\n") << QByteArray("\n");
    QTest::newRow("no number") << QByteArray("\n") << QByteArray("long 1.0\n");
    QTest::newRow("negative") << QByteArray(" \n") << QByteArray("-1.0\n");
    QTest::newRow("endless") << QByteArray() << QByteArray("inf\n");
    QTest::newRow("too long") << QByteArray() << QByteArray("1e300\n");
}

void SystemHostTest::readsWhatIsThere()
{
    QFETCH(QByteArray, machine);
    QFETCH(QByteArray, uptime);
    if (!machine.isEmpty())
        write(u"etc/machine-id"_s, machine);
    if (!uptime.isEmpty())
        write(u"proc/uptime"_s, uptime);
    const HostRun run = readHostRun(m_folder->path());
    QVERIFY(!run.isKnown());
    QVERIFY(run.machine.isEmpty());
    QVERIFY(!run.uptime);
}

void SystemHostTest::readsThisComputer()
{
    const HostRun run = readHostRun();
    QVERIFY(!run.boot.isEmpty());
    QVERIFY(run.uptime && *run.uptime > 0ms);
    QCOMPARE(readHostRun().boot, run.boot);
}

void SystemHostTest::sleepWaitsUntilItIsAllowed()
{
    FakeLogind logind(*m_services);
    QVERIFY(logind.start());
    SystemHost host(*m_bus, m_folder->path());
    const QSignalSpy sleeping(&host, &Host::sleeping);
    const QSignalSpy awake(&host, &Host::awake);
    QTRY_VERIFY_WITH_TIMEOUT(logind.isLocked(), awhile);
    QCOMPARE(logind.asked, QStringList{u"sleep/PowerMon/Writes down what it has seen/delay"_s});
    Q_EMIT logind.PrepareForSleep(true);
    QTRY_COMPARE_WITH_TIMEOUT(sleeping.size(), qsizetype(1), awhile);
    QVERIFY(logind.isLocked());
    host.allowSleep();
    QTRY_VERIFY_WITH_TIMEOUT(!logind.isLocked(), awhile);
    Q_EMIT logind.PrepareForSleep(false);
    QTRY_COMPARE_WITH_TIMEOUT(awake.size(), qsizetype(1), awhile);
    QTRY_VERIFY_WITH_TIMEOUT(logind.isLocked(), awhile); // for the next time
    QCOMPARE(sleeping.size(), qsizetype(1));
}

void SystemHostTest::logindThatStartsLater()
{
    SystemHost host(*m_bus, m_folder->path());
    const QSignalSpy sleeping(&host, &Host::sleeping);
    FakeLogind logind(*m_services);
    QVERIFY(logind.start());
    QTRY_VERIFY_WITH_TIMEOUT(logind.isLocked(), awhile);
    Q_EMIT logind.PrepareForSleep(true);
    QTRY_COMPARE_WITH_TIMEOUT(sleeping.size(), qsizetype(1), awhile);
}

void SystemHostTest::lossOfMains()
{
    FakeUPower upower(*m_services);
    QVERIFY(upower.start());
    SystemHost host(*m_bus, m_folder->path());
    QList<HostPower> seen;
    connect(&host, &Host::powerChanged, this, [&seen](HostPower power) { seen.append(power); });
    QTRY_VERIFY_WITH_TIMEOUT(upower.wasAsked, awhile);
    QCOMPARE(host.power(), HostPower::Unknown);
    upower.change(true);
    QTRY_COMPARE_WITH_TIMEOUT(host.power(), HostPower::Battery, awhile);
    upower.change(false);
    QTRY_COMPARE_WITH_TIMEOUT(host.power(), HostPower::Mains, awhile);
    upower.change(false); // said again
    upower.change(true);
    QTRY_COMPARE_WITH_TIMEOUT(seen, (QList{HostPower::Battery, HostPower::Mains, HostPower::Battery}),
                              awhile);
}

void SystemHostTest::onBatteryFromTheStartIsNoLoss()
{
    FakeUPower upower(*m_services);
    upower.isOnBattery = true;
    QVERIFY(upower.start());
    SystemHost host(*m_bus, m_folder->path());
    const QSignalSpy changed(&host, &Host::powerChanged);
    QTRY_COMPARE_WITH_TIMEOUT(host.power(), HostPower::Battery, awhile);
    QVERIFY(changed.isEmpty());
    upower.change(false);
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), qsizetype(1), awhile);
    QCOMPARE(host.power(), HostPower::Mains);
}

void SystemHostTest::otherPropertiesAreNoNews()
{
    FakeUPower upower(*m_services);
    QVERIFY(upower.start());
    SystemHost host(*m_bus, m_folder->path());
    const QSignalSpy changed(&host, &Host::powerChanged);
    QTRY_VERIFY_WITH_TIMEOUT(upower.wasAsked, awhile);
    upower.tell(u"org.freedesktop.UPower"_s, {{u"LidIsClosed"_s, true}});
    upower.tell(u"org.freedesktop.Other"_s, {{u"OnBattery"_s, true}});
    upower.change(true); // in order after the others
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), qsizetype(1), awhile);
}

void SystemHostTest::noServices()
{
    SystemHost host(*m_bus, m_folder->path());
    const QSignalSpy changed(&host, &Host::powerChanged);
    host.allowSleep();
    FakeUPower upower(*m_services); // comes when the refusals are in
    QVERIFY(upower.start());
    upower.isOnBattery = true;
    QTRY_COMPARE_WITH_TIMEOUT(host.power(), HostPower::Battery, awhile);
    QVERIFY(changed.isEmpty());
}

void SystemHostTest::noBus()
{
    const QDBusConnection none(u"there is none"_s);
    SystemHost host(none, m_folder->path());
    host.allowSleep();
    QCOMPARE(host.power(), HostPower::Unknown);
    QVERIFY(!host.run().isKnown());
}

QTEST_GUILESS_MAIN(SystemHostTest)
#include "tst_systemhost.moc"
