// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/interfaces/storeexecutor.h"
#include "core/service/sitestatus.h"
#include "core/service/switchdirectory.h"

#include <QObject>
#include <QTimer>

namespace powermon
{

/// Looks once a second whether another program changed the store, and passes it on: switches to the directory, requested
/// checks to whoever monitors, and, where another process watches, its checks and outages to the SiteStatus.
class StoreWatcher final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds period{1000};

    StoreWatcher(Clock& clock, StoreExecutor& store, SwitchDirectory& directory, SiteStatus& status, QObject* parent = nullptr);

    void start();
    void stop();
    /// One look; what the timer does.
    void look();

Q_SIGNALS:
    /// Another program asks the monitor to check these switches now (empty: all).
    void checkRequested(const QList<powermon::SwitchId>& ids);
    /// An outage changed in the store while another process watches.
    void outageSeen(const powermon::Outage& outage);

private:
    Clock& m_clock;
    StoreExecutor& m_store;
    SwitchDirectory& m_directory;
    SiteStatus& m_status;
    QTimer m_timer;
    qint64 m_revision = -1;
    Timestamp m_checksSeenUntil;
    bool m_isLooking = false;
};

} // namespace powermon
