// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpconnection.h"

#include <sys/socket.h>
#include <utility>

#include <QHostAddress>
#include <QSslSocket>

#include "api/resttext.h"
#include "core/base/whenfinished.h"

namespace powermon {

namespace {

constexpr qint64 readAtOnce = 16 * 1024;
constexpr qint64 readBuffer = 32 * 1024;
constexpr qint64 writeAtOnce = 64 * 1024;
/// So much is swallowed behind a refused request, so that the refusal is read and not lost to a reset.
constexpr qint64 mostDiscarded = 1024 * 1024;
/// What may wait to be taken of an answer that goes on.
constexpr qint64 mostUnsent = 1024 * 1024;

[[nodiscard]] QString whyOf(RequestFault fault)
{
    const char* why = QT_TRANSLATE_NOOP("Rest", "This is no request that could be understood");
    if (fault == RequestFault::TooLarge)
        why = QT_TRANSLATE_NOOP("Rest", "At most 64 KiB of body are taken");
    else if (fault == RequestFault::FieldsTooLarge)
        why = QT_TRANSLATE_NOOP("Rest", "At most 16 KiB in 100 fields are taken before the body");
    else if (fault == RequestFault::NotImplemented)
        why = QT_TRANSLATE_NOOP("Rest", "Transfer codings are not understood; say Content-Length");
    else if (fault == RequestFault::HttpVersion)
        why = QT_TRANSLATE_NOOP("Rest", "HTTP/1.0 and HTTP/1.1 are understood");
    else if (fault == RequestFault::Timeout)
        why = QT_TRANSLATE_NOOP("Rest", "The request did not come whole in time");
    return translated(why);
}

} // namespace

QString peerOf(const QTcpSocket& socket)
{
    bool isIpv4 = false;
    const quint32 ipv4 = socket.peerAddress().toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4).toString() : socket.peerAddress().toString();
}

HttpConnection::HttpConnection(QTcpSocket* socket, const Clock& clock, const HttpAnswerer& answerer,
                               const HttpDeadlines& deadlines, QObject* parent)
    : QObject(parent), m_clock(clock), m_answerer(answerer), m_deadlines(deadlines), m_socket(socket),
      m_peer(peerOf(*socket))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBuffer);
    // The end of an answer must not wait until the other side has confirmed its beginning: that takes 40 ms.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpConnection::giveUp);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::pump);
    if (auto* secure = qobject_cast<QSslSocket*>(m_socket))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::pump);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::end);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &HttpConnection::end);
    m_deadline.start(m_deadlines.idle);
}

void HttpConnection::drop()
{
    m_socket->abort();
    end();
}

void HttpConnection::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_deadline.stop();
    Q_EMIT ended();
}

void HttpConnection::readMore()
{
    if (m_phase == Phase::Closing) {
        m_discarded += m_socket->readAll().size();
        if (m_discarded > mostDiscarded)
            drop();
        return;
    }
    if (m_phase != Phase::Reading || m_hasEnded)
        return;
    const bool wasIdle = m_parser.state() == HttpRequestParser::State::Waiting && m_input.isEmpty();
    m_input += m_socket->read(readAtOnce);
    if (m_input.isEmpty())
        return;
    if (wasIdle)
        m_deadline.start(m_deadlines.request);
    takeState(m_parser.feed(m_input));
}

void HttpConnection::takeState(HttpRequestParser::State state)
{
    if (m_parser.takeContinueWanted())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    if (state == HttpRequestParser::State::Done)
        answer();
    else if (state == HttpRequestParser::State::Failed)
        respond(problem(m_parser.fault(), whyOf(m_parser.fault())), HttpEnd::Close);
    else if (m_socket->bytesAvailable() > 0) // others have their turn in between
        QMetaObject::invokeMethod(this, &HttpConnection::readMore, Qt::QueuedConnection);
}

void HttpConnection::answer()
{
    m_phase = Phase::Answering;
    m_deadline.stop();
    ApiRequest request = m_parser.request();
    request.peer = m_peer;
    request.isFromHere = m_socket->peerAddress().isLoopback() || QHostAddress(request.peer).isLoopback();
    const auto* secure = qobject_cast<const QSslSocket*>(m_socket);
    request.isEncrypted = secure && secure->isEncrypted();
    m_isHead = request.method == "HEAD";
    const HttpEnd end = m_parser.keepsAlive() ? HttpEnd::KeepAlive : HttpEnd::Close;
    whenFinished(m_answerer(request), this,
                 [this, end](const ApiResponse& response) { respond(response, end); });
}

void HttpConnection::respond(const ApiResponse& response, HttpEnd end)
{
    if (m_hasEnded)
        return;
    m_phase = Phase::Writing;
    m_end = end;
    const bool hasBody = !m_isHead && response.status != 204 && response.status != 304;
    m_body = hasBody ? response.body : QByteArray();
    m_bodyWritten = 0;
    m_events = m_isHead ? nullptr : response.events;
    if (m_events) {
        m_end = HttpEnd::Close;
        connect(m_events.get(), &EventStream::written, this, &HttpConnection::stream);
        connect(m_events.get(), &EventStream::ended, this, &HttpConnection::close);
    }
    m_head = httpHead(response, m_clock.now(), m_end);
    m_deadline.start(m_deadlines.writing);
    pump();
}

/// What the kernel has not taken yet: with TLS, what is encrypted already counts as well.
qint64 HttpConnection::unsent() const
{
    const auto* secure = qobject_cast<const QSslSocket*>(m_socket);
    return m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
}

/// The socket copies what it is given: it gets a piece at a time.
void HttpConnection::pump()
{
    if (m_phase != Phase::Writing || m_hasEnded)
        return;
    if (!m_head.isEmpty())
        m_socket->write(std::exchange(m_head, {}));
    while (m_bodyWritten < m_body.size() && unsent() < writeAtOnce) {
        const qint64 size = std::min<qint64>(writeAtOnce, m_body.size() - m_bodyWritten);
        m_socket->write(m_body.constData() + m_bodyWritten, size);
        m_bodyWritten += static_cast<qsizetype>(size);
    }
    if (m_bodyWritten == m_body.size() && unsent() == 0)
        finishResponse();
}

void HttpConnection::finishResponse()
{
    m_body.clear();
    if (m_events) {
        m_phase = Phase::Streaming;
        m_deadline.stop();
        return;
    }
    if (m_end == HttpEnd::Close) {
        close();
        return;
    }
    m_phase = Phase::Reading;
    m_isHead = false;
    m_parser = HttpRequestParser();
    m_deadline.start(m_input.isEmpty() ? m_deadlines.idle : m_deadlines.request);
    if (!m_input.isEmpty() || m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::readMore, Qt::QueuedConnection);
}

/// Who does not take what is told gets nothing more, and has to ask again.
void HttpConnection::stream(const QByteArray& bytes)
{
    if (m_hasEnded || (m_phase != Phase::Streaming && m_phase != Phase::Writing))
        return;
    if (m_phase == Phase::Writing) { // what was answered goes first
        if (m_body.size() - m_bodyWritten > mostUnsent)
            return drop();
        m_body += bytes;
        return;
    }
    if (unsent() > mostUnsent)
        return drop();
    m_socket->write(bytes);
}

/// Closing with unread input would send a reset, which can overtake the answer: the other side closes first.
void HttpConnection::close()
{
    m_phase = Phase::Closing;
    m_deadline.start(m_deadlines.closing);
    if (qobject_cast<QSslSocket*>(m_socket))
        m_socket->disconnectFromHost();
    else
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    readMore();
}

void HttpConnection::giveUp()
{
    const bool hasBegun = m_parser.state() != HttpRequestParser::State::Waiting;
    if (m_phase == Phase::Reading && hasBegun)
        respond(problem(RequestFault::Timeout, whyOf(RequestFault::Timeout)), HttpEnd::Close);
    else
        drop();
}

} // namespace powermon
