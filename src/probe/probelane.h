// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSet>

#include "core/base/clock.h"
#include "probe/endpoint.h"
#include "probe/replyresult.h"

namespace powermon {

/// One QNetworkAccessManager, its requests in flight, and the proof that its internal thread still runs: a
/// control request to a port of this computer that refuses. Any end of it is a sign of life. A device can pin
/// that thread for ever, and then every request of the manager times out, which would look like an outage.
class ProbeLane final : public QObject
{
    Q_OBJECT

public:
    /// A sign of life is asked for at most so often while there is something to judge.
    static constexpr Milliseconds controlPeriod{1000};

    /// \a refusingPort is bound on 127.0.0.1 and not listening.
    ProbeLane(Clock& clock, quint16 refusingPort);
    ~ProbeLane() override;

    /// Sends; replied() tells the end, except after drop().
    void send(quint64 id, const QNetworkRequest& request, const Endpoint& endpoint);
    /// Ends a request without a result.
    void drop(quint64 id);
    [[nodiscard]] QList<quint64> inFlight() const { return m_requests.keys(); }

    /// Asks for a sign of life when the last is older than what was sent since.
    void beat();
    /// Asks for a sign of life now.
    void askForLife();
    /// The thread ran at this time or later.
    [[nodiscard]] SteadyTime livedAt() const { return m_livedAt; }
    /// Whether something was sent after the last sign of life.
    [[nodiscard]] bool isUnproven() const { return m_control || m_activeAt > m_livedAt; }
    /// How long the answer to the last askForLife() has been missing; zero while none is awaited.
    [[nodiscard]] Milliseconds silence() const;
    /// Forgets the time waited so far: this process itself did not run.
    void forgive();
    /// Whom it has talked to since the last sign of life, and whom it talks to.
    [[nodiscard]] QSet<Endpoint> suspects() const;

Q_SIGNALS:
    void replied(quint64 id, const powermon::ReplyResult& result);
    /// A sign of life came.
    void lived();

private:
    struct Request
    {
        QNetworkReply* reply = nullptr;
        Endpoint endpoint;
    };
    struct Contact
    {
        Endpoint endpoint;
        SteadyTime at;
    };

    void finish(quint64 id);
    void acceptControl();

    Clock& m_clock;
    const quint16 m_refusingPort;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QHash<quint64, Request> m_requests;
    QList<Contact> m_contacts; ///< since the last sign of life
    QNetworkReply* m_control = nullptr;
    SteadyTime m_controlSentAt; ///< forgive() moves it, which only makes livedAt() later than it need be said
    SteadyTime m_activeAt;
    SteadyTime m_livedAt;
};

} // namespace powermon
