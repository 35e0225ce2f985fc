// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probelane.h"

#include <algorithm>

#include <QNetworkCookieJar>
#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

// A body is of no interest, and a small window keeps a flood of it in the kernel.
constexpr qint64 readBuffer = 16 * 1024;
constexpr Milliseconds pinnedAtEnd{2000}; // a busy machine is slow, and no reason to leave a thread behind

} // namespace

ProbeLane::ProbeLane(Clock& clock, quint16 refusingPort)
    : m_clock(clock), m_refusingPort(refusingPort), m_manager(std::make_unique<QNetworkAccessManager>())
{
    m_manager->setProxy(
        QNetworkProxy::NoProxy); // else the system's, whose 503 would pass for a device's answer
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager->setStrictTransportSecurityEnabled(false);
    m_manager->setAutoDeleteReplies(false);
    m_livedAt = m_clock.steadyNow();
}

ProbeLane::~ProbeLane()
{
    const QList<quint64> ids = m_requests.keys();
    for (const quint64 id : ids)
        drop(id);
    if (m_control)
        m_control->disconnect(this);
    // Deleting a manager waits five seconds for its thread; a pinned one is left to the end of the process
    // instead.
    if (silence() > pinnedAtEnd)
        static_cast<void>(m_manager.release());
}

void ProbeLane::send(quint64 id, const QNetworkRequest& request, const Endpoint& endpoint)
{
    QNetworkReply* reply = m_manager->get(request);
    m_activeAt = m_clock.steadyNow();
    m_requests.insert(id, {reply, endpoint});
    m_contacts.append({endpoint, m_activeAt});
    reply->setReadBufferSize(readBuffer);
    connect(reply, &QNetworkReply::metaDataChanged, this, [this, id] { finish(id); });
    connect(reply, &QNetworkReply::finished, this, [this, id] { finish(id); });
}

void ProbeLane::finish(quint64 id)
{
    const auto found = m_requests.constFind(id);
    if (found == m_requests.cend())
        return;
    ReplyResult result;
    const QVariant status = found->reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (status.isValid())
        result.httpStatus = status.toInt();
    else if (!found->reply->isFinished())
        return;
    result.error = found->reply->error();
    drop(id);
    Q_EMIT replied(id, result);
}

void ProbeLane::drop(quint64 id)
{
    const Request request = m_requests.take(id);
    if (!request.reply)
        return;
    m_activeAt = m_clock.steadyNow(); // an answer can pin the thread after its header, too
    // Deleting aborts; abort() itself would complain about a reply that already has its error.
    request.reply->disconnect(this);
    request.reply->deleteLater();
}

void ProbeLane::beat()
{
    const SteadyTime now = m_clock.steadyNow();
    if (m_activeAt > m_livedAt && now - m_controlSentAt >= controlPeriod)
        askForLife();
}

void ProbeLane::askForLife()
{
    if (m_control)
        return;
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/"_s.arg(m_refusingPort)));
    request.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute, 0);
    m_controlSentAt = m_clock.steadyNow();
    m_control = m_manager->get(request);
    connect(m_control, &QNetworkReply::finished, this, &ProbeLane::acceptControl);
}

void ProbeLane::acceptControl()
{
    m_control->deleteLater();
    m_control = nullptr;
    m_livedAt = m_controlSentAt;
    m_contacts.removeIf([this](const Contact& contact) { return contact.at < m_livedAt; });
    Q_EMIT lived();
}

Milliseconds ProbeLane::silence() const
{
    if (!m_control)
        return Milliseconds(0);
    return std::chrono::duration_cast<Milliseconds>(m_clock.steadyNow() - m_controlSentAt);
}

void ProbeLane::forgive()
{
    if (m_control)
        m_controlSentAt = m_clock.steadyNow();
}

QSet<Endpoint> ProbeLane::suspects() const
{
    QSet<Endpoint> found;
    for (const Contact& contact : m_contacts)
        found.insert(contact.endpoint);
    for (const Request& request : m_requests)
        found.insert(request.endpoint);
    return found;
}

} // namespace powermon
