// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>

#include "core/service/replay/replayjson.h"
#include "core/service/replay/tracereplay.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp midnight = Timestamp::fromMilliseconds(1'767'225'600'000);

QString iso(double second)
{
    return (midnight + Milliseconds(qRound64(second * 1000))).toIso();
}

/// A trace of \a switches switches, one check a minute each in turn, for \a minutes; \a answers tells who
/// does.
QByteArray trace(int switches, int minutes, const std::function<bool(int number, int minute)>& answers)
{
    QByteArray lines;
    for (int minute = 0; minute < minutes; ++minute) {
        for (int number = 0; number < switches; ++number) {
            const bool isOnline = answers(number, minute);
            const double second = minute * 60 + number * 60.0 / switches + (isOnline ? 0.01 : 5);
            lines +=
                u"{\"checked_at\":\"%1\",\"switch_name\":\"s%2\",\"is_online\":%3,\"error_message\":%4}\n"_s
                    .arg(iso(second))
                    .arg(number)
                    .arg(isOnline ? u"true"_s : u"false"_s,
                         isOnline ? u"null"_s : u"\"Connection timed out\""_s)
                    .toUtf8();
        }
    }
    return lines;
}

QByteArray start(double second, const QByteArray& rest)
{
    return "{\"checked_at\":\"" + iso(second).toUtf8() + "\",\"event\":\"monitor_started\"" + rest + "}\n";
}

ReplayResult replayed(const QByteArray& lines, const DetectionPolicy& policy = {PolicyKind::Readme, 2},
                      const ReplayConfig& config = {})
{
    TraceReplay replay(u"t"_s, config, {policy});
    if (!replay.add(lines))
        return {};
    return replay.finish().value().constFirst();
}

} // namespace

/// Traces through detectors: what is found, what is not known, and how it is told.
class TraceReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAnOutage();
    void tellsItInJson();
    void openAtTheEnd();
    void severalPoliciesAtOnce();
    void everySwitchNamedEarlyTakesPart();
    void aSwitchNamedLateJoins();
    void describedSwitchesTakePartUnseen();
    void tellsUnknownTime_data();
    void tellsUnknownTime();
    void noNetworkIsUnknown();
    void aSwitchWithoutARouteIsNoBlindness();
    void cutsChangeNothing();
};

void TraceReplayTest::findsAnOutage()
{
    const ReplayResult result = replayed(
        trace(4, 60, [](int number, int minute) { return number == 3 || minute < 20 || minute >= 30; }));
    QCOMPARE(result.checks, 240);
    QCOMPARE(result.outages.size(), qsizetype(1));
    QVERIFY(result.incidents.isEmpty() && result.unknown.isEmpty());
    const Outage& outage = result.outages.constFirst();
    QCOMPARE(outage.startedAt.toIso(), iso(21 * 60 + 30 + 5)); // the second failure of the third
    QCOMPARE(outage.endedAt->toIso(), iso(30 * 60 + 0.01));
    QCOMPARE(outage.members.size(), qsizetype(3));
    QCOMPARE(outage.members.constFirst().name, u"s0"_s);
}

void TraceReplayTest::tellsItInJson()
{
    ReplayResult result;
    result.policy = {PolicyKind::Readme, 3};
    result.checks = 7;
    Outage outage;
    outage.startedAt = midnight + 60s;
    outage.start = {midnight + 50s, midnight + 60s};
    outage.detectedAt = midnight + 120s;
    outage.members = {{SwitchId(1), u"a"_s, std::nullopt, midnight, std::nullopt}};
    outage.reasons = {{u"quorum"_s, {{u"down"_s, 1}, {u"active"_s, 1}, {u"threshold"_s, 1}}}};
    result.outages = {outage};
    outage.cause = OutageCause::Network;
    outage.group = u"attic"_s;
    outage.endedAt = midnight + 90s;
    outage.end = TimeInterval{midnight + 80s, midnight + 90s};
    result.incidents = {outage};
    result.unknown = {{{midnight, midnight + 5min}, UnknownReason::MonitorOff}};

    const QJsonObject json = replayJson(result);
    QCOMPARE(json.keys(),
             (QStringList{u"checks"_s, u"incidents"_s, u"outages"_s, u"policy"_s, u"unknown"_s}));
    QCOMPARE(json.value(u"outages"_s).toArray().at(0).toObject(),
             (QJsonObject{{u"started_at"_s, u"2026-01-01T00:01:00.000Z"_s},
                          {u"started_earliest"_s, u"2026-01-01T00:00:50.000Z"_s},
                          {u"started_latest"_s, u"2026-01-01T00:01:00.000Z"_s},
                          {u"ended_at"_s, QJsonValue()},
                          {u"ended_earliest"_s, QJsonValue()},
                          {u"ended_latest"_s, QJsonValue()},
                          {u"detected_at"_s, u"2026-01-01T00:02:00.000Z"_s},
                          {u"duration_seconds"_s, QJsonValue()},
                          {u"is_ongoing"_s, true},
                          {u"confidence"_s, u"confirmed"_s},
                          {u"scope"_s, u"site"_s},
                          {u"switches_affected"_s, QJsonArray{u"a"_s}},
                          {u"reasons"_s, QJsonArray{u"1 of 1 switches did not answer"_s}}}));
    const QJsonObject incident = json.value(u"incidents"_s).toArray().at(0).toObject();
    QCOMPARE(incident.value(u"cause"_s).toString(), u"network"_s);
    QCOMPARE(incident.value(u"scope"_s).toString(), u"attic"_s);
    QCOMPARE(incident.value(u"duration_seconds"_s).toDouble(), 30.0);
    QCOMPARE(incident.value(u"ended_earliest"_s).toString(), u"2026-01-01T00:01:20.000Z"_s);
    QCOMPARE(json.value(u"unknown"_s).toArray().at(0).toObject(),
             (QJsonObject{{u"from"_s, u"2026-01-01T00:00:00.000Z"_s},
                          {u"to"_s, u"2026-01-01T00:05:00.000Z"_s},
                          {u"reason"_s, u"the monitor was stopped"_s}}));
    QCOMPARE(json.value(u"checks"_s).toInt(), 7);
    QCOMPARE(json.value(u"policy"_s).toObject(), toJson(result.policy));
    QCOMPARE(replayListJson({result, result}).value(u"replays"_s).toArray().at(1).toObject(), json);
}

void TraceReplayTest::openAtTheEnd()
{
    const ReplayResult result = replayed(trace(3, 20, [](int, int minute) { return minute < 15; }));
    QCOMPARE(result.outages.size(), qsizetype(1));
    QVERIFY(result.outages.constFirst().isOngoing());
}

void TraceReplayTest::severalPoliciesAtOnce()
{
    TraceReplay replay(u"t"_s, {},
                       {{PolicyKind::Readme, 2}, {PolicyKind::Readme, 20}, {PolicyKind::Evidence, 2}});
    QVERIFY(
        replay.add(trace(4, 60, [](int, int minute) { return minute < 20 || minute >= 30; })).has_value());
    const QList<ReplayResult> results = replay.finish().value();
    QCOMPARE(results.size(), qsizetype(3));
    QCOMPARE(results.at(0).outages.size(), qsizetype(1));
    QCOMPARE(results.at(1).outages.size(), qsizetype(0));
    QCOMPARE(results.at(2).policy.kind, PolicyKind::Evidence);
    QCOMPARE(results.at(2).outages.size() + results.at(2).incidents.size(), qsizetype(1));
}

void TraceReplayTest::everySwitchNamedEarlyTakesPart()
{
    // The first fails twice before the others are seen: one of four, not one of one.
    QByteArray lines;
    for (const double second : {5.0, 8.0})
        lines +=
            "{\"checked_at\":\"" + iso(second).toUtf8() + R"(","switch_name":"s0","is_online":false})" + '\n';
    const auto rest = trace(4, 20, [](int, int) { return true; });
    lines += rest.sliced(rest.indexOf('\n') + 1);
    const ReplayResult result = replayed(lines);
    QCOMPARE(result.checks, 81);
    QVERIFY(result.outages.isEmpty());
}

void TraceReplayTest::aSwitchNamedLateJoins()
{
    // Two of three are down from the tenth minute on; the third is named in the thirtieth alone.
    QByteArray lines = trace(3, 40, [](int number, int minute) { return number == 0 || minute < 10; });
    const ReplayResult result = replayed(lines);
    QCOMPARE(result.outages.size(), qsizetype(1));
    QList<QByteArray> kept;
    int line = 0;
    for (const QByteArray& each : lines.split('\n')) {
        if (!each.contains("\"s0\"") || line > 90)
            kept += each;
        ++line;
    }
    const ReplayResult late = replayed(kept.join('\n'));
    QCOMPARE(late.outages.size(), qsizetype(1));
    QCOMPARE(late.outages.constFirst().members.size(), qsizetype(2));
    QVERIFY(late.outages.constFirst().isOngoing());
}

void TraceReplayTest::describedSwitchesTakePartUnseen()
{
    ReplayConfig config;
    for (const char* name : {"x", "y", "z", "s0", "s1"}) {
        Switch described;
        described.name = QLatin1StringView(name);
        config.switches += described;
    }
    const QByteArray lines = trace(2, 40, [](int, int minute) { return minute < 10; });
    QVERIFY(replayed(lines, {PolicyKind::Readme, 2}, config).outages.isEmpty()); // two of five
    QCOMPARE(replayed(lines).outages.size(), qsizetype(1));
}

void TraceReplayTest::tellsUnknownTime_data()
{
    QTest::addColumn<QByteArray>("between"); // minute 10, where the trace goes on at minute 30
    QTest::addColumn<UnknownReason>("reason");
    QTest::newRow("pause") << QByteArray() << UnknownReason::NotWatched;
    QTest::newRow("stopped") << start(30 * 60, ",\"clean_shutdown\":true") << UnknownReason::MonitorOff;
    QTest::newRow("killed") << start(30 * 60, ",\"clean_shutdown\":false") << UnknownReason::MonitorKilled;
}

void TraceReplayTest::tellsUnknownTime()
{
    QFETCH(QByteArray, between);
    QFETCH(UnknownReason, reason);
    const QByteArray all = trace(2, 60, [](int, int) { return true; });
    const QByteArrayList lines = all.split('\n');
    QByteArray kept = lines.first(20).join('\n') + '\n' + between + lines.sliced(60).join('\n');
    const ReplayResult result = replayed(kept);
    QCOMPARE(result.unknown.size(), qsizetype(1));
    QCOMPARE(result.unknown.constFirst().reason, reason);
    QCOMPARE(result.unknown.constFirst().range.start.toIso(), iso(9 * 60 + 30.01));
    const double end = between.isEmpty() ? 30 * 60 + 0.01 : 30 * 60;
    QCOMPARE(result.unknown.constFirst().range.end.toIso(), iso(end));
}

void TraceReplayTest::noNetworkIsUnknown()
{
    QByteArray lines = trace(2, 30, [](int, int minute) { return minute < 10 || minute >= 20; });
    lines.replace("Connection timed out", "Network unreachable");
    const ReplayResult result = replayed(lines, {PolicyKind::Evidence, 2});
    QCOMPARE(result.unknown.size(), qsizetype(1));
    QCOMPARE(result.unknown.constFirst().reason, UnknownReason::NoNetwork);
    QCOMPARE(result.unknown.constFirst().range.start.toIso(), iso(10 * 60 + 5));
    QCOMPARE(result.unknown.constFirst().range.end.toIso(), iso(20 * 60 + 0.01));
}

void TraceReplayTest::aSwitchWithoutARouteIsNoBlindness()
{
    QByteArray lines = trace(2, 30, [](int number, int) { return number == 0; });
    lines.replace("Connection timed out", "Network unreachable");
    QVERIFY(replayed(lines, {PolicyKind::Evidence, 2}).unknown.isEmpty());
}

void TraceReplayTest::cutsChangeNothing()
{
    const QByteArray lines = trace(5, 120, [](int number, int minute) {
        return (minute + number) % 17 != 0 && (minute < 60 || minute >= 75 || number == 4);
    });
    for (const PolicyKind kind : {PolicyKind::Readme, PolicyKind::Evidence}) {
        const ReplayResult whole = replayed(lines, {kind, 2});
        QVERIFY(!whole.outages.isEmpty() || !whole.incidents.isEmpty());
        for (const qsizetype size : {1, 97, 4096}) {
            TraceReplay replay(u"t"_s, {}, {{kind, 2}});
            for (qsizetype from = 0; from < lines.size(); from += size)
                QVERIFY(replay.add(QByteArrayView(lines).sliced(from, std::min(size, lines.size() - from))));
            QCOMPARE(replay.finish().value().constFirst(), whole);
        }
    }
}

QTEST_GUILESS_MAIN(TraceReplayTest)
#include "tst_tracereplay.moc"
