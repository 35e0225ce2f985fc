// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFuture>
#include <QTcpSocket>
#include <QTimer>

#include "api/apiresponse.h"
#include "api/eventstream.h"
#include "api/httprequestparser.h"
#include "api/httpresponse.h"
#include "core/base/clock.h"

namespace powermon {

using HttpAnswerer = std::function<QFuture<ApiResponse>(const ApiRequest&)>;

/// How long a client may take; each from its beginning, whatever trickles in meanwhile.
struct HttpDeadlines
{
    Milliseconds idle{30'000};    ///< until the first byte of a request
    Milliseconds request{10'000}; ///< from there until it is whole
    Milliseconds writing{30'000}; ///< until the answer was taken
    Milliseconds closing{2000};   ///< until the other side closes as well
};

/// The address of the other side; IPv4 as such, also where it comes by IPv6.
[[nodiscard]] QString peerOf(const QTcpSocket& socket);

/// One connection of a client: one request after another, one at a time. What comes too early stays in the
/// kernel. Where the client leaves first, the answer is dropped.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket, which is connected.
    HttpConnection(QTcpSocket* socket, const Clock& clock, const HttpAnswerer& answerer,
                   const HttpDeadlines& deadlines, QObject* parent = nullptr);

    /// No whole request is there that waits for its answer: nothing is lost where it is dropped.
    [[nodiscard]] bool isWaiting() const
    {
        return m_phase == Phase::Reading || m_phase == Phase::Streaming || m_phase == Phase::Closing;
    }
    /// It has its answer, and does not take it.
    [[nodiscard]] bool isWriting() const { return m_phase == Phase::Writing; }
    /// The address that asks.
    [[nodiscard]] const QString& peer() const { return m_peer; }
    /// Ends at once; ended() comes later.
    void drop();

Q_SIGNALS:
    /// Once.
    void ended();

private:
    enum class Phase
    {
        Reading,
        Answering,
        Writing,
        Streaming, ///< the answer goes on
        Closing,
    };
    void readMore();
    void takeState(HttpRequestParser::State state);
    void answer();
    void respond(const ApiResponse& response, HttpEnd end);
    void pump();
    [[nodiscard]] qint64 unsent() const;
    void finishResponse();
    void stream(const QByteArray& bytes);
    void close();
    void giveUp();
    void end();

    const Clock& m_clock;
    HttpAnswerer m_answerer;
    HttpDeadlines m_deadlines;
    QTcpSocket* m_socket;
    QString m_peer;
    QTimer m_deadline;
    Phase m_phase = Phase::Reading;
    HttpRequestParser m_parser;
    QByteArray m_input; ///< read, and of the next request
    QByteArray m_head;  ///< of the answer, what is not written yet
    QByteArray m_body;
    qsizetype m_bodyWritten = 0;
    std::shared_ptr<EventStream> m_events; ///< null: the answer ends with its body
    qint64 m_discarded = 0;
    HttpEnd m_end = HttpEnd::Close;
    bool m_isHead = false;
    bool m_hasEnded = false;
};

} // namespace powermon
