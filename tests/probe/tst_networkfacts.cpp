// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "probe/network/procnet.h"
#include "probe/network/systemnetworkfacts.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

/// A laptop at home: on Wi-Fi and cable, with a container network and a route that rejects.
const char routes[] = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
                      "wlan0\t00000000\t01B2A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n"
                      "eth0\t00000000\t01B2A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n"
                      "eth0\t00B2A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n"
                      "wlan0\t00B2A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0\n"
                      "eth0\t000A000A\tFEB2A8C0\t0003\t0\t0\t100\t0000FFFF\t0\t0\t0\n"
                      "br0\t000011AC\t00000000\t0000\t0\t0\t0\t0000FFFF\t0\t0\t0\n"
                      "*\t0000630A\t00000000\t0201\t0\t0\t0\t0000FFFF\t0\t0\t0\n";

const char ipv6Routes[] = "fd000000000000000000000000000000 40 00000000000000000000000000000000 00 "
                          "00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0\n"
                          "00000000000000000000000000000000 00 00000000000000000000000000000000 00 "
                          "fe8000000000000000000000000000fe 00000400 00000003 00000000 00000003     eth0\n"
                          "fd000000000000000000000000000002 80 00000000000000000000000000000000 00 "
                          "00000000000000000000000000000000 00000000 00000004 00000000 80200001     eth0\n"
                          "ff000000000000000000000000000000 08 00000000000000000000000000000000 00 "
                          "00000000000000000000000000000000 00000100 00000003 00000000 00000001     eth0\n"
                          "00000000000000000000000000000000 00 00000000000000000000000000000000 00 "
                          "00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo\n";

const char neighbours[] = "IP address       HW type     Flags       HW address            Mask     Device\n"
                          "192.168.178.1    0x1         0x2         02:FC:00:00:00:01     *        eth0\n"
                          "192.168.178.20   0x1         0x2         02:fc:00:00:00:20     *        eth0\n"
                          "192.168.178.21   0x1         0x2         02:fc:00:00:00:20     *        eth0\n"
                          "192.168.178.22   0x1         0x0         00:00:00:00:00:00     *        eth0\n";

NetworkTables home()
{
    return {{QHostAddress(u"127.0.0.1"_s), QHostAddress(u"192.168.178.5"_s), QHostAddress(u"fd00::2"_s)},
            parseIpv4Routes(routes) + parseIpv6Routes(ipv6Routes),
            parseNeighbours(neighbours),
            {u"wlan0"_s}};
}

void write(const QString& path, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestNetworkFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRoutes();
    void readsIpv6Routes();
    void readsNeighbours();
    void leavesOutWhatIsNotUnderstood_data();
    void leavesOutWhatIsNotUnderstood();
    void placesHosts_data();
    void placesHosts();
    void tellsTheWayOut();
    void knowsNothingWithoutNetwork();
    void aTunnelIsNoSegment();
    void readsTheSystem();
    void resolvesNamesLater();
    void readsThisComputer();
};

void TestNetworkFacts::readsRoutes()
{
    const auto found = parseIpv4Routes(routes);
    QCOMPARE(found.size(), 5); // one is down, one rejects
    QCOMPARE(found.at(1),
             (NetworkRoute{QHostAddress(u"0.0.0.0"_s), 0, QHostAddress(u"192.168.178.1"_s), 100, u"eth0"_s}));
    QCOMPARE(found.at(2),
             (NetworkRoute{QHostAddress(u"192.168.178.0"_s), 24, QHostAddress(), 100, u"eth0"_s}));
    QCOMPARE(found.at(4), (NetworkRoute{QHostAddress(u"10.0.10.0"_s), 16, QHostAddress(u"192.168.178.254"_s),
                                        100, u"eth0"_s}));
}

void TestNetworkFacts::readsIpv6Routes()
{
    const auto found = parseIpv6Routes(ipv6Routes);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0), (NetworkRoute{QHostAddress(u"fd00::"_s), 64, QHostAddress(), 256, u"eth0"_s}));
    QCOMPARE(found.at(1),
             (NetworkRoute{QHostAddress(u"::"_s), 0, QHostAddress(u"fe80::fe"_s), 1024, u"eth0"_s}));
}

void TestNetworkFacts::readsNeighbours()
{
    const auto found = parseNeighbours(neighbours);
    QCOMPARE(found.size(), 3); // one never answered
    QCOMPARE(found.value(QHostAddress(u"192.168.178.1"_s)), u"02:fc:00:00:00:01"_s);
}

void TestNetworkFacts::leavesOutWhatIsNotUnderstood_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("header alone") << QByteArray("Iface\tDestination\tGateway\n");
    QTest::newRow("short") << QByteArray("eth0 00000000 01B2A8C0 0003\n");
    QTest::newRow("no number") << QByteArray("eth0 XXXXXXXX 01B2A8C0 0003 0 0 100 00000000 0 0 0\n");
    QTest::newRow("too long") << QByteArray("eth0 0000000000 01B2A8C0 0003 0 0 100 00000000 0 0 0\n");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe\n\n\x01", 6);
}

void TestNetworkFacts::leavesOutWhatIsNotUnderstood()
{
    QFETCH(QByteArray, text);
    QVERIFY(parseIpv4Routes(text).isEmpty());
    QVERIFY(parseIpv6Routes(text).isEmpty());
    QVERIFY(parseNeighbours(text).isEmpty());
    // What stands beside it is read.
    QCOMPARE(parseIpv4Routes(text + "\n" + routes).size(), 5);
}

void TestNetworkFacts::placesHosts_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("isGateway");
    QTest::addColumn<QString>("interfaceName");
    QTest::addColumn<QString>("hardware");
    const auto row = [](const char* name, const QString& address, HostPlace place, bool isGateway,
                        const QString& interfaceName, const QString& hardware) {
        QTest::newRow(name) << address << int(place) << isGateway << interfaceName << hardware;
    };
    row("gateway", u"192.168.178.1"_s, HostPlace::OwnSegment, true, u"eth0"_s, u"02:fc:00:00:00:01"_s);
    row("neighbour", u"192.168.178.20"_s, HostPlace::OwnSegment, false, u"eth0"_s, u"02:fc:00:00:00:20"_s);
    row("silent neighbour", u"192.168.178.22"_s, HostPlace::OwnSegment, false, u"eth0"_s, {});
    row("own", u"192.168.178.5"_s, HostPlace::OwnComputer, false, {}, {});
    row("loopback", u"127.0.0.9"_s, HostPlace::OwnComputer, false, {}, {});
    row("behind another router", u"10.0.3.4"_s, HostPlace::Nearby, false, u"eth0"_s, {});
    row("private, by the way out", u"172.20.1.1"_s, HostPlace::Nearby, false, u"eth0"_s, {});
    row("shared by a provider", u"100.64.3.4"_s, HostPlace::Nearby, false, u"eth0"_s, {});
    row("internet", u"192.0.2.7"_s, HostPlace::Outside, false, u"eth0"_s, {});
    row("ipv6 neighbour", u"fd00::20"_s, HostPlace::OwnSegment, false, u"eth0"_s, {});
    row("ipv6 internet", u"2001:db8::1"_s, HostPlace::Outside, false, u"eth0"_s, {});
    row("ipv6 gateway", u"fe80::fe%eth0"_s, HostPlace::Nearby, true, u"eth0"_s, {});
}

void TestNetworkFacts::placesHosts()
{
    QFETCH(QString, address);
    const HostSight sight = sightOf(QHostAddress(address), home());
    QTEST(int(sight.place), "place");
    QTEST(sight.isGateway, "isGateway");
    QTEST(sight.interfaceName, "interfaceName");
    QTEST(sight.hardwareAddress, "hardware");
}

void TestNetworkFacts::tellsTheWayOut()
{
    const NetworkSight sight = sightOf(home());
    QVERIFY(sight.hasWayOut);
    QCOMPARE(sight.gateway, u"192.168.178.1"_s);
    QCOMPARE(sight.ownLink, LinkKind::Wired); // the cable has the lesser metric
    QCOMPARE(sight.ownHosts, (QStringList{u"192.168.178.5"_s, u"fd00::2"_s}));

    NetworkTables unplugged = home();
    unplugged.routes.removeIf([](const NetworkRoute& route) { return route.interfaceName == u"eth0"_s; });
    QCOMPARE(sightOf(unplugged).ownLink, LinkKind::Wifi);
    QCOMPARE(sightOf(QHostAddress(u"192.168.178.20"_s), unplugged).link, LinkKind::Wifi);
}

void TestNetworkFacts::knowsNothingWithoutNetwork()
{
    NetworkTables cutOff;
    QVERIFY(!sightOf(cutOff).hasWayOut);
    QCOMPARE(sightOf(QHostAddress(u"192.0.2.7"_s), cutOff), HostSight());
}

void TestNetworkFacts::aTunnelIsNoSegment()
{
    NetworkTables tables = home();
    tables.routes.append({QHostAddress(u"0.0.0.0"_s), 1, QHostAddress(), 0, u"tun0"_s});
    QCOMPARE(sightOf(QHostAddress(u"8.8.8.8"_s), tables).place, HostPlace::Outside);
    QCOMPARE(sightOf(QHostAddress(u"192.168.178.1"_s), tables).isGateway, true);
}

void TestNetworkFacts::readsTheSystem()
{
    QTemporaryDir root;
    write(root.filePath(u"proc/net/route"_s), routes);
    write(root.filePath(u"proc/net/arp"_s), neighbours);
    QVERIFY(QDir().mkpath(root.filePath(u"sys/class/net/wlan0/phy80211"_s)));
    QVERIFY(QDir().mkpath(root.filePath(u"sys/class/net/eth0"_s)));
    ManualClock clock;
    SystemNetworkFacts facts(
        clock, {root.path(), [] { return QList<QHostAddress>{QHostAddress(u"192.168.178.5"_s)}; }, {}});
    const NetworkSight sight = facts.look({u"192.168.178.1"_s, u"192.0.2.7"_s});
    QCOMPARE(sight.gateway, u"192.168.178.1"_s);
    QVERIFY(sight.hosts.value(u"192.168.178.1"_s).isGateway);
    QCOMPARE(sight.hosts.value(u"192.0.2.7"_s).place, HostPlace::Outside);

    // Another network: what is read is what is there now.
    write(root.filePath(u"proc/net/route"_s),
          "wlan0\t00000000\t0100000A\t0003\t0\t0\t600\t00000000\t0\t0\t0\n"
          "wlan0\t0000000A\t00000000\t0001\t0\t0\t600\t000000FF\t0\t0\t0\n");
    const NetworkSight moved = facts.look({u"192.168.178.1"_s, u"10.0.0.1"_s});
    QCOMPARE(moved.gateway, u"10.0.0.1"_s);
    QCOMPARE(moved.ownLink, LinkKind::Wifi);
    QVERIFY(!moved.hosts.value(u"192.168.178.1"_s).isGateway);
    QVERIFY(moved.hosts.value(u"10.0.0.1"_s).isGateway);
}

void TestNetworkFacts::resolvesNamesLater()
{
    QTemporaryDir root;
    write(root.filePath(u"proc/net/route"_s), routes);
    ManualClock clock;
    const auto lookup = [](const QString& name) {
        return LookupAnswer{name == u"router.local"_s ? QList{QHostAddress(u"192.168.178.1"_s)}
                                                      : QList<QHostAddress>(),
                            true};
    };
    SystemNetworkFacts facts(clock, {root.path(), [] { return QList<QHostAddress>(); }, lookup});
    const QStringList names{u"router.local"_s, u"nobody.local"_s};
    QCOMPARE(facts.look(names).hosts.value(u"router.local"_s), HostSight());
    QTRY_VERIFY_WITH_TIMEOUT(facts.look(names).hosts.value(u"router.local"_s).isGateway, awhile);
    QCOMPARE(facts.look(names).hosts.value(u"nobody.local"_s).place, HostPlace::Unknown);
}

void TestNetworkFacts::readsThisComputer()
{
    ManualClock clock;
    SystemNetworkFacts facts(clock);
    const NetworkSight sight = facts.look({u"127.0.0.1"_s});
    QCOMPARE(sight.hosts.value(u"127.0.0.1"_s).place, HostPlace::OwnComputer);
    QVERIFY(!sight.ownHosts.contains(u"127.0.0.1"_s));
}

QTEST_GUILESS_MAIN(TestNetworkFacts)
#include "tst_networkfacts.moc"
