// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QVariantMap>

#include "core/model/hostpower.h"

namespace powermon {

/// Hears from UPower when this computer loses its mains and when they are back. UPower says "not on battery"
/// also where there is neither battery nor UPS: the power stays Unknown until it was on battery once. Where
/// there is no UPower nothing is heard. Asynchronous throughout.
class MainsWatcher final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    /// \a bus: the system's.
    explicit MainsWatcher(const QDBusConnection& bus, QObject* parent = nullptr);

    [[nodiscard]] HostPower power() const { return m_power; }

Q_SIGNALS:
    /// A change that was seen to happen; what UPower says first is none.
    void powerChanged(powermon::HostPower power);
    /// org.freedesktop.DBus.Properties' own, named as there.
    void PropertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList& stale);

private:
    enum class Finding
    {
        Known,  ///< asked for: may have been so for long
        Change, ///< has just happened
    };
    void ask();
    void note(bool isOnBattery, Finding finding);

    HostPower m_power = HostPower::Unknown;
};

} // namespace powermon
