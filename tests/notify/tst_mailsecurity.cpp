// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include "core/messages/retrypause.h"
#include "notify/mailchannel.h"
#include "support/fakechannel.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

/// A mail server on loopback with real TLS that wants to know who sends.
class SafeMailSink final : public QTcpServer
{
public:
    SafeMailSink(MailSecurity security, QSslConfiguration configuration)
        : m_security(security), m_configuration(std::move(configuration))
    {
        listen(QHostAddress::LocalHost);
    }

    QByteArray password = "s3cret"; ///< of the user "me"
    QByteArrayList inTheOpen;       ///< commands that came without encryption
    QByteArrayList commands;        ///< all
    QByteArray mail;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto* const socket = new QSslSocket(this);
        socket->setSslConfiguration(m_configuration);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] {
            while (socket->canReadLine())
                take(*socket, socket->readLine());
        });
        if (m_security == MailSecurity::Tls)
            socket->startServerEncryption();
        socket->write("220 sink\r\n");
    }

private:
    void take(QSslSocket& socket, const QByteArray& line)
    {
        if (m_isMail && line != ".\r\n") {
            mail += line;
            return;
        }
        if (!m_isMail) {
            commands.append(line.trimmed());
            if (!socket.isEncrypted())
                inTheOpen.append(line.trimmed());
        }
        const QByteArray word = line.trimmed().split(' ').value(0).toUpper();
        socket.write(answerTo(word, line.trimmed()) + "\r\n");
        if (word == "STARTTLS") {
            socket.flush();
            socket.startServerEncryption();
        }
    }
    QByteArray answerTo(const QByteArray& word, const QByteArray& line)
    {
        if (m_isMail) {
            m_isMail = false;
            return "250 taken";
        }
        if (m_isLogin) {
            m_isLogin = false;
            const bool isRight = QByteArray::fromBase64(line) == QByteArray("\0me\0", 4) + password;
            return isRight ? "235 welcome" : "535 who are you";
        }
        if (word == "STARTTLS")
            return "220 go";
        m_isMail = word == "DATA";
        m_isLogin = word == "AUTH";
        if (word == "EHLO")
            return m_security == MailSecurity::StartTls ? "250-sink\r\n250-STARTTLS\r\n250 AUTH PLAIN"
                                                        : "250-sink\r\n250 AUTH PLAIN";
        return m_isMail ? "354 go" : m_isLogin ? "334 " : "250 fine";
    }

    MailSecurity m_security;
    QSslConfiguration m_configuration;
    bool m_isMail = false;
    bool m_isLogin = false;
};

} // namespace

/// E-mail over real encryption.
class MailSecurityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTaken_data();
    void isTaken();
    void refusesAStranger_data() { isTaken_data(); }
    void refusesAStranger();
    void refusesAnotherName_data() { isTaken_data(); }
    void refusesAnotherName();
    void refusesWhatIsOver_data() { isTaken_data(); }
    void refusesWhatIsOver();
    void tellsOfARefusedLogin_data() { isTaken_data(); }
    void tellsOfARefusedLogin();

private:
    static bool runOpenssl(const QStringList& arguments)
    {
        QProcess openssl;
        openssl.start(u"openssl"_s, arguments);
        return openssl.waitForFinished(60'000) && openssl.exitCode() == 0;
    }
    /// A configuration with a new certificate that is good for \a days, which lies in the file \a name too.
    QSslConfiguration certified(const QString& name, const QString& subject, int days = 2)
    {
        const QString path = m_folder.filePath(name);
        const QString keyPath = path + u".key"_s;
        const QString draft = path + u".draft"_s;
        const bool isMade =
            runOpenssl({u"req"_s, u"-x509"_s, u"-nodes"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                        u"ec_paramgen_curve:prime256v1"_s, u"-subj"_s, u"/CN=mail.test"_s, u"-addext"_s,
                        u"subjectAltName="_s + subject, u"-keyout"_s, keyPath, u"-out"_s, draft}) &&
            runOpenssl({u"x509"_s, u"-in"_s, draft, u"-signkey"_s, keyPath, u"-days"_s, QString::number(days),
                        u"-out"_s, path});
        QFile key(keyPath);
        QFile certificate(path);
        if (!isMade || !key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly))
            return {};
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(certificate.readAll()));
        configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        return configuration;
    }
    /// \a trusted: the certificate's name; empty: what the system trusts.
    Delivery deliver(const SafeMailSink& sink, MailSecurity security, const QString& trusted)
    {
        const MailSettings settings{u"127.0.0.1"_s, sink.serverPort(),         security,
                                    u"me"_s,        u"powermon@example.org"_s, {u"one@example.org"_s}};
        MailChannel channel(m_clock, u"channel-mail"_s, settings, m_secrets, 20s,
                            trusted.isEmpty() ? QString() : m_folder.filePath(trusted));
        Message message;
        message.key = u"outage-1/1"_s;
        message.title = u"The power is out"_s;
        const auto future = channel.deliver(message);
        const bool isDone = QTest::qWaitFor([&] { return future.isFinished(); }, awhile);
        return isDone ? future.result() : Delivery{DeliveryOutcome::Later, u"hangs"_s};
    }
    /// Nothing that is nobody's business went over the line.
    static void compareUntold(const SafeMailSink& sink)
    {
        QVERIFY(sink.mail.isEmpty());
        for (const QByteArray& command : sink.commands)
            QVERIFY2(!command.startsWith("AUTH") && !command.startsWith("MAIL"), command.constData());
    }

    QTemporaryDir m_folder;
    QSslConfiguration m_good;
    ManualClock m_clock;
    MemorySecrets m_secrets;
};

void MailSecurityTest::initTestCase()
{
    if (!runOpenssl({u"version"_s}))
        QSKIP("no openssl program here");
    m_good = certified(u"good"_s, u"IP:127.0.0.1"_s);
    QVERIFY(!m_good.localCertificate().isNull());
    m_secrets.secrets.insert(u"channel-mail"_s, u"s3cret"_s);
}

void MailSecurityTest::isTaken_data()
{
    QTest::addColumn<MailSecurity>("security");
    QTest::newRow("starttls") << MailSecurity::StartTls;
    QTest::newRow("tls") << MailSecurity::Tls;
}

void MailSecurityTest::isTaken()
{
    QFETCH(MailSecurity, security);
    SafeMailSink sink(security, m_good);
    const Delivery delivery = deliver(sink, security, u"good"_s);
    QVERIFY2(delivery.outcome == DeliveryOutcome::Delivered, qPrintable(delivery.answer));
    QVERIFY(sink.mail.contains("From: PowerMon <powermon@example.org>"));
    for (const QByteArray& command : std::as_const(sink.inTheOpen))
        QVERIFY2(command.startsWith("EHLO") || command == "STARTTLS", command.constData());
}

void MailSecurityTest::refusesAStranger()
{
    QFETCH(MailSecurity, security);
    SafeMailSink sink(security, m_good);
    const Delivery delivery = deliver(sink, security, {});
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QVERIFY2(delivery.answer.contains(u"certificate is not trusted"_s), qPrintable(delivery.answer));
    compareUntold(sink);
}

void MailSecurityTest::refusesAnotherName()
{
    QFETCH(MailSecurity, security);
    SafeMailSink sink(security, certified(u"other"_s, u"DNS:other.test"_s));
    const Delivery delivery = deliver(sink, security, u"other"_s);
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QVERIFY2(delivery.answer.contains(u"certificate is not trusted"_s), qPrintable(delivery.answer));
    compareUntold(sink);
}

void MailSecurityTest::refusesWhatIsOver()
{
    QFETCH(MailSecurity, security);
    SafeMailSink sink(security, certified(u"over"_s, u"IP:127.0.0.1"_s, -1));
    const Delivery delivery = deliver(sink, security, u"over"_s);
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QVERIFY2(delivery.answer.contains(u"certificate is not trusted"_s), qPrintable(delivery.answer));
    compareUntold(sink);
}

void MailSecurityTest::tellsOfARefusedLogin()
{
    QFETCH(MailSecurity, security);
    SafeMailSink sink(security, m_good);
    sink.password = "another";
    const Delivery delivery = deliver(sink, security, u"good"_s);
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QCOMPARE(delivery.pause, std::optional(repairPause));
    QVERIFY2(delivery.answer.contains(u"refuses the user or the password"_s), qPrintable(delivery.answer));
    QVERIFY2(!delivery.answer.contains(u"s3cret"_s), qPrintable(delivery.answer));
    QVERIFY(sink.mail.isEmpty());
}

QTEST_GUILESS_MAIN(MailSecurityTest)
#include "tst_mailsecurity.moc"
