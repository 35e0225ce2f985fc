// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/notificationdispatcher.h"

#include <algorithm>
#include <utility>

#include "core/base/logging.h"

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

qsizetype NotificationDispatcher::indexOf(const QList<Event>& events, const Outage& outage, quint64 number)
{
    const auto isSame = [&](const Event& each) {
        return (number != 0 && each.number == number) || (outage.id.isValid() && each.outage.id == outage.id);
    };
    const auto found = std::ranges::find_if(events, isSame);
    return found == events.cend() ? -1 : std::distance(events.cbegin(), found);
}

void NotificationDispatcher::outageTakenUp(const Outage& outage, quint64 event)
{
    const qsizetype known = indexOf(m_told, outage, event);
    if (known < 0)
        m_told.append({event, openedMessage(outage).key, outage});
    else if (event != 0)
        m_told[known].number = event;
}

void NotificationDispatcher::outageOpened(const Outage& outage, quint64 event)
{
    if (indexOf(m_told, outage, event) >= 0) {
        outageChanged(outage, event);
    } else if (m_pausedUntil) {
        hold(outage, event);
    } else {
        const Notification message = openedMessage(outage);
        m_told.append({event, message.key, outage});
        send(message, message.key);
    }
}

void NotificationDispatcher::outageChanged(const Outage& outage, quint64 event)
{
    const qsizetype known = indexOf(m_told, outage, event);
    if (m_pausedUntil && (known >= 0 || indexOf(m_heldBack, outage, event) >= 0)) {
        hold(outage, event);
        return;
    }
    if (known < 0)
        return;
    const Notification message = openedMessage(outage);
    const bool isNews = message.title != openedMessage(m_told.at(known).outage).title;
    m_told[known].outage = outage;
    if (isNews)
        send(message, m_told.at(known).key);
}

void NotificationDispatcher::outageClosed(const Outage& outage, quint64 event)
{
    const qsizetype known = indexOf(m_told, outage, event);
    const qsizetype held = indexOf(m_heldBack, outage, event);
    if (m_pausedUntil && known < 0 && held >= 0) {
        m_heldBack.removeAt(held); // came and went
    } else if (m_pausedUntil) {
        hold(outage, event);
    } else {
        const Notification message = closedMessage(outage);
        send(message, known < 0 ? message.key : m_told.takeAt(known).key);
    }
}

void NotificationDispatcher::hold(const Outage& outage, quint64 event)
{
    const qsizetype held = indexOf(m_heldBack, outage, event);
    if (held < 0)
        m_heldBack.append({event, {}, outage});
    else
        m_heldBack[held].outage = outage;
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
    for (const Event& held : std::exchange(m_heldBack, {})) {
        if (held.outage.isOngoing())
            outageOpened(held.outage, held.number);
        else
            outageClosed(held.outage, held.number);
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

void NotificationDispatcher::send(Notification message, const QString& key)
{
    message.key = key;
    const auto available =
        std::ranges::find_if(m_notifiers, [](const Notifier* notifier) { return notifier->isAvailable(); });
    if (available == m_notifiers.end())
        qCWarning(logNotify).noquote() << "nobody to tell title=" << message.title;
    else
        (*available)->notify(message);
}

} // namespace powermon
