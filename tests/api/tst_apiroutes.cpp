// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "api/livestatus.h"
#include "api/metrics.h"
#include "apiharness.h"
#include "schemacheck.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ApiRoutesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyAnswerFitsItsDescription_data();
    void everyAnswerFitsItsDescription();
    void everyRouteIsDescribed();
    void switchesComeAsAList();
    void aSwitchComesWithItsNewestChecks();
    void checksComeNewestFirst();
    void outagesAndIncidentsAreApart();
    void falseIsNotTrue();
    void statusIsTheLivePicture();
    void statusIsToldWithoutADatabase();
    void statusWaitsForFiguresAWhile();
    void healthSaysWhatIsWrong();
    void healthAsksTheStoreOnce();
    void theNextStatusIsWaitedFor();
    void aStatusThatStaysIsToldInTheEnd();
    void checksComeInPages();
    void timelinesHaveNoGaps();
    void badValuesAreNamed_data();
    void badValuesAreNamed();
    void metricsAreThoseOfPrometheus();

private:
    Outage addOutage(OutageCause cause, std::optional<Milliseconds> lasted, Milliseconds ago = 1h);

    std::unique_ptr<ApiHarness> m_api;
    Switch m_lamp;
};

void ApiRoutesTest::init()
{
    m_api = std::make_unique<ApiHarness>();
    QVERIFY(m_api->listen());
    m_lamp = m_api->addSwitch(u"Lamp"_s, u"192.168.1.5"_s);
}

Outage ApiRoutesTest::addOutage(OutageCause cause, std::optional<Milliseconds> lasted, Milliseconds ago)
{
    Outage outage;
    outage.cause = cause;
    outage.confidence = Confidence::Confirmed;
    outage.startedAt = m_api->clock.now() - ago;
    outage.start = {outage.startedAt - 2s, outage.startedAt};
    outage.detectedAt = outage.startedAt + 1min;
    if (lasted) {
        outage.endedAt = outage.startedAt + *lasted;
        outage.end = TimeInterval{*outage.endedAt, *outage.endedAt};
    }
    outage.members = {{m_lamp.id, m_lamp.name, outage.startedAt - 2s, outage.startedAt, std::nullopt}};
    return m_api->store.outages().save(outage).value();
}

namespace {

QJsonObject schemaOf(const QJsonObject& document, const QString& path, const QString& method,
                     const QString& status, const QString& type)
{
    QJsonObject at = document.value("paths"_L1).toObject();
    for (const QString& key : {path, method, u"responses"_s, status, u"content"_s, type, u"schema"_s})
        at = at.value(key).toObject();
    return at;
}

} // namespace

void ApiRoutesTest::everyAnswerFitsItsDescription_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("pattern");
    for (const char* target : {"/api/status",
                               "/api/health",
                               "/api/switches",
                               "/api/switches/1",
                               "/api/power-checks",
                               "/api/outages",
                               "/api/outages/1",
                               "/api/incidents",
                               "/api/statistics",
                               "/api/coverage",
                               "/api/timeline",
                               "/api/reliability",
                               "/api/reliability?by=month",
                               "/api/session",
                               "/api/advice",
                               "/api/sites",
                               "/api/groups",
                               "/api/settings",
                               "/api/activity",
                               "/api/replay",
                               "/api/outages/1/explanation"}) {
        QString pattern = QString::fromLatin1(target).section(u'?', 0, 0);
        pattern.replace("/1"_L1, "/{id}"_L1); // also before /explanation
        QTest::newRow(target) << QString::fromLatin1(target) << pattern;
    }
}

void ApiRoutesTest::everyAnswerFitsItsDescription()
{
    QFETCH(QString, target);
    QFETCH(QString, pattern);
    addOutage(OutageCause::Power, 10min);
    addOutage(OutageCause::Network, std::nullopt);
    m_api->check(m_lamp.id, ProbeOutcome::answer(200, 12ms));
    m_api->clock.advance(1min);
    m_api->status.setCheck(m_api->check(m_lamp.id, ProbeOutcome::failed(FailureKind::Timeout, 5s)), 1,
                           SwitchState::Failing);
    m_api->status.setOpenOutages(
        m_api->store.outages().find({{Timestamp(), m_api->clock.now()}, true, true}).value());
    m_api->status.setMode(MonitorMode::Watching);
    const ApiResponse response = m_api->get(target.toLatin1());
    QCOMPARE(response.status, 200);
    const QJsonObject document = ApiHarness::object(m_api->get("/api/openapi.json"));
    const QJsonObject schema = schemaOf(document, pattern, u"get"_s, u"200"_s, u"application/json"_s);
    QVERIFY(!schema.isEmpty());
    SchemaCheck check(document);
    const QJsonDocument answer = QJsonDocument::fromJson(response.body);
    check.check(answer.isArray() ? QJsonValue(answer.array()) : QJsonValue(answer.object()), schema, target);
    QVERIFY2(check.faults().isEmpty(), qPrintable(check.faults().join(u'\n')));
}

void ApiRoutesTest::everyRouteIsDescribed()
{
    const QJsonObject paths =
        ApiHarness::object(m_api->get("/api/openapi.json")).value("paths"_L1).toObject();
    QStringList described;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QStringList methods = path.value().toObject().keys();
        for (const QString& method : methods)
            described.append(method.toUpper() + ' '_L1 + path.key());
    }
    QStringList routes;
    for (const ApiRoute& route : m_api->service.router().routes()) {
        const QString pattern = QString::fromLatin1(route.pattern);
        if (pattern.startsWith("/api/"_L1) || pattern == "/metrics"_L1)
            routes.append(QString::fromLatin1(route.method) + ' '_L1 + pattern);
    }
    described.sort();
    routes.sort();
    QCOMPARE(routes, described);
}

void ApiRoutesTest::switchesComeAsAList()
{
    m_api->addSwitch(u"Router"_s, u"192.168.1.1"_s, false);
    const QJsonArray switches = ApiHarness::array(m_api->get("/api/switches"));
    QCOMPARE(switches.size(), 2);
    QCOMPARE(switches.at(0).toObject().value("name"_L1).toString(), u"Lamp"_s);
    QCOMPARE(switches.at(0).toObject().value("ip_address"_L1).toString(), u"192.168.1.5"_s);
    QCOMPARE(switches.at(1).toObject().value("is_active"_L1).toBool(true), false);
}

void ApiRoutesTest::aSwitchComesWithItsNewestChecks()
{
    for (int check = 0; check < 120; ++check) {
        m_api->clock.advance(1s);
        m_api->check(m_lamp.id, ProbeOutcome::answer(200, Milliseconds(check)));
    }
    const QJsonObject page = ApiHarness::object(m_api->get("/api/switches/1"));
    QCOMPARE(page.value("switch"_L1).toObject().value("name"_L1).toString(), u"Lamp"_s);
    const QJsonArray checks = page.value("recent_checks"_L1).toArray();
    QCOMPARE(checks.size(), 100);
    QCOMPARE(checks.at(0).toObject().value("response_time"_L1).toDouble(), 0.119);
    const ApiResponse missing = m_api->get("/api/switches/99");
    QCOMPARE(missing.status, 404);
    QCOMPARE(ApiHarness::problemOf(missing), u"switch-not-found"_s);
}

void ApiRoutesTest::checksComeNewestFirst()
{
    const Switch other = m_api->addSwitch(u"Router"_s, u"192.168.1.1"_s);
    m_api->check(m_lamp.id, ProbeOutcome::answer(200, 12ms));
    m_api->clock.advance(2h);
    m_api->check(other.id, ProbeOutcome::failed(FailureKind::Timeout, 5s));
    m_api->clock.advance(1h);
    QJsonArray checks = ApiHarness::array(m_api->get("/api/power-checks"));
    QCOMPARE(checks.size(), 2);
    const QJsonObject newest = checks.at(0).toObject();
    QCOMPARE(newest.value("switch_name"_L1).toString(), u"Router"_s);
    QCOMPARE(newest.value("is_online"_L1).toBool(true), false);
    QVERIFY(newest.value("response_time"_L1).isNull());
    QCOMPARE(newest.value("error_message"_L1).toString(), u"Connection timed out"_s);
    QCOMPARE(checks.at(1).toObject().value("response_time"_L1).toDouble(), 0.012);
    QCOMPARE(ApiHarness::array(m_api->get("/api/power-checks?hours=2")).size(), 1);
    QCOMPARE(ApiHarness::array(m_api->get("/api/power-checks?limit=1")).size(), 1);
    checks = ApiHarness::array(m_api->get("/api/power-checks?switch_id=1"));
    QCOMPARE(checks.size(), 1);
    QCOMPARE(checks.at(0).toObject().value("switch_id"_L1).toInteger(), 1);
    QCOMPARE(m_api->get("/api/power-checks?switch_id=99").status, 404);
    QVERIFY(m_api->store.switches().remove(other.id, m_api->clock.now()));
    QCOMPARE(
        ApiHarness::array(m_api->get("/api/power-checks?hours=3")).at(0).toObject().value("switch_name"_L1),
        QJsonValue(u"Router"_s));
}

void ApiRoutesTest::outagesAndIncidentsAreApart()
{
    addOutage(OutageCause::Power, 10min);
    addOutage(OutageCause::Network, 10min, 30min);
    const QJsonArray outages = ApiHarness::array(m_api->get("/api/outages"));
    QCOMPARE(outages.size(), 1);
    QCOMPARE(outages.at(0).toObject().value("duration_seconds"_L1).toDouble(), 600.0);
    QCOMPARE(outages.at(0).toObject().value("switches_affected"_L1).toArray(), (QJsonArray{1}));
    const QJsonArray incidents = ApiHarness::array(m_api->get("/api/incidents"));
    QCOMPARE(incidents.size(), 1);
    QCOMPARE(incidents.at(0).toObject().value("cause"_L1).toString(), u"network"_s);
    QCOMPARE(ApiHarness::array(m_api->get("/api/outages?hours=0.5")).size(), 0);
    QCOMPARE(ApiHarness::object(m_api->get("/api/outages/1")).value("id"_L1).toInteger(), 1);
    QCOMPARE(ApiHarness::problemOf(m_api->get("/api/outages/99")), u"outage-not-found"_s);
}

/// The ancestor took every text for true.
void ApiRoutesTest::falseIsNotTrue()
{
    addOutage(OutageCause::Power, 10min);
    addOutage(OutageCause::Power, std::nullopt, 10min);
    QCOMPARE(ApiHarness::array(m_api->get("/api/outages?ongoing_only=false")).size(), 2);
    QCOMPARE(ApiHarness::array(m_api->get("/api/outages?ongoing_only=true")).size(), 1);
    QCOMPARE(ApiHarness::array(m_api->get("/api/outages?limit=1")).size(), 1);
}

void ApiRoutesTest::statusIsTheLivePicture()
{
    m_api->status.setMode(MonitorMode::Watching);
    m_api->status.setCheck(m_api->check(m_lamp.id, ProbeOutcome::answer(200, 12ms)), 0, SwitchState::Up);
    QJsonObject status = ApiHarness::object(m_api->get("/api/status"));
    QCOMPARE(status.value("system_health"_L1).toString(), u"healthy"_s);
    QCOMPARE(status.value("timestamp"_L1).toString(), m_api->clock.now().toIso());
    QCOMPARE(status.value("switches"_L1).toObject().value("online"_L1).toInteger(), 1);
    QCOMPARE(status.value("outages"_L1).toObject().value("last_24h"_L1).toInteger(-1), 0);
    const Outage open = addOutage(OutageCause::Power, std::nullopt);
    m_api->status.setOpenOutages({open});
    status = ApiHarness::object(m_api->get("/api/status"));
    QCOMPARE(status.value("system_health"_L1).toString(), u"outage"_s);
    QCOMPARE(status.value("outages"_L1).toObject().value("ongoing"_L1).toInteger(), 1);
    QCOMPARE(status.value("since"_L1).toString(), open.startedAt.toIso());
}

/// When the power is out, the database may well be gone too.
void ApiRoutesTest::statusIsToldWithoutADatabase()
{
    m_api->status.setMode(MonitorMode::Watching);
    m_api->status.setStoreTrouble(Error{ErrorCode::DatabaseGone, {u"x"_s}});
    m_api->status.setOpenOutages({addOutage(OutageCause::Power, std::nullopt)});
    m_api->executor.hold();
    const ApiResponse response = m_api->get("/api/status");
    QCOMPARE(response.status, 200);
    const QJsonObject status = ApiHarness::object(response);
    QCOMPARE(status.value("system_health"_L1).toString(), u"outage"_s);
    QVERIFY(status.value("store_trouble"_L1).toString().contains("was deleted"_L1));
    QVERIFY(status.value("coverage_24h"_L1).isNull());
    QVERIFY(status.value("outages"_L1).toObject().value("last_24h"_L1).isNull());
    m_api->clock.advance(5s);
    QCOMPARE(m_api->get("/api/status").status, 200); // nor are later ones kept waiting for long
    m_api->executor.release();
}

void ApiRoutesTest::statusWaitsForFiguresAWhile()
{
    m_api->executor.hold();
    const auto answer = m_api->service.handle(ApiHarness::request("GET", "/api/status"));
    QVERIFY(!answer.isFinished());
    m_api->executor.release();
    QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), awhile);
    QVERIFY(ApiHarness::object(answer.result()).value("coverage_24h"_L1).isObject());
}

void ApiRoutesTest::healthSaysWhatIsWrong()
{
    QCOMPARE(m_api->get("/api/health").status, 503);
    m_api->status.setMode(MonitorMode::Viewing);
    const ApiResponse healthy = m_api->get("/api/health");
    QCOMPARE(healthy.status, 200);
    QCOMPARE(ApiHarness::object(healthy), (QJsonObject{{u"status"_s, u"ok"_s}}));
    m_api->status.setStoreTrouble(Error{ErrorCode::DatabaseFull, {u"x"_s}});
    const ApiResponse failing = m_api->get("/api/health");
    QCOMPARE(failing.status, 503);
    QCOMPARE(ApiHarness::object(failing).value("reasons"_L1).toArray().size(), 1);
    ApiRequest stranger = ApiHarness::request("GET", "/api/health");
    stranger.isFromHere = false;
    QVERIFY(!ApiHarness::object(m_api->send(stranger)).contains("reasons"_L1));
}

void ApiRoutesTest::healthAsksTheStoreOnce()
{
    m_api->status.setMode(MonitorMode::Viewing);
    m_api->executor.hold();
    const size_t before = m_api->executor.heldJobs();
    ApiRequest stranger = ApiHarness::request("GET", "/api/health");
    stranger.isFromHere = false;
    QList<QFuture<ApiResponse>> answers;
    for (int i = 0; i < 20; ++i) {
        answers.append(
            m_api->service.handle(i % 2 == 0 ? ApiHarness::request("GET", "/api/health") : stranger));
        m_api->clock.advance(LiveStatus::revisionLifetime);
    }
    QCOMPARE(m_api->executor.heldJobs(), before + 1);
    m_api->executor.release();
    for (const auto& each : answers) {
        QTRY_VERIFY_WITH_TIMEOUT(each.isFinished(), awhile);
        QCOMPARE(each.result().status, 200);
    }
    QCOMPARE(m_api->get("/api/health").status, 200);
    m_api->executor.hold();
    QCOMPARE(m_api->get("/api/health").status, 200); // a moment later still
    m_api->clock.advance(LiveStatus::revisionLifetime);
    const auto later = m_api->service.handle(ApiHarness::request("GET", "/api/health"));
    QVERIFY(!later.isFinished());
    m_api->executor.release();
    QTRY_VERIFY_WITH_TIMEOUT(later.isFinished(), awhile);
}

void ApiRoutesTest::theNextStatusIsWaitedFor()
{
    m_api->status.setMode(MonitorMode::Watching);
    QVERIFY(m_api->get("/api/status").status == 200);
    const ApiResponse now = m_api->get("/api/status/next");
    QCOMPARE(now.status, 200); // nobody said what they know
    const auto known = [](const ApiResponse& response) {
        return ApiHarness::withField(ApiHarness::request("GET", "/api/status/next"), "if-none-match",
                                     ApiHarness::field(response, "ETag"));
    };
    const auto first = m_api->service.handle(known(now));
    const auto second = m_api->service.handle(known(now));
    QVERIFY(!first.isFinished());
    m_api->status.setOpenOutages({addOutage(OutageCause::Power, std::nullopt)});
    QTRY_VERIFY_WITH_TIMEOUT(first.isFinished() && second.isFinished(), awhile);
    QCOMPARE(first.result().status, 200);
    QCOMPARE(ApiHarness::object(second.result()).value("system_health"_L1).toString(), u"outage"_s);
    QVERIFY(m_api->service.handle(known(now)).isFinished()); // it is another already
}

void ApiRoutesTest::aStatusThatStaysIsToldInTheEnd()
{
    QVERIFY(m_api->get("/api/status").status == 200);
    const ApiRequest request =
        ApiHarness::withField(ApiHarness::request("GET", "/api/status/next?wait=1"), "if-none-match",
                              ApiHarness::field(m_api->get("/api/status/next"), "ETag"));
    QCOMPARE(m_api->send(request).status, 304);
    QCOMPARE(m_api->get("/api/status/next?wait=0").status, 400);
}

void ApiRoutesTest::checksComeInPages()
{
    const Switch other = m_api->addSwitch(u"Router"_s, u"192.168.1.1"_s);
    for (int moment = 0; moment < 5; ++moment) { // two in each moment
        m_api->check(m_lamp.id, ProbeOutcome::answer(200, Milliseconds(moment)));
        m_api->check(other.id, ProbeOutcome::answer(200, Milliseconds(moment)));
        m_api->clock.advance(1s);
    }
    const QJsonArray all = ApiHarness::array(m_api->get("/api/power-checks"));
    QCOMPARE(all.size(), 10);
    QJsonArray pages;
    QByteArray target = "/api/power-checks?limit=3&hours=1";
    int count = 0;
    while (!target.isEmpty() && ++count < 9) {
        const ApiResponse page = m_api->get(target);
        QCOMPARE(page.status, 200);
        const QJsonArray checks = ApiHarness::array(page);
        for (const QJsonValue& each : checks)
            pages.append(each);
        const QByteArray link = ApiHarness::field(page, "Link");
        QVERIFY(link.isEmpty() || (link.startsWith('<') && link.endsWith(">; rel=\"next\"")));
        target = link.isEmpty() ? QByteArray() : link.mid(1, link.indexOf('>') - 1);
        QVERIFY(target.isEmpty() || target.contains("hours=1"));
    }
    QCOMPARE(count, 4);
    QCOMPARE(pages, all);
    QCOMPARE(ApiHarness::array(m_api->get("/api/power-checks?switch_id=1&limit=2&before=" +
                                          all.at(4).toObject().value("id"_L1).toString().toLatin1()))
                 .size(),
             2);
    for (const char* bad : {"x", "1", "1-", "-1", "1-x", "1-1-1"})
        QCOMPARE(m_api->get(QByteArray("/api/power-checks?before=") + bad).status, 400);
}

void ApiRoutesTest::timelinesHaveNoGaps()
{
    const Timestamp begin = m_api->clock.now();
    for (int minute = 0; minute < 60; ++minute) {
        m_api->clock.advance(1min);
        const bool isOut = minute >= 20 && minute < 40;
        m_api->check(m_lamp.id, isOut ? ProbeOutcome::failed(FailureKind::Timeout, 5s)
                                      : ProbeOutcome::answer(200, 12ms));
    }
    QVERIFY(m_api->store.coverage().save({{}, {begin, m_api->clock.now()}, CoverageKind::Running, true}));
    m_api->addSwitch(u"New"_s, u"192.168.1.6"_s);
    const QJsonObject timeline = ApiHarness::object(m_api->get("/api/timeline?hours=2"));
    const QJsonArray lanes = timeline.value("switches"_L1).toArray();
    QCOMPARE(lanes.size(), 2);
    QStringList states;
    QString at = timeline.value("from"_L1).toString();
    const QJsonArray segments = lanes.at(0).toObject().value("segments"_L1).toArray();
    for (const QJsonValue& each : segments) {
        QCOMPARE(each.toObject().value("from"_L1).toString(), at);
        at = each.toObject().value("to"_L1).toString();
        states.append(each.toObject().value("state"_L1).toString());
    }
    QCOMPARE(at, timeline.value("to"_L1).toString());
    QCOMPARE(states, (QStringList{u"unknown"_s, u"up"_s, u"down"_s, u"up"_s}));
    QCOMPARE(lanes.at(1).toObject().value("segments"_L1).toArray().size(), 1);
    QCOMPARE(timeline.value("unwatched"_L1).toArray().size(), 1);
    const QJsonObject one = ApiHarness::object(m_api->get("/api/timeline?hours=2&switch_id=2"));
    QCOMPARE(one.value("switches"_L1).toArray().size(), 1);
    QCOMPARE(m_api->get("/api/timeline?switch_id=9").status, 404);
    const QJsonObject coverage = ApiHarness::object(m_api->get("/api/coverage?hours=2"));
    QCOMPARE(coverage.value("watched_seconds"_L1).toDouble(), 3600.0);
    QCOMPARE(coverage.value("unwatched_seconds"_L1).toDouble(), 3600.0);
}

void ApiRoutesTest::badValuesAreNamed_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("parameter");
    for (const char* target :
         {"/api/power-checks?hours=0", "/api/power-checks?limit=10001", "/api/power-checks?switch_id=lamp",
          "/api/outages?hours=x", "/api/outages?ongoing_only=perhaps", "/api/incidents?limit=0",
          "/api/statistics?hours=-1", "/api/timeline?hours=9999", "/api/coverage?from=now",
          "/api/coverage?from=2030-01-01T00:00:00Z", "/api/reliability?by=decade",
          "/api/reliability?switch_id=0", "/api/outages?before=5", "/api/incidents?before=x-1",
          "/api/activity?limit=0", "/api/activity?hours=nan", "/api/replay?policy=mine",
          "/api/replay?threshold=101", "/api/replay?hours=8785"}) {
        const QByteArray bytes(target);
        QTest::newRow(target) << bytes
                              << QString::fromLatin1(bytes.mid(bytes.indexOf('?') + 1)).section(u'=', 0, 0);
    }
}

void ApiRoutesTest::badValuesAreNamed()
{
    QFETCH(QByteArray, target);
    const ApiResponse response = m_api->get(target);
    QCOMPARE(response.status, 400);
    QCOMPARE(ApiHarness::problemOf(response), u"bad-value"_s);
    QTEST(ApiHarness::object(response).value("parameter"_L1).toString(), "parameter");
    QVERIFY(ApiHarness::object(response).value("detail"_L1).toString().contains("allowed is"_L1));
}

void ApiRoutesTest::metricsAreThoseOfPrometheus()
{
    m_api->addSwitch(u"The \"best\" \\ lamp"_s, u"192.168.1.6"_s, false);
    m_api->status.setMode(MonitorMode::Watching);
    m_api->status.setCheck(
        {m_lamp.id, m_api->clock.now() - 12ms, m_api->clock.now(), ProbeOutcome::answer(200, 12ms)}, 0,
        SwitchState::Up);
    const ApiResponse response = m_api->get("/metrics");
    QCOMPARE(response.contentType, "text/plain; version=0.0.4; charset=utf-8");
    const QByteArray text = response.body;
    const QByteArray lamp = "{switch_id=\"1\",switch_name=\"Lamp\",role=\"mains\",group=\"\"}";
    for (const QByteArray& line :
         {"powermon_switch_up" + lamp + " 1\n", "powermon_switch_response_seconds" + lamp + " 0.012\n",
          "powermon_switch_last_check_timestamp_seconds" + lamp + " 1767225600\n",
          QByteArray("powermon_site_state{state=\"healthy\"} 1\n"), QByteArray("powermon_monitored 1\n"),
          QByteArray("powermon_open_outages{cause=\"power\"} 0\n"),
          QByteArray("switch_name=\"The \\\"best\\\" \\\\ lamp\"")})
        QVERIFY2(text.contains(line), text.constData());
    QSet<QByteArray> helped;
    for (const QByteArray& line : text.trimmed().split('\n')) {
        if (line.startsWith("# HELP "))
            helped.insert(line.split(' ').at(2));
        else if (!line.startsWith('#'))
            QVERIFY2(helped.contains(line.left(line.indexOf(line.contains('{') ? '{' : ' '))),
                     line.constData());
    }
    ApiRequest stranger = ApiHarness::request("GET", "/metrics");
    stranger.isFromHere = false;
    QCOMPARE(m_api->send(stranger).status, 401);
}

QTEST_GUILESS_MAIN(ApiRoutesTest)
#include "tst_apiroutes.moc"
