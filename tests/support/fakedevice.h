// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QByteArrayList>
#include <QHostAddress>
#include <QMutex>
#include <QSslConfiguration>
#include <QThread>

namespace powermon {

class FakeDeviceServer;

/// What a FakeDevice does with every connection.
enum class DeviceBehaviour
{
    Answer,        ///< the status, a body of two bytes, and closes
    KeepAlive,     ///< answers, ignores "Connection: close" and keeps the connection open
    SlowHeader,    ///< answers after the delay
    Hang,          ///< takes the request and says nothing
    Reset,         ///< resets the connection once the request is there
    ResetAtOnce,   ///< resets the connection when it is made
    CloseSilently, ///< closes without a word
    Garbage,       ///< bytes that are no HTTP
    SshBanner,     ///< "SSH-2.0-…"
    EndlessHeader, ///< a valid status line, then header lines as fast as they go
    EndlessBody,   ///< a valid header, then a body as fast as it goes
    HugeChunk,     ///< a valid header, then a chunk said to be 0x7fffffff bytes long, as fast as it goes
    Drip,          ///< the header, one byte at a time, every delay
    RedirectToItself,
    SetCookie,
    BadGzip,   ///< says gzip, sends none
    ShortBody, ///< says 1,000 bytes, sends two, closes
};

/// A scripted TCP server in a thread of its own, listening on loopback. Everything it saw can be asked from
/// the test's thread.
class FakeDevice final
{
public:
    /// Listens at once on a free port. \a tls: speaks TLS with it.
    explicit FakeDevice(DeviceBehaviour behaviour = DeviceBehaviour::Answer, int status = 200,
                        const QHostAddress& address = QHostAddress(QHostAddress::LocalHost),
                        std::optional<QSslConfiguration> tls = std::nullopt);
    ~FakeDevice();
    FakeDevice(const FakeDevice&) = delete;
    FakeDevice& operator=(const FakeDevice&) = delete;

    void setBehaviour(DeviceBehaviour behaviour);
    void setStatus(int status);
    /// For SlowHeader and Drip.
    void setDelay(std::chrono::milliseconds delay);

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int connections() const;
    /// Connections that the client has not closed yet.
    [[nodiscard]] int openConnections() const;
    [[nodiscard]] int requests() const;
    [[nodiscard]] int mostRequestsOnOneConnection() const;
    /// The request headers as they came, in order.
    [[nodiscard]] QByteArrayList requestHeaders() const;

    /// A configuration with a self-signed certificate made now by the openssl program; nothing where that
    /// fails. \a keyArguments as for "openssl req -newkey", for example {"ec", "-pkeyopt",
    /// "ec_paramgen_curve:prime256v1"}.
    [[nodiscard]] static std::optional<QSslConfiguration> selfSigned(const QStringList& keyArguments = {});

private:
    friend class FakeDeviceServer;
    friend class FakeDeviceConnection;

    struct Script
    {
        DeviceBehaviour behaviour = DeviceBehaviour::Answer;
        int status = 200;
        std::chrono::milliseconds delay{200};
    };
    struct Seen
    {
        int connections = 0;
        int open = 0;
        int requests = 0;
        int mostOnOneConnection = 0;
        QByteArrayList headers;
    };

    [[nodiscard]] Script script() const;

    mutable QMutex m_mutex;
    Script m_script;
    Seen m_seen;
    quint16 m_port = 0;
    QThread m_thread;
    FakeDeviceServer* m_server = nullptr; ///< lives in the thread, deleted with it
};

} // namespace powermon
