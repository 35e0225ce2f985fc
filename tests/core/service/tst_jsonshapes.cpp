// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/jsonshapes.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);
const QString noonText = u"2026-01-01T12:00:00.000Z"_s;

Switch kitchen()
{
    Switch powerSwitch;
    powerSwitch.id = SwitchId(7);
    powerSwitch.name = u"Kitchen <b>🔌</b>"_s;
    powerSwitch.target.host = u"10.0.0.1"_s;
    powerSwitch.target.port = 8080;
    powerSwitch.target.path = u"/status"_s;
    powerSwitch.createdAt = noon;
    powerSwitch.updatedAt = noon + 1s;
    return powerSwitch;
}

CheckResult answered(qint64 id, Timestamp finished = noon)
{
    return {SwitchId(id), finished - 12ms, finished, ProbeOutcome::answer(200, 12ms)};
}

CheckResult failed(qint64 id, FailureKind kind = FailureKind::Timeout)
{
    return {SwitchId(id), noon - 5s, noon, ProbeOutcome::failed(kind, 5s)};
}

Outage openOutage()
{
    Outage outage;
    outage.id = OutageId(3);
    outage.startedAt = noon;
    outage.start = {noon - 10s, noon};
    outage.detectedAt = noon + 60s;
    outage.members = {{SwitchId(7), u"Kitchen"_s, noon - 10s, noon, std::nullopt},
                      {SwitchId(9), u"Garage"_s, std::nullopt, noon + 1s, noon + 50s}};
    outage.reasons = {{u"quorum"_s, {{u"down"_s, 2}, {u"active"_s, 3}, {u"threshold"_s, 2}}}};
    return outage;
}

/// Every key of \a expected must be there with that value: more may come, nothing may change.
void compare(const QJsonObject& found, const QJsonObject& expected)
{
    for (auto each = expected.begin(); each != expected.end(); ++each) {
        QVERIFY2(found.contains(each.key()), qPrintable(each.key()));
        if (found.value(each.key()) != each.value())
            qWarning() << each.key() << found.value(each.key()) << each.value();
        QCOMPARE(found.value(each.key()), each.value());
    }
}

} // namespace

/// The shapes of REST and --json, which users' scripts read.
class JsonShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchKeys();
    void switchWithEverything();
    void checkThatAnswered();
    void checkThatFailed_data();
    void checkThatFailed();
    void checkIdsAreUnique();
    void openOutageKeys();
    void closedOutageKeys();
    void statusOfNothing();
    void statusCountsWhatAnswers();
    void statusWords_data();
    void statusWords();
    void statistics();
    void statisticsOfNothing();
    void listsAndRounds();
};

void JsonShapesTest::switchKeys()
{
    compare(switchJson(kitchen()), {{u"id"_s, 7},
                                    {u"name"_s, u"Kitchen <b>🔌</b>"_s},
                                    {u"ip_address"_s, u"10.0.0.1"_s},
                                    {u"port"_s, 8080},
                                    {u"path"_s, u"/status"_s},
                                    {u"scheme"_s, u"http"_s},
                                    {u"is_active"_s, true},
                                    {u"role"_s, u"mains"_s},
                                    {u"backup"_s, false},
                                    {u"group"_s, QJsonValue::Null},
                                    {u"link"_s, QJsonValue::Null},
                                    {u"via"_s, QJsonValue::Null},
                                    {u"refused_proves_power"_s, u"auto"_s},
                                    {u"interval_seconds"_s, QJsonValue::Null},
                                    {u"timeout_seconds"_s, QJsonValue::Null},
                                    {u"created_at"_s, noonText},
                                    {u"updated_at"_s, u"2026-01-01T12:00:01.000Z"_s}});
}

void JsonShapesTest::switchWithEverything()
{
    Switch powerSwitch = kitchen();
    powerSwitch.target.scheme = Scheme::Https;
    powerSwitch.isActive = false;
    powerSwitch.role = SwitchRole::Gateway;
    powerSwitch.hasBackup = true;
    powerSwitch.group = u"Cellar"_s;
    powerSwitch.link = LinkKind::Wired;
    powerSwitch.via = u"AP 1"_s;
    powerSwitch.refusedProvesPower = RefusedProvesPower::No;
    powerSwitch.interval = 90s;
    powerSwitch.timeout = 1500ms;
    compare(switchJson(powerSwitch), {{u"scheme"_s, u"https"_s},
                                      {u"is_active"_s, false},
                                      {u"role"_s, u"gateway"_s},
                                      {u"backup"_s, true},
                                      {u"group"_s, u"Cellar"_s},
                                      {u"link"_s, u"wired"_s},
                                      {u"via"_s, u"AP 1"_s},
                                      {u"refused_proves_power"_s, u"no"_s},
                                      {u"interval_seconds"_s, 90},
                                      {u"timeout_seconds"_s, 1.5}});
}

void JsonShapesTest::checkThatAnswered()
{
    compare(checkJson(answered(7), u"Kitchen"_s), {{u"switch_id"_s, 7},
                                                   {u"switch_name"_s, u"Kitchen"_s},
                                                   {u"is_online"_s, true},
                                                   {u"response_time"_s, 0.012},
                                                   {u"error_message"_s, QJsonValue::Null},
                                                   {u"checked_at"_s, noonText}});
}

void JsonShapesTest::checkThatFailed_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("timeout") << FailureKind::Timeout << u"Connection timed out"_s;
    QTest::newRow("refused") << FailureKind::Refused << u"Connection refused"_s;
    QTest::newRow("unreachable") << FailureKind::Unreachable << u"Host unreachable"_s;
    QTest::newRow("network down") << FailureKind::NetworkDown << u"Network unreachable"_s;
}

void JsonShapesTest::checkThatFailed()
{
    QFETCH(FailureKind, kind);
    QFETCH(QString, message);
    compare(checkJson(failed(7, kind), u"Kitchen"_s),
            {{u"is_online"_s, false}, {u"response_time"_s, QJsonValue::Null}, {u"error_message"_s, message}});
}

void JsonShapesTest::checkIdsAreUnique()
{
    const QJsonValue id = checkJson(answered(7), {}).value(u"id"_s);
    QVERIFY(id.isString() && !id.toString().isEmpty());
    QVERIFY(id != checkJson(answered(8), {}).value(u"id"_s));
    QVERIFY(id != checkJson(answered(7, noon + 1ms), {}).value(u"id"_s));
}

void JsonShapesTest::openOutageKeys()
{
    const QJsonObject found = outageJson(openOutage());
    compare(found, {{u"id"_s, 3},
                    {u"started_at"_s, noonText},
                    {u"started_earliest"_s, u"2026-01-01T11:59:50.000Z"_s},
                    {u"started_latest"_s, noonText},
                    {u"ended_at"_s, QJsonValue::Null},
                    {u"ended_earliest"_s, QJsonValue::Null},
                    {u"ended_latest"_s, QJsonValue::Null},
                    {u"detected_at"_s, u"2026-01-01T12:01:00.000Z"_s},
                    {u"duration_seconds"_s, QJsonValue::Null},
                    {u"is_ongoing"_s, true},
                    {u"cause"_s, u"power"_s},
                    {u"confidence"_s, u"confirmed"_s},
                    {u"scope"_s, u"site"_s},
                    {u"switches_affected"_s, QJsonArray{7, 9}}});
    const QJsonArray members = found.value(u"members"_s).toArray();
    QCOMPARE(members.size(), qsizetype(2));
    compare(members.at(0).toObject(), {{u"switch_id"_s, 7},
                                       {u"switch_name"_s, u"Kitchen"_s},
                                       {u"last_answer"_s, u"2026-01-01T11:59:50.000Z"_s},
                                       {u"first_failure"_s, noonText},
                                       {u"back_at"_s, QJsonValue::Null}});
    compare(members.at(1).toObject(),
            {{u"last_answer"_s, QJsonValue::Null}, {u"back_at"_s, u"2026-01-01T12:00:50.000Z"_s}});
    // A recorded outage and a replayed one tell their reasons alike: in sentences.
    QCOMPARE(found.value(u"reasons"_s),
             QJsonValue(QJsonArray{u"2 of 3 switches did not answer 2 times in a row"_s}));
    const QJsonObject arguments{{u"down"_s, 2}, {u"active"_s, 3}, {u"threshold"_s, 2}};
    QCOMPARE(found.value(u"reason_codes"_s),
             QJsonValue(QJsonArray{QJsonObject{{u"code"_s, u"quorum"_s}, {u"arguments"_s, arguments}}}));
    QVERIFY(found.value(u"policy"_s).isObject());
}

void JsonShapesTest::closedOutageKeys()
{
    Outage outage = openOutage();
    outage.group = u"Cellar"_s;
    outage.cause = OutageCause::Network;
    outage.endedAt = noon + 90500ms;
    outage.end = TimeInterval{noon + 90s, noon + 95s};
    compare(outageJson(outage), {{u"ended_at"_s, u"2026-01-01T12:01:30.500Z"_s},
                                 {u"ended_earliest"_s, u"2026-01-01T12:01:30.000Z"_s},
                                 {u"ended_latest"_s, u"2026-01-01T12:01:35.000Z"_s},
                                 {u"duration_seconds"_s, 90.5},
                                 {u"is_ongoing"_s, false},
                                 {u"cause"_s, u"network"_s},
                                 {u"scope"_s, u"Cellar"_s}});
}

void JsonShapesTest::statusOfNothing()
{
    StatusReport report;
    report.at = noon;
    const QJsonObject found = statusJson(report);
    compare(
        found,
        {{u"timestamp"_s, noonText}, {u"system_health"_s, u"nothing_to_watch"_s}, {u"monitored"_s, false}});
    compare(found.value(u"switches"_s).toObject(),
            {{u"total"_s, 0}, {u"online"_s, 0}, {u"offline"_s, 0}, {u"details"_s, QJsonArray()}});
    compare(found.value(u"outages"_s).toObject(),
            {{u"ongoing"_s, 0}, {u"last_24h"_s, 0}, {u"ongoing_details"_s, QJsonArray()}});
}

void JsonShapesTest::statusCountsWhatAnswers()
{
    StatusReport report;
    report.at = noon;
    report.isMonitored = true;
    Switch paused = kitchen();
    paused.isActive = false;
    Availability half;
    half.up = half.down = 1h;
    report.switches = {{kitchen(), SwitchState::Up, answered(7), half},
                       {kitchen(), SwitchState::Down, failed(7), {}},
                       {kitchen(), SwitchState::Unknown, std::nullopt, {}},
                       {kitchen(), SwitchState::Unknown, answered(4000), {}}, // nobody watches now
                       {paused, SwitchState::Paused, answered(7), {}}};
    const QJsonObject switches = statusJson(report).value(u"switches"_s).toObject();
    compare(switches, {{u"total"_s, 5}, {u"online"_s, 1}, {u"offline"_s, 1}});
    const QJsonArray details = switches.value(u"details"_s).toArray();
    QCOMPARE(details.at(0).toObject().value(u"uptime_24h"_s), QJsonValue(50.0));
    QCOMPARE(details.at(0).toObject().value(u"latest_check"_s).toObject().value(u"is_online"_s),
             QJsonValue(true));
    QVERIFY(details.at(1).toObject().value(u"uptime_24h"_s).isNull());
    QVERIFY(details.at(2).toObject().value(u"latest_check"_s).isNull());
    QCOMPARE(details.at(4).toObject().value(u"state"_s), QJsonValue(u"paused"_s));
}

void JsonShapesTest::statusWords_data()
{
    QTest::addColumn<SwitchState>("state");
    QTest::addColumn<bool>("isOut");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("health");
    QTest::newRow("unknown") << SwitchState::Unknown << false << u"unknown"_s << u"unknown"_s;
    QTest::newRow("up") << SwitchState::Up << false << u"up"_s << u"healthy"_s;
    QTest::newRow("failing") << SwitchState::Failing << false << u"failing"_s << u"healthy"_s;
    QTest::newRow("down") << SwitchState::Down << false << u"down"_s << u"healthy"_s;
    QTest::newRow("out") << SwitchState::Down << true << u"down"_s << u"outage"_s;
}

void JsonShapesTest::statusWords()
{
    QFETCH(SwitchState, state);
    QFETCH(bool, isOut);
    QFETCH(QString, word);
    QFETCH(QString, health);
    StatusReport report;
    report.isMonitored = true;
    report.switches = {{kitchen(), state, std::nullopt, {}}};
    if (isOut)
        report.ongoing = {openOutage()};
    const QJsonObject found = statusJson(report);
    QCOMPARE(found.value(u"system_health"_s), QJsonValue(health));
    const QJsonArray details = found.value(u"switches"_s).toObject().value(u"details"_s).toArray();
    QCOMPARE(details.at(0).toObject().value(u"state"_s), QJsonValue(word));
    const QJsonObject outages = found.value(u"outages"_s).toObject();
    QCOMPARE(outages.value(u"ongoing_details"_s).toArray().size(), isOut ? 1 : 0);
}

void JsonShapesTest::statistics()
{
    Summary summary;
    summary.range = {noon - 24h, noon};
    summary.totalChecks = 8;
    summary.failedChecks = 2;
    summary.totalOutages = 3;
    summary.averageOutage = 90500ms;
    summary.watched = 12h;
    summary.latencies.add(10ms);
    summary.latencies.add(15ms);
    summary.unwatched = {{{noon - 24h, noon - 13h}, std::nullopt},
                         {{noon - 13h, noon - 12h}, CoverageKind::HostDown}};
    summary.clockSteps = {{CoverageId(1), {noon - 2h, noon - 1h}, CoverageKind::ClockStepped, true}};
    compare(statisticsJson(summary, noon), {{u"period_hours"_s, 24},
                                            {u"total_checks"_s, 8},
                                            {u"failed_checks"_s, 2},
                                            {u"success_rate"_s, 75.0},
                                            {u"total_outages"_s, 3},
                                            {u"outages_known_since"_s, QJsonValue::Null},
                                            {u"average_outage_duration_seconds"_s, 90.5},
                                            {u"response_time_median"_s, 0.010},
                                            {u"response_time_p95"_s, 0.015},
                                            {u"watched_seconds"_s, 43200},
                                            {u"unwatched_seconds"_s, 43200},
                                            {u"timestamp"_s, noonText}});
    const QJsonObject found = statisticsJson(summary, noon);
    const auto range = [](Timestamp from, Timestamp to) {
        return QJsonObject{{u"from"_s, from.toIso()}, {u"to"_s, to.toIso()}};
    };
    QJsonObject unknown = range(noon - 24h, noon - 13h);
    unknown.insert(u"reason"_s, QJsonValue::Null);
    QJsonObject hostDown = range(noon - 13h, noon - 12h);
    hostDown.insert(u"reason"_s, u"host_down"_s);
    QCOMPARE(found.value(u"unwatched"_s).toArray(), (QJsonArray{unknown, hostDown}));
    QCOMPARE(found.value(u"clock_steps"_s).toArray(), QJsonArray{range(noon - 2h, noon - 1h)});
}

void JsonShapesTest::statisticsOfNothing()
{
    compare(statisticsJson({}, noon), {{u"total_checks"_s, 0},
                                       {u"success_rate"_s, QJsonValue::Null},
                                       {u"response_time_median"_s, QJsonValue::Null},
                                       {u"average_outage_duration_seconds"_s, QJsonValue::Null}});
}

void JsonShapesTest::listsAndRounds()
{
    QCOMPARE(switchListJson({}), (QJsonObject{{u"switches"_s, QJsonArray()}}));
    QCOMPARE(switchListJson({kitchen()}), (QJsonObject{{u"switches"_s, QJsonArray{switchJson(kitchen())}}}));
    QCOMPARE(outageListJson({openOutage()}),
             (QJsonObject{{u"outages"_s, QJsonArray{outageJson(openOutage())}}}));
    QCOMPARE(roundJson({answered(7), failed(8), failed(9)}),
             (QJsonObject{{u"total"_s, 3}, {u"online"_s, 1}, {u"offline"_s, 2}}));
    QCOMPARE(roundJson({}), (QJsonObject{{u"total"_s, 0}, {u"online"_s, 0}, {u"offline"_s, 0}}));
}

QTEST_GUILESS_MAIN(JsonShapesTest)
#include "tst_jsonshapes.moc"
