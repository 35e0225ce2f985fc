// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/interfaces/networkfacts.h"
#include "probe/nameresolver.h"
#include "probe/network/networktables.h"

namespace powermon {

/// Where SystemNetworkFacts reads; a test gives others.
struct NetworkSources
{
    QString root = {};                                      ///< in front of /proc and /sys
    std::function<QList<QHostAddress>()> ownAddresses = {}; ///< empty: asks the system
    NameResolver::Lookup lookup = {};                       ///< empty: asks the system
};

/// Reads the network from /proc and /sys of Linux. Names are looked up in the background and known at a later
/// look. Lives in one thread.
class SystemNetworkFacts final : public NetworkFacts
{
public:
    explicit SystemNetworkFacts(Clock& clock, NetworkSources sources = {});

    [[nodiscard]] NetworkSight look(const QStringList& hosts) override;

private:
    [[nodiscard]] NetworkTables readTables() const;
    [[nodiscard]] QSet<QString> wirelessInterfaces() const;
    [[nodiscard]] HostSight sightOfHost(const QString& host, const NetworkTables& tables);

    NetworkSources m_sources;
    NameResolver m_names;
};

} // namespace powermon
