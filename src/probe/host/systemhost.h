// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/host.h"
#include "probe/host/mainswatcher.h"
#include "probe/host/sleepwatcher.h"

namespace powermon {

/// This computer, by Linux' own files, logind and UPower; each of them may be missing.
class SystemHost final : public Host
{
    Q_OBJECT

public:
    /// \a bus: the system's; \a root: see readHostRun().
    explicit SystemHost(const QDBusConnection& bus, const QString& root = {}, QObject* parent = nullptr);

    [[nodiscard]] HostRun run() const override;
    [[nodiscard]] HostPower power() const override { return m_mains.power(); }
    void allowSleep() override { m_sleep.allowSleep(); }

private:
    QString m_root;
    SleepWatcher m_sleep;
    MainsWatcher m_mains;
};

} // namespace powermon
