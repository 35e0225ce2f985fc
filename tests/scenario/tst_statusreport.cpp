// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/statusreport.h"
#include "storage/memorystore.h"
#include "support/failingstore.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

Outage outageAt(Timestamp start, std::optional<Timestamp> end)
{
    Outage outage;
    outage.startedAt = outage.detectedAt = start;
    outage.start = {start, start};
    outage.endedAt = end;
    if (end)
        outage.end = TimeInterval{*end, *end};
    return outage;
}

} // namespace

/// What the store alone tells of the present.
class StatusReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anEmptyStore();
    void statesOfChecks_data();
    void statesOfChecks();
    void blindChecksTellNothing();
    void aPausedSwitchIsPaused();
    void aSlowSwitchSpeaksLonger();
    void availabilityOfTheLastDay();
    void outagesOfTheLastDay();
    void stateOfTheSite_data();
    void stateOfTheSite();
    void tellsEveryFailureOfTheStore();

private:
    SwitchId add(const QString& name, bool isActive = true,
                 std::optional<std::chrono::seconds> interval = std::nullopt);
    void check(SwitchId id, Milliseconds ago, bool answers);
    Result<StatusReport> read() { return readStatusReport(*m_store, noon, m_settings); }

    std::unique_ptr<MemoryStore> m_store;
    Settings m_settings;
};

void StatusReportTest::init()
{
    m_store = std::make_unique<MemoryStore>();
    m_settings = {};
    m_settings.monitorInterval = 60s;
    m_settings.policy.failureThreshold = 2;
}

SwitchId StatusReportTest::add(const QString& name, bool isActive,
                               std::optional<std::chrono::seconds> interval)
{
    Switch powerSwitch;
    powerSwitch.name = name;
    powerSwitch.target.host = name + u".lan"_s;
    powerSwitch.isActive = isActive;
    powerSwitch.interval = interval;
    powerSwitch.createdAt = powerSwitch.updatedAt = noon - 48h;
    return m_store->switches().add(powerSwitch).value().id;
}

void StatusReportTest::check(SwitchId id, Milliseconds ago, bool answers)
{
    const ProbeOutcome outcome =
        answers ? ProbeOutcome::answer(200, 10ms) : ProbeOutcome::failed(FailureKind::Timeout, 5s);
    QVERIFY(m_store->checks().append({{id, noon - ago, noon - ago, outcome}}));
}

void StatusReportTest::anEmptyStore()
{
    const auto report = read();
    QVERIFY(report);
    QCOMPARE(report->at, noon);
    QVERIFY(!report->isMonitored);
    QVERIFY(report->switches.isEmpty() && report->ongoing.isEmpty());
    QCOMPARE(report->outagesLastDay, 0);
    QCOMPARE(report->siteState(), SiteState::NothingToWatch);
}

void StatusReportTest::statesOfChecks_data()
{
    QTest::addColumn<QList<int>>("minutesAgo"); // negative: it failed then
    QTest::addColumn<SwitchState>("state");
    QTest::newRow("never checked") << QList<int>() << SwitchState::Unknown;
    QTest::newRow("answers") << QList<int>{2, 1} << SwitchState::Up;
    QTest::newRow("answers again") << QList<int>{-3, -2, 1} << SwitchState::Up;
    QTest::newRow("failed once") << QList<int>{2, -1} << SwitchState::Failing;
    QTest::newRow("failed, answered, failed") << QList<int>{-3, 2, -1} << SwitchState::Failing;
    QTest::newRow("failed twice") << QList<int>{3, -2, -1} << SwitchState::Down;
    QTest::newRow("failed once, and nothing else is known") << QList<int>{-1} << SwitchState::Failing;
    QTest::newRow("just current") << QList<int>{3} << SwitchState::Up;
    QTest::newRow("too old") << QList<int>{4} << SwitchState::Unknown;
    QTest::newRow("too old a failure") << QList<int>{-5, -4} << SwitchState::Unknown;
}

void StatusReportTest::statesOfChecks()
{
    QFETCH(QList<int>, minutesAgo);
    QFETCH(SwitchState, state);
    const SwitchId id = add(u"kitchen"_s);
    for (const int minutes : minutesAgo)
        check(id, std::chrono::minutes(qAbs(minutes)), minutes > 0);
    const auto report = read();
    QVERIFY(report);
    QCOMPARE(report->switches.size(), qsizetype(1));
    QCOMPARE(report->switches.at(0).state, state);
    QCOMPARE(report->switches.at(0).latestCheck.has_value(), !minutesAgo.isEmpty());
    if (!minutesAgo.isEmpty())
        QCOMPARE(report->switches.at(0).latestCheck->finished,
                 noon - std::chrono::minutes(qAbs(minutesAgo.constLast())));
}

void StatusReportTest::blindChecksTellNothing()
{
    const SwitchId id = add(u"kitchen"_s);
    const auto blind = [&](Milliseconds ago) {
        const CheckResult check{id, noon - ago, noon - ago,
                                ProbeOutcome::failed(FailureKind::NetworkDown, 0ms)};
        QVERIFY(m_store->checks().append({check}));
    };
    blind(2min);
    blind(1min);
    QCOMPARE(read()->switches.at(0).state, SwitchState::Unknown);
    QCOMPARE(read()->siteState(), SiteState::Unknown);
    check(id, 30s, false);
    QCOMPARE(read()->switches.at(0).state, SwitchState::Failing); // one failure, whatever was before
    blind(20s);
    check(id, 10s, false);
    QCOMPARE(read()->switches.at(0).state, SwitchState::Down); // the second that says something
}

void StatusReportTest::aPausedSwitchIsPaused()
{
    check(add(u"kitchen"_s, false), 1min, true);
    QCOMPARE(read()->switches.at(0).state, SwitchState::Paused);
    QCOMPARE(read()->siteState(), SiteState::NothingToWatch);
}

void StatusReportTest::aSlowSwitchSpeaksLonger()
{
    check(add(u"slow"_s, true, 3600s), 2h, true);
    check(add(u"slower"_s, true, 3600s), 3h + 1ms, true);
    check(add(u"quick"_s, true, 1s), 3min, true);
    const auto report = read();
    QCOMPARE(report->switches.at(0).state, SwitchState::Up);
    QCOMPARE(report->switches.at(1).state, SwitchState::Unknown);
    QCOMPARE(report->switches.at(2).state, SwitchState::Up);
}

void StatusReportTest::availabilityOfTheLastDay()
{
    const SwitchId id = add(u"kitchen"_s);
    QVERIFY(m_store->coverage().save({CoverageId(), {noon - 24h, noon}, CoverageKind::Running, true}));
    for (int minute = 20; minute > 10; --minute)
        check(id, std::chrono::minutes(minute), true);
    for (int minute = 10; minute > 0; --minute)
        check(id, std::chrono::minutes(minute), false);
    const Availability day = read()->switches.at(0).lastDay;
    QCOMPARE(day.checks, 20);
    QCOMPARE(day.failures, 10);
    QVERIFY(day.ratio().has_value());
    QVERIFY2(qAbs(*day.ratio() - 0.5) < 0.06, qPrintable(QString::number(*day.ratio())));
}

void StatusReportTest::outagesOfTheLastDay()
{
    add(u"kitchen"_s);
    QVERIFY(m_store->outages().save(outageAt(noon - 30h, noon - 29h)));
    QVERIFY(m_store->outages().save(outageAt(noon - 30h, noon - 23h)));
    QVERIFY(m_store->outages().save(outageAt(noon - 2h, noon - 1h)));
    QCOMPARE(read()->outagesLastDay, 2);
    QVERIFY(read()->ongoing.isEmpty());
    // One that began long ago and was never seen to end.
    QVERIFY(m_store->outages().save(outageAt(noon - 1000h, std::nullopt)));
    QCOMPARE(read()->ongoing.size(), qsizetype(1));
    QCOMPARE(read()->siteState(), SiteState::Out);
}

void StatusReportTest::stateOfTheSite_data()
{
    QTest::addColumn<bool>("isMonitored");
    QTest::addColumn<SwitchState>("state");
    QTest::addColumn<SiteState>("site");
    QTest::newRow("watched and up") << true << SwitchState::Up << SiteState::On;
    QTest::newRow("watched and down") << true << SwitchState::Down << SiteState::On;
    QTest::newRow("watched, not yet checked") << true << SwitchState::Unknown << SiteState::Unknown;
    QTest::newRow("nobody watches") << false << SwitchState::Up << SiteState::Unknown;
}

void StatusReportTest::stateOfTheSite()
{
    QFETCH(bool, isMonitored);
    QFETCH(SwitchState, state);
    QFETCH(SiteState, site);
    StatusReport report;
    report.isMonitored = isMonitored;
    report.switches = {{Switch(), state, std::nullopt, {}}};
    QCOMPARE(report.siteState(), site);
}

void StatusReportTest::tellsEveryFailureOfTheStore()
{
    check(add(u"kitchen"_s), 1min, false);
    for (int number = 1; number < 100; ++number) {
        FailingStore store(*m_store);
        store.gate.failOnce(number);
        const auto report = readStatusReport(store, noon, m_settings);
        QCOMPARE(report.has_value(), !store.gate.hasFailed());
        if (report) {
            QVERIFY(number > 6); // each of its questions was tried
            return;
        }
        QCOMPARE(report.error(), FailingStore::failed().value());
    }
    QFAIL("it never comes to an end");
}

QTEST_GUILESS_MAIN(StatusReportTest)
#include "tst_statusreport.moc"
