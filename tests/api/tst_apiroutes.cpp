// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "api/metrics.h"
#include "api/pageroutes.h"
#include "apiharness.h"

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
    void timelinesHaveNoGaps();
    void badValuesAreNamed_data();
    void badValuesAreNamed();
    void wrongPathsAndMethods();
    void foreignNamesAreRefused_data();
    void foreignNamesAreRefused();
    void whatIsKnownIsNotSentAgain();
    void theStoreIsAskedOnce();
    void tooMuchAtOnceIsRefused();
    void slowAnswersAreGivenUp();
    void pagesAreServed();
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

/// The paths at which \a value does not fit \a schema.
class SchemaCheck
{
public:
    explicit SchemaCheck(const QJsonObject& document) : m_document(document) {}

    void check(const QJsonValue& value, const QJsonObject& schema, const QString& where)
    {
        if (schema.contains("$ref"_L1))
            return check(value, named(schema.value("$ref"_L1).toString()), where);
        if (schema.contains("oneOf"_L1)) {
            const QJsonArray choices = schema.value("oneOf"_L1).toArray();
            return check(value,
                         value.isNull() ? QJsonObject{{u"type"_s, u"null"_s}} : choices.at(0).toObject(),
                         where);
        }
        if (!hasType(value, schema.value("type"_L1)))
            m_faults.append(where + " has another type"_L1);
        const QJsonArray words = schema.value("enum"_L1).toArray();
        if (!words.isEmpty() && !words.contains(value))
            m_faults.append(where + " is none of the words"_L1);
        if (value.isObject())
            checkKeys(value.toObject(), schema, where);
        const QJsonArray items = value.toArray();
        for (const QJsonValue& each : items)
            check(each, schema.value("items"_L1).toObject(), where + "[]"_L1);
    }
    [[nodiscard]] QStringList faults() const { return m_faults; }

private:
    [[nodiscard]] QJsonObject named(const QString& reference) const
    {
        return m_document.value("components"_L1)
            .toObject()
            .value("schemas"_L1)
            .toObject()
            .value(reference.section(u'/', -1))
            .toObject();
    }
    [[nodiscard]] static bool hasType(const QJsonValue& value, const QJsonValue& type)
    {
        const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
        return std::ranges::any_of(types, [&value](const QJsonValue& each) {
            const QString word = each.toString();
            return (word == "null"_L1 && value.isNull()) || (word == "string"_L1 && value.isString()) ||
                   (word == "boolean"_L1 && value.isBool()) || (word == "object"_L1 && value.isObject()) ||
                   (word == "array"_L1 && value.isArray()) || (word == "number"_L1 && value.isDouble()) ||
                   (word == "integer"_L1 && value.isDouble() &&
                    value.toDouble() == double(value.toInteger()));
        });
    }
    void checkKeys(const QJsonObject& object, const QJsonObject& schema, const QString& where)
    {
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        if (properties.isEmpty())
            return;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (properties.contains(it.key()))
                check(it.value(), properties.value(it.key()).toObject(), where + '.'_L1 + it.key());
            else
                m_faults.append(where + '.'_L1 + it.key() + " is not described"_L1);
        }
        const QJsonArray required = schema.value("required"_L1).toArray();
        for (const QJsonValue& key : required) {
            if (!object.contains(key.toString()))
                m_faults.append(where + '.'_L1 + key.toString() + " is missing"_L1);
        }
    }

    QJsonObject m_document;
    QStringList m_faults;
};

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
    for (const char* target :
         {"/api/status", "/api/health", "/api/switches", "/api/switches/1", "/api/power-checks",
          "/api/outages", "/api/outages/1", "/api/incidents", "/api/statistics", "/api/coverage",
          "/api/timeline", "/api/reliability", "/api/reliability?by=month", "/api/session"}) {
        QString pattern = QString::fromLatin1(target).section(u'?', 0, 0);
        pattern.replace("/1"_L1, "/{id}"_L1);
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
    for (const QJsonValue& each : lanes.at(0).toObject().value("segments"_L1).toArray()) {
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
          "/api/reliability?switch_id=0"}) {
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

void ApiRoutesTest::wrongPathsAndMethods()
{
    const ApiResponse nothing = m_api->get("/api/nothing");
    QCOMPARE(nothing.status, 404);
    QCOMPARE(ApiHarness::problemOf(nothing), u"no-such-route"_s);
    const ApiResponse method = m_api->send(ApiHarness::request("PUT", "/api/switches"));
    QCOMPARE(method.status, 405);
    QCOMPARE(ApiHarness::field(method, "Allow"), "GET, HEAD, POST, OPTIONS");
    const ApiResponse options = m_api->send(ApiHarness::request("OPTIONS", "/api/status"));
    QCOMPARE(options.status, 204);
    QCOMPARE(ApiHarness::field(options, "Allow"), "GET, HEAD, OPTIONS");
    QVERIFY(!options.hasField("Access-Control-Allow-Origin"));
    QCOMPARE(m_api->send(ApiHarness::request("HEAD", "/api/status")).status, 200);
}

void ApiRoutesTest::foreignNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    for (const char* host : {"localhost", "LOCALHOST:56957", "127.0.0.1:1", "[::1]:56957", "192.168.1.7",
                             "power.example.org", "power.example.org:80"})
        QTest::newRow(host) << QByteArray(host) << 200;
    for (const char* host :
         {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "[", "a b"})
        QTest::newRow(host) << QByteArray(host) << 421;
}

void ApiRoutesTest::foreignNamesAreRefused()
{
    QFETCH(QByteArray, host);
    m_api->service.close();
    m_api->settings.current.apiHosts = {u"power.example.org"_s};
    QVERIFY(m_api->listen());
    ApiRequest request = ApiHarness::request("GET", "/api/session");
    request.fields = {{"host", host}};
    QTEST(m_api->send(request).status, "status");
}

void ApiRoutesTest::whatIsKnownIsNotSentAgain()
{
    const ApiResponse first = m_api->get("/api/switches");
    const QByteArray tag = ApiHarness::field(first, "ETag");
    QVERIFY(tag.startsWith('"') && tag.endsWith('"'));
    for (const QByteArray& known : {tag, "W/" + tag, "\"x\", " + tag, QByteArray("*")}) {
        const ApiResponse again = m_api->send(
            ApiHarness::withField(ApiHarness::request("GET", "/api/switches"), "if-none-match", known));
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
        QCOMPARE(ApiHarness::field(again, "ETag"), tag);
    }
    const ApiRequest other =
        ApiHarness::withField(ApiHarness::request("GET", "/api/switches"), "if-none-match", "\"x\"");
    QCOMPARE(m_api->send(other).status, 200);
    m_api->addSwitch(u"Router"_s, u"192.168.1.1"_s);
    m_api->forgetAnswers();
    QVERIFY(ApiHarness::field(m_api->get("/api/switches"), "ETag") != tag);
    const QByteArray status = ApiHarness::field(m_api->get("/api/status"), "ETag");
    m_api->clock.advance(2s);
    QCOMPARE(ApiHarness::field(m_api->get("/api/status"), "ETag"), status);
}

void ApiRoutesTest::theStoreIsAskedOnce()
{
    m_api->executor.hold();
    const auto first = m_api->service.handle(ApiHarness::request("GET", "/api/switches"));
    const auto second = m_api->service.handle(ApiHarness::request("HEAD", "/api/switches"));
    QCOMPARE(m_api->executor.heldJobs(), 1U);
    const auto other = m_api->service.handle(ApiHarness::request("GET", "/api/switches?x"));
    QCOMPARE(m_api->executor.heldJobs(), 2U);
    m_api->executor.release();
    QTRY_VERIFY_WITH_TIMEOUT(first.isFinished() && second.isFinished() && other.isFinished(), awhile);
    QCOMPARE(first.result(), second.result());
    m_api->executor.hold();
    QVERIFY(m_api->get("/api/switches").status == 200); // a moment later still
    m_api->clock.advance(AnswerCache::lifetime);
    const auto later = m_api->service.handle(ApiHarness::request("GET", "/api/switches"));
    QCOMPARE(m_api->executor.heldJobs(), 1U);
    m_api->executor.release();
    QTRY_VERIFY_WITH_TIMEOUT(later.isFinished(), awhile);
}

void ApiRoutesTest::tooMuchAtOnceIsRefused()
{
    m_api->executor.hold();
    for (int query = 0; query < AnswerCache::mostPending; ++query)
        (void) m_api->service.handle(
            ApiHarness::request("GET", "/api/outages?limit=" + QByteArray::number(query + 1)));
    const ApiResponse refused = m_api->get("/api/outages?limit=999");
    QCOMPARE(refused.status, 503);
    QCOMPARE(ApiHarness::problemOf(refused), u"too-busy"_s);
    QVERIFY(refused.hasField("Retry-After"));
    QCOMPARE(m_api->get("/api/session").status, 200);
    m_api->executor.release();
}

void ApiRoutesTest::slowAnswersAreGivenUp()
{
    ApiRouter router;
    QPromise<ApiResponse> never;
    never.start();
    router.add({"GET", "/slow", ApiScope::None, [&never](const ApiCall&) { return never.future(); },
                ApiCaching::None, 20ms});
    ApiAccess access(m_api->clock, m_api->executor, "a key");
    ApiDispatcher dispatcher(m_api->clock, access, router);
    const auto answer = dispatcher.handle(ApiHarness::request("GET", "/slow"));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), awhile);
    QCOMPARE(answer.result().status, 503);
    QCOMPARE(ApiHarness::problemOf(answer.result()), u"timed-out"_s);
    never.addResult(ApiResponse()); // too late, and no harm
    never.finish();
}

void ApiRoutesTest::pagesAreServed()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"img"_s));
    for (const QString& name : {u"index.html"_s, u"app.js"_s, u"img/a b.svg"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<p>");
    }
    ApiRouter router;
    router.add(pageRoutes(folder.path()));
    ApiAccess access(m_api->clock, m_api->executor, "a key");
    ApiDispatcher dispatcher(m_api->clock, access, router);
    const auto get = [&](const QByteArray& path) {
        return dispatcher.handle(ApiHarness::request("GET", path)).result();
    };
    QCOMPARE(get("/").contentType, "text/html; charset=utf-8");
    QCOMPARE(get("/index.html").body, "<p>");
    QCOMPARE(get("/app.js").contentType, "text/javascript; charset=utf-8");
    QCOMPARE(get("/img/a%20b.svg").contentType, "image/svg+xml");
    QVERIFY(ApiHarness::field(get("/"), "Content-Security-Policy").contains("script-src 'self'"));
    QVERIFY(!ApiHarness::field(get("/"), "ETag").isEmpty());
    for (const char* path : {"/img", "/img/", "/../app.js", "/%2e%2e/app.js", "/app.js/", "//app.js"})
        QCOMPARE(get(path).status, 404);
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
