// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include "core/base/systemclock.h"
#include "probe/httpprober.h"
#include "probe/probetest.h"
#include "support/fakedevice.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {
namespace {

const QHostAddress loopback(QHostAddress::LocalHost);

/// The first bytes of a connection: a ClientHello, where it is TLS. Closes it then.
QByteArray greetingOf(QTcpServer& server)
{
    if (!QTest::qWaitFor([&] { return server.hasPendingConnections(); }, awhile))
        return {};
    const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
    (void) QTest::qWaitFor([&] { return socket->bytesAvailable() > 200; }, awhile);
    return socket->readAll();
}

/// The extension "server_name" with one host name (RFC 6066, section 3), as it stands in a ClientHello.
QByteArray serverNameExtension(const QByteArray& name)
{
    const auto length = [](qsizetype value) {
        return QByteArray(1, static_cast<char>(value >> 8)) + QByteArray(1, static_cast<char>(value & 0xff));
    };
    const QByteArray entry = QByteArray(1, '\0') + length(name.size()) + name;
    return length(0) + length(entry.size() + 2) + length(entry.size()) + entry;
}

} // namespace

/// HTTPS: the question is power, not identity.
class TestTlsProbe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anyCertificateIsAccepted();
    void oldDeviceIsAccepted();
    void namesAreSaidToTheDevice();
    void addressesAreNoNames();
    void connectionIsNeverReused();
    void plainPortIsNotTls();
    void tlsPortIsNotPlainHttp();

private:
    SystemClock m_clock;
    ManualClock m_stillClock; ///< no deadline comes
    std::optional<QSslConfiguration> m_certificate;
};

void TestTlsProbe::initTestCase()
{
    m_certificate = FakeDevice::selfSigned();
    if (!m_certificate)
        QSKIP("no openssl program here");
}

void TestTlsProbe::anyCertificateIsAccepted()
{
    FakeDevice device(DeviceBehaviour::Answer, 403, loopback, m_certificate);
    HttpProber prober(m_stillClock);
    const ProbeOutcome outcome = ask(prober, targetOf(device.port(), u"127.0.0.1"_s, Scheme::Https));
    QCOMPARE(outcome.httpStatus, std::optional(403));
}

void TestTlsProbe::oldDeviceIsAccepted()
{
    // TLS 1.0 with a key of 1,024 bits: Qt's own server would refuse to be that weak.
    const QTemporaryDir folder;
    const QStringList files{u"-key"_s, folder.filePath(u"key.pem"_s), u"-cert"_s,
                            folder.filePath(u"cert.pem"_s)};
    QProcess request;
    request.start(u"openssl"_s,
                  QStringList{u"req"_s, u"-x509"_s, u"-nodes"_s, u"-newkey"_s, u"rsa:1024"_s, u"-subj"_s,
                              u"/CN=old"_s, u"-keyout"_s, files.at(1), u"-out"_s, files.at(3)});
    QVERIFY(request.waitForFinished());
    QCOMPARE(request.exitCode(), 0);
    const quint16 port = RefusingPort().number();
    QProcess server;
    server.start(u"openssl"_s, QStringList{u"s_server"_s, u"-www"_s, u"-tls1"_s, u"-cipher"_s,
                                           u"ALL:@SECLEVEL=0"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(port)} +
                                   files);
    HttpProber prober(m_stillClock);
    const ProbeTarget target = targetOf(port, u"127.0.0.1"_s, Scheme::Https);
    QTRY_COMPARE_WITH_TIMEOUT(ask(prober, target).httpStatus, std::optional(200),
                              awhile); // refused until it listens
    server.kill();
    QVERIFY(server.waitForFinished());
}

void TestTlsProbe::namesAreSaidToTheDevice()
{
    // A server of several names picks its certificate, or refuses, by the name it is told.
    QTcpServer server;
    QVERIFY(server.listen(loopback));
    HttpProber prober(m_clock);
    const auto probe = prober.probe(targetOf(server.serverPort(), u"localhost"_s, Scheme::Https), 20s);
    const QByteArray greeting = greetingOf(server);
    QVERIFY2(greeting.contains(serverNameExtension("localhost")), greeting.toHex().constData());
    QVERIFY(waitFor(probe));
    QVERIFY(!probe.result().answered());

    FakeDevice device(DeviceBehaviour::Answer, 200, loopback, m_certificate);
    QVERIFY(ask(prober, targetOf(device.port(), u"localhost"_s, Scheme::Https)).answered());
    const QByteArray header = device.requestHeaders().value(0);
    const QByteArray host = "Host: localhost:" + QByteArray::number(device.port()) + "\r\n";
    QVERIFY2(header.contains(host), header.constData());
}

void TestTlsProbe::addressesAreNoNames()
{
    QTcpServer server;
    QVERIFY(server.listen(loopback));
    HttpProber prober(m_clock);
    const auto probe = prober.probe(targetOf(server.serverPort(), u"127.0.0.1"_s, Scheme::Https), 20s);
    const QByteArray greeting = greetingOf(server);
    QVERIFY(greeting.startsWith('\x16')); // a handshake
    QVERIFY2(!greeting.contains("127.0.0.1"), greeting.toHex().constData());
    QVERIFY(waitFor(probe));
}

void TestTlsProbe::connectionIsNeverReused()
{
    FakeDevice device(DeviceBehaviour::KeepAlive, 200, loopback, m_certificate);
    HttpProber prober(m_stillClock);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(ask(prober, targetOf(device.port(), u"127.0.0.1"_s, Scheme::Https)).answered());
        QTRY_COMPARE_WITH_TIMEOUT(device.openConnections(), 0, awhile);
    }
    QCOMPARE(device.connections(), 3);
    QCOMPARE(device.mostRequestsOnOneConnection(), 1);
}

void TestTlsProbe::plainPortIsNotTls()
{
    FakeDevice device; // waits for a request that never comes
    HttpProber prober(m_clock);
    const ProbeOutcome outcome = ask(prober, targetOf(device.port(), u"127.0.0.1"_s, Scheme::Https), 700ms);
    QVERIFY(!outcome.answered());
    QVERIFY(outcome.failure == FailureKind::Timeout || outcome.failure == FailureKind::TlsFailed);
}

void TestTlsProbe::tlsPortIsNotPlainHttp()
{
    FakeDevice device(DeviceBehaviour::Answer, 200, loopback, m_certificate);
    HttpProber prober(m_clock);
    const ProbeOutcome outcome = ask(prober, targetOf(device.port()));
    QVERIFY(!outcome.answered());
    QCOMPARE(outcome.failure, FailureKind::NotHttp);
}

} // namespace powermon

QTEST_GUILESS_MAIN(powermon::TestTlsProbe)
#include "tst_tlsprobe.moc"
