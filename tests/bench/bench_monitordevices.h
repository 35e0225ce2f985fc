// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <QList>
#include <QtGlobal>

#include "core/model/switch.h"

namespace powermon {

/// Devices in a process of their own, each with an address of its own in 127.1.0.0/16 and one port in common.
/// Answering ones speak HTTP; silent ones take the connection and say nothing.
class MonitorDevices final
{
public:
    enum class Manner
    {
        Answer,
        Silent,
    };

    /// Before any thread is started: it forks.
    explicit MonitorDevices(Manner manner);
    MonitorDevices(const MonitorDevices&) = delete;
    MonitorDevices& operator=(const MonitorDevices&) = delete;
    ~MonitorDevices();

    [[nodiscard]] QList<Switch> switches(int count) const;
    /// Asks the devices over bare blocking sockets, one after another: the machine's own floor.
    void askBarely(int count) const;

private:
    int m_port = 0;
    pid_t m_child = 0;
};

} // namespace powermon
