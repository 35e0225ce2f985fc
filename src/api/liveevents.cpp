// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/liveevents.h"

#include <algorithm>

#include "api/apianswer.h"
#include "api/resttext.h"

namespace powermon {

namespace {

constexpr Milliseconds leastTogetherness{100};
/// Where there are thousands of switches, no more than this share of the time goes into telling of them.
constexpr int share = 20;

} // namespace

LiveEvents::LiveEvents(const ApiParts& parts, LiveStatus& status, QObject* parent)
    : QObject(parent), m_clock(parts.clock), m_status(status), m_togetherness(leastTogetherness)
{
    m_change.setSingleShot(true);
    connect(&m_change, &QTimer::timeout, this, &LiveEvents::tellChange);
    connect(&m_heartbeat, &QTimer::timeout, this, [this] { tell(":\n\n"); });
    const auto note = [this] {
        if (!m_streams.isEmpty() && !m_change.isActive())
            m_change.start(m_togetherness);
    };
    connect(&parts.status, &SiteStatus::siteChanged, this, note);
    connect(&parts.status, &SiteStatus::switchesReset, this, note);
    connect(&parts.status, &SiteStatus::switchChanged, this, note);
}

QList<ApiRoute> LiveEvents::routes()
{
    return {
        {"GET", "/api/events", ApiScope::Read, [this](const ApiCall& call) { return open(call.request); }}};
}

QFuture<ApiResponse> LiveEvents::open(const ApiRequest& request)
{
    ApiResponse response{200, "text/event-stream", {}, {{"Cache-Control", "no-store"}}};
    if (request.method == "HEAD")
        return answered(response);
    m_streams.removeIf([](const std::weak_ptr<EventStream>& each) { return each.expired(); });
    if (m_streams.size() >= mostStreams)
        return answered(problem(
            RequestFault::TooBusy,
            translated(QT_TRANSLATE_NOOP("Rest", "Too many listen already; ask /api/status/next instead"))));
    response.body = "retry: 3000\n" + statusEvent();
    response.events = std::make_shared<EventStream>();
    m_streams.append(response.events);
    QTimer::singleShot(lifetime, response.events.get(), &EventStream::ended);
    if (!m_heartbeat.isActive())
        m_heartbeat.start(heartbeat);
    return answered(response);
}

QByteArray LiveEvents::statusEvent()
{
    const ApiResponse now = m_status.now();
    return "event: status\nid: " + now.field("ETag").replace('"', "") + "\ndata: " + now.body + "\n\n";
}

void LiveEvents::tellChange()
{
    const SteadyTime begin = m_clock.steadyNow();
    tell(statusEvent());
    const auto spent = std::chrono::duration_cast<Milliseconds>(m_clock.steadyNow() - begin);
    m_togetherness = std::max(leastTogetherness, spent * share);
}

void LiveEvents::tell(const QByteArray& bytes)
{
    const auto streams = m_streams;
    for (const auto& each : streams) {
        if (const auto stream = each.lock())
            Q_EMIT stream->written(bytes);
    }
    m_streams.removeIf([](const std::weak_ptr<EventStream>& each) { return each.expired(); });
    if (m_streams.isEmpty())
        m_heartbeat.stop();
}

} // namespace powermon
