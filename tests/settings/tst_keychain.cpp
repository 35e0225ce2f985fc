// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "settings/keychainsecretstore.h"
#include "settings/secretchain.h"
#include "settings/secretkeys.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString secretService = u"org.freedesktop.secrets"_s;
/// With an open keychain, and with one that does not answer.
constexpr Milliseconds patience = 20s;
constexpr Milliseconds shortPatience = 2s;

} // namespace

/// A real Secret Service (gnome-keyring) on a session bus of its own: open first, then locked.
class KeychainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void keepsSecretsWhileItIsOpen();
    void keepsKeysApart();
    void lockedItHoldsNobodyUp();
    void lockedTheFileServes();
    void goneItHoldsNobodyUp();

private:
    void startBus();
    void startKeyring();
    void lock();

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

void KeychainTest::initTestCase()
{
    for (const QString& program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(u"no %1 here"_s.arg(program)));
    }
    // The keychain's own files stay in here, and no prompt can open a window.
    for (const char* variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, m_home.path().toUtf8());
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    startBus();
    startKeyring();
}

void KeychainTest::startBus()
{
    // No service files: nothing but what is started here is on this bus.
    QFile configuration(m_home.filePath(u"bus.conf"_s));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write("<busconfig><type>session</type><listen>unix:dir=" + m_home.path().toUtf8() +
                        "</listen><policy context=\"default\"><allow send_destination=\"*\"/>"
                        "<allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>");
    configuration.close();
    m_bus.start(u"dbus-daemon"_s,
                {u"--config-file="_s + configuration.fileName(), u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY(QTest::qWaitFor([this] { return m_bus.canReadLine(); }, awhile));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

void KeychainTest::startKeyring()
{
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--foreground"_s, u"--components=secrets"_s});
    QVERIFY(m_keyring.waitForStarted());
    m_keyring.write("a password\n");
    m_keyring.closeWriteChannel();
    const QDBusConnection bus = QDBusConnection::sessionBus();
    QVERIFY(bus.isConnected());
    QVERIFY(QTest::qWaitFor([&bus] { return bus.interface()->isServiceRegistered(secretService).value(); },
                            awhile));
}

void KeychainTest::lock()
{
    QDBusMessage call = QDBusMessage::createMethodCall(secretService, u"/org/freedesktop/secrets"_s,
                                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    const QList<QDBusObjectPath> collections{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    call << QVariant::fromValue(collections);
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call);
    QCOMPARE(answer.type(), QDBusMessage::ReplyMessage);
    QCOMPARE(qdbus_cast<QList<QDBusObjectPath>>(answer.arguments().at(0)).size(), qsizetype(1));
}

void KeychainTest::cleanupTestCase()
{
    for (QProcess* process : {&m_keyring, &m_bus}) {
        process->kill();
        process->waitForFinished();
    }
}

void KeychainTest::keepsSecretsWhileItIsOpen()
{
    const QString secret = u"hünter2 \"quoted\" 🔌"_s;
    KeychainSecretStore store(u"powermon"_s, patience);
    const auto written = store.write(databasePasswordKey(), secret);
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), awhile);
    QVERIFY2(written.result(),
             qPrintable(written.result() ? QString() : errorMessage(written.result().error())));
    const auto read = KeychainSecretStore(u"powermon"_s, patience).read(databasePasswordKey());
    QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), awhile);
    QCOMPARE(read.result().value(), std::optional(secret));
}

void KeychainTest::keepsKeysApart()
{
    KeychainSecretStore store(u"powermon"_s, patience);
    const auto written = store.write(u"other"_s, u"1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), awhile);
    const auto removed = store.remove(u"other"_s);
    QTRY_VERIFY_WITH_TIMEOUT(removed.isFinished(), awhile);
    QVERIFY(removed.result());
    const auto gone = store.read(u"other"_s);
    const auto kept = store.read(databasePasswordKey());
    const auto foreign = KeychainSecretStore(u"another program"_s, patience).read(databasePasswordKey());
    QTRY_VERIFY_WITH_TIMEOUT(gone.isFinished() && kept.isFinished() && foreign.isFinished(), awhile);
    QCOMPARE(gone.result().value(), std::optional<QString>());
    QVERIFY(kept.result().value().has_value());
    QCOMPARE(foreign.result().value(), std::optional<QString>());
}

void KeychainTest::lockedItHoldsNobodyUp()
{
    lock();
    KeychainSecretStore store(u"powermon"_s, shortPatience);
    const auto read = store.read(databasePasswordKey());
    const auto written = store.write(u"new"_s, u"1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(read.isFinished() && written.isFinished(), awhile);
    // A locked one does not tell a missing key from one it keeps to itself; it must not tell the secret.
    if (read.result())
        QCOMPARE(*read.result(), std::optional<QString>());
    else
        QCOMPARE(read.result().error().code, ErrorCode::SecretUnavailable);
    QVERIFY(!written.result());
    QCOMPARE(written.result().error().code, ErrorCode::SecretUnavailable);
}

void KeychainTest::lockedTheFileServes()
{
    const QTemporaryDir folder;
    const auto store = makeSecretStore({}, folder.filePath(u"powermon.conf"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"secret kept unencrypted"_s));
    const auto written = store->write(u"api-token"_s, u"token"_s);
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), awhile);
    QVERIFY(written.result());
    const auto read = store->read(u"api-token"_s);
    QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), awhile);
    QCOMPARE(read.result().value(), std::optional(u"token"_s));
}

void KeychainTest::goneItHoldsNobodyUp()
{
    m_keyring.kill();
    QVERIFY(m_keyring.waitForFinished());
    const auto read = KeychainSecretStore(u"powermon"_s, shortPatience).read(databasePasswordKey());
    QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), awhile);
    QVERIFY(!read.result() || !read.result()->has_value());
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
