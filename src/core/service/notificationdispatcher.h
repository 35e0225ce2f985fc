// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/interfaces/notifier.h"
#include "core/model/outage.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace powermon {

/// Turns outage events into messages: one event, one message that is replaced when it ends. Sends through the
/// first notifier that is available. While alerts are paused nothing is sent; what the person does not know
/// yet is told when the pause ends: an outage that opened and is still open, or the end of one that was told
/// before the pause. One that came and went during the pause is never told.
class NotificationDispatcher final : public QObject
{
    Q_OBJECT

public:
    /// \a notifiers in order of preference; they must outlive this.
    NotificationDispatcher(Clock& clock, QList<Notifier*> notifiers, QObject* parent = nullptr);

    void outageOpened(const Outage& outage);
    /// Replaces the message where what is known of the outage is another thing now: its cause or its
    /// confidence.
    void outageChanged(const Outage& outage);
    void outageClosed(const Outage& outage);

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
    void send(const Notification& notification);
    void armTimer();

    Clock& m_clock;
    QList<Notifier*> m_notifiers;
    std::optional<Timestamp> m_pausedUntil;
    QHash<QString, Outage> m_told; ///< open ones that the person knows of, by the key of their message
    QList<Outage> m_heldBack;      ///< latest state of what has to be told when the pause ends
    QTimer m_timer;
};

/// The words of an outage's messages, in the program's language. Both carry the same key.
[[nodiscard]] Notification openedMessage(const Outage& outage);
[[nodiscard]] Notification closedMessage(const Outage& outage);

} // namespace powermon
