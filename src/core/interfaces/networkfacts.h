// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include "core/model/switch.h"

namespace powermon {

/// Where an address lies, seen from this computer.
enum class HostPlace
{
    Unknown, ///< not known now: a name that is not resolved yet, or no route
    OwnComputer,
    OwnSegment, ///< reached without a router in between
    Nearby,     ///< behind a router, but of a private network
    Outside,    ///< in the internet
};

/// One host as the system sees it.
struct HostSight
{
    HostPlace place = HostPlace::Unknown;
    bool isGateway = false;            ///< the way out of the local network
    QString interfaceName;             ///< over which this computer reaches it; empty: not known
    LinkKind link = LinkKind::Unknown; ///< of that interface: of this computer, not of the host
    QString hardwareAddress;           ///< that answers for it on the own segment; empty: not known

    friend bool operator==(const HostSight&, const HostSight&) = default;
};

/// The network around this computer at one moment.
struct NetworkSight
{
    bool hasWayOut = false; ///< there is a default route; without one nothing else here can be trusted
    QStringList ownHosts; ///< addresses of this computer but loopback, in the form in which hosts are stored
    QString gateway;      ///< empty: none
    LinkKind ownLink = LinkKind::Unknown; ///< by which this computer hangs on its network
    QHash<QString, HostSight> hosts;

    friend bool operator==(const NetworkSight&, const NetworkSight&) = default;
};

/// What the system can tell of the network without sending anything.
class NetworkFacts
{
public:
    NetworkFacts() = default;
    NetworkFacts(const NetworkFacts&) = delete;
    NetworkFacts& operator=(const NetworkFacts&) = delete;
    virtual ~NetworkFacts() = default;

    /// How the network looks now from here, and each of \a hosts (as in ProbeTarget::host) in it. Never
    /// waits; takes well under a millisecond for a home. A name may stay Unknown until a later look. What the
    /// system does not tell is left at its default.
    [[nodiscard]] virtual NetworkSight look(const QStringList& hosts) = 0;
};

} // namespace powermon
