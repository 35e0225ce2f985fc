// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>
#include <memory>
#include <utility>

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "notify/desktopnotifier.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// A scripted daemon: keeps what it was told and answers as it was told to.
class FakeDaemon final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Call
    {
        QString application;
        uint replaces = 0;
        QString icon;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int expires = 0;
    };

    explicit FakeDaemon(const QDBusConnection& bus) : m_bus(bus)
    {
        m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    }
    ~FakeDaemon() override
    {
        stop();
        m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
    }

    [[nodiscard]] bool start() { return m_bus.registerService(u"org.freedesktop.Notifications"_s); }
    void stop() { m_bus.unregisterService(u"org.freedesktop.Notifications"_s); }
    /// Answers the Notify calls that were held back.
    void answerHeld()
    {
        for (const QDBusMessage& each : std::exchange(m_held, {}))
            m_bus.send(each.createReply(nextId++));
    }

    QStringList supported{u"actions"_s, u"body"_s, u"body-markup"_s};
    QList<Call> calls;
    uint nextId = 41;
    bool refuses = false;
    bool holds = false;

public Q_SLOTS:
    QStringList GetCapabilities() { return supported; }
    uint Notify(const QString& application, uint replaces, const QString& icon, const QString& summary,
                const QString& body, const QStringList& actions, const QVariantMap& hints, int expires)
    {
        calls.append({application, replaces, icon, summary, body, actions, hints, expires});
        if (refuses)
            sendErrorReply(QDBusError::Failed, u"no screen"_s);
        if (holds) {
            setDelayedReply(true);
            m_held.append(message());
        }
        return replaces > 0 ? replaces : nextId++;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& key);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    QList<QDBusMessage> m_held;
};

/// A bus of its own that starts no service but those whose files are put into its folder before start().
class PrivateBus final
{
public:
    ~PrivateBus()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    /// From now on the bus knows how to start the notification service: by a program that fails.
    [[nodiscard]] bool addFailingService() const
    {
        return write(u"notifications.service"_s,
                     "[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=/bin/false\n");
    }
    [[nodiscard]] bool start()
    {
        const QByteArray folder = QFile::encodeName(m_folder.path());
        if (!write(u"bus.conf"_s, "<busconfig><type>session</type><listen>unix:dir=" + folder +
                                      "</listen><servicedir>" + folder +
                                      "</servicedir><policy context=\"default\"><allow "
                                      "send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                                      "<allow own=\"*\"/></policy></busconfig>"))
            return false;
        m_process.start(u"dbus-daemon"_s, {u"--config-file"_s, m_folder.filePath(u"bus.conf"_s),
                                           u"--nofork"_s, u"--print-address"_s});
        if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, awhile))
            return false;
        m_address = QString::fromUtf8(m_process.readLine()).trimmed();
        return !m_address.isEmpty();
    }
    [[nodiscard]] QString address() const { return m_address; }

private:
    [[nodiscard]] bool write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_address;
};

/// Against a session bus of its own, which nothing else is on.
class DesktopNotifierTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void withoutABusNothingIsAvailable();
    void withoutADaemonNothingIsAvailable();
    void aDaemonThatComesLaterIsUsed();
    void anAlertCarriesWhatTheDesktopNeeds();
    void theEndReplacesTheAlert();
    void twoKeysHaveTwoBubbles();
    void aSecondMessageWaitsForTheNumberOfTheFirst();
    void aClosedBubbleIsNotReplaced();
    void markupIsLiteral_data();
    void markupIsLiteral();
    void longTextsAreCut();
    void theButtonShowsTheWindow();
    void withoutACallbackThereIsNoButton();
    void aRefusalIsTold();
    void aDaemonThatFailedIsAskedAgain();
    void whileNobodyIsThereMessagesAreTold();
    void aRestartedDaemonGetsNewBubbles();
    void aDaemonThatIsStartedOnDemandMayRest();

private:
    [[nodiscard]] QDBusConnection connectTo(const QString& name) const
    {
        return QDBusConnection::connectToBus(m_bus.address(), name);
    }
    void startBoth(std::function<void()> show = {});
    [[nodiscard]] static Notification alert(const QString& key = u"outage-1"_s)
    {
        return {key, u"Power is out"_s, u"Kitchen and Hall do not answer"_s, Urgency::Critical, false};
    }
    [[nodiscard]] static Notification allClear(const QString& key = u"outage-1"_s)
    {
        return {key, u"Power is back"_s, u"It was out for 3 min"_s, Urgency::Normal, true};
    }

    PrivateBus m_bus;
    std::unique_ptr<FakeDaemon> m_daemon;
    std::unique_ptr<DesktopNotifier> m_notifier;
};

void DesktopNotifierTest::initTestCase()
{
    QVERIFY(m_bus.start());
    QVERIFY(connectTo(u"daemon"_s).isConnected());
    QVERIFY(connectTo(u"program"_s).isConnected());
}

void DesktopNotifierTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"daemon"_s);
    QDBusConnection::disconnectFromBus(u"program"_s);
}

void DesktopNotifierTest::init()
{
    m_daemon = std::make_unique<FakeDaemon>(QDBusConnection(u"daemon"_s));
}

void DesktopNotifierTest::cleanup()
{
    m_notifier.reset();
    m_daemon.reset();
}

void DesktopNotifierTest::startBoth(std::function<void()> show)
{
    QVERIFY(m_daemon->start());
    m_notifier = std::make_unique<DesktopNotifier>(QDBusConnection(u"program"_s), std::move(show));
    QTRY_VERIFY_WITH_TIMEOUT(m_notifier->isAvailable(), awhile);
}

void DesktopNotifierTest::withoutABusNothingIsAvailable()
{
    m_notifier = std::make_unique<DesktopNotifier>(QDBusConnection(u"never-connected"_s));
    QSignalSpy lost(m_notifier.get(), &DesktopNotifier::undelivered);
    QVERIFY(!m_notifier->isAvailable());
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, awhile);
    QVERIFY(!m_notifier->isAvailable());
}

void DesktopNotifierTest::withoutADaemonNothingIsAvailable()
{
    m_notifier = std::make_unique<DesktopNotifier>(QDBusConnection(u"program"_s));
    QSignalSpy lost(m_notifier.get(), &DesktopNotifier::undelivered);
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, awhile);
    QCOMPARE(lost[0][0].value<Notification>(), alert());
    QVERIFY(!m_notifier->isAvailable());
}

void DesktopNotifierTest::aDaemonThatComesLaterIsUsed()
{
    m_notifier = std::make_unique<DesktopNotifier>(QDBusConnection(u"program"_s));
    QSignalSpy changed(m_notifier.get(), &DesktopNotifier::availabilityChanged);
    QVERIFY(m_daemon->start());
    QTRY_VERIFY_WITH_TIMEOUT(m_notifier->isAvailable(), awhile);
    QCOMPARE(changed.size(), 1);
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 1, awhile);
}

void DesktopNotifierTest::anAlertCarriesWhatTheDesktopNeeds()
{
    startBoth([] {});
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 1, awhile);
    const FakeDaemon::Call call = m_daemon->calls[0];
    QCOMPARE(call.application, u"PowerMon"_s);
    QCOMPARE(call.icon, u"org.powermon.PowerMon"_s);
    QCOMPARE(call.replaces, 0U);
    QCOMPARE(call.summary, u"Power is out"_s);
    QCOMPARE(call.body, u"Kitchen and Hall do not answer"_s);
    QCOMPARE(call.hints.value(u"urgency"_s), QVariant::fromValue(uchar(2)));
    QCOMPARE(call.hints.value(u"urgency"_s).typeId(), QMetaType::UChar);
    QCOMPARE(call.hints.value(u"desktop-entry"_s).toString(), u"org.powermon.PowerMon"_s);
    QCOMPARE(call.hints.value(u"resident"_s), QVariant(true));
    QCOMPARE(call.expires, 0);
}

void DesktopNotifierTest::theEndReplacesTheAlert()
{
    startBoth();
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 1, awhile);
    m_notifier->notify(allClear());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 2, awhile);
    QCOMPARE(m_daemon->calls[1].replaces, 41U);
    QCOMPARE(m_daemon->calls[1].hints.value(u"urgency"_s), QVariant::fromValue(uchar(1)));
    QVERIFY(!m_daemon->calls[1].hints.contains(u"resident"_s));
    QCOMPARE(m_daemon->calls[1].expires, -1);
}

void DesktopNotifierTest::twoKeysHaveTwoBubbles()
{
    startBoth();
    m_notifier->notify(alert(u"outage-1"_s));
    m_notifier->notify(alert(u"outage-2"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 2, awhile);
    QCOMPARE(m_daemon->calls[1].replaces, 0U);
}

void DesktopNotifierTest::aSecondMessageWaitsForTheNumberOfTheFirst()
{
    startBoth();
    m_daemon->holds = true;
    m_notifier->notify(alert());
    Notification superseded = alert();
    superseded.body = u"never shown"_s;
    m_notifier->notify(superseded);
    m_notifier->notify(allClear());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 1, awhile);
    m_daemon->holds = false;
    m_daemon->nextId = 70;
    m_daemon->answerHeld();
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 2, awhile);
    QCOMPARE(m_daemon->calls[1].summary, u"Power is back"_s);
    QCOMPARE(m_daemon->calls[1].replaces, 70U);
}

void DesktopNotifierTest::aClosedBubbleIsNotReplaced()
{
    startBoth();
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 1, awhile);
    Q_EMIT m_daemon->NotificationClosed(41, 2);
    // In order on the bus: once this one is through, so is the closing.
    m_notifier->notify(alert(u"other"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 2, awhile);
    QTRY_VERIFY_WITH_TIMEOUT(m_notifier->isAvailable(), awhile);
    m_notifier->notify(allClear(u"other"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 3, awhile);
    m_notifier->notify(allClear());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 4, awhile);
    QCOMPARE(m_daemon->calls[3].replaces, 0U);
}

void DesktopNotifierTest::markupIsLiteral_data()
{
    QTest::addColumn<QStringList>("supported");
    QTest::addColumn<QString>("body");
    QTest::newRow("markup is read") << QStringList{u"body"_s, u"body-markup"_s}
                                    << u"&lt;b&gt;Tom &amp; Jerry&lt;/b&gt;"_s;
    QTest::newRow("markup is not read") << QStringList{u"body"_s} << u"<b>Tom & Jerry</b>"_s;
}

void DesktopNotifierTest::markupIsLiteral()
{
    QFETCH(const QStringList, supported);
    QFETCH(const QString, body);
    m_daemon->supported = supported;
    startBoth([] {});
    Notification notification = alert();
    notification.body = u"<b>Tom & Jerry</b>"_s;
    m_notifier->notify(notification);
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 1, awhile);
    QCOMPARE(m_daemon->calls[0].body, body);
    QVERIFY(m_daemon->calls[0].actions.isEmpty());
}

void DesktopNotifierTest::longTextsAreCut()
{
    startBoth();
    Notification notification = alert();
    notification.title = QString(10000, u'x');
    notification.body = QString(100000, u'y');
    m_notifier->notify(notification);
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 1, awhile);
    QVERIFY(m_daemon->calls[0].summary.size() <= 201);
    QVERIFY(m_daemon->calls[0].body.size() <= 2000);
}

void DesktopNotifierTest::theButtonShowsTheWindow()
{
    int shown = 0;
    startBoth([&shown] { ++shown; });
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 1, awhile);
    QVERIFY(m_daemon->calls[0].actions.contains(u"show"_s));
    QVERIFY(m_daemon->calls[0].actions.contains(u"default"_s));
    // The end of it went through: the number of the first is known by then.
    m_notifier->notify(allClear());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 2, awhile);
    Q_EMIT m_daemon->ActionInvoked(999, u"show"_s);
    Q_EMIT m_daemon->ActionInvoked(41, u"something-else"_s);
    Q_EMIT m_daemon->ActionInvoked(41, u"show"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown, 1, awhile);
    Q_EMIT m_daemon->ActionInvoked(41, u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown, 2, awhile);
}

void DesktopNotifierTest::withoutACallbackThereIsNoButton()
{
    startBoth();
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 1, awhile);
    QVERIFY(m_daemon->calls[0].actions.isEmpty());
}

void DesktopNotifierTest::aRefusalIsTold()
{
    startBoth();
    QSignalSpy lost(m_notifier.get(), &DesktopNotifier::undelivered);
    m_daemon->refuses = true;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no screen"_s));
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, awhile);
    QCOMPARE(lost[0][0].value<Notification>(), alert());
    QVERIFY(!m_notifier->isAvailable());
}

void DesktopNotifierTest::aDaemonThatFailedIsAskedAgain()
{
    startBoth();
    auto* retry = m_notifier->findChild<QTimer*>(u"retryTimer"_s);
    QVERIFY(retry);
    QVERIFY(!retry->isActive());
    m_daemon->refuses = true;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no screen"_s));
    m_notifier->notify(alert());
    QTRY_VERIFY_WITH_TIMEOUT(!m_notifier->isAvailable(), awhile);
    QVERIFY(retry->isActive());
    QCOMPARE(retry->intervalAsDuration(), std::chrono::milliseconds(DesktopNotifier::retryTime));
    m_daemon->refuses = false;
    retry->start(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_notifier->isAvailable(), awhile);
    QVERIFY(!retry->isActive());
}

void DesktopNotifierTest::whileNobodyIsThereMessagesAreTold()
{
    startBoth();
    m_daemon->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_notifier->isAvailable(), awhile);
    QSignalSpy lost(m_notifier.get(), &DesktopNotifier::undelivered);
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, awhile);
    QVERIFY(m_daemon->calls.isEmpty());
}

void DesktopNotifierTest::aRestartedDaemonGetsNewBubbles()
{
    startBoth();
    m_notifier->notify(alert());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 1, awhile);
    m_daemon->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_notifier->isAvailable(), awhile);
    m_daemon->supported = {u"body"_s};
    QVERIFY(m_daemon->start());
    QTRY_VERIFY_WITH_TIMEOUT(m_notifier->isAvailable(), awhile);
    m_notifier->notify(allClear());
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 2, awhile);
    QCOMPARE(m_daemon->calls[1].replaces, 0U);
}

void DesktopNotifierTest::aDaemonThatIsStartedOnDemandMayRest()
{
    PrivateBus bus;
    QVERIFY(bus.addFailingService());
    QVERIFY(bus.start());
    {
        FakeDaemon daemon(QDBusConnection::connectToBus(bus.address(), u"resting-daemon"_s));
        QVERIFY(daemon.start());
        DesktopNotifier notifier(QDBusConnection::connectToBus(bus.address(), u"resting-program"_s));
        QTRY_VERIFY_WITH_TIMEOUT(notifier.isAvailable(), awhile);
        QSignalSpy lost(&notifier, &DesktopNotifier::undelivered);
        notifier.notify(alert());
        QTRY_COMPARE_WITH_TIMEOUT(daemon.calls.size(), 1, awhile);
        QSignalSpy changed(&notifier, &DesktopNotifier::availabilityChanged);
        daemon.stop();
        // The bus would start it again, here by a program that cannot: tried with the next message, then
        // told.
        notifier.notify(allClear());
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, awhile);
        QCOMPARE(lost[0][0].value<Notification>(), allClear());
        QVERIFY(!notifier.isAvailable());
        QCOMPARE(changed.size(), 1);
    }
    QDBusConnection::disconnectFromBus(u"resting-daemon"_s);
    QDBusConnection::disconnectFromBus(u"resting-program"_s);
}

QTEST_GUILESS_MAIN(DesktopNotifierTest)
#include "tst_desktopnotifier.moc"
