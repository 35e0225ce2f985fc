// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QSslConfiguration>
#include <QTcpServer>

#include "api/httpconnection.h"

namespace powermon {

/// Accepts connections, and never more than fit: for one more, the one that has waited longest without
/// asking anything has to go; where all wait for their answers, the new one has.
class HttpListener final : public QTcpServer
{
    Q_OBJECT

public:
    static constexpr qsizetype usualConnections = 64;

    HttpListener(const Clock& clock, const HttpAnswerer& answerer, QObject* parent = nullptr);
    ~HttpListener() override;

    /// Before listen(): every connection speaks TLS.
    void setTls(const QSslConfiguration& configuration) { m_tls = configuration; }
    void setDeadlines(const HttpDeadlines& deadlines) { m_deadlines = deadlines; }
    void setMostConnections(qsizetype most) { m_mostConnections = most; }
    [[nodiscard]] qsizetype connectionCount() const { return m_connections.size(); }
    /// Ends all connections at once.
    void dropAll();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] bool makeRoom();
    [[nodiscard]] QTcpSocket* socketFor(qintptr descriptor);
    void pause();

    const Clock& m_clock;
    HttpAnswerer m_answerer;
    HttpDeadlines m_deadlines;
    std::optional<QSslConfiguration> m_tls;
    qsizetype m_mostConnections = usualConnections;
    QList<HttpConnection*> m_connections; ///< the oldest first
};

} // namespace powermon
