// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/interfaces/notifier.h"
#include "core/service/outagemessages.h"

namespace powermon {

/// Turns outage events into messages: one event, one message that is replaced when more is known of it and
/// when it ends, whatever it turns out to be. Sends through the first notifier that is available. While
/// alerts are paused nothing is sent; what the person does not know yet is told when the pause ends: an
/// outage that opened and is still open, and what became of one that was told before the pause. One that came
/// and went during the pause is never told.
///
/// An event is known by its number, which holds while a monitor of this process lives, or by the id of its
/// outage, which it has once it is on disk.
class NotificationDispatcher final : public QObject
{
    Q_OBJECT

public:
    /// \a notifiers in order of preference; they must outlive this.
    NotificationDispatcher(Clock& clock, QList<Notifier*> notifiers, QObject* parent = nullptr);

    /// \a event: 0 where only the id is known. One that the person knows of is a change.
    void outageOpened(const Outage& outage, quint64 event = 0);
    /// Replaces the message where its headline is another one now; one that the person does not know of is
    /// passed over.
    void outageChanged(const Outage& outage, quint64 event = 0);
    void outageClosed(const Outage& outage, quint64 event = 0);
    /// The person knows of it from before; what becomes of it is told.
    void outageTakenUp(const Outage& outage, quint64 event = 0);

    /// From now on; a new pause replaces the one before. Nothing longer than a year, nothing that is not
    /// positive.
    void pauseFor(Milliseconds duration);
    void resume();
    /// Nothing while alerts go out.
    [[nodiscard]] std::optional<Timestamp> pausedUntil() const { return m_pausedUntil; }
    /// Ends a pause whose time is over. Called by its own timer.
    void wakeUp();

Q_SIGNALS:
    void pauseChanged();

private:
    /// An open event, or one whose end was not told yet.
    struct Event
    {
        quint64 number = 0;
        QString key; ///< of its messages: the first one's, whatever the outage becomes
        Outage outage;
    };
    [[nodiscard]] static qsizetype indexOf(const QList<Event>& events, const Outage& outage, quint64 number);
    void hold(const Outage& outage, quint64 event);
    void send(Notification message, const QString& key);
    void armTimer();

    Clock& m_clock;
    QList<Notifier*> m_notifiers;
    std::optional<Timestamp> m_pausedUntil;
    QList<Event> m_told;     ///< open ones as the person knows them
    QList<Event> m_heldBack; ///< latest state of what has to be told when the pause ends
    QTimer m_timer;
};

} // namespace powermon
