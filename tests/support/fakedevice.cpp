// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedevice.h"

#include <sys/socket.h>

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

constexpr qint64 floodBlock = 64 * 1024;

void reset(QTcpSocket& socket)
{
    const linger hard{1, 0};
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
    socket.close();
}

QByteArray headerOf(int status, const QByteArray& more)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Fake\r\n" + more + "\r\n";
}

} // namespace

/// One client.
class FakeDeviceConnection final : public QObject
{
    Q_OBJECT

public:
    FakeDeviceConnection(FakeDevice& device, QTcpSocket* socket, QObject* parent)
        : QObject(parent), m_device(device), m_script(device.script()), m_socket(socket)
    {
        m_socket->setParent(this);
        connect(m_socket, &QTcpSocket::readyRead, this, &FakeDeviceConnection::read);
        connect(m_socket, &QTcpSocket::disconnected, this, &FakeDeviceConnection::deleteLater);
        connect(m_socket, &QTcpSocket::bytesWritten, this, &FakeDeviceConnection::flood);
        if (m_script.behaviour == DeviceBehaviour::ResetAtOnce)
            QMetaObject::invokeMethod(
                this, [this] { reset(*m_socket); }, Qt::QueuedConnection);
        if (m_script.behaviour == DeviceBehaviour::SshBanner)
            m_socket->write("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
    }
    ~FakeDeviceConnection() override
    {
        const QMutexLocker lock(&m_device.m_mutex);
        --m_device.m_seen.open;
    }

private:
    void read()
    {
        m_received += m_socket->readAll();
        for (qsizetype end = m_received.indexOf("\r\n\r\n"); end >= 0; end = m_received.indexOf("\r\n\r\n")) {
            note(m_received.left(end + 4));
            m_received.remove(0, end + 4);
            respond();
        }
    }
    void note(const QByteArray& header)
    {
        ++m_requests;
        const QMutexLocker lock(&m_device.m_mutex);
        FakeDevice::Seen& seen = m_device.m_seen;
        ++seen.requests;
        seen.mostOnOneConnection = std::max(seen.mostOnOneConnection, m_requests);
        seen.headers.append(header);
    }
    void respond()
    {
        const QByteArray twoBytes = "Content-Length: 2\r\n";
        switch (m_script.behaviour) {
        case DeviceBehaviour::Answer:
            return finish(headerOf(m_script.status, twoBytes + "Connection: close\r\n") + "ok");
        case DeviceBehaviour::KeepAlive:
            m_socket->write(headerOf(m_script.status, twoBytes + "Connection: keep-alive\r\n") + "ok");
            return;
        case DeviceBehaviour::SlowHeader:
            QTimer::singleShot(m_script.delay, this,
                               [this, twoBytes] { finish(headerOf(m_script.status, twoBytes) + "ok"); });
            return;
        case DeviceBehaviour::Hang:
        case DeviceBehaviour::ResetAtOnce:
        case DeviceBehaviour::SshBanner:
            return;
        case DeviceBehaviour::Reset:
            return reset(*m_socket);
        case DeviceBehaviour::CloseSilently:
            return m_socket->disconnectFromHost();
        case DeviceBehaviour::Garbage:
            return finish(QByteArray(300, '\x7f') + "\r\n\r\n" + QByteArray(300, '\0'));
        case DeviceBehaviour::EndlessHeader:
            return startFlood(headerOf(m_script.status, {}).chopped(2),
                              "X-Fill: " + QByteArray(1000, 'x') + "\r\n");
        case DeviceBehaviour::EndlessBody:
            return startFlood(headerOf(m_script.status, "Content-Type: text/plain\r\n"),
                              QByteArray(1000, 'x'));
        case DeviceBehaviour::HugeChunk:
            return startFlood(headerOf(m_script.status, "Transfer-Encoding: chunked\r\n") + "7fffffff\r\n",
                              QByteArray(1000, 'x'));
        case DeviceBehaviour::Drip:
            return drip(headerOf(m_script.status, "X-Fill: " + QByteArray(1000, 'x') + "\r\n"));
        case DeviceBehaviour::RedirectToItself:
            return finish(headerOf(302, "Location: /again\r\nContent-Length: 0\r\nConnection: close\r\n"));
        case DeviceBehaviour::SetCookie:
            return finish(
                headerOf(m_script.status, twoBytes + "Set-Cookie: a=b; Path=/\r\nConnection: close\r\n") +
                "ok");
        case DeviceBehaviour::BadGzip:
            return finish(
                headerOf(m_script.status, twoBytes + "Content-Encoding: gzip\r\nConnection: close\r\n") +
                "no");
        case DeviceBehaviour::ShortBody:
            return finish(headerOf(m_script.status, "Content-Length: 1000\r\n") + "ok");
        }
    }
    void finish(const QByteArray& answer)
    {
        m_socket->write(answer);
        m_socket->disconnectFromHost();
    }
    void startFlood(const QByteArray& header, const QByteArray& line)
    {
        m_socket->write(header);
        while (m_flood.size() < floodBlock)
            m_flood += line;
        flood();
    }
    void flood()
    {
        if (!m_flood.isEmpty() && m_socket->bytesToWrite() < floodBlock)
            m_socket->write(m_flood);
    }
    void drip(const QByteArray& answer)
    {
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this, answer] {
            if (m_dripped < answer.size())
                m_socket->write(answer.constData() + m_dripped++, 1);
        });
        timer->start(m_script.delay);
    }

    FakeDevice& m_device;
    const FakeDevice::Script m_script;
    QTcpSocket* m_socket;
    QByteArray m_received;
    QByteArray m_flood;
    qsizetype m_dripped = 0;
    int m_requests = 0;
};

/// Accepts clients in the device's thread.
class FakeDeviceServer final : public QTcpServer
{
    Q_OBJECT

public:
    FakeDeviceServer(FakeDevice& device, std::optional<QSslConfiguration> tls)
        : m_device(device), m_tls(std::move(tls))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        {
            const QMutexLocker lock(&m_device.m_mutex);
            ++m_device.m_seen.connections;
            ++m_device.m_seen.open;
        }
        auto* tls = m_tls ? new QSslSocket(this) : nullptr;
        QTcpSocket* socket = tls ? tls : new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        if (tls) {
            tls->setSslConfiguration(*m_tls);
            tls->startServerEncryption();
        }
        new FakeDeviceConnection(m_device, socket, this);
    }

private:
    FakeDevice& m_device;
    const std::optional<QSslConfiguration> m_tls;
};

FakeDevice::FakeDevice(DeviceBehaviour behaviour, int status, const QHostAddress& address,
                       std::optional<QSslConfiguration> tls)
    : m_script{behaviour, status}, m_server(new FakeDeviceServer(*this, std::move(tls)))
{
    m_server->setListenBacklogSize(1024);
    if (!m_server->listen(address))
        qFatal("no port to listen on: %s", qPrintable(m_server->errorString()));
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

FakeDevice::~FakeDevice()
{
    m_thread.quit();
    m_thread.wait();
}

void FakeDevice::setBehaviour(DeviceBehaviour behaviour)
{
    const QMutexLocker lock(&m_mutex);
    m_script.behaviour = behaviour;
}

void FakeDevice::setStatus(int status)
{
    const QMutexLocker lock(&m_mutex);
    m_script.status = status;
}

void FakeDevice::setDelay(std::chrono::milliseconds delay)
{
    const QMutexLocker lock(&m_mutex);
    m_script.delay = delay;
}

FakeDevice::Script FakeDevice::script() const
{
    const QMutexLocker lock(&m_mutex);
    return m_script;
}

int FakeDevice::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen.connections;
}

int FakeDevice::openConnections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen.open;
}

int FakeDevice::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen.requests;
}

int FakeDevice::mostRequestsOnOneConnection() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen.mostOnOneConnection;
}

QByteArrayList FakeDevice::requestHeaders() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen.headers;
}

std::optional<QSslConfiguration> FakeDevice::selfSigned(const QStringList& keyArguments)
{
    const QTemporaryDir folder;
    const QString keyPath = folder.filePath(u"key.pem"_s);
    const QString certificatePath = folder.filePath(u"certificate.pem"_s);
    QStringList arguments{u"req"_s, u"-x509"_s, u"-nodes"_s,          u"-days"_s,
                          u"2"_s,   u"-subj"_s, u"/CN=device.test"_s, u"-keyout"_s,
                          keyPath,  u"-out"_s,  certificatePath,      u"-newkey"_s};
    arguments += keyArguments.isEmpty() ? QStringList{u"rsa:2048"_s} : keyArguments;
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return std::nullopt;
    QFile keyFile(keyPath);
    QFile certificateFile(certificatePath);
    if (!keyFile.open(QIODevice::ReadOnly) || !certificateFile.open(QIODevice::ReadOnly))
        return std::nullopt;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificateFile.readAll()));
    configuration.setPrivateKey(QSslKey(keyFile.readAll(), QSsl::Rsa));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace powermon

#include "fakedevice.moc"
