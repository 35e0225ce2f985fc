// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/desktopnotifier.h"

#include <algorithm>
#include <utility>

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>

#include "core/base/error.h"
#include "core/base/logging.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestBody = 2000;

/// The numbers of the specification.
uchar urgencyByte(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Low:
        return 0;
    case Urgency::Normal:
        return 1;
    case Urgency::Critical:
        return 2;
    }
    Q_UNREACHABLE();
}

/// Calls \a handle with the answer or the error, later; also for a call that failed at once, which signals
/// nothing.
template <typename Reply, typename Handle>
void whenAnswered(const Reply& reply, QObject* context, Handle handle)
{
    auto* call = new QDBusPendingCallWatcher(reply, context);
    const auto finish = [call, handle] {
        call->deleteLater();
        handle(Reply(*call));
    };
    if (call->isFinished())
        QMetaObject::invokeMethod(call, finish, Qt::QueuedConnection);
    else
        QObject::connect(call, &QDBusPendingCallWatcher::finished, context, finish);
}

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection& bus, std::function<void()> show, QObject* parent)
    : QObject(parent), m_service(bus), m_show(std::move(show))
{
    m_retryTimer.setObjectName(u"retryTimer"_s);
    m_retryTimer.setParent(this);
    if (!bus.isConnected()) {
        qCInfo(logNotify) << "desktop notifications are off reason=no-session-bus";
        return;
    }
    auto* watcher = new QDBusServiceWatcher(NotificationService::serviceName(), bus,
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString&, const QString&, const QString& owner) { setOwner(owner); });
    connect(&m_service, &NotificationService::ActionInvoked, this, &DesktopNotifier::invoke);
    connect(&m_service, &NotificationService::NotificationClosed, this, &DesktopNotifier::forgetBubble);
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setInterval(retryTime);
    connect(&m_retryTimer, &QTimer::timeout, this, &DesktopNotifier::askCapabilities);
    askActivatable();
    askCapabilities();
}

void DesktopNotifier::notify(const Notification& notification)
{
    if (m_capabilities) {
        send(notification);
        return;
    }
    m_waiting.append(notification);
    askCapabilities();
}

/// Also wakes a daemon that the bus starts on demand, and so tells early whether there is one that works.
void DesktopNotifier::askCapabilities()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    whenAnswered(m_service.capabilities(), this,
                 [this, daemon = m_daemon](const QDBusPendingReply<QStringList>& reply) {
                     m_isAsking = false;
                     if (reply.isError() && m_hasOwner && daemon != m_daemon) {
                         askCapabilities(); // the one that was asked is gone, another has come
                         return;
                     }
                     if (reply.isError()) {
                         qCInfo(logNotify) << "no desktop notifications reason=" << reply.error().message();
                         failAllWaiting();
                         return;
                     }
                     m_hasOwner = true;
                     m_capabilities = reply.value();
                     setAvailable(true);
                     const auto waiting = std::exchange(m_waiting, {});
                     for (const Notification& each : waiting)
                         send(each);
                 });
}

void DesktopNotifier::askActivatable()
{
    const auto question =
        QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                       u"org.freedesktop.DBus"_s, u"ListActivatableNames"_s);
    const QDBusPendingReply<QStringList> answer = m_service.connection().asyncCall(question);
    whenAnswered(answer, this, [this](const QDBusPendingReply<QStringList>& reply) {
        m_isActivatable = !reply.isError() && reply.value().contains(NotificationService::serviceName());
    });
}

/// Numbers of bubbles mean nothing to another daemon: they might be somebody else's there.
void DesktopNotifier::setOwner(const QString& owner)
{
    ++m_daemon;
    m_capabilities.reset();
    m_hasOwner = !owner.isEmpty();
    m_bubbles.removeIf([](const auto& entry) { return !entry.value().isSending; });
    if (owner.isEmpty()) {
        // Some daemons end when they have been idle; the bus starts them again with the next message.
        setAvailable(m_isAvailable && m_isActivatable);
        return;
    }
    askCapabilities();
}

void DesktopNotifier::setAvailable(bool isAvailable)
{
    if (isAvailable)
        m_retryTimer.stop();
    else if (m_hasOwner)
        m_retryTimer.start();
    if (std::exchange(m_isAvailable, isAvailable) != isAvailable)
        Q_EMIT availabilityChanged(isAvailable);
}

void DesktopNotifier::send(const Notification& notification)
{
    Bubble& bubble = m_bubbles[notification.key];
    if (bubble.isSending) {
        bubble.next = notification;
        return;
    }
    bubble.isSending = true;
    const auto answer = m_service.notify(u"PowerMon"_s, messageOf(notification, bubble.id));
    whenAnswered(answer, this, [this, notification, daemon = m_daemon](const QDBusPendingReply<uint>& reply) {
        finishSending(notification, reply, daemon);
    });
}

void DesktopNotifier::finishSending(const Notification& notification, const QDBusPendingReply<uint>& reply,
                                    quint64 daemon)
{
    Bubble& bubble = m_bubbles[notification.key];
    bubble.isSending = false;
    const auto next = std::exchange(bubble.next, std::nullopt);
    if (reply.isError()) {
        qCWarning(logNotify) << "a desktop notification failed reason=" << reply.error().message();
        bubble.id = 0;
        setAvailable(false);
        Q_EMIT undelivered(next.value_or(notification));
        return;
    }
    setAvailable(true);
    bubble.id = daemon == m_daemon ? reply.value() : 0;
    if (next)
        notify(*next);
}

void DesktopNotifier::failAllWaiting()
{
    setAvailable(false);
    const auto waiting = std::exchange(m_waiting, {});
    for (const Notification& each : waiting)
        Q_EMIT undelivered(each);
}

void DesktopNotifier::forgetBubble(uint id)
{
    m_bubbles.removeIf(
        [id](const auto& entry) { return entry.value().id == id && !entry.value().isSending; });
}

void DesktopNotifier::invoke(uint id, const QString& action)
{
    // The signal goes to every program; only those of our own bubbles are meant for us.
    const bool isOurs =
        std::any_of(m_bubbles.cbegin(), m_bubbles.cend(), [id](const Bubble& each) { return each.id == id; });
    if (isOurs && m_show && (action == "show"_L1 || action == "default"_L1))
        m_show();
}

NotificationService::Message DesktopNotifier::messageOf(const Notification& notification, uint replaces) const
{
    const bool lasts = notification.urgency == Urgency::Critical && !notification.isOver;
    NotificationService::Message message;
    message.replaces = replaces;
    message.icon = u"org.powermon.PowerMon"_s;
    message.summary = shortened(notification.title, longestTitle);
    message.body = notification.body.left(longestBody);
    if (m_capabilities->contains("body-markup"_L1))
        message.body = message.body.toHtmlEscaped();
    if (m_show && m_capabilities->contains("actions"_L1))
        message.actions = {u"default"_s, tr("Show PowerMon"), u"show"_s, tr("Show PowerMon")};
    message.hints.insert(u"urgency"_s, QVariant::fromValue(urgencyByte(notification.urgency)));
    message.hints.insert(u"desktop-entry"_s, u"org.powermon.PowerMon"_s);
    message.hints.insert(u"category"_s, u"device"_s);
    // Stays while it is true, also when its button was pressed.
    if (lasts)
        message.hints.insert(u"resident"_s, true);
    message.expiresAfter = lasts ? 0 : -1;
    return message;
}

} // namespace powermon
