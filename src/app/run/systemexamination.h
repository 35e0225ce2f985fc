// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDBusConnection>
#include <QFuture>
#include <QObject>
#include <QPromise>

#include "core/interfaces/networkfacts.h"
#include "core/interfaces/secretstore.h"
#include "core/model/finding.h"

namespace powermon {

/// Looks once at what PowerMon depends on outside its database: the disk, the keychain, the desktop, the
/// network and the clock. Nothing blocks, and nothing is changed; each question has a patience of seconds.
class SystemExamination final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SecretStore& keychain;
        NetworkFacts& network;
        QDBusConnection session; ///< not connected where there is no desktop session
        QDBusConnection system;
    };

    /// \a parts outlive it, but for the connections.
    explicit SystemExamination(const Parts& parts, QObject* parent = nullptr)
        : QObject(parent), m_parts(parts)
    {
    }

    /// Once. \a databaseFolder: of a SQLite file; empty: a server's.
    [[nodiscard]] QFuture<QList<Finding>> examine(const QString& databaseFolder);

private:
    [[nodiscard]] Finding networkFinding();
    void askDesktop();
    void noteServices(const QStringList& services);
    void askClock();
    /// One of the three that answer later has.
    void answered();

    Parts m_parts;
    QPromise<QList<Finding>> m_promise;
    int m_awaited = 3;
    QList<Finding> m_atOnce;
    Finding m_keychain;
    QList<Finding> m_desktop;
    std::optional<Finding> m_clock; ///< nothing: the system does not tell
};

} // namespace powermon
