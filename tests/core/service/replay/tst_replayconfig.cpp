// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/replay/replayconfig.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is told of a home beside its trace.
class ReplayConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAll();
    void whatIsMissingKeepsItsDefault();
    void refuses_data();
    void refuses();
};

void ReplayConfigTest::readsAll()
{
    const auto config =
        readReplayConfig(R"({"poll_interval_s":30,"timeout_s":2.5,"monitor_power":"ups","later":1,
        "switches":[
          {"name":"plug","role":"mains","backup":false,"group":"kitchen","link":"wifi","via":"ap","refused_proves_power":false},
          {"name":"router","role":"gateway","backup":true,"group":null,"link":null,"via":null,"refused_proves_power":true},
          {"name":"nas","role":"reference","link":"wired"},{"name":"web","role":"internet","refused_proves_power":null}],
        "maintenance":[{"start":"2026-01-01T00:00:00Z","end":"2026-01-01T02:00:00+01:00","groups":["kitchen"]},
          {"start":"2026-01-02T00:00:00Z","end":"2026-01-02T01:00:00Z","groups":null}]})",
                         u"c.json"_s);
    QVERIFY2(config.has_value(), config ? "" : qPrintable(errorMessage(config.error())));
    QCOMPARE(config->surroundings.interval, 30s);
    QCOMPARE(config->timeout, 2500ms);
    QCOMPARE(config->surroundings.monitorPower, MonitorPower::Ups);
    QCOMPARE(config->switches.size(), qsizetype(4));
    const Switch& plug = config->switches.at(0);
    QCOMPARE(plug.group, u"kitchen"_s);
    QCOMPARE(plug.link, LinkKind::Wifi);
    QCOMPARE(plug.via, u"ap"_s);
    QCOMPARE(plug.refusedProvesPower, RefusedProvesPower::No);
    const Switch& router = config->switches.at(1);
    QCOMPARE(router.role, SwitchRole::Gateway);
    QVERIFY(router.hasBackup);
    QVERIFY(router.group.isEmpty());
    QCOMPARE(router.refusedProvesPower, RefusedProvesPower::Yes);
    QCOMPARE(config->switches.at(2).link, LinkKind::Wired);
    QCOMPARE(config->switches.at(3).refusedProvesPower, RefusedProvesPower::Automatic);
    const Timestamp newYear = Timestamp::fromMilliseconds(1'767'225'600'000);
    QCOMPARE(config->surroundings.maintenance, (QList<Maintenance>{{{newYear, newYear + 1h}, {u"kitchen"_s}},
                                                                   {{newYear + 24h, newYear + 25h}, {}}}));
}

void ReplayConfigTest::whatIsMissingKeepsItsDefault()
{
    for (const QByteArray& json : {QByteArray("{}"), QByteArray(R"({"switches":null,"maintenance":null})")}) {
        const auto config = readReplayConfig(json, u"c.json"_s);
        QVERIFY(config.has_value());
        QCOMPARE(*config, ReplayConfig());
    }
    const auto bare = readReplayConfig(R"({"switches":[{"name":" plug "}]})", u"c.json"_s);
    QVERIFY(bare.has_value());
    Switch plug;
    plug.name = u"plug"_s;
    QCOMPARE(bare->switches, QList<Switch>{plug});
}

void ReplayConfigTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QByteArray& json, const QString& message) {
        QTest::newRow(name) << json << u"c.json: "_s + message;
    };
    row("empty", "", u"line 1: this is not JSON"_s);
    row("cut off", "{\n\n\"switches\":[", u"line 3: this is not JSON"_s);
    row("a list", "[]", u"this is not a JSON object"_s);
    row("role", R"({"switches":[{"name":"a"},{"name":"b","role":"boss"}]})",
        u"switches[1].role is 'boss', allowed is mains, reference, gateway, internet"_s);
    row("role of another type", R"({"switches":[{"name":"b","role":3}]})",
        u"switches[0].role is '3', allowed is mains, reference, gateway, internet"_s);
    row("two gateways", R"({"switches":[{"name":"a","role":"gateway"},{"name":"b","role":"gateway"}]})",
        u"switches[1].role is 'gateway', allowed is one gateway at most"_s);
    row("two of one name", R"({"switches":[{"name":"a"},{"name":"a "}]})",
        u"switches[1].name is 'a', allowed is a name that no other has"_s);
    row("no name", R"({"switches":[{"role":"mains"}]})", u"switches[0].name is missing"_s);
    row("empty name", R"({"switches":[{"name":" "}]})",
        u"switches[0].name is '', allowed is 1 to 300 characters"_s);
    row("name as a number", R"({"switches":[{"name":1}]})",
        u"switches[0].name is '1', allowed is a text or null"_s);
    row("backup", R"({"switches":[{"name":"a","backup":"yes"}]})",
        u"switches[0].backup is 'yes', allowed is true or false"_s);
    row("link", R"({"switches":[{"name":"a","link":"radio"}]})",
        u"switches[0].link is 'radio', allowed is wifi, wired, null"_s);
    row("refusal", R"({"switches":[{"name":"a","refused_proves_power":"maybe"}]})",
        u"switches[0].refused_proves_power is 'maybe', allowed is true, false or null"_s);
    row("switches as an object", R"({"switches":{"name":"a"}})",
        u"switches is '{\"name\":\"a\"}', allowed is a list of objects"_s);
    row("a switch as a text", R"({"switches":["a"]})",
        u"switches is '[\"a\"]', allowed is a list of objects"_s);
    row("interval", R"({"poll_interval_s":0})",
        u"poll_interval_s is '0', allowed is a number from 1 to 86400"_s);
    row("interval as a text", R"({"poll_interval_s":"60"})",
        u"poll_interval_s is '60', allowed is a number from 1 to 86400"_s);
    row("timeout", R"({"timeout_s":-5})", u"timeout_s is '-5', allowed is a number from 0.1 to 60"_s);
    row("power", R"({"monitor_power":"sun"})", u"monitor_power is 'sun', allowed is mains, ups, unknown"_s);
    row("work that ends before it begins",
        R"({"maintenance":[{"start":"2026-01-02T00:00:00Z","end":"2026-01-02T00:00:00Z"}]})",
        u"maintenance[0].end is '2026-01-02T00:00:00Z', allowed is a time after the start"_s);
    row("work without an end", R"({"maintenance":[{"start":"2026-01-02T00:00:00Z"}]})",
        u"maintenance[0].end is missing"_s);
    row("work at no time", R"({"maintenance":[{"start":"soon","end":"later"}]})",
        u"maintenance[0].start is 'soon', allowed is a time like 2026-01-31T23:59:59Z"_s);
    row("work in no group",
        R"({"maintenance":[{"start":"2026-01-02T00:00:00Z","end":"2026-01-03T00:00:00Z","groups":[]}]})",
        u"maintenance[0].groups is '[]', allowed is a list of names of groups, or null"_s);
}

void ReplayConfigTest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const auto config = readReplayConfig(json, u"c.json"_s);
    QVERIFY(!config.has_value());
    QCOMPARE(errorMessage(config.error()).simplified(), message.simplified());
}

QTEST_GUILESS_MAIN(ReplayConfigTest)
#include "tst_replayconfig.moc"
