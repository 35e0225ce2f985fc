// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace powermon {

/// org.freedesktop.Notifications as its specification has it, asynchronous only.
class NotificationService final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    static constexpr const char* interfaceName = "org.freedesktop.Notifications";

    explicit NotificationService(const QDBusConnection& bus, QObject* parent = nullptr);
    [[nodiscard]] static QString serviceName();

    /// Starts the service where the bus knows how to.
    [[nodiscard]] QDBusPendingReply<QStringList> capabilities();

    /// What one call of Notify carries, in the order of the specification.
    struct Message
    {
        uint replaces = 0; ///< number of a bubble to take over; 0: a new one
        QString icon;
        QString summary;
        QString body;
        QStringList actions; ///< key, label, key, label, …
        QVariantMap hints;
        int expiresAfter = -1; ///< milliseconds; -1: the server decides, 0: never
    };
    /// Answers with the number of the bubble.
    [[nodiscard]] QDBusPendingReply<uint> notify(const QString& application, const Message& message);

Q_SIGNALS:
    // Named by the specification, which D-Bus matches them by.
    void ActionInvoked(uint id, const QString& key);
    void NotificationClosed(uint id, uint reason);
};

} // namespace powermon
