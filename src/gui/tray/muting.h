// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimeZone>

#include "core/base/timestamp.h"

namespace powermon {

class Clock;
class NotificationDispatcher;
class SiteStatus;

/// From \a now to the next morning, seven o'clock in \a zone; at least an hour.
[[nodiscard]] Milliseconds untilMorning(Timestamp now, const QTimeZone& zone);

/// "14:30", or "it is over" where the pause goes on for so long that it must mean that.
[[nodiscard]] QString pauseEndText(Timestamp until, Timestamp now);

/// Pauses alerts for as long as people name it.
class Muting final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Muting(const Clock& clock, const SiteStatus& status, NotificationDispatcher& notifications,
           QObject* parent = nullptr);

    void muteForAnHour();
    void muteUntilMorning();
    /// Until no outage and no incident is open; what became of it is told then. Nothing to do where none is.
    void muteUntilOver();
    void resume();

private:
    void look();

    const Clock& m_clock;
    const SiteStatus& m_status;
    NotificationDispatcher& m_notifications;
};

} // namespace powermon
