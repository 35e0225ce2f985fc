// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/headlessmonitor.h"

#include <utility>

#include "core/base/logging.h"

namespace powermon {

HeadlessMonitor::HeadlessMonitor(Application& application, StopRequest& stopRequest,
                                 WhenMonitored whenMonitored, QString location, QObject* parent)
    : QObject(parent), m_application(application), m_stopRequest(stopRequest), m_whenMonitored(whenMonitored),
      m_location(std::move(location))
{
    connect(&m_application, &Application::modeChanged, this, &HeadlessMonitor::enter);
    connect(&m_application, &Application::storeFailed, this, &HeadlessMonitor::fail);
    connect(&m_application, &Application::stopped, this, [this](const std::optional<Error>& loss) {
        m_promise.addResult(m_outcome && loss ? Result<void>(failure(*loss)) : m_outcome);
        m_promise.finish();
    });
    connect(&m_stopRequest, &StopRequest::requested, this, [this] { end({}); });
}

QFuture<Result<void>> HeadlessMonitor::run()
{
    m_promise.start();
    m_application.start();
    if (m_stopRequest.isRequested())
        end({});
    return m_promise.future();
}

void HeadlessMonitor::enter(MonitorMode mode)
{
    if (mode == MonitorMode::Watching) {
        m_hasWatched = true;
        return;
    }
    if (m_whenMonitored == WhenMonitored::Leave && !m_hasWatched)
        end(failure(ErrorCode::AlreadyMonitored, {m_location}));
    else
        qCInfo(logApp) << "another process watches; taking over when it ends";
}

void HeadlessMonitor::fail(const Error& error)
{
    // A spool that cannot be read is tried again, and set aside at last (Spooler).
    const bool isSpool = error.code == ErrorCode::FileUnreadable;
    if (m_hasWatched || isSpool || m_whenMonitored == WhenMonitored::Wait)
        qCWarning(logApp) << "database trouble:" << errorMessage(error);
    else
        end(failure(error));
}

void HeadlessMonitor::end(const Result<void>& outcome)
{
    if (std::exchange(m_isEnding, true))
        return;
    m_outcome = outcome;
    m_application.stop();
}

} // namespace powermon
