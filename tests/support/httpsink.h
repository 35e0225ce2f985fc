// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace powermon {

/// What a sink was sent.
struct SinkRequest
{
    QByteArray line;                       ///< "POST /path HTTP/1.1"
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// An HTTP server on loopback, in the thread of the test, that answers what the test wants: nothing at all
/// where the answer is empty.
class HttpSink final : public QTcpServer
{
public:
    HttpSink()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] { take(*nextPendingConnection()); });
    }

    [[nodiscard]] QString url(const QString& path = QStringLiteral("/hook")) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path);
    }
    [[nodiscard]] static QByteArray status(int code, const QByteArray& headers = {},
                                           const QByteArray& body = "said so")
    {
        return "HTTP/1.1 " + QByteArray::number(code) +
               " Word\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" +
               body;
    }

    QList<SinkRequest> requests;
    std::function<QByteArray(const SinkRequest&)> answer = [](const SinkRequest&) { return status(200); };

private:
    void take(QTcpSocket& socket)
    {
        connect(&socket, &QTcpSocket::readyRead, this, [this, &socket] { read(socket); });
        connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
    }
    void read(QTcpSocket& socket)
    {
        QByteArray& bytes = m_bytes[&socket];
        bytes += socket.readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        SinkRequest request;
        const QList<QByteArray> lines = bytes.left(end).split('\n');
        request.line = lines.value(0).trimmed();
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (bytes.size() < end + 4 + length)
            return;
        request.body = bytes.mid(end + 4, length);
        bytes.clear();
        requests.append(request);
        socket.write(answer(request));
    }

    QHash<QTcpSocket*, QByteArray> m_bytes;
};

} // namespace powermon
