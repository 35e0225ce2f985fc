// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "core/service/outageeditor.h"
#include "core/service/replay/replayjson.h"
#include "core/service/replay/storedreplay.h"
#include "core/service/replay/tracereplay.h"
#include "storage/memorystore.h"
#include "storage/sqlstore.h"
#include "support/fakehost.h"
#include "timedhome.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr TimeRange always{Timestamp(), Timestamp::fromMilliseconds(4'000'000'000'000)};

/// Some hours of a home whose power comes and goes by chance, under a program that is stopped, killed and
/// started anew at any moment.
class RestlessHome final : public TimedHome
{
public:
    /// \a hasSteps: its clock is set on now and then.
    RestlessHome(Store& storeOfHome, PolicyKind kind, quint32 seed, bool hasSteps)
        : TimedHome(storeOfHome), m_random(seed), m_host(clock), m_hasSteps(hasSteps)
    {
        host = &m_host;
        settings.policy = {kind, 1 + int(m_random.bounded(3))};
        settings.monitorInterval = std::chrono::seconds(m_random.bounded(2) == 0 ? 60 : 15);
        const int count = 3 + int(m_random.bounded(4));
        for (int i = 1; i <= count; ++i) {
            m_plugs.append(addSwitch(u"plug %1"_s.arg(i), [i](Switch& plug) {
                plug.group = i % 2 == 0 ? u"kitchen"_s : QString();
            }));
        }
        m_router = addSwitch(u"router"_s, [](Switch& router) {
            router.role = SwitchRole::Gateway;
            router.hasBackup = true;
        });
    }

    /// False: a start failed.
    [[nodiscard]] bool live(int steps)
    {
        bool isWell = boot().has_value();
        runFor(15min);
        for (int i = 0; i < steps && isWell; ++i) {
            changePower();
            runFor(someTime());
            isWell = meddle();
        }
        power(m_plugs, true);
        power({m_router}, true);
        runFor(30min);
        return isWell && monitor->stop().result().has_value();
    }
    [[nodiscard]] Surroundings surroundings() const
    {
        Surroundings surroundings;
        surroundings.interval = settings.monitorInterval;
        return surroundings;
    }

    int restarts = 0;
    int restartsInEvents = 0; ///< while something was open

private:
    [[nodiscard]] Milliseconds someTime()
    {
        const QList<Milliseconds> longest{500ms, 4s, 30s, 90s, 5min, 12min, 25min};
        return Milliseconds(1 + m_random.bounded(int(longest.at(m_random.bounded(7)).count())));
    }
    void changePower()
    {
        const QList<Switch> one{m_plugs.at(m_random.bounded(m_plugs.size()))};
        switch (m_random.bounded(10)) {
        case 0:
        case 1:
            return power(m_plugs, false);
        case 2:
        case 3:
        case 4:
            power({m_router}, true);
            return power(m_plugs, true);
        case 5:
            return power(one, false);
        case 6:
            return power(one, true);
        case 7:
            power({m_router}, false);
            return power(m_plugs, false);
        case 8:
            return power(m_plugs.first(2), m_random.bounded(2) == 0);
        default:
            return;
        }
    }
    /// What befalls the program and its computer.
    [[nodiscard]] bool meddle()
    {
        switch (m_random.bounded(12)) {
        case 0:
        case 1:
            return restart(IsKilled::Yes, m_random.bounded(2) == 0 ? 0ms : someTime());
        case 2:
        case 3:
            return restart(IsKilled::No, m_random.bounded(2) == 0 ? 0ms : someTime());
        case 4:
            noteRestart();
            kill();
            clock.advance(someTime());
            m_host.boot();
            clock.advance(20s);
            return boot().has_value();
        case 5:
            clock.sleep(someTime());
            return true;
        case 6:
            clock.step(m_hasSteps ? someTime() : 0ms);
            return true;
        case 7:
            correctSomething();
            return true;
        default:
            return true;
        }
    }
    enum class IsKilled
    {
        No,
        Yes,
    };
    [[nodiscard]] bool restart(IsKilled isKilled, Milliseconds pause)
    {
        noteRestart();
        if (isKilled == IsKilled::No && !monitor->stop().result())
            return false;
        kill();
        clock.advance(pause);
        return boot().has_value();
    }
    void noteRestart()
    {
        ++restarts;
        restartsInEvents += status->openOutages().isEmpty() ? 0 : 1;
    }
    void correctSomething()
    {
        const QList<Outage> all = events();
        if (all.isEmpty())
            return;
        const QList<OutageStep> steps{WriteNote{u"said %1"_s.arg(restarts)}, MarkPlanned{true}};
        (void) OutageEditor::apply(store, all.constLast().id, steps, EditSource::CommandLine, clock.now());
        monitor->readCorrections();
    }

    QRandomGenerator m_random;
    FakeHost m_host;
    bool m_hasSteps;
    QList<Switch> m_plugs;
    Switch m_router;
};

/// As it is printed, and all else that can be compared.
QByteArray told(QList<Outage> events)
{
    ReplayResult result;
    std::ranges::stable_sort(events, {},
                             [](const Outage& each) { return std::pair(each.startedAt, each.detectedAt); });
    QByteArray members;
    for (const Outage& each : std::as_const(events)) {
        (each.cause == OutageCause::Power ? result.outages : result.incidents).append(each);
        for (const OutageMember& member : each.members)
            members += member.name.toUtf8() + ' ' + member.firstFailure.toIso().toUtf8() + ' ' +
                       member.lastAnswer.value_or(Timestamp()).toIso().toUtf8() + ' ' +
                       member.backAt.value_or(Timestamp()).toIso().toUtf8() + '\n';
    }
    return QJsonDocument(replayJson(result)).toJson() + members;
}

QByteArray recorded(RestlessHome& home)
{
    return told(home.store.outages()
                    .find({.range = always, .withIncidents = true, .layer = OutageLayer::Found})
                    .value());
}

QByteArray replayed(RestlessHome& home)
{
    const ReplayRequest request{
        {always.start, home.clock.now() + 1min}, {home.settings.policy}, home.surroundings(), 0h};
    const ReplayResult result = replayStored(home.store, request).value().results.constFirst();
    return told(result.outages + result.incidents);
}

QJsonObject traceLine(const CheckResult& check, const QString& name)
{
    const bool isOnline = check.outcome.answered();
    return {{u"checked_at"_s, check.finished.toIso()},
            {u"switch_name"_s, name},
            {u"is_online"_s, isOnline},
            {u"response_time"_s, double(check.outcome.duration.count()) / 1000},
            {u"error_message"_s, isOnline ? QJsonValue() : errorMessageOf(check.outcome.failure)}};
}

QJsonObject traceLine(const MonitorStart& start)
{
    const auto orNull = [](const std::optional<Timestamp>& time) {
        return time ? QJsonValue(time->toIso()) : QJsonValue();
    };
    return {{u"checked_at"_s, start.at.toIso()},
            {u"event"_s, u"monitor_started"_s},
            {u"clean_shutdown"_s, start.wasStoppedInOrder},
            {u"host_booted_at"_s, orNull(start.hostBootedAt)},
            {u"last_record_at"_s, orNull(start.lastRecordAt)}};
}

/// Everything that a recorder of traces would have written.
QByteArray traceOf(RestlessHome& home, const QList<Switch>& switches)
{
    QByteArray trace;
    const auto write = [&trace](const QJsonObject& line) {
        trace += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    };
    QList<MonitorStart> starts;
    for (const WatchRecord& each : watchRecords(home.store.coverage().find(always).value())) {
        if (const auto* start = std::get_if<MonitorStart>(&each.event))
            starts.append(*start);
    }
    (void) home.store.checks().forEach({always, std::nullopt}, [&](const CheckResult& check) {
        while (!starts.isEmpty() && starts.constFirst().at <= check.finished)
            write(traceLine(starts.takeFirst()));
        write(traceLine(check, switches.at(check.switchId.value() - 1).name));
        return true;
    });
    return trace;
}

QByteArray replayedFromTrace(RestlessHome& home)
{
    ReplayConfig config;
    config.surroundings = home.surroundings();
    config.switches = home.store.switches().all().value();
    TraceReplay replay(u"t"_s, config, {home.settings.policy});
    const auto read = replay.add(traceOf(home, config.switches));
    if (!read)
        return errorMessage(read.error()).toUtf8();
    const ReplayResult result = replay.finish().value().constFirst();
    return told(result.outages + result.incidents);
}

} // namespace

/// A home's history, live and replayed: whatever happens to the program, a replay of what it left says the
/// same, byte for byte, and nobody is told anything twice.
class ResumedHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutAndResumedAnywhere_data();
    void cutAndResumedAnywhere();
    void cleanupTestCase();

private:
    qsizetype m_events = 0;
    int m_restartsInEvents = 0;
    std::unique_ptr<Store> m_store;
    QTemporaryDir m_folder{QDir(u"/dev/shm"_s).exists() ? u"/dev/shm/powermon-XXXXXX"_s : QString()};
};

void ResumedHistoryTest::cutAndResumedAnywhere_data()
{
    QTest::addColumn<PolicyKind>("kind");
    QTest::addColumn<bool>("isFile");
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QTest::addRow("evidence %u", seed) << PolicyKind::Evidence << (seed % 4 == 0) << seed;
        QTest::addRow("readme %u", seed) << PolicyKind::Readme << (seed % 4 == 0) << seed + 1000;
    }
}

void ResumedHistoryTest::cutAndResumedAnywhere()
{
    QFETCH(PolicyKind, kind);
    QFETCH(bool, isFile);
    QFETCH(quint32, seed);
    if (isFile) {
        DatabaseUrl url;
        url.path = m_folder.filePath(u"power%1.db"_s.arg(seed));
        auto opened = SqlStore::open(url, OpenMode::CreateIfMissing);
        QVERIFY(opened.has_value());
        m_store = std::move(*opened);
    } else {
        m_store = std::make_unique<MemoryStore>();
    }
    const bool hasSteps = seed % 2 == 0; // a trace does not tell them
    RestlessHome home(*m_store, kind, seed, hasSteps);
    QVERIFY(home.live(50));
    m_events += home.events().size();
    m_restartsInEvents += home.restartsInEvents;
    QCOMPARE(replayed(home), recorded(home));
    if (!hasSteps)
        QCOMPARE(replayedFromTrace(home), recorded(home));
    QSet<QString> over;
    for (qsizetype i = 0; i < home.person.told.size(); ++i) {
        const Notification& each = home.person.told.at(i);
        QVERIFY2(!over.contains(each.key), "told again after its end");
        QVERIFY2(!home.person.told.first(i).contains(each), qPrintable(u"told twice: "_s + each.title));
        if (each.isOver)
            over.insert(each.key);
    }
}

/// Chance has tried what it should.
void ResumedHistoryTest::cleanupTestCase()
{
    qInfo() << m_events << "events," << m_restartsInEvents << "restarts within them";
    QVERIFY(m_events > 50);
    QVERIFY(m_restartsInEvents > 30);
}

QTEST_GUILESS_MAIN(ResumedHistoryTest)
#include "tst_resumedhistory.moc"
