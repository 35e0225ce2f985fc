// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "core/service/replay/replayjson.h"
#include "core/service/replay/tracereplay.h"
#include "support/warmup.h"
#include "watchedhome.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A home with a router, watched live; it remembers what a recorder of traces would have written.
class RecordedHome final : public WatchedHome
{
public:
    explicit RecordedHome(PolicyKind kind) : WatchedHome(6)
    {
        settings.policy.kind = kind;
        Switch router = stored().constLast();
        router.role = SwitchRole::Gateway;
        router.hasBackup = true;
        (void) memory.switches().update(router);
        boot();
        startedAt = clock.now();
        (void) monitor->start();
    }
    void all(bool isOn)
    {
        for (const Switch& each : stored().first(5))
            power(each, isOn);
    }

    Timestamp startedAt;
};

/// What happens, step by step.
struct Step
{
    std::function<void(RecordedHome&)> change;
    std::chrono::minutes then; ///< time that passes
};

QList<Step> story()
{
    const auto one = [](int number, bool isOn) {
        return [number, isOn](RecordedHome& home) { home.power(home.stored().at(number), isOn); };
    };
    const auto everything = [](bool isOn) { return [isOn](RecordedHome& home) { home.all(isOn); }; };
    return {{[](RecordedHome&) {}, 40min},
            {one(2, false), 2min},
            {one(2, true), 20min}, // one alone
            {everything(false), 17min},
            {everything(true), 35min}, // a cut, the router stays
            {[](RecordedHome& home) {
                 home.power(false);
                 home.all(false);
             },
             4min},
            {[](RecordedHome& home) {
                 home.power(true);
                 home.all(true);
             },
             30min}, // the network, router and all
            {[](RecordedHome& home) { home.clock.sleep(25min); }, 30min},
            {everything(false), 7min},
            {one(0, true), 2min},
            {everything(true), 25min}};
}

void live(RecordedHome& home)
{
    const QList<Step> steps = story();
    for (const Step& step : steps) {
        step.change(home);
        home.runFor(step.then);
    }
    (void) home.stop();
}

/// Every outage and incident, as text.
QByteArray told(QList<Outage> events)
{
    ReplayResult result;
    std::ranges::stable_sort(events, {}, &Outage::startedAt);
    for (const Outage& each : std::as_const(events))
        (each.cause == OutageCause::Power ? result.outages : result.incidents).append(each);
    return QJsonDocument(replayJson(result)).toJson();
}

QByteArray replayed(RecordedHome& home)
{
    Surroundings surroundings;
    surroundings.interval = home.settings.monitorInterval;
    Replay replay(home.settings.policy, surroundings);
    replay.setSwitches(home.stored(), home.startedAt);
    replay.add(MonitorStart{home.startedAt, true, std::nullopt, std::nullopt});
    const QList<CheckResult> checks = home.checks();
    for (const CheckResult& check : checks)
        replay.add(check);
    const ReplayResult result = replay.finish();
    return told(result.outages + result.incidents);
}

} // namespace

/// What was judged live and what a replay of the record judges is the same, byte for byte.
class ReplayAgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveAndReplayAgree_data() { policies(); }
    void liveAndReplayAgree();
    void theyAgreeOverALostClock_data() { policies(); }
    void theyAgreeOverALostClock();
    void theTextOfATraceIsEnough_data() { policies(); }
    void theTextOfATraceIsEnough();
    void aWarmDetectorGoesOnWhereTheOtherStopped_data() { policies(); }
    void aWarmDetectorGoesOnWhereTheOtherStopped();

private:
    static void policies()
    {
        QTest::addColumn<PolicyKind>("kind");
        QTest::newRow("readme") << PolicyKind::Readme;
        QTest::newRow("evidence") << PolicyKind::Evidence;
    }
};

void ReplayAgreementTest::liveAndReplayAgree()
{
    QFETCH(PolicyKind, kind);
    RecordedHome home(kind);
    live(home);
    QVERIFY(home.outages().size() >= 2);
    QCOMPARE(replayed(home), told(home.outages()));
}

void ReplayAgreementTest::theyAgreeOverALostClock()
{
    QFETCH(PolicyKind, kind);
    constexpr Milliseconds years = 24h * 3652;
    RecordedHome home(kind);
    QList<CheckResult> checks;
    const auto record = [&] {
        connect(home.monitor.get(), &Monitor::checkFinished, this,
                [&checks](const CheckResult& check) { checks.append(check); });
    };
    record();
    home.runFor(40min);
    home.all(false);
    home.runFor(17min);
    QVERIFY(home.stop().has_value());
    const Timestamp stoppedAt = home.clock.now();
    const qsizetype beforeStop = checks.size();
    home.clock.advance(2h);
    home.clock.step(-years);
    const Timestamp restartedAt = home.clock.now();
    home.boot();
    record();
    QVERIFY(home.start().has_value());
    home.runFor(6min);
    home.all(true);
    home.runFor(10min);
    home.clock.step(years);
    home.monitor->wakeUp();
    const Timestamp mendedAt = home.clock.now();
    const qsizetype beforeMend = checks.size();
    home.runFor(30min);
    QVERIFY(home.stop().has_value());

    Surroundings surroundings;
    surroundings.interval = home.settings.monitorInterval;
    Replay replay(home.settings.policy, surroundings);
    replay.setSwitches(home.stored(), home.startedAt);
    replay.add(MonitorStart{home.startedAt, true, std::nullopt, std::nullopt});
    for (qsizetype i = 0; i < checks.size(); ++i) {
        if (i == beforeStop)
            replay.add(MonitorStart{restartedAt, true, std::nullopt, stoppedAt});
        if (i == beforeMend)
            replay.add(ClockSetOn{mendedAt, years});
        replay.add(checks.at(i));
    }
    const ReplayResult result = replay.finish();
    QCOMPARE(result.outages.size(), qsizetype(1));
    const Outage& outage = result.outages.constFirst();
    QVERIFY(std::chrono::abs(*outage.endedAt - outage.startedAt - 143min) <= 3min);
    QCOMPARE(told(result.outages + result.incidents), told(home.outages()));
}

void ReplayAgreementTest::theTextOfATraceIsEnough()
{
    QFETCH(PolicyKind, kind);
    RecordedHome home(kind);
    live(home);
    ReplayConfig config;
    config.surroundings.interval = home.settings.monitorInterval;
    config.switches = home.stored();
    TraceReplay replay(u"t"_s, config, {home.settings.policy});
    QByteArray lines = "{\"event\":\"monitor_started\",\"clean_shutdown\":true,\"checked_at\":\"" +
                       home.startedAt.toIso().toUtf8() + "\"}\n";
    const QList<CheckResult> checks = home.checks();
    for (const CheckResult& check : checks) {
        const bool isOnline = check.outcome.answered();
        lines +=
            QJsonDocument(QJsonObject{{u"checked_at"_s, check.finished.toIso()},
                                      {u"switch_name"_s, config.switches.at(check.switchId.value() - 1).name},
                                      {u"is_online"_s, isOnline},
                                      {u"response_time"_s, double(check.outcome.duration.count()) / 1000},
                                      {u"error_message"_s,
                                       isOnline ? QJsonValue() : errorMessageOf(check.outcome.failure)}})
                .toJson(QJsonDocument::Compact) +
            '\n';
    }
    QVERIFY(replay.add(lines).has_value());
    const ReplayResult result = replay.finish().value().constFirst();
    QCOMPARE(result.checks, checks.size());
    QCOMPARE(told(result.outages + result.incidents), told(home.outages()));
    QVERIFY(!result.unknown.isEmpty()); // the sleep
}

void ReplayAgreementTest::aWarmDetectorGoesOnWhereTheOtherStopped()
{
    QFETCH(PolicyKind, kind);
    RecordedHome home(kind);
    live(home);
    const QList<CheckResult> checks = home.checks();
    for (qsizetype cut = 30; cut < checks.size(); cut += 67) {
        Surroundings surroundings;
        surroundings.interval = home.settings.monitorInterval;
        Replay whole(home.settings.policy, surroundings);
        whole.setSwitches(home.stored(), checks.constFirst().finished);
        for (const CheckResult& check : checks.first(cut))
            whole.add(check);
        const auto before = whole.found();
        QList<Outage> open;
        for (const auto& [number, outage] : before) {
            if (outage.isOngoing())
                open.append(outage);
        }
        for (const CheckResult& check : checks.sliced(cut))
            whole.add(check);

        MemoryStore store;
        for (const Switch& each : home.stored())
            QCOMPARE(store.switches().add(each)->id, each.id);
        QVERIFY(store.checks().append(checks.first(cut)).has_value());
        const Timestamp now = checks.at(cut - 1).finished + 1ms;
        const auto warm = warmUp(store, {home.settings.policy, surroundings, home.stored(), now, open});
        QVERIFY(warm.has_value());
        QCOMPARE(warm->numbers.size(), open.size());
        QVERIFY(warm->missed.isEmpty());
        std::map<quint64, Outage> resumed;
        for (qsizetype i = 0; i < open.size(); ++i)
            resumed[warm->numbers.at(i)] = open.at(i);
        for (const CheckResult& check : checks.sliced(cut)) {
            const QList<DetectorEvent> events = warm->detector->apply(check);
            for (const DetectorEvent& event : events)
                resumed[event.number] = event.outage;
        }
        QList<Outage> expected;
        for (const auto& [number, outage] : whole.found()) {
            const auto known = before.find(number);
            if (known == before.end() || known->second.isOngoing())
                expected.append(outage);
        }
        QList<Outage> told;
        for (const auto& [number, outage] : resumed)
            told.append(outage);
        QCOMPARE(::told(told), ::told(expected));
    }
}

QTEST_GUILESS_MAIN(ReplayAgreementTest)
#include "tst_replayagreement.moc"
