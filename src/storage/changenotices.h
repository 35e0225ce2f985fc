// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>
#include <QString>

class QSqlDatabase;

namespace powermon {

/// Counts what a server tells of changes by itself (LISTEN), so that nobody needs to ask for them. Belongs to
/// the thread of the connection, which must have an event loop.
class ChangeNotices final
{
public:
    /// \a channel: what is listened to; empty: the engine has no such thing.
    explicit ChangeNotices(QString channel) : m_channel(std::move(channel)) {}

    /// A connection ended, and with it what it listened to.
    void forget();
    /// How often something was told so far; it grows with each connection, too, since what happened between
    /// two was told to nobody. Nothing where only asking helps: the connection is gone, or nothing was heard
    /// over it yet, as behind a pool that passes no notices on. Begins to listen with the first call for a
    /// connection; after that it asks nobody.
    [[nodiscard]] std::optional<quint64> count(const QSqlDatabase& database);

private:
    void listen(const QSqlDatabase& database);

    QString m_channel;
    QObject m_context; ///< whatever comes after this is gone is not counted
    quint64 m_count = 0;
    bool m_isAsked = false; ///< listening to this connection was tried
    bool m_isHeard = false; ///< something was told over this connection
};

} // namespace powermon
