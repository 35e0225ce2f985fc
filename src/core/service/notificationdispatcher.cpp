// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/notificationdispatcher.h"

#include "core/base/logging.h"

#include <algorithm>
#include <utility>

namespace powermon {

namespace {

constexpr Milliseconds longestPause = std::chrono::hours(24 * 365);
constexpr Milliseconds longestTimer = std::chrono::hours(24);

} // namespace

NotificationDispatcher::NotificationDispatcher(Clock& clock, QList<Notifier*> notifiers, QObject* parent)
    : QObject(parent), m_clock(clock), m_notifiers(std::move(notifiers))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NotificationDispatcher::wakeUp);
}

void NotificationDispatcher::outageOpened(const Outage& outage)
{
    if (m_pausedUntil) {
        m_heldBack.append(outage);
        return;
    }
    const Notification message = openedMessage(outage);
    m_told.insert(message.key, outage);
    send(message);
}

void NotificationDispatcher::outageChanged(const Outage& outage)
{
    const Notification message = openedMessage(outage);
    for (Outage& held : m_heldBack) {
        if (openedMessage(held).key == message.key)
            held = outage;
    }
    const auto told = m_told.find(message.key);
    if (told == m_told.end())
        return;
    const bool isNews = told->cause != outage.cause || told->confidence != outage.confidence;
    if (!isNews || m_pausedUntil)
        return;
    *told = outage;
    send(message);
}

void NotificationDispatcher::outageClosed(const Outage& outage)
{
    const Notification message = closedMessage(outage);
    const auto isSame = [&message](const Outage& held) { return openedMessage(held).key == message.key; };
    const bool wasHeldBack = m_heldBack.removeIf(isSame) > 0;
    if (!m_pausedUntil) {
        m_told.remove(message.key);
        send(message);
    } else if (!wasHeldBack) {
        m_heldBack.append(outage); // the person still believes that it is open
    }
}

void NotificationDispatcher::pauseFor(Milliseconds duration)
{
    if (duration <= Milliseconds(0))
        return;
    m_pausedUntil = m_clock.now() + std::min(duration, longestPause);
    armTimer();
    Q_EMIT pauseChanged();
}

void NotificationDispatcher::resume()
{
    if (!std::exchange(m_pausedUntil, std::nullopt))
        return;
    m_timer.stop();
    Q_EMIT pauseChanged();
    for (const Outage& outage : std::exchange(m_heldBack, {})) {
        if (outage.isOngoing())
            outageOpened(outage);
        else
            outageClosed(outage);
    }
}

void NotificationDispatcher::wakeUp()
{
    if (!m_pausedUntil)
        return;
    if (m_clock.now() >= *m_pausedUntil)
        resume();
    else
        armTimer(); // the clock was set back, or the pause is longer than the timer
}

void NotificationDispatcher::armTimer()
{
    m_timer.start(std::clamp(*m_pausedUntil - m_clock.now(), Milliseconds(0), longestTimer));
}

void NotificationDispatcher::send(const Notification& notification)
{
    const auto available =
        std::ranges::find_if(m_notifiers, [](const Notifier* notifier) { return notifier->isAvailable(); });
    if (available == m_notifiers.end())
        qCWarning(logNotify).noquote() << "nobody to tell title=" << notification.title;
    else
        (*available)->notify(notification);
}

} // namespace powermon
