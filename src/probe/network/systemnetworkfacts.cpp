// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/network/systemnetworkfacts.h"

#include <utility>

#include <QDir>
#include <QFile>
#include <QNetworkInterface>

#include "probe/network/procnet.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A routing table of some ten thousand lines is that of a router in the internet, not of a home.
constexpr qint64 largestTable = 1 << 20;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largestTable) : QByteArray();
}

} // namespace

SystemNetworkFacts::SystemNetworkFacts(Clock& clock, NetworkSources sources)
    : m_sources(std::move(sources)), m_names(clock, m_sources.lookup)
{
    if (!m_sources.ownAddresses)
        m_sources.ownAddresses = &QNetworkInterface::allAddresses;
}

NetworkSight SystemNetworkFacts::look(const QStringList& hosts)
{
    const NetworkTables tables = readTables();
    NetworkSight sight = sightOf(tables);
    for (const QString& host : hosts)
        sight.hosts.insert(host, sightOfHost(host, tables));
    return sight;
}

NetworkTables SystemNetworkFacts::readTables() const
{
    const QString net = m_sources.root + u"/proc/net/"_s;
    return {m_sources.ownAddresses(),
            parseIpv4Routes(contentOf(net + u"route"_s)) + parseIpv6Routes(contentOf(net + u"ipv6_route"_s)),
            parseNeighbours(contentOf(net + u"arp"_s)), wirelessInterfaces()};
}

QSet<QString> SystemNetworkFacts::wirelessInterfaces() const
{
    QSet<QString> wireless;
    const QDir classes(m_sources.root + u"/sys/class/net"_s);
    for (const QString& name : classes.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        // The first is the older sign of wireless extensions, the second that of every driver of today.
        if (classes.exists(name + u"/wireless"_s) || classes.exists(name + u"/phy80211"_s))
            wireless.insert(name);
    }
    return wireless;
}

HostSight SystemNetworkFacts::sightOfHost(const QString& host, const NetworkTables& tables)
{
    if (const QHostAddress address(host); !address.isNull())
        return sightOf(address, tables);
    const QList<QHostAddress> addresses = m_names.addressesOf(host);
    return addresses.isEmpty() ? HostSight() : sightOf(addresses.constFirst(), tables);
}

} // namespace powermon
