// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QString>

#include "core/base/timestamp.h"

class QLocalServer;
class QLocalSocket;
class QLockFile;

namespace powermon {

/// Lets one window of a user show a database: a second start asks the first to come to the front and goes
/// away.
///
/// The lock is a file that names its process, so one that was killed leaves nothing in the way.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// \a key tells apart what may run side by side (the address of the database); \a folder belongs to the
    /// user alone.
    SingleInstance(const QString& folder, const QString& key, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// True: this is the first, and from now on the others are heard. Also true, with a warning, where the
    /// folder allows no lock: a window too many is better than none.
    [[nodiscard]] bool claim();
    /// Asks the first one to show its window; whether it said that it does. Blocks for at most \a patience.
    [[nodiscard]] bool raiseFirst(Milliseconds patience) const;

    /// The user's folder for such things: the session's runtime folder, else a private one among the
    /// temporary files.
    [[nodiscard]] static QString userFolder();

Q_SIGNALS:
    /// Another start wants the window; the token lets a Wayland desktop raise it, and is empty elsewhere.
    void raiseRequested(const QString& activationToken);

private:
    void greet(QLocalSocket* visitor);

    QString m_socketPath;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer* m_server = nullptr;
};

} // namespace powermon
