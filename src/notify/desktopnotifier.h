// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>

#include <QDBusConnection>
#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "core/interfaces/notifier.h"
#include "notify/notificationservice.h"

namespace powermon {

/// Shows messages as bubbles of the desktop, over org.freedesktop.Notifications. Notifications of one key
/// share one bubble. Lives in one thread with an event loop; nothing here waits. The daemon may come, go and
/// be replaced.
class DesktopNotifier final : public QObject, public Notifier
{
    Q_OBJECT

public:
    /// A daemon that runs but failed is asked again after this time.
    static constexpr std::chrono::seconds retryTime{30};

    /// \a show is called when the person asks in the bubble to see the window; without it no such button is
    /// offered.
    explicit DesktopNotifier(const QDBusConnection& bus, std::function<void()> show = {},
                             QObject* parent = nullptr);

    /// A daemon runs, or the bus would start one, and the last call did not fail.
    [[nodiscard]] bool isAvailable() const override { return m_isAvailable; }
    /// Sends \a notification; where it turns out that nobody takes it, says so by undelivered().
    void notify(const Notification& notification) override;

Q_SIGNALS:
    void availabilityChanged(bool isAvailable);
    /// Was accepted by notify() but could not be shown: to be told in another way.
    void undelivered(const powermon::Notification& notification);

private:
    /// What is on the screen under one key.
    struct Bubble
    {
        uint id = 0; ///< 0: none yet
        bool isSending = false;
        std::optional<Notification> next; ///< the newest that came while sending
    };

    void askCapabilities();
    void askActivatable();
    void setOwner(const QString& owner);
    void setAvailable(bool isAvailable);
    void send(const Notification& notification);
    void finishSending(const Notification& notification, const QDBusPendingReply<uint>& reply,
                       quint64 daemon);
    void failAllWaiting();
    void forgetBubble(uint id);
    void invoke(uint id, const QString& action);
    [[nodiscard]] NotificationService::Message messageOf(const Notification& notification,
                                                         uint replaces) const;

    NotificationService m_service;
    std::function<void()> m_show;
    QHash<QString, Bubble> m_bubbles;
    QList<Notification> m_waiting; ///< until the capabilities are known
    std::optional<QStringList> m_capabilities;
    quint64 m_daemon = 0; ///< counts owners of the name: an answer of an earlier one is void
    QTimer m_retryTimer;
    bool m_isAsking = false;
    bool m_hasOwner = false;
    bool m_isActivatable = false;
    bool m_isAvailable = false;
};

} // namespace powermon
