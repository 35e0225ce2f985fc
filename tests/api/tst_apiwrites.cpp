// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTcpServer>
#include <QTest>

#include "apiharness.h"
#include "core/service/checkrequest.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ApiWritesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writingNeedsAToken_data();
    void writingNeedsAToken();
    void addsASwitch();
    void addsASwitchWithEverything();
    void refusesSwitches_data();
    void refusesSwitches();
    void refusesWhatIsThere();
    void editsASwitch();
    void nullClears();
    void refusesEdits_data();
    void refusesEdits();
    void editsOnlyWhatWasSeen();
    void removesASwitch();
    void correctsAnOutage();
    void correctsOnlyWhatWasSeen();
    void refusesCorrections_data();
    void refusesCorrections();
    void checksASwitch();
    void aCheckThatFailsIsAnAnswer();
    void checksNothingThatIsPaused();
    void checksNothingUnwatched();
    void checksAll();
    void aCheckThatDoesNotComeIsGivenUp();
    void logsInAndOut();
    void loginsAreJudged_data();
    void loginsAreJudged();
    void aWriteShowsAtOnce();
    void listensOnlyWhereThatIsSafe_data();
    void listensOnlyWhereThatIsSafe();
    void aTakenPortIsTold();

private:
    QJsonObject lamp();
    void addOutage();

    std::unique_ptr<ApiHarness> m_api;
    Switch m_lamp;
};

namespace {

ApiRequest inSession(ApiRequest request, const ApiResponse& login, const QString& csrf)
{
    QByteArray cookie = ApiHarness::field(login, "Set-Cookie");
    cookie.truncate(cookie.indexOf(';'));
    request.fields.append({"cookie", "a=b; " + cookie});
    if (!csrf.isEmpty())
        request.fields.append({"x-csrf-token", csrf.toLatin1()});
    return request;
}

} // namespace

void ApiWritesTest::init()
{
    m_api = std::make_unique<ApiHarness>();
    QVERIFY(m_api->listen());
    m_lamp = m_api->addSwitch(u"Lamp"_s, u"192.168.1.5"_s);
    m_api->clock.advance(1s);
}

QJsonObject ApiWritesTest::lamp()
{
    return ApiHarness::object(m_api->get("/api/switches/1")).value("switch"_L1).toObject();
}

void ApiWritesTest::writingNeedsAToken_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char* method, const char* target) {
        QTest::addRow("%s %s", method, target) << QByteArray(method) << QByteArray(target);
    };
    row("POST", "/api/switches");
    row("PATCH", "/api/switches/1");
    row("DELETE", "/api/switches/1");
    row("POST", "/api/switches/1/check");
    row("POST", "/api/check-all-switches");
    row("PATCH", "/api/outages/1");
}

void ApiWritesTest::writingNeedsAToken()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    const ApiRequest request = ApiHarness::request(method, target, "{\"name\":\"x\",\"ip_address\":\"y\"}");
    QCOMPARE(m_api->send(request).status, 401);
    QCOMPARE(m_api->send(ApiHarness::withField(request, "authorization", "Bearer wrong")).status, 401);
    QCOMPARE(m_api->store.switches().all()->size(), 1);
}

void ApiWritesTest::addsASwitch()
{
    const ApiResponse added =
        m_api->write("POST", "/api/switches", "{\"name\":\" Router \",\"ip_address\":\"Router.Local\"}");
    QCOMPARE(added.status, 201);
    QCOMPARE(ApiHarness::field(added, "Location"), "/api/switches/2");
    const QJsonObject shown = ApiHarness::object(added);
    QCOMPARE(shown.value("name"_L1).toString(), u"Router"_s);
    QCOMPARE(shown.value("ip_address"_L1).toString(), u"router.local"_s);
    QCOMPARE(shown.value("port"_L1).toInteger(), 80);
    QCOMPARE(shown.value("created_at"_L1).toString(), m_api->clock.now().toIso());
    QCOMPARE(m_api->store.switches().all()->size(), 2);
    QCOMPARE(m_api->directory.switches().size(), 2);
}

void ApiWritesTest::addsASwitchWithEverything()
{
    const QByteArray body =
        R"({"name":"Router","ip_address":"10.0.0.1","scheme":"https","path":"/x","is_active":false,
        "role":"gateway","backup":true,"group":"Cellar","link":"wired","via":"AP","refused_proves_power":"no",
        "interval_seconds":30,"timeout_seconds":2.5})";
    const QJsonObject shown = ApiHarness::object(m_api->write("POST", "/api/switches", body));
    const QJsonObject wanted = QJsonDocument::fromJson(body).object();
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        QCOMPARE(shown.value(it.key()), it.value());
    QCOMPARE(shown.value("port"_L1).toInteger(), 443);
}

void ApiWritesTest::refusesSwitches_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("parameter");
    const auto row = [](const char* body, const char* parameter) {
        QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(parameter);
    };
    row(R"({"ip_address":"10.0.0.1"})", "name");
    row(R"({"name":"a"})", "ip_address");
    row(R"({"name":"","ip_address":"10.0.0.1"})", "name");
    row(R"({"name":7,"ip_address":"10.0.0.1"})", "name");
    row(R"({"name":null,"ip_address":"10.0.0.1"})", "name");
    row(R"({"name":"a","ip_address":"a b"})", "ip_address");
    row(R"({"name":"a","ip_address":"10.0.0.1","port":0})", "port");
    row(R"({"name":"a","ip_address":"10.0.0.1","port":65536})", "port");
    row(R"({"name":"a","ip_address":"10.0.0.1","port":"80"})", "port");
    row(R"({"name":"a","ip_address":"10.0.0.1","port":80.5})", "port");
    row(R"({"name":"a","ip_address":"10.0.0.1","role":"lamp"})", "role");
    row(R"({"name":"a","ip_address":"10.0.0.1","is_active":1})", "is_active");
    row(R"({"name":"a","ip_address":"10.0.0.1","link":"rope"})", "link");
    row(R"({"name":"a","ip_address":"10.0.0.1","id":7})", "id");
    row(R"({"name":"a","ip_address":"10.0.0.1","colour":"red"})", "colour");
    row(R"({"name":"a","ip_address":"10.0.0.1","interval_seconds":-1})", "interval_seconds");
}

void ApiWritesTest::refusesSwitches()
{
    QFETCH(QByteArray, body);
    const ApiResponse refused = m_api->write("POST", "/api/switches", body);
    QCOMPARE(refused.status, 400);
    QTEST(ApiHarness::object(refused).value("parameter"_L1).toString(), "parameter");
    QCOMPARE(m_api->store.switches().all()->size(), 1);
}

void ApiWritesTest::refusesWhatIsThere()
{
    const ApiResponse name =
        m_api->write("POST", "/api/switches", "{\"name\":\"Lamp\",\"ip_address\":\"10.0.0.1\"}");
    QCOMPARE(name.status, 409);
    QCOMPARE(ApiHarness::problemOf(name), u"duplicate-name"_s);
    const ApiResponse address =
        m_api->write("POST", "/api/switches", "{\"name\":\"Other\",\"ip_address\":\"192.168.1.5\"}");
    QCOMPARE(address.status, 409);
    QCOMPARE(ApiHarness::problemOf(address), u"duplicate-address"_s);
}

void ApiWritesTest::editsASwitch()
{
    const ApiResponse edited = m_api->write(
        "PATCH", "/api/switches/1", "{\"name\":\"Lantern\",\"is_active\":false,\"scheme\":\"https\"}");
    QCOMPARE(edited.status, 200);
    const QJsonObject shown = ApiHarness::object(edited);
    QCOMPARE(shown.value("name"_L1).toString(), u"Lantern"_s);
    QCOMPARE(shown.value("is_active"_L1).toBool(true), false);
    QCOMPARE(shown.value("port"_L1).toInteger(), 443);
    QCOMPARE(shown.value("ip_address"_L1).toString(), u"192.168.1.5"_s);
    QCOMPARE(shown.value("created_at"_L1).toString(), m_lamp.createdAt.toIso());
    QCOMPARE(shown.value("updated_at"_L1).toString(), m_api->clock.now().toIso());
    QCOMPARE(lamp(), shown);
    QCOMPARE(m_api->write("PATCH", "/api/switches/9", "{}").status, 404);
}

void ApiWritesTest::nullClears()
{
    QCOMPARE(
        m_api
            ->write(
                "PATCH", "/api/switches/1",
                R"({"group":"Cellar","link":"wifi","via":"AP","interval_seconds":30,"timeout_seconds":2})")
            .status,
        200);
    const QJsonObject shown = ApiHarness::object(m_api->write(
        "PATCH", "/api/switches/1",
        R"({"group":null,"link":null,"via":null,"interval_seconds":null,"timeout_seconds":null})"));
    for (const char* key : {"group", "link", "via", "interval_seconds", "timeout_seconds"})
        QVERIFY2(shown.value(QLatin1StringView(key)).isNull(), key);
}

void ApiWritesTest::refusesEdits_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char* body :
         {R"({"name":""})", R"({"id":2})", R"({"created_at":"2026-01-01T00:00:00.000Z","updated_at":null})",
          R"({"x":1})", R"({"port":-1})", R"({"is_active":null})", R"({"timeout_seconds":0})",
          R"({"interval_seconds":1.5})", R"({"role":""})", R"({"link":""})"})
        QTest::newRow(body) << QByteArray(body);
}

void ApiWritesTest::refusesEdits()
{
    QFETCH(QByteArray, body);
    const QJsonObject before = lamp();
    QCOMPARE(m_api->write("PATCH", "/api/switches/1", body).status, 400);
    QCOMPARE(lamp(), before);
}

void ApiWritesTest::editsOnlyWhatWasSeen()
{
    const auto patch = [this](const QByteArray& tag, const QByteArray& body) {
        return m_api->send(
            ApiHarness::withField(ApiHarness::withField(ApiHarness::request("PATCH", "/api/switches/1", body),
                                                        "authorization", "Bearer secret"),
                                  "if-match", tag));
    };
    const QByteArray tag = ApiHarness::field(m_api->get("/api/switches/1"), "ETag");
    m_api->check(m_lamp.id, ProbeOutcome::answer(200, 12ms)); // a check is no change of the switch
    const ApiResponse edited = patch(tag, "{\"group\":\"Cellar\"}");
    QCOMPARE(edited.status, 200);
    const ApiResponse refused = patch(tag, "{\"group\":\"Attic\"}");
    QCOMPARE(refused.status, 412);
    QCOMPARE(ApiHarness::problemOf(refused), u"precondition-failed"_s);
    QCOMPARE(lamp().value("group"_L1).toString(), u"Cellar"_s);
    QCOMPARE(patch(ApiHarness::field(edited, "ETag"), "{\"group\":\"Attic\"}").status, 200);
    QCOMPARE(patch("*", "{\"group\":\"Roof\"}").status, 200);
    QCOMPARE(patch("nonsense", "{}").status, 412);
}

void ApiWritesTest::removesASwitch()
{
    QCOMPARE(m_api->write("DELETE", "/api/switches/1").status, 204);
    QCOMPARE(m_api->store.switches().all()->size(), 0);
    QCOMPARE(m_api->write("DELETE", "/api/switches/1").status, 404);
    QCOMPARE(m_api->get("/api/switches/1").status, 404);
}

/// With the id 1, from an hour ago until half an hour ago.
void ApiWritesTest::addOutage()
{
    Outage outage;
    outage.startedAt = m_api->clock.now() - 1h;
    outage.start = {outage.startedAt, outage.startedAt};
    outage.endedAt = m_api->clock.now() - 30min;
    outage.end = TimeInterval{*outage.endedAt, *outage.endedAt};
    outage.detectedAt = outage.startedAt;
    outage.cause = OutageCause::Power;
    QVERIFY(m_api->store.outages().save(outage));
}

void ApiWritesTest::correctsAnOutage()
{
    addOutage();
    const QByteArray end = (m_api->clock.now() - 20min).toIso().toLatin1();
    const QJsonObject shown = ApiHarness::object(m_api->write(
        "PATCH", "/api/outages/1", R"({"is_planned":true,"note":"a new fuse","ended_at":")" + end + "\"}"));
    QCOMPARE(shown.value("is_planned"_L1).toBool(), true);
    QCOMPARE(shown.value("is_corrected"_L1).toBool(), true);
    QCOMPARE(shown.value("note"_L1).toString(), u"a new fuse"_s);
    QCOMPARE(shown.value("duration_seconds"_L1).toDouble(), 2400.0);
    const QList<OutageEdit> edits = m_api->store.outages().edits(OutageId(1)).value();
    QVERIFY(!edits.isEmpty());
    QCOMPARE(edits.first().source, EditSource::Rest);
    const QJsonObject again =
        ApiHarness::object(m_api->write("PATCH", "/api/outages/1", R"({"ended_at":null,"was_power":false})"));
    QCOMPARE(again.value("duration_seconds"_L1).toDouble(), 1800.0);
    QVERIFY(again.value("cause"_L1).toString() != "power"_L1);
    QCOMPARE(m_api->write("PATCH", "/api/outages/9", R"({"note":"x"})").status, 404);
}

void ApiWritesTest::correctsOnlyWhatWasSeen()
{
    addOutage();
    const auto patch = [this](const QByteArray& tag, const QByteArray& body,
                              const QByteArray& target = "/api/outages/1") {
        return m_api->send(
            ApiHarness::withField(ApiHarness::withField(ApiHarness::request("PATCH", target, body),
                                                        "authorization", "Bearer secret"),
                                  "if-match", tag));
    };
    const QByteArray tag = ApiHarness::field(m_api->get("/api/outages/1"), "ETag");
    QVERIFY(!tag.isEmpty());
    const ApiResponse corrected = patch(tag, R"({"note":"a new fuse"})");
    QCOMPARE(corrected.status, 200);
    const ApiResponse refused = patch(tag, R"({"note":"an old fuse"})");
    QCOMPARE(refused.status, 412);
    QCOMPARE(ApiHarness::problemOf(refused), u"precondition-failed"_s);
    QVERIFY(!refused.hasField("ETag"));
    QCOMPARE(ApiHarness::object(m_api->get("/api/outages/1")).value("note"_L1).toString(), u"a new fuse"_s);
    QCOMPARE(patch(ApiHarness::field(corrected, "ETag"), R"({"note":"none"})").status, 200);
    QCOMPARE(patch("*", R"({"note":"any"})").status, 200);
    QCOMPARE(patch("*", R"({"note":"any"})", "/api/outages/9").status, 404);
}

void ApiWritesTest::refusesCorrections_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("parameter");
    QTest::newRow("words") << QByteArray(R"({"is_planned":"yes"})") << u"is_planned"_s;
    QTest::newRow("number") << QByteArray(R"({"note":7})") << u"note"_s;
    QTest::newRow("time") << QByteArray(R"({"started_at":"today"})") << u"started_at"_s;
    QTest::newRow("key") << QByteArray(R"({"cause":"power"})") << u"cause"_s;
}

void ApiWritesTest::refusesCorrections()
{
    QFETCH(QByteArray, body);
    const ApiResponse refused = m_api->write("PATCH", "/api/outages/1", body);
    QCOMPARE(refused.status, 400);
    QTEST(ApiHarness::object(refused).value("parameter"_L1).toString(), "parameter");
}

void ApiWritesTest::checksASwitch()
{
    m_api->status.setMode(MonitorMode::Viewing);
    const auto answer = m_api->service.handle(ApiHarness::withField(
        ApiHarness::request("POST", "/api/switches/1/check"), "authorization", "Bearer secret"));
    QVERIFY(!answer.isFinished());
    // The monitor elsewhere was asked, and its check is seen.
    QCOMPARE(checkRequestFromText(
                 m_api->store.values().value(QString::fromUtf16(checkRequestKey))->value_or(QString()))
                 ->switches,
             QList<SwitchId>{m_lamp.id});
    m_api->status.setCheck(m_api->check(m_lamp.id, ProbeOutcome::answer(200, 12ms)), 0, SwitchState::Up);
    QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), awhile);
    QCOMPARE(answer.result().status, 200);
    const QJsonObject shown = ApiHarness::object(answer.result());
    QCOMPARE(shown.value("message"_L1).toString(), u"Lamp answers"_s);
    QCOMPARE(shown.value("result"_L1).toObject().value("is_online"_L1).toBool(), true);
}

void ApiWritesTest::aCheckThatFailsIsAnAnswer()
{
    m_api->status.setMode(MonitorMode::Viewing);
    m_api->status.setCheck(m_api->check(m_lamp.id, ProbeOutcome::answer(200, 12ms)), 0, SwitchState::Up);
    const auto answer = m_api->service.handle(ApiHarness::withField(
        ApiHarness::request("POST", "/api/switches/1/check"), "authorization", "Bearer secret"));
    m_api->status.forgetState(m_lamp.id); // a change, but no check
    m_api->clock.advance(5s);
    QVERIFY(!answer.isFinished());
    m_api->status.setCheck(m_api->check(m_lamp.id, ProbeOutcome::failed(FailureKind::Timeout, 5s)), 1,
                           SwitchState::Failing);
    QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), awhile);
    QCOMPARE(answer.result().status, 200);
    QCOMPARE(ApiHarness::object(answer.result()).value("message"_L1).toString(), u"Lamp does not answer"_s);
}

void ApiWritesTest::checksNothingThatIsPaused()
{
    m_api->status.setMode(MonitorMode::Viewing);
    m_api->addSwitch(u"Router"_s, u"192.168.1.1"_s, false);
    const ApiResponse refused = m_api->write("POST", "/api/switches/2/check");
    QCOMPARE(refused.status, 409);
    QCOMPARE(ApiHarness::problemOf(refused), u"switch-paused"_s);
    QCOMPARE(m_api->write("POST", "/api/switches/9/check").status, 404);
}

void ApiWritesTest::checksNothingUnwatched()
{
    QCOMPARE(m_api->write("POST", "/api/switches/1/check").status, 503);
    const ApiResponse refused = m_api->write("POST", "/api/check-all-switches");
    QCOMPARE(refused.status, 503);
    QCOMPARE(ApiHarness::problemOf(refused), u"not-monitored"_s);
}

void ApiWritesTest::checksAll()
{
    const Switch router = m_api->addSwitch(u"Router"_s, u"192.168.1.1"_s);
    m_api->addSwitch(u"Paused"_s, u"192.168.1.2"_s, false);
    m_api->status.setMode(MonitorMode::Viewing);
    const auto answer = m_api->service.handle(ApiHarness::withField(
        ApiHarness::request("POST", "/api/check-all-switches"), "authorization", "Bearer secret"));
    m_api->status.setCheck(m_api->check(router.id, ProbeOutcome::answer(200, 12ms)), 0, SwitchState::Up);
    QVERIFY(!answer.isFinished());
    m_api->status.setCheck(m_api->check(m_lamp.id, ProbeOutcome::failed(FailureKind::Timeout, 5s)), 1,
                           SwitchState::Failing);
    QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), awhile);
    const QJsonObject shown = ApiHarness::object(answer.result());
    QCOMPARE(shown.value("success"_L1).toBool(), true);
    QCOMPARE(shown.value("results"_L1).toObject(),
             (QJsonObject{{u"total"_s, 2}, {u"online"_s, 1}, {u"offline"_s, 1}}));
    for (const Switch& each : m_api->directory.switches())
        QVERIFY(m_api->store.switches().remove(each.id, m_api->clock.now()));
    m_api->status.setSwitches({});
    const ApiResponse nothing = m_api->write("POST", "/api/check-all-switches");
    QCOMPARE(nothing.status, 200);
    QCOMPARE(ApiHarness::object(nothing).value("results"_L1).toObject().value("total"_L1).toInteger(-1), 0);
}

void ApiWritesTest::aCheckThatDoesNotComeIsGivenUp()
{
    m_api->settings.current.probeTimeout = 100ms;
    m_api->status.setMode(MonitorMode::Viewing);
    const ApiResponse one = m_api->write("POST", "/api/switches/1/check");
    QCOMPARE(one.status, 503);
    QCOMPARE(ApiHarness::problemOf(one), u"timed-out"_s);
}

void ApiWritesTest::logsInAndOut()
{
    QJsonObject session = ApiHarness::object(m_api->get("/api/session"));
    QCOMPARE(session.value("authenticated"_L1).toBool(true), false);
    QCOMPARE(session.value("scopes"_L1).toArray(), (QJsonArray{u"read"_s}));
    QVERIFY(session.value("csrf_token"_L1).isNull());
    QCOMPARE(session.value("loopback"_L1).toBool(), true);

    const ApiResponse login =
        m_api->send(ApiHarness::request("POST", "/api/login", "{\"token\":\"secret\"}"));
    QCOMPARE(login.status, 200);
    const QString csrf = ApiHarness::object(login).value("csrf_token"_L1).toString();
    QVERIFY(csrf.size() > 20);
    session =
        ApiHarness::object(m_api->send(inSession(ApiHarness::request("GET", "/api/session"), login, {})));
    QCOMPARE(session, ApiHarness::object(login));
    QCOMPARE(session.value("scopes"_L1).toArray(), (QJsonArray{u"read"_s, u"write"_s}));

    const ApiRequest remove = ApiHarness::request("DELETE", "/api/switches/1");
    const ApiResponse forged = m_api->send(inSession(remove, login, {}));
    QCOMPARE(forged.status, 403);
    QCOMPARE(ApiHarness::problemOf(forged), u"csrf-token-missing"_s);
    QCOMPARE(m_api->send(inSession(remove, login, csrf)).status, 204);

    const ApiRequest logout = ApiHarness::request("POST", "/api/logout");
    QCOMPARE(m_api->send(inSession(logout, login, {})).status, 403);
    const ApiResponse out = m_api->send(inSession(logout, login, csrf));
    QCOMPARE(out.status, 204);
    QVERIFY(ApiHarness::field(out, "Set-Cookie").contains("Max-Age=0"));
    // A page elsewhere cannot send the cookie, and must not have it forgotten.
    const ApiResponse foreign = m_api->send(logout);
    QCOMPARE(foreign.status, 204);
    QVERIFY(!foreign.hasField("Set-Cookie"));
    const ApiResponse forgotten =
        m_api->send(ApiHarness::withField(logout, "cookie", "powermon_session=x.y"));
    QVERIFY(ApiHarness::field(forgotten, "Set-Cookie").contains("Max-Age=0"));
}

void ApiWritesTest::loginsAreJudged_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("wrong") << QByteArray("{\"token\":\"wrong\"}") << 401;
    QTest::newRow("empty") << QByteArray("{\"token\":\"\"}") << 400;
    QTest::newRow("missing") << QByteArray("{}") << 400;
    QTest::newRow("number") << QByteArray("{\"token\":7}") << 400;
    QTest::newRow("nothing") << QByteArray() << 400;
    QTest::newRow("list") << QByteArray("[]") << 400;
}

void ApiWritesTest::loginsAreJudged()
{
    QFETCH(QByteArray, body);
    const ApiResponse login = m_api->send(ApiHarness::request("POST", "/api/login", body));
    QTEST(login.status, "status");
    QVERIFY(!login.hasField("Set-Cookie"));
    ApiRequest form = ApiHarness::request("POST", "/api/login");
    form.body = "token=secret";
    form.fields.append(HttpField{"content-type", "application/x-www-form-urlencoded"});
    QCOMPARE(m_api->send(form).status, 415);
}

void ApiWritesTest::aWriteShowsAtOnce()
{
    QCOMPARE(ApiHarness::array(m_api->get("/api/switches")).size(), 1);
    QCOMPARE(m_api->write("DELETE", "/api/switches/1").status, 204);
    QCOMPARE(ApiHarness::array(m_api->get("/api/switches")).size(), 0);
}

void ApiWritesTest::listensOnlyWhereThatIsSafe_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("proxy");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<int>("error"); // -1: listens
    const auto code = [](ErrorCode error) { return static_cast<int>(error); };
    QTest::newRow("loopback") << u"127.0.0.1"_s << false << QString() << -1;
    QTest::newRow("localhost") << u"localhost"_s << false << QString() << -1;
    QTest::newRow("anywhere") << u"0.0.0.0"_s << false << QString() << code(ErrorCode::BadValue);
    QTest::newRow("anywhere, IPv6") << u"::"_s << false << QString() << code(ErrorCode::BadValue);
    QTest::newRow("anywhere behind a proxy") << u"0.0.0.0"_s << true << QString() << -1;
    QTest::newRow("no certificate") << u"0.0.0.0"_s << false << u"/nowhere.pem"_s
                                    << code(ErrorCode::FileUnreadable);
    QTest::newRow("an empty one") << u"127.0.0.1"_s << false << u"/dev/null"_s
                                  << code(ErrorCode::FileUnreadable);
    QTest::newRow("not ours") << u"192.0.2.1"_s << true << QString() << code(ErrorCode::NetworkFailed);
}

void ApiWritesTest::listensOnlyWhereThatIsSafe()
{
    QFETCH(QString, address);
    QFETCH(bool, proxy);
    QFETCH(QString, certificate);
    m_api->service.close();
    Settings settings = m_api->settings.current;
    settings.apiAddress = address;
    settings.apiBehindProxy = proxy;
    settings.apiCertificate = certificate;
    const auto listening = m_api->service.listen(settings);
    QTEST(listening ? -1 : static_cast<int>(listening.error().code), "error");
    QCOMPARE(m_api->service.url().isEmpty(), !listening);
    if (proxy && listening)
        QCOMPARE(m_api->get("/api/status").status, 401);
}

void ApiWritesTest::aTakenPortIsTold()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    m_api->service.close();
    m_api->settings.current.apiPort = other.serverPort();
    const auto listening = m_api->service.listen(m_api->settings.current);
    QVERIFY(!listening);
    QVERIFY(errorMessage(listening.error()).contains(QString::number(other.serverPort())));
}

QTEST_GUILESS_MAIN(ApiWritesTest)
#include "tst_apiwrites.moc"
