// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandharness.h"
#include "cli/servercaller.h"
#include "core/service/knowledgerecord.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Commands with --server: they say what they say with the database itself.
class RemoteCommandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysTheSame_data();
    void saysTheSame();
    void statusSaysTheSame();
    void readsAllPages();
    void explains();
    void addsEditsAndRemoves();
    void refusesAsLocally_data();
    void refusesAsLocally();
    void remembersWhatIsDenied();
    void checksNow();
    void saysWhoIsPaused();
    void troubleIsOneLine_data();
    void troubleIsOneLine();
    void worksWithTheseCommandsAlone();
    void takesServerTokenAndFingerprint();
    void takesNothingEmpty();

private:
    Outage addOutage(OutageCause cause, Milliseconds ago, std::optional<Milliseconds> lasted);
    CommandRun remotely(const QStringList& arguments)
    {
        return m_remote->run(arguments + QStringList{u"--server"_s, u"https://home:56957"_s});
    }

    std::unique_ptr<CommandHarness> m_local;  ///< its store holds the same as that of the server
    std::unique_ptr<CommandHarness> m_remote; ///< its store stays empty
    std::unique_ptr<ApiHarness> m_api;
    std::unique_ptr<ServerCaller> m_caller;
};

void RemoteCommandsTest::init()
{
    m_local = std::make_unique<CommandHarness>();
    m_remote = std::make_unique<CommandHarness>();
    m_api = std::make_unique<ApiHarness>();
    m_caller = std::make_unique<ServerCaller>(*m_api);
    m_remote->remote = m_caller.get();
    QVERIFY(m_api->listen());
    QCOMPARE(m_api->clock.now(), m_local->manualClock.now());
    for (const auto& [name, host] : {std::pair{u"Lamp"_s, u"10.0.0.1"_s}, {u"Fridge"_s, u"10.0.0.2"_s}}) {
        m_local->addSwitch(name, host);
        m_api->addSwitch(name, host);
    }
}

void RemoteCommandsTest::cleanup()
{
    m_remote.reset();
    m_caller.reset();
    m_api.reset();
}

Outage RemoteCommandsTest::addOutage(OutageCause cause, Milliseconds ago, std::optional<Milliseconds> lasted)
{
    Outage outage;
    outage.cause = cause;
    outage.startedAt = m_api->clock.now() - ago;
    outage.start = {outage.startedAt - 2s, outage.startedAt};
    outage.detectedAt = outage.startedAt + 1min;
    if (lasted) {
        outage.endedAt = outage.startedAt + *lasted;
        outage.end = TimeInterval{*outage.endedAt, *outage.endedAt};
    }
    outage.members = {{SwitchId(1), u"Lamp"_s, outage.startedAt - 2s, outage.startedAt, outage.endedAt}};
    outage.reasons = {{u"quorum"_s, {{u"down"_s, 2}, {u"active"_s, 2}}}};
    [[maybe_unused]] const auto stored = m_local->store.outages().save(outage);
    return m_api->store.outages().save(outage).value();
}

void RemoteCommandsTest::saysTheSame_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString& line :
         {u"list-switches"_s,
          u"list-switches --json"_s,
          u"outages"_s,
          u"outages --json"_s,
          u"outages --incidents"_s,
          u"outages --incidents --json"_s,
          u"outages --ongoing"_s,
          u"outages --hours 1"_s,
          u"show-stats"_s,
          u"show-stats --json"_s,
          u"show-stats --hours 24"_s,
          u"outages --explain 1"_s,
          u"outages --explain 1 --json"_s,
          u"outages --explain 9"_s,
          u"remove-switch 9"_s,
          u"edit-switch 9 --name x"_s,
          u"edit-switch 1"_s,
          u"remove-switch 2"_s,
          u"remove-switch 2 --json"_s,
          u"edit-switch 1 --host https://plug.local/x --backup"_s,
          u"edit-switch 1 --inactive --json"_s,
          u"edit-switch 1 --https"_s,
          u"edit-switch 1 --group cellar --via ap --link wifi --interval 5 --timeout 2.5"_s,
          u"add-switch Lamp 10.0.0.9"_s,
          u"add-switch Heater 10.0.0.1"_s,
          u"add-switch Heater plug:81"_s,
          u"add-switch Heater 10.0.0.9 --https --role reference --json"_s})
        QTest::newRow(qPrintable(line)) << line.split(u' ');
}

void RemoteCommandsTest::saysTheSame()
{
    QFETCH(QStringList, arguments);
    addOutage(OutageCause::Power, 5h, 20min);
    addOutage(OutageCause::Network, 3h, 10min);
    addOutage(OutageCause::Power, 10min, std::nullopt);
    for (Store* store : {static_cast<Store*>(&m_local->store), static_cast<Store*>(&m_api->store)}) {
        const Timestamp now = m_api->clock.now();
        QVERIFY(store->checks().append(
            {{SwitchId(1), now - 70s, now - 69s, ProbeOutcome::answer(200, 12ms)},
             {SwitchId(2), now - 65s, now - 60s, ProbeOutcome::failed(FailureKind::Timeout, 5s)}}));
    }
    const CommandRun local = m_local->run(arguments);
    const CommandRun remote = remotely(arguments);
    QCOMPARE(remote.exitCode, local.exitCode);
    QCOMPARE(remote.out, local.out);
    QString said = remote.err; // the server's own sentences name it
    QCOMPARE(said.remove(u"https://home:56957: "_s), local.err);
    QVERIFY(m_remote->switches().isEmpty());
}

void RemoteCommandsTest::statusSaysTheSame()
{
    const Outage outage = addOutage(OutageCause::Power, 10min, std::nullopt);
    const CheckResult check{SwitchId(1), m_api->clock.now() - 1s, m_api->clock.now(),
                            ProbeOutcome::failed(FailureKind::Refused, 1s)};
    QVERIFY(m_local->store.checks().append({check, check}));
    QVERIFY(m_api->store.checks().append({check, check}));
    m_api->status.setOpenOutages({outage});
    const CommandRun local = m_local->run({u"status"_s, u"--exit-code"_s});
    const CommandRun before = remotely({u"status"_s, u"--exit-code"_s});
    QCOMPARE(local.exitCode, 1);
    QCOMPARE(before.exitCode, 1);
    QCOMPARE(before.out.section(u'\n', 0, 1), local.out.section(u'\n', 0, 1));
    QVERIFY2(before.out.contains("POWER OUTAGE since"_L1), qPrintable(before.out));
    const QStringList keys = m_local->run({u"status"_s, u"--json"_s}).json().keys();
    const QJsonObject json = remotely({u"status"_s, u"--json"_s}).json();
    for (const QString& key : keys)
        QVERIFY2(json.contains(key), qPrintable(key));
}

void RemoteCommandsTest::readsAllPages()
{
    for (int i = 0; i < 1003; ++i) {
        // Two begin in each moment, so that a page may end between them.
        const Milliseconds ago = 1min * (10 + i / 2);
        addOutage(i % 4 == 3 ? OutageCause::Network : OutageCause::Power, ago, 10s);
    }
    for (int i = 0; i < 300; ++i)
        addOutage(OutageCause::Power, 20h + 1min * i, 10s);
    const CommandRun local = m_local->run({u"outages"_s, u"--json"_s});
    const CommandRun remote = remotely({u"outages"_s, u"--json"_s});
    QCOMPARE(remote.json().value("outages"_L1).toArray().size(), 1053);
    QCOMPARE(remote.out, local.out);
    QCOMPARE(m_caller->asked.size(), 2);
    QCOMPARE(remotely({u"outages"_s, u"--incidents"_s, u"--json"_s}).out,
             m_local->run({u"outages"_s, u"--incidents"_s, u"--json"_s}).out);
}

void RemoteCommandsTest::explains()
{
    addOutage(OutageCause::Power, 5h, 20min);
    const CommandRun run = remotely({u"outages"_s, u"--explain"_s, u"1"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.startsWith("Power outage 1"_L1), qPrintable(run.out));
}

void RemoteCommandsTest::addsEditsAndRemoves()
{
    const CommandRun added = remotely({u"add-switch"_s, u"Heater"_s, u"plug:81"_s, u"--inactive"_s});
    QCOMPARE(added.err, QString());
    QCOMPARE(added.out, u"Added switch 3: Heater (http://plug:81/)\n"_s);
    QVERIFY(!m_api->store.switches().all().value().last().isActive);
    QCOMPARE(remotely({u"edit-switch"_s, u"3"_s, u"--active"_s, u"--group"_s, u"cellar"_s}).out,
             u"Changed switch 3: Heater (http://plug:81/)\n"_s);
    QCOMPARE(m_api->store.switches().all().value().last().group, u"cellar"_s);
    QVERIFY(m_api->store.switches().all().value().last().isActive);
    QCOMPARE(remotely({u"edit-switch"_s, u"3"_s, u"--group"_s, u""_s}).exitCode, 0);
    QVERIFY(m_api->store.switches().all().value().last().group.isEmpty());
    QCOMPARE(remotely({u"remove-switch"_s, u"3"_s}).out, u"Removed switch 3: Heater\n"_s);
    QCOMPARE(m_api->store.switches().all().value().size(), 2);
}

void RemoteCommandsTest::refusesAsLocally_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("name") << QStringList{u"add-switch"_s, u" "_s, u"10.0.0.9"_s};
    QTest::newRow("path") << QStringList{u"add-switch"_s, u"a"_s, u"10.0.0.9"_s, u"--path"_s, u"a b"_s};
    QTest::newRow("edited name") << QStringList{u"edit-switch"_s, u"1"_s, u"--name"_s, u""_s};
    QTest::newRow("duplicate") << QStringList{u"edit-switch"_s, u"1"_s, u"--name"_s, u"Fridge"_s};
    QTest::newRow("bad host") << QStringList{u"add-switch"_s, u"a"_s, u"a b"_s};
}

void RemoteCommandsTest::refusesAsLocally()
{
    QFETCH(QStringList, arguments);
    const CommandRun local = m_local->run(arguments);
    const CommandRun remote = remotely(arguments);
    QCOMPARE(local.exitCode, 2);
    QCOMPARE(remote.exitCode, 2);
    QCOMPARE(remote.err.count(u'\n'), 1);
    QCOMPARE(m_api->store.switches().all().value(), m_local->switches());
}

void RemoteCommandsTest::remembersWhatIsDenied()
{
    QCOMPARE(remotely({u"edit-switch"_s, u"1"_s, u"--no-backup"_s, u"--role"_s, u"mains"_s}).exitCode, 0);
    const QList<LearnedKind> denied = readKnowledge(m_api->store).value().refused.value(SwitchId(1));
    QVERIFY(denied.contains(LearnedKind::Backup) && denied.contains(LearnedKind::Gateway));
    QCOMPARE(remotely({u"edit-switch"_s, u"1"_s, u"--believe"_s}).exitCode, 0);
    QVERIFY(readKnowledge(m_api->store).value().refused.value(SwitchId(1)).isEmpty());
}

void RemoteCommandsTest::checksNow()
{
    m_api->status.setMode(MonitorMode::Viewing);
    m_remote->start({u"check-now"_s, u"--json"_s, u"--server"_s, u"https://home:56957"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_caller->asked.contains("POST /api/check-all-switches"_L1), 10'000);
    const Timestamp now = m_api->clock.now();
    m_api->status.setCheck({SwitchId(1), now - 12ms, now, ProbeOutcome::answer(200, 12ms)}, 0,
                           SwitchState::Up);
    m_api->status.setCheck({SwitchId(2), now - 5s, now, ProbeOutcome::failed(FailureKind::Timeout, 5s)}, 1,
                           SwitchState::Failing);
    const CommandRun run = m_remote->take();
    QCOMPARE(run.err, QString());
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.json().value("results"_L1).toObject(),
             (QJsonObject{{u"total"_s, 2}, {u"online"_s, 1}, {u"offline"_s, 1}}));
    QCOMPARE(run.json().value("checks"_L1).toArray().first()["switch_name"_L1].toString(), u"Lamp"_s);
}

void RemoteCommandsTest::saysWhoIsPaused()
{
    m_api->status.setMode(MonitorMode::Viewing);
    const Switch paused = m_api->addSwitch(u"Old"_s, u"10.0.0.7"_s, false);
    const CommandRun run = remotely({u"check-now"_s, QString::number(paused.id.value())});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("Old is paused"_L1), qPrintable(run.err));
}

void RemoteCommandsTest::troubleIsOneLine_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const auto problem = [](const QByteArray& name) {
        return QByteArray(R"({"type":"urn:powermon:problem:)" + name + R"(","detail":"as the server says"})");
    };
    const QByteArray json = "application/problem+json";
    QTest::newRow("wrong token") << 401 << json << problem("token-wrong") << 2 << u"as the server says"_s;
    QTest::newRow("no token") << 401 << json << problem("token-missing") << 2 << u"--token"_s;
    QTest::newRow("may only read") << 403 << json << problem("scope-missing") << 2 << u"as the server says"_s;
    QTest::newRow("too many") << 429 << json << problem("too-many-attempts") << 5 << u"as the server says"_s;
    QTest::newRow("busy") << 503 << json << problem("too-busy") << 5 << u"as the server says"_s;
    QTest::newRow("database") << 503 << json << problem("database-full") << 4 << u"as the server says"_s;
    QTest::newRow("too old") << 404 << json << problem("no-such-route") << 5 << u"too old"_s;
    QTest::newRow("something else") << 404 << QByteArray("text/html") << QByteArray("<h1>Not found") << 5
                                    << u"no PowerMon"_s;
    QTest::newRow("a page") << 200 << QByteArray("text/html") << QByteArray("<h1>Router") << 5
                            << u"no PowerMon"_s;
    QTest::newRow("other JSON") << 200 << QByteArray("application/json") << QByteArray("{\"a\":1}") << 5
                                << u"not understood"_s;
    QTest::newRow("no JSON") << 200 << QByteArray("application/json") << QByteArray("{") << 5
                             << u"no PowerMon"_s;
    QTest::newRow("redirection") << 302 << QByteArray("text/html") << QByteArray() << 5 << u"no PowerMon"_s;
}

void RemoteCommandsTest::troubleIsOneLine()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, said);
    m_caller->instead = RemoteAnswer{status, type, {}, body};
    for (const QString& command : {u"status"_s, u"show-stats"_s}) {
        const CommandRun run = remotely({command});
        QTEST(run.exitCode, "exitCode");
        QVERIFY(run.out.isEmpty());
        QCOMPARE(run.err.count(u'\n'), 1);
        QVERIFY2(run.err.contains(said) && run.err.contains("https://home:56957"_L1), qPrintable(run.err));
    }
    m_caller->instead = Result<RemoteAnswer>(failure(ErrorCode::NetworkFailed, {u"refused"_s}));
    QCOMPARE(remotely({u"status"_s}).exitCode, 5);
}

void RemoteCommandsTest::worksWithTheseCommandsAlone()
{
    for (const QString& command : {u"init-db"_s, u"stats"_s, u"doctor"_s, u"rm-switch Lamp"_s})
        QCOMPARE(remotely(command.split(u' ')).exitCode, 2);
    const CommandRun both = remotely({u"status"_s, u"--database"_s, u"sqlite:///a.db"_s});
    QCOMPARE(both.exitCode, 2);
    QVERIFY2(both.err.contains("--server"_L1), qPrintable(both.err));
    QCOMPARE(m_remote->run({u"status"_s, u"--token"_s, u"x"_s}).exitCode, 2);
    QVERIFY(m_caller->asked.isEmpty());
    QVERIFY(!m_remote->opening);
}

void RemoteCommandsTest::takesServerTokenAndFingerprint()
{
    m_remote->run({u"status"_s, u"--server"_s, u"home"_s, u"--token"_s, u"t"_s, u"--fingerprint"_s, u"AB"_s});
    QCOMPARE(m_remote->remoteServer, std::optional(RemoteServer{u"home"_s, u"t"_s, u"AB"_s}));
    m_remote->remote = nullptr;
    const CommandRun run = remotely({u"status"_s});
    QCOMPARE(run.exitCode, 5);
    QCOMPARE(run.err.count(u'\n'), 1);
}

/// A variable of a script that is empty must not turn the command to this computer's database.
void RemoteCommandsTest::takesNothingEmpty()
{
    for (const QString& option : {u"--server"_s, u"--token"_s, u"--fingerprint"_s}) {
        const CommandRun run = m_remote->run({u"status"_s, option, u""_s});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(option), qPrintable(run.err));
        QCOMPARE(run.err.count(u'\n'), 1);
    }
    QVERIFY(!m_remote->opening);
}

QTEST_GUILESS_MAIN(RemoteCommandsTest)
#include "tst_remotecommands.moc"
