// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTcpServer>
#include <QTcpSocket>
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

/// A mail server on loopback, in the thread of the test, that answers each command as it is told, else as one
/// does.
class MailSink final : public QTcpServer
{
public:
    MailSink()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] { greet(*nextPendingConnection()); });
    }

    QHash<QByteArray, QByteArray> answers; ///< by the first word of the command; "GREET" for the greeting
    QByteArrayList commands;
    QByteArray mail;

private:
    QByteArray answerTo(const QByteArray& word, const QByteArray& usual) const
    {
        return answers.value(word, usual) + "\r\n";
    }
    void greet(QTcpSocket& socket)
    {
        connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
        connect(&socket, &QTcpSocket::readyRead, this, [this, &socket] {
            while (socket.canReadLine())
                take(socket, socket.readLine());
        });
        if (answers.value("GREET") != "silence")
            socket.write(answerTo("GREET", "220 sink"));
    }
    void take(QTcpSocket& socket, const QByteArray& line)
    {
        if (m_isMail && line != ".\r\n") {
            mail += line;
            return;
        }
        if (m_isMail) {
            m_isMail = false;
            socket.write(answerTo("END", "250 taken"));
            return;
        }
        commands.append(line.trimmed());
        const QByteArray word = line.trimmed().split(' ').value(0).toUpper();
        m_isMail = word == "DATA" && !answers.contains("DATA");
        socket.write(answerTo(word, m_isMail ? "354 go" : "250 fine"));
    }

    bool m_isMail = false;
};

Message message()
{
    Message message;
    message.key = u"outage-1-Küche/1"_s;
    message.event = u"outage-1-Küche"_s;
    message.title = u"Der Strom ist weg – in der Küche, im Bad und im ganzen übrigen Haus ⚡"_s;
    message.body = u"It began at 14:02\n.\nNo answer from: <b>Küche</b> & Bad"_s;
    message.createdAt = Timestamp::fromMilliseconds(1'767'225'600'000);
    return message;
}

MailSettings mailTo(quint16 port)
{
    return {u"127.0.0.1"_s,
            port,
            MailSecurity::None,
            {},
            u"powermon@example.org"_s,
            {u"one@example.org"_s, u"two@example.org"_s}};
}

} // namespace

/// E-mail: what it says, and what mail servers make of it.
class MailChannelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadable();
    void isTaken();
    void judges_data();
    void judges();
    void wantsEncryptionWhereItIsSet();
    void givesUpOnSilence();
    void nobodyListens();
    void waitsForItsPassword();
    void endsWithTheChannel();
    void refusesSettings_data();
    void refusesSettings();

private:
    Delivery deliver(const MailSettings& settings, Milliseconds patience = 20s)
    {
        MailChannel channel(m_clock, u"channel-mail"_s, settings, m_secrets, patience);
        const auto future = channel.deliver(message());
        const bool isDone = QTest::qWaitFor([&] { return future.isFinished(); }, awhile);
        return isDone ? future.result() : Delivery{DeliveryOutcome::Later, u"hangs"_s};
    }

    ManualClock m_clock;
    MemorySecrets m_secrets;
};

void MailChannelTest::isReadable()
{
    const QByteArray mail = mailText(mailTo(25), message(), m_clock.now());
    QVERIFY(
        mail.startsWith("Date: Thu, 01 Jan 2026 00:00:00 +0000\r\nFrom: PowerMon <powermon@example.org>\r\n"
                        "To: one@example.org, two@example.org\r\nSubject: =?UTF-8?B?"));
    for (const QByteArray& line : mail.split('\n')) {
        QVERIFY(line.size() <= 78);
        QVERIFY(std::ranges::all_of(line, [](char each) { return static_cast<unsigned char>(each) < 128; }));
    }
    const qsizetype begin = mail.indexOf("Subject: ") + 9;
    QByteArray subject;
    for (const QByteArray& word : mail.mid(begin, mail.indexOf("\r\nMessage-ID") - begin).split('\n')) {
        const QByteArray encoded = word.trimmed().mid(10).chopped(2);
        const QByteArray piece = QByteArray::fromBase64(encoded);
        QVERIFY(QString::fromUtf8(piece).toUtf8() == piece); // no character is cut
        subject += piece;
    }
    QCOMPARE(QString::fromUtf8(subject), message().title);
    QCOMPARE(mail.count("Content-Type: text/plain; charset=utf-8"), 1);
    QCOMPARE(mail.count("Content-Type: text/html; charset=utf-8"), 1);
    const QByteArray html =
        QByteArray::fromBase64(mail.mid(mail.indexOf("\r\n\r\n", mail.indexOf("text/html")) + 4));
    QVERIFY(html.contains("&lt;b&gt;K\xc3\xbc"
                          "che&lt;/b&gt; &amp; Bad"));
    // The same message is the same mail, another one of the event belongs to it.
    Message next = message();
    next.key = u"outage-1-Küche/2"_s;
    const auto header = [](const QByteArray& text, const QByteArray& name) {
        const qsizetype at = text.indexOf("\r\n" + name + ": ");
        return text.mid(at, text.indexOf("\r\n", at + 2) - at);
    };
    QCOMPARE(header(mail, "Message-ID"),
             header(mailText(mailTo(25), message(), m_clock.now() + 1h), "Message-ID"));
    const QByteArray other = mailText(mailTo(25), next, m_clock.now());
    QVERIFY(header(mail, "Message-ID") != header(other, "Message-ID"));
    QCOMPARE(header(mail, "References"), header(other, "References"));
}

void MailChannelTest::isTaken()
{
    MailSink sink;
    const Delivery delivery = deliver(mailTo(sink.serverPort()));
    QVERIFY2(delivery.outcome == DeliveryOutcome::Delivered, qPrintable(delivery.answer));
    QVERIFY(sink.commands.contains("MAIL FROM:<powermon@example.org>"));
    QVERIFY(sink.commands.contains("RCPT TO:<one@example.org>") &&
            sink.commands.contains("RCPT TO:<two@example.org>"));
    QCOMPARE(sink.mail, mailText(mailTo(25), message(), m_clock.now()));
}

void MailChannelTest::judges_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<DeliveryOutcome>("outcome");
    QTest::addColumn<QString>("words");
    const auto refused = DeliveryOutcome::Refused;
    const auto later = DeliveryOutcome::Later;
    QTest::newRow("nobody") << QByteArray("RCPT") << QByteArray("550 no such user") << refused << u"550"_s;
    QTest::newRow("full") << QByteArray("RCPT") << QByteArray("452 full") << later << u"452"_s;
    QTest::newRow("sender") << QByteArray("MAIL") << QByteArray("553 not you") << refused << u"553"_s;
    QTest::newRow("busy") << QByteArray("GREET") << QByteArray("421 busy") << later << u"421"_s;
    QTest::newRow("spam") << QByteArray("END") << QByteArray("554 spam") << refused << u"554"_s;
    QTest::newRow("greylisted") << QByteArray("END") << QByteArray("451 later") << later << u"451"_s;
    QTest::newRow("no mail server") << QByteArray("GREET") << QByteArray("SSH-2.0-x") << later << QString();
}

void MailChannelTest::judges()
{
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, answer);
    QFETCH(DeliveryOutcome, outcome);
    QFETCH(QString, words);
    MailSink sink;
    sink.answers.insert(word, answer);
    const Delivery delivery =
        deliver(mailTo(sink.serverPort()), word == "GREET" && words.isEmpty() ? 500ms : 20s);
    QVERIFY2(delivery.outcome == outcome && delivery.answer.contains(words), qPrintable(delivery.answer));
    QVERIFY(!delivery.answer.isEmpty());
}

void MailChannelTest::wantsEncryptionWhereItIsSet()
{
    MailSink sink;
    MailSettings settings = mailTo(sink.serverPort());
    settings.security = MailSecurity::StartTls;
    settings.user = u"me"_s;
    m_secrets.secrets.insert(u"channel-mail"_s, u"s3cret"_s);
    const Delivery delivery = deliver(settings);
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QCOMPARE(delivery.pause, std::optional(repairPause));
    QVERIFY2(delivery.answer.contains(u"no encryption"_s), qPrintable(delivery.answer));
    for (const QByteArray& command : std::as_const(sink.commands))
        QVERIFY(!command.startsWith("AUTH") && !command.startsWith("MAIL"));
    m_secrets.secrets.clear();
}

void MailChannelTest::givesUpOnSilence()
{
    MailSink sink;
    sink.answers.insert("GREET", "silence");
    const Delivery delivery = deliver(mailTo(sink.serverPort()), 300ms);
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QVERIFY(!delivery.answer.isEmpty());
}

void MailChannelTest::nobodyListens()
{
    quint16 port = 0;
    {
        const MailSink gone;
        port = gone.serverPort();
    }
    QCOMPARE(deliver(mailTo(port)).outcome, DeliveryOutcome::Later);
}

void MailChannelTest::waitsForItsPassword()
{
    MailSink sink;
    MailSettings settings = mailTo(sink.serverPort());
    settings.security = MailSecurity::StartTls;
    settings.user = u"me"_s;
    const Delivery delivery = deliver(settings);
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QVERIFY(delivery.answer.contains(u"set it again"_s));
    QVERIFY(sink.commands.isEmpty());
}

void MailChannelTest::endsWithTheChannel()
{
    MailSink sink;
    sink.answers.insert("GREET", "silence");
    QFuture<Delivery> future;
    {
        MailChannel channel(m_clock, u"channel-mail"_s, mailTo(sink.serverPort()), m_secrets);
        future = channel.deliver(message());
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().outcome, DeliveryOutcome::Later);
}

void MailChannelTest::refusesSettings_data()
{
    QTest::addColumn<MailSettings>("settings");
    QTest::addColumn<QString>("words");
    const MailSettings good = mailTo(25);
    const auto with = [&good](auto change) {
        MailSettings settings = good;
        change(settings);
        return settings;
    };
    QTest::newRow("no host") << with([](MailSettings& s) { s.host.clear(); }) << u"--smtp"_s;
    QTest::newRow("host") << with([](MailSettings& s) { s.host = u"a b"_s; }) << u"mail.example.org:587"_s;
    QTest::newRow("from") << with([](MailSettings& s) { s.from = u"me"_s; }) << u"me@example.org"_s;
    QTest::newRow("to") << with([](MailSettings& s) { s.to = {u"a@b\r\nBcc: c@d"_s}; }) << u"--mail-to"_s;
    QTest::newRow("nobody") << with([](MailSettings& s) { s.to.clear(); }) << u"to whom"_s;
    QTest::newRow("in the open") << with([](MailSettings& s) { s.user = u"me"_s; }) << u"in the open"_s;
}

void MailChannelTest::refusesSettings()
{
    QFETCH(MailSettings, settings);
    QFETCH(QString, words);
    QVERIFY(checkMail(mailTo(25)));
    const auto checked = checkMail(settings);
    QVERIFY(!checked);
    QVERIFY2(errorMessage(checked.error()).contains(words), qPrintable(errorMessage(checked.error())));
    QCOMPARE(mailFromJson(toJson(settings)), settings);
}

QTEST_GUILESS_MAIN(MailChannelTest)
#include "tst_mailchannel.moc"
