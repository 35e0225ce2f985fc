// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/demo/simulateddevice.h"
#include "app/run/systemenvironment.h"
#include "storage/openstore.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

constexpr TimeRange always{Timestamp(), Timestamp::fromMilliseconds(4'000'000'000'000)};

template <typename T>
bool isFinished(const QFuture<T>& future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000);
}

} // namespace

/// What the command line stands on: settings from everywhere, a database, and a monitor that really watches.
class SystemEnvironmentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsSettingsFromEverywhere();
    void tellsWhereABadSettingStands();
    void anotherDatabaseForOneCommand();
    void opensOnlyWhatIsThere();
    void makesWhatIsNotThere();
    void refusesAnAddressThatIsNone();
    void watchesUntilItIsAskedToStop();
    void leavesWhereAnotherWatches();

private:
    [[nodiscard]] QString url(const QString& name) const { return "sqlite:///"_L1 + m_home->filePath(name); }
    void write(const QString& name, const QByteArray& text) const;

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_before;
    SettingsOptions m_options;
};

void SystemEnvironmentTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_home->path()));
    for (const char* name : {"DATABASE_URL", "MONITOR_INTERVAL", "POWER_OUTAGE_THRESHOLD", "SMART_SWITCHES"})
        qunsetenv(name);
    m_options = {};
    m_options.settingsFile = m_home->filePath(u"settings.conf"_s);
    write(u"settings.conf"_s, {});
}

void SystemEnvironmentTest::cleanup()
{
    QVERIFY(QDir::setCurrent(m_before));
    qunsetenv("MONITOR_INTERVAL");
}

void SystemEnvironmentTest::write(const QString& name, const QByteArray& text) const
{
    QFile file(m_home->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void SystemEnvironmentTest::readsSettingsFromEverywhere()
{
    write(u".env"_s, "POWER_OUTAGE_THRESHOLD=7\nMONITOR_INTERVAL=20\nREDIS_URL=redis://x\n");
    qputenv("MONITOR_INTERVAL", "30");
    SystemEnvironment environment;
    const auto loaded = environment.loadSettings(m_options);
    QVERIFY(loaded);
    QCOMPARE(loaded->settings.policy.failureThreshold, 7);
    QCOMPARE(loaded->settings.monitorInterval, std::chrono::seconds(30));
    QCOMPARE(loaded->notes.size(), 1); // what is accepted and ignored
}

void SystemEnvironmentTest::tellsWhereABadSettingStands()
{
    qputenv("MONITOR_INTERVAL", "0");
    SystemEnvironment environment;
    const auto loaded = environment.loadSettings(m_options);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::BadValue);
    QCOMPARE(loaded.error().arguments.mid(1, 2), (QStringList{u"MONITOR_INTERVAL"_s, u"0"_s}));
}

void SystemEnvironmentTest::anotherDatabaseForOneCommand()
{
    m_options.overrides.insert(u"DATABASE_URL"_s, url(u"other.db"_s));
    SystemEnvironment environment;
    QCOMPARE(environment.loadSettings(m_options)->settings.databaseUrl, url(u"other.db"_s));
}

void SystemEnvironmentTest::opensOnlyWhatIsThere()
{
    SystemEnvironment environment;
    Settings settings;
    settings.databaseUrl = url(u"none.db"_s);
    const auto store = environment.openStore(settings, StoreOpening::MustExist);
    QVERIFY(store);
    const auto read = (*store)->submit([](Store& each) { return each.switches().all(); });
    QVERIFY(isFinished(read));
    QCOMPARE(read.result().error().code, ErrorCode::DatabaseMissing);
    QVERIFY(!QFile::exists(m_home->filePath(u"none.db"_s)));
}

void SystemEnvironmentTest::makesWhatIsNotThere()
{
    SystemEnvironment environment;
    Settings settings;
    settings.databaseUrl = url(u"new.db"_s);
    const auto store = environment.openStore(settings, StoreOpening::CreateIfMissing);
    QVERIFY(store);
    const auto read = (*store)->submit([](Store& each) { return each.switches().all(); });
    QVERIFY(isFinished(read));
    QVERIFY(read.result()->isEmpty());
    QVERIFY(QFile::exists(m_home->filePath(u"new.db"_s)));
}

void SystemEnvironmentTest::refusesAnAddressThatIsNone()
{
    SystemEnvironment environment;
    Settings settings;
    settings.databaseUrl = u"mysql://x/y"_s;
    QCOMPARE(environment.openStore(settings, StoreOpening::MustExist).error().code,
             ErrorCode::DatabaseUrlInvalid);
    const auto run = environment.runMonitor(settings, WhenMonitored::Leave);
    QVERIFY(run.isFinished());
    QCOMPARE(run.result().error().code, ErrorCode::DatabaseUrlInvalid);
}

void SystemEnvironmentTest::watchesUntilItIsAskedToStop()
{
    SimulatedDevices devices;
    QVERIFY(devices.start(2));
    Settings settings;
    settings.databaseUrl = url(u"power.db"_s);
    settings.monitorInterval = std::chrono::seconds(1);
    settings.smartSwitches = {{u"Kitchen"_s, devices.target(0)}, {u"Garage"_s, devices.target(1)}};
    {
        SystemEnvironment environment;
        const auto ended = environment.runMonitor(settings, WhenMonitored::Leave);
        const auto viewer =
            std::move(*openStore(*DatabaseUrl::parse(settings.databaseUrl), {}, OpenMode::CreateIfMissing));
        QTRY_COMPARE_WITH_TIMEOUT(viewer->checks().counts(always)->size(), 2, 30'000);
        QCOMPARE(*viewer->isMonitored(), true);
        QVERIFY(!ended.isFinished());
        environment.stopRequest().request();
        QVERIFY(isFinished(ended));
        QVERIFY(ended.result());
        QCOMPARE(*viewer->isMonitored(), false);
        QVERIFY((*viewer->coverage().latest())->isClosed);
    }
    const auto store = openStore(*DatabaseUrl::parse(settings.databaseUrl), {}, OpenMode::Existing);
    const auto counts = (*store)->checks().counts(always);
    for (const CheckCounts& each : *counts)
        QCOMPARE(each.failed, 0);
}

void SystemEnvironmentTest::leavesWhereAnotherWatches()
{
    Settings settings;
    settings.databaseUrl = url(u"power.db"_s);
    const auto other = openStore(*DatabaseUrl::parse(settings.databaseUrl), {}, OpenMode::CreateIfMissing);
    QVERIFY(*(*other)->acquireMonitorLease());
    SystemEnvironment environment;
    const auto ended = environment.runMonitor(settings, WhenMonitored::Leave);
    QVERIFY(isFinished(ended));
    QCOMPARE(ended.result().error().code, ErrorCode::AlreadyMonitored);
    QCOMPARE(ended.result().error().arguments, QStringList{m_home->filePath(u"power.db"_s)});
}

QTEST_GUILESS_MAIN(SystemEnvironmentTest)
#include "tst_systemenvironment.moc"
