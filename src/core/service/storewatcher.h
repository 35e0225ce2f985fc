// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/interfaces/storeexecutor.h"
#include "core/service/checkrequest.h"
#include "core/service/sitestatus.h"
#include "core/service/switchdirectory.h"

namespace powermon {

/// Looks once a second whether another program changed the store (where the store tells of changes by itself,
/// only when it has, and now and then), and passes it on: switches to the
/// directory, requested checks to whoever monitors, and, where another process watches (mode Viewing), its
/// checks and outages to the SiteStatus. Sets the status's store trouble only while viewing.
class StoreWatcher final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds period{1000};
    /// A store that tells of changes by itself (Store::notices()) is asked at least so often all the same.
    static constexpr Milliseconds longestTrust{10'000};

    StoreWatcher(Clock& clock, StoreExecutor& store, SwitchDirectory& directory, SiteStatus& status,
                 QObject* parent = nullptr);

    /// Interval and threshold, from which a viewer derives the states.
    void applySettings(const Settings& settings) { m_settings = settings; }

    /// Begins to look; what was asked for before this is no request any more. Harmless where it looks
    /// already.
    void start();
    void stop();
    /// One look; what the timer does. Does nothing while the store has not answered the last one.
    void look();

Q_SIGNALS:
    /// Some program, this one included, changed the store.
    void storeChanged();
    /// Another program asks the monitor to check these switches now (empty: all).
    void checkRequested(const QList<powermon::SwitchId>& ids);
    /// An outage opened, changed or closed in the store while another process watches; not those known at the
    /// first look.
    void outageSeen(const powermon::Outage& outage);
    /// Was open at the first look.
    void outageFound(const powermon::Outage& outage);

private:
    struct Question;
    struct Sight;
    [[nodiscard]] static Result<Sight> ask(Store& store, const Question& question);
    [[nodiscard]] static Result<void> readPicture(Store& store, const Question& question, Sight& sight);
    [[nodiscard]] Question question() const;
    void take(const Result<Sight>& sight);
    void takeRequest(const std::optional<CheckRequest>& request);
    void takeChecks(const Sight& sight);
    void takeOutages(const Sight& sight);
    void forgetStaleStates();

    Clock& m_clock;
    StoreExecutor& m_store;
    SwitchDirectory& m_directory;
    SiteStatus& m_status;
    Settings m_settings;
    QTimer m_timer;
    std::optional<qint64> m_revision;
    std::optional<quint64> m_notices; ///< told by the store before it was last asked
    SteadyTime m_askedAt;
    std::optional<CheckRequest> m_lastRequest;
    std::optional<Timestamp> m_checksSeenUntil; ///< nothing: not viewing yet
    QHash<OutageId, Outage> m_outages;          ///< recent ones as last seen
    OutageId m_newestOutage;                    ///< of all that were seen
    Timestamp m_viewedSince;
    quint64 m_run = 0; ///< counts the starts
    bool m_isLooking = false;
};

} // namespace powermon
