// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "api/apirequest.h"
#include "api/problem.h"

namespace powermon {

/// Takes one HTTP/1.0 or 1.1 request (RFC 9112) apart as it comes in, and holds no more of it than its
/// limits. Strict where leniency would let two parsers see different requests: lines end with CRLF, a length
/// is digits and said once, nothing is folded, no transfer coding is known. Pure.
class HttpRequestParser
{
public:
    static constexpr qsizetype longestLine = 8 * 1024;
    static constexpr qsizetype longestHeader = 16 * 1024; ///< all lines before the body
    static constexpr qsizetype mostFields = 100;
    static constexpr qint64 longestBody = 64 * 1024;

    enum class State
    {
        Waiting, ///< nothing has come
        Head,
        Body,
        Done,
        Failed,
    };

    /// Takes of \a bytes what belongs to this request, and cuts that off; the rest is of the next one.
    State feed(QByteArray& bytes);
    [[nodiscard]] State state() const { return m_state; }

    /// When it is done.
    [[nodiscard]] const ApiRequest& request() const { return m_request; }
    /// When it failed.
    [[nodiscard]] RequestFault fault() const { return m_fault; }
    /// Whether the connection may be used again after this request.
    [[nodiscard]] bool keepsAlive() const { return m_keepsAlive; }
    /// Whether the sender waits for "100 Continue" before the body comes; true once.
    [[nodiscard]] bool takeContinueWanted();

private:
    State fail(RequestFault fault);
    void takeLines(QByteArray& bytes);
    void takeLine(const QByteArray& line);
    void takeRequestLine(const QByteArray& line);
    void takeTarget(const QByteArray& target);
    void takeField(const QByteArray& line);
    void endHead();
    void readLength();
    [[nodiscard]] qsizetype count(QByteArrayView name) const;

    State m_state = State::Waiting;
    RequestFault m_fault = RequestFault::Malformed;
    ApiRequest m_request;
    QByteArray m_line; ///< what came of a line that is not whole yet
    qsizetype m_headerSize = 0;
    qint64 m_bodyLeft = 0;
    int m_minorVersion = 1;
    bool m_keepsAlive = false;
    bool m_wantsContinue = false;
};

} // namespace powermon
