// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/run/systemexamination.h"
#include "core/base/finishedfuture.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

class FakeKeychain final : public SecretStore
{
public:
    QFuture<Result<std::optional<QString>>> read(const QString&) override { return finishedFuture(answer); }
    QFuture<Result<void>> write(const QString&, const QString&) override
    {
        return finishedFuture(Result<void>());
    }
    QFuture<Result<void>> remove(const QString&) override { return finishedFuture(Result<void>()); }

    Result<std::optional<QString>> answer = std::optional<QString>();
};

class FakeNetwork final : public NetworkFacts
{
public:
    NetworkSight look(const QStringList&) override { return sight; }

    FakeNetwork() { plugIn(); }
    void plugIn()
    {
        sight.hasWayOut = true;
        sight.gateway = QStringLiteral("192.0.2.1");
    }

    NetworkSight sight;
};

/// timedate1 as far as it is asked.
class FakeTimeDate final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.timedate1")
    Q_PROPERTY(bool NTPSynchronized MEMBER isSynchronized)

public:
    bool isSynchronized = true;
};

} // namespace

/// What is found around PowerMon, with a keychain and a network of the test and the real D-Bus.
class SystemExaminationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void allIsWell();
    void aBareDesktop();
    void noDesktopAndNoNetwork();
    void aClockThatNobodySets();

private:
    [[nodiscard]] QList<Finding> examine(const QString& folder = {});
    [[nodiscard]] QDBusConnection connected(const QString& name) const
    {
        return QDBusConnection::connectToBus(m_address, name);
    }
    [[nodiscard]] static FindingState stateOf(const QList<Finding>& findings, const QString& subject);

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    FakeKeychain m_keychain;
    FakeNetwork m_network;
    QDBusConnection m_session{u"none"_s};
    QDBusConnection m_system{u"none"_s};
};

void SystemExaminationTest::initTestCase()
{
    // Its own configuration: what is installed here could be started by a bus that knows of it.
    QFile config(m_folder.filePath(u"bus.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<busconfig><type>session</type><listen>unix:dir=" + QFile::encodeName(m_folder.path()) +
                 "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                 "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    config.close();
    m_daemon.start(u"dbus-daemon"_s,
                   {u"--config-file"_s, config.fileName(), u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_daemon.waitForStarted());
    QVERIFY(QTest::qWaitFor([this] { return m_daemon.canReadLine(); }, awhile));
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    QVERIFY(connected(u"services"_s).isConnected());
}

void SystemExaminationTest::cleanupTestCase()
{
    for (const QString& name : {u"services"_s, u"session"_s, u"system"_s})
        QDBusConnection::disconnectFromBus(name);
    m_daemon.terminate();
    QVERIFY(m_daemon.waitForFinished());
}

QList<Finding> SystemExaminationTest::examine(const QString& folder)
{
    SystemExamination examination({m_keychain, m_network, m_session, m_system});
    const auto findings = examination.examine(folder);
    return QTest::qWaitFor([&findings] { return findings.isFinished(); }, awhile) ? findings.result()
                                                                                  : QList<Finding>();
}

/// Trouble where nothing is said of it.
FindingState SystemExaminationTest::stateOf(const QList<Finding>& findings, const QString& subject)
{
    for (const Finding& each : findings) {
        if (each.subject == subject)
            return each.state;
    }
    return FindingState::Trouble;
}

void SystemExaminationTest::allIsWell()
{
    const QTemporaryDir folder;
    QDBusConnection services = connected(u"services"_s);
    FakeTimeDate timeDate;
    services.registerObject(u"/org/freedesktop/timedate1"_s, &timeDate, QDBusConnection::ExportAllProperties);
    for (const QString& name : {u"org.freedesktop.Notifications"_s, u"org.kde.StatusNotifierWatcher"_s,
                                u"org.freedesktop.timedate1"_s})
        QVERIFY(services.registerService(name));
    m_session = connected(u"session"_s);
    m_system = connected(u"system"_s);
    const QList<Finding> findings = examine(folder.path());
    QStringList subjects;
    for (const Finding& each : findings) {
        subjects.append(each.subject);
        if (each.subject != "disk"_L1) // that is this computer's own
            QCOMPARE(each.state, FindingState::Good);
    }
    QCOMPARE(subjects, (QStringList{u"disk"_s, u"network"_s, u"keychain"_s, u"notifications"_s, u"tray"_s,
                                    u"clock"_s}));
    QVERIFY(findings.at(0).text.contains(folder.path()));
    QVERIFY(findings.at(1).text.contains(u"192.0.2.1"_s));
    for (const QString& name : {u"org.freedesktop.Notifications"_s, u"org.kde.StatusNotifierWatcher"_s,
                                u"org.freedesktop.timedate1"_s})
        services.unregisterService(name);
}

void SystemExaminationTest::aBareDesktop()
{
    m_session = connected(u"session"_s);
    m_system = QDBusConnection(u"none"_s);
    m_keychain.answer = failure(ErrorCode::SecretUnavailable, {u"locked"_s});
    const QList<Finding> findings = examine();
    m_keychain.answer = std::optional<QString>();
    QCOMPARE(findings.size(), 4); // neither disk nor clock
    QCOMPARE(stateOf(findings, u"notifications"_s), FindingState::Trouble);
    QCOMPARE(stateOf(findings, u"tray"_s), FindingState::Note);
    QCOMPARE(stateOf(findings, u"keychain"_s), FindingState::Note);
}

void SystemExaminationTest::noDesktopAndNoNetwork()
{
    m_session = m_system = QDBusConnection(u"none"_s);
    m_network.sight = {};
    const QList<Finding> findings = examine();
    m_network.plugIn();
    QCOMPARE(stateOf(findings, u"network"_s), FindingState::Trouble);
    QCOMPARE(stateOf(findings, u"desktop"_s), FindingState::Note);
    QCOMPARE(findings.size(), 3);
}

void SystemExaminationTest::aClockThatNobodySets()
{
    QDBusConnection services = connected(u"services"_s);
    FakeTimeDate timeDate;
    timeDate.isSynchronized = false;
    services.registerObject(u"/org/freedesktop/timedate1"_s, &timeDate, QDBusConnection::ExportAllProperties);
    QVERIFY(services.registerService(u"org.freedesktop.timedate1"_s));
    m_session = QDBusConnection(u"none"_s);
    m_system = connected(u"system"_s);
    const QList<Finding> findings = examine();
    QCOMPARE(stateOf(findings, u"clock"_s), FindingState::Note);
    services.unregisterService(u"org.freedesktop.timedate1"_s);
}

QTEST_GUILESS_MAIN(SystemExaminationTest)
#include "tst_systemexamination.moc"
