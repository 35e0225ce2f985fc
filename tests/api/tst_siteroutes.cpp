// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiharness.h"
#include "api/siteroutes.h"
#include "core/service/knowledgerecord.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What there is beside switches and outages, lists that come in pages, and what is checked and learnt.
class SiteRoutesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void groupsHaveTheirSwitches();
    void settingsKeepSecrets();
    void adviceTellsWhatWasLearnt();
    void sitesAreThoseOfTheDatabase();
    void activityIsNewestFirst();
    void replaysAsAsked();
    void replaysNoMoreThanTwo();
    void outagesComeInPages_data();
    void outagesComeInPages();
    void pagesKeepTheirPlace();
    void answersToWhatIsLearnt_data();
    void answersToWhatIsLearnt();
    void roundsTakeIds_data();
    void roundsTakeIds();

private:
    Outage addOutage(OutageCause cause, Milliseconds ago, std::optional<Milliseconds> lasted);
    /// The path of the next page; empty: there is none.
    static QByteArray next(const ApiResponse& response)
    {
        const QByteArray link = response.field("Link");
        return link.mid(1, link.indexOf('>') - 1);
    }

    std::unique_ptr<ApiHarness> m_api;
    Switch m_lamp;
};

void SiteRoutesTest::init()
{
    m_api = std::make_unique<ApiHarness>();
    QVERIFY(m_api->listen());
    m_lamp = m_api->addSwitch(u"Lamp"_s, u"192.168.1.5"_s);
}

Outage SiteRoutesTest::addOutage(OutageCause cause, Milliseconds ago, std::optional<Milliseconds> lasted)
{
    Outage outage;
    outage.cause = cause;
    outage.startedAt = m_api->clock.now() - ago;
    outage.start = {outage.startedAt, outage.startedAt};
    outage.detectedAt = outage.startedAt;
    if (lasted)
        outage.endedAt = outage.startedAt + *lasted;
    return m_api->store.outages().save(outage).value();
}

void SiteRoutesTest::groupsHaveTheirSwitches()
{
    QVERIFY(ApiHarness::array(m_api->get("/api/groups")).isEmpty());
    Switch pump = m_api->addSwitch(u"Pump"_s, u"192.168.1.6"_s);
    Switch boiler = m_api->addSwitch(u"Boiler"_s, u"192.168.1.7"_s);
    for (Switch* each : {&pump, &boiler}) {
        each->group = u"cellar"_s;
        QVERIFY(m_api->store.switches().update(*each));
    }
    m_api->forgetAnswers();
    const QJsonArray groups = ApiHarness::array(m_api->get("/api/groups"));
    QCOMPARE(groups,
             (QJsonArray{QJsonObject{{u"name"_s, u"cellar"_s},
                                     {u"switch_ids"_s, QJsonArray{pump.id.value(), boiler.id.value()}}}}));
}

void SiteRoutesTest::settingsKeepSecrets()
{
    m_api->settings.current.apiToken = u"hush-token"_s;
    m_api->settings.current.secretKey = u"hush-key"_s;
    m_api->settings.current.databaseUrl = u"postgresql://a:hush@b/c"_s;
    m_api->settings.current.apiCertificate = u"/home/hush.pem"_s;
    m_api->settings.current.monitorInterval = 30s;
    const ApiResponse response = m_api->get("/api/settings");
    QCOMPARE(response.status, 200);
    QVERIFY2(!response.body.contains("hush"), response.body.constData());
    const QJsonObject settings = ApiHarness::object(response).value("settings"_L1).toObject();
    QCOMPARE(settings.value("MONITOR_INTERVAL"_L1).toInt(), 30);
    QCOMPARE(settings.value("POWERMON_POLICY"_L1).toString(), u"evidence"_s);
    ApiRequest stranger = ApiHarness::request("GET", "/api/settings");
    stranger.isFromHere = false;
    QCOMPARE(m_api->send(stranger).status, 401);
}

void SiteRoutesTest::adviceTellsWhatWasLearnt()
{
    Knowledge knowledge;
    knowledge.facts.insert(m_lamp.id, {m_lamp.id, {{LearnedKind::Backup, 5, 5, 0, {}}}});
    QVERIFY(saveFacts(m_api->store, knowledge));
    const QJsonObject advice = ApiHarness::object(m_api->get("/api/advice"));
    const QJsonObject lamp = advice.value("learned"_L1).toArray().first().toObject();
    QCOMPARE(lamp.value("switch_id"_L1).toInteger(), m_lamp.id.value());
    const QJsonObject fact = lamp.value("facts"_L1).toArray().first().toObject();
    QCOMPARE(fact.value("kind"_L1).toString(), u"backup"_s);
    QVERIFY(!fact.value("text"_L1).toString().isEmpty());
    QVERIFY(advice.value("maintenance"_L1).isNull());
}

void SiteRoutesTest::sitesAreThoseOfTheDatabase()
{
    const QJsonArray sites = ApiHarness::object(m_api->get("/api/sites")).value("sites"_L1).toArray();
    QCOMPARE(sites.size(), 1);
    QCOMPARE(sites.first()["active_switches"_L1].toInt(), 1);
}

void SiteRoutesTest::activityIsNewestFirst()
{
    addOutage(OutageCause::Power, 5h, 1h);
    addOutage(OutageCause::Network, 3h, std::nullopt);
    addOutage(OutageCause::Power, 30 * 24h, 1h); // before the time that is asked for
    const Timestamp now = m_api->clock.now();
    QVERIFY(m_api->store.coverage().save({{}, {now - 6h, now}, CoverageKind::Running, false}));
    QVERIFY(m_api->store.coverage().save({{}, {now - 7h, now - 6h}, CoverageKind::Asleep, true}));
    const Switch gone = m_api->addSwitch(u"Gone"_s, u"192.168.1.9"_s);
    m_api->clock.advance(1s);
    QVERIFY(m_api->store.switches().remove(gone.id, m_api->clock.now()));
    const QJsonArray all = ApiHarness::array(m_api->get("/api/activity"));
    QStringList kinds;
    QString before;
    for (const QJsonValue& each : all) {
        kinds.append(each["kind"_L1].toString());
        const QString at = each["at"_L1].toString();
        QVERIFY(before.isEmpty() || at <= before);
        before = at;
        QVERIFY(!each["text"_L1].toString().isEmpty());
    }
    QCOMPARE(kinds,
             (QStringList{u"switch_removed"_s, u"switch_added"_s, u"switch_added"_s, u"incident_began"_s,
                          u"outage_ended"_s, u"outage_began"_s, u"monitor_began"_s, u"monitor_gap"_s}));
    QCOMPARE(all.at(0)["switch_id"_L1].toInteger(), gone.id.value());
    QCOMPARE(all.at(5)["outage_id"_L1].toInteger(), 1);
    QCOMPARE(ApiHarness::array(m_api->get("/api/activity?limit=2")).size(), 2);
    QCOMPARE(ApiHarness::array(m_api->get("/api/activity?hours=4")).size(), 4);
}

void SiteRoutesTest::replaysAsAsked()
{
    const Timestamp from = m_api->clock.now();
    QVERIFY(m_api->store.coverage().save({{}, {from, from + 2h}, CoverageKind::Running, true}));
    QList<CheckResult> checks;
    for (int minute = 1; minute < 120; ++minute) {
        const bool isOut = minute >= 40 && minute < 60;
        const Timestamp at = from + 1min * minute;
        checks.append(
            {m_lamp.id, at, at + 1s,
             isOut ? ProbeOutcome::failed(FailureKind::Timeout, 1s) : ProbeOutcome::answer(200, 1s)});
    }
    QVERIFY(m_api->store.checks().append(checks));
    m_api->clock.advance(2h);
    const QJsonObject found = ApiHarness::object(m_api->get("/api/replay?hours=2&policy=readme&threshold=2"));
    QCOMPARE(found.value("outages"_L1).toArray().size(), 1);
    QCOMPARE(found.value("checks"_L1).toInt(), 119);
    QCOMPARE(found.value("policy"_L1)["policy"_L1].toString(), u"readme"_s);
    QVERIFY(m_api->store.outages().find({{Timestamp(), m_api->clock.now()}}).value().isEmpty());
    const QJsonObject patient =
        ApiHarness::object(m_api->get("/api/replay?hours=2&policy=readme&threshold=30"));
    QVERIFY(patient.value("outages"_L1).toArray().isEmpty());
}

void SiteRoutesTest::replaysNoMoreThanTwo()
{
    m_api->executor.hold();
    QList<QFuture<ApiResponse>> answers;
    for (const char* target : {"/api/replay?hours=1", "/api/replay?hours=2", "/api/replay?hours=3"})
        answers.append(m_api->service.handle(ApiHarness::request("GET", target)));
    QTRY_VERIFY_WITH_TIMEOUT(answers.last().isFinished(), 10'000);
    QCOMPARE(answers.last().result().status, 503);
    QCOMPARE(answers.last().result().field("Retry-After"), "5");
    QVERIFY(!answers.first().isFinished());
    m_api->executor.release();
    QTRY_VERIFY_WITH_TIMEOUT(answers.at(0).isFinished() && answers.at(1).isFinished(), 10'000);
    QCOMPARE(m_api->get("/api/replay?hours=4").status, 200);
}

void SiteRoutesTest::outagesComeInPages_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<OutageCause>("cause");
    QTest::newRow("outages") << QByteArray("/api/outages") << OutageCause::Power;
    QTest::newRow("incidents") << QByteArray("/api/incidents") << OutageCause::Device;
}

void SiteRoutesTest::outagesComeInPages()
{
    QFETCH(QByteArray, path);
    QFETCH(OutageCause, cause);
    QList<qint64> expected;
    for (int i = 0; i < 7; ++i) {
        // Three begin in the same moment, so that a page ends between them.
        expected.prepend(addOutage(cause, i < 3 ? 40h : 40h - 1h * i, 1min).id.value());
        addOutage(cause == OutageCause::Power ? OutageCause::Device : OutageCause::Power, 39h - 1h * i, 1min);
    }
    QList<qint64> seen;
    QByteArray at = path + "?hours=50&limit=2";
    int pages = 0;
    for (; !at.isEmpty() && pages < 9; ++pages) {
        const ApiResponse response = m_api->get(at);
        QCOMPARE(response.status, 200);
        for (const QJsonValue& each : ApiHarness::array(response))
            seen.append(each["id"_L1].toInteger());
        at = next(response);
        QVERIFY(at.isEmpty() || at.startsWith(path + "?hours=50&limit=2&before="));
    }
    QCOMPARE(pages, 4);
    QCOMPARE(seen, expected);
    QVERIFY(next(m_api->get(path + "?hours=50&limit=7")).isEmpty());
}

void SiteRoutesTest::pagesKeepTheirPlace()
{
    for (int i = 0; i < 4; ++i)
        addOutage(OutageCause::Power, 10h - 1h * i, 1min);
    const QByteArray second = next(m_api->get("/api/outages?limit=2"));
    addOutage(OutageCause::Power, 1h, 1min); // meanwhile
    const QJsonArray page = ApiHarness::array(m_api->get(second));
    QCOMPARE(page.size(), 2);
    QCOMPARE(page.first()["id"_L1].toInteger(), 2);
}

void SiteRoutesTest::answersToWhatIsLearnt_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("denied") << QByteArray(R"({"not_learned":["backup","gateway"]})") << 200;
    QTest::newRow("unknown kind") << QByteArray(R"({"not_learned":["magic"]})") << 400;
    QTest::newRow("no list") << QByteArray(R"({"not_learned":"backup"})") << 400;
    QTest::newRow("no truth") << QByteArray(R"({"learn_again":"yes"})") << 400;
}

void SiteRoutesTest::answersToWhatIsLearnt()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QCOMPARE(m_api->write("PATCH", "/api/switches/1", body).status, status);
    const auto refused = readKnowledge(m_api->store).value().refused.value(m_lamp.id);
    QCOMPARE(refused.size(), status == 200 ? 2 : 0);
    QCOMPARE(m_api->write("PATCH", "/api/switches/1", R"({"learn_again":true})").status, 200);
    QVERIFY(readKnowledge(m_api->store).value().refused.value(m_lamp.id).isEmpty());
}

void SiteRoutesTest::roundsTakeIds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("problem");
    QTest::newRow("unknown") << QByteArray(R"({"switch_ids":[9]})") << 404 << u"switch-not-found"_s;
    QTest::newRow("paused") << QByteArray(R"({"switch_ids":[1,2]})") << 409 << u"switch-paused"_s;
    QTest::newRow("no list") << QByteArray(R"({"switch_ids":1})") << 400 << u"bad-input"_s;
    QTest::newRow("no id") << QByteArray(R"({"switch_ids":["Lamp"]})") << 404 << u"switch-not-found"_s;
    QTest::newRow("none") << QByteArray(R"({"switch_ids":[]})") << 200 << QString();
}

void SiteRoutesTest::roundsTakeIds()
{
    QFETCH(QByteArray, body);
    m_api->addSwitch(u"Old"_s, u"192.168.1.8"_s, false);
    m_api->status.setMode(MonitorMode::Viewing);
    const ApiResponse response = m_api->write("POST", "/api/check-all-switches", body);
    QTEST(response.status, "status");
    QTEST(ApiHarness::problemOf(response), "problem");
}

QTEST_GUILESS_MAIN(SiteRoutesTest)
#include "tst_siteroutes.moc"
