// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/host/systemhost.h"

#include "probe/host/hostfiles.h"

namespace powermon {

SystemHost::SystemHost(const QDBusConnection& bus, const QString& root, QObject* parent)
    : Host(parent), m_root(root), m_sleep(bus), m_mains(bus)
{
    connect(&m_sleep, &SleepWatcher::PrepareForSleep, this,
            [this](bool isAboutToSleep) { isAboutToSleep ? Q_EMIT sleeping() : Q_EMIT awake(); });
    connect(&m_mains, &MainsWatcher::powerChanged, this, &Host::powerChanged);
}

HostRun SystemHost::run() const
{
    return readHostRun(m_root);
}

} // namespace powermon
