// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>

namespace powermon {

/// Hears from logind when the computer goes to sleep, and has it wait until allowSleep() (at most logind's
/// InhibitDelayMaxSec, 5 s). Where there is no logind nothing is heard. Asynchronous throughout.
class SleepWatcher final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    /// \a bus: the system's.
    explicit SleepWatcher(const QDBusConnection& bus, QObject* parent = nullptr);

    void allowSleep();

Q_SIGNALS:
    /// logind's own, named as there.
    void PrepareForSleep(bool isAboutToSleep);

private:
    void takeLock();

    QDBusUnixFileDescriptor m_lock;
};

} // namespace powermon
