// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/interfaces/notifier.h"
#include "core/model/outage.h"

#include <QList>
#include <QObject>

#include <optional>

namespace powermon
{

/// Turns outage events into messages: one event, one message that is replaced when it ends. Sends through the first
/// notifier that is available. Paused alerts are not sent; an outage that opened unheard is told when the pause ends, if it
/// is still open.
class NotificationDispatcher final : public QObject
{
    Q_OBJECT

public:
    /// \a notifiers in order of preference; they must outlive this.
    NotificationDispatcher(Clock& clock, QList<Notifier*> notifiers, QObject* parent = nullptr);

    void outageOpened(const Outage& outage);
    void outageChanged(const Outage& outage);
    void outageClosed(const Outage& outage);

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

    Clock& m_clock;
    QList<Notifier*> m_notifiers;
    std::optional<Timestamp> m_pausedUntil;
    QList<Outage> m_heldBack;
};

/// The words of an outage's messages, in the program's language.
[[nodiscard]] Notification openedMessage(const Outage& outage);
[[nodiscard]] Notification closedMessage(const Outage& outage);

} // namespace powermon
