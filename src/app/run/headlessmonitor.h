// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

#include "app/run/application.h"
#include "cli/commandenvironment.h"
#include "cli/stoprequest.h"

namespace powermon {

/// Runs an Application without a window until it is asked to stop. What fails before it watched for the first
/// time ends it with the reason, for whoever started it to see; what fails later is logged and tried again.
class HeadlessMonitor final : public QObject
{
    Q_OBJECT

public:
    HeadlessMonitor(Application& application, StopRequest& stopRequest, WhenMonitored whenMonitored,
                    QString location, QObject* parent = nullptr);

    /// Once. Finishes when everything is stopped. Errors: those of the store, AlreadyMonitored.
    [[nodiscard]] QFuture<Result<void>> run();
    /// Ends in order, with \a reason.
    void abandon(const Error& reason) { end(failure(reason)); }

private:
    void enter(MonitorMode mode);
    void fail(const Error& error);
    void end(const Result<void>& outcome);

    Application& m_application;
    StopRequest& m_stopRequest;
    WhenMonitored m_whenMonitored;
    QString m_location;
    QPromise<Result<void>> m_promise;
    Result<void> m_outcome;
    bool m_hasWatched = false;
    bool m_isEnding = false;
};

} // namespace powermon
