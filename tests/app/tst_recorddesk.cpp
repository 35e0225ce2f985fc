// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "app/gui/recorddesk.h"
#include "app/run/application.h"
#include "app/run/foundation.h"
#include "storage/sqlitefilelock.h"
#include "support/fakeprober.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T await(const QFuture<T>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, awhile))
        qFatal("no answer");
    return future.result();
}

} // namespace

/// Work on the whole record while the program watches, on a real database.
class RecordDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aBackupLeavesTheDatabaseLocked();
    void restoresUnderTheRunningProgram();
    void importsHistoryUnderTheRunningProgram();
    void opensWhatTheCommandLineOpens();
    void goingOnTwiceIsGoingOnOnce();
    void endsInTheMiddleOfIt();

private:
    [[nodiscard]] bool isWatching() const { return m_application->status().mode() == MonitorMode::Watching; }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const SwitchStatus& each : m_application->status().switches())
            all.append(each.powerSwitch.name);
        return all;
    }
    void add(const QString& name, const QString& host) const
    {
        Switch powerSwitch;
        powerSwitch.name = name;
        powerSwitch.target.host = host;
        const auto added = m_application->directory().add(powerSwitch);
        QVERIFY(await(added).has_value());
    }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_home->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Foundation> m_foundation;
    FakeProber m_prober;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<RecordDesk> m_desk;
};

void RecordDeskTest::initTestCase()
{
    // Not the tester's keychain.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
}

void RecordDeskTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    write(u"powermon.conf"_s, "");
    SettingsOptions options;
    options.settingsFile = m_home->filePath(u"powermon.conf"_s);
    options.overrides = {{u"DATABASE_URL"_s, u"sqlite:///"_s + m_home->filePath(u"power.db"_s)}};
    auto made = Foundation::make(options, Scene::Real);
    QVERIFY(made.has_value());
    m_foundation = std::move(*made);
    m_prober.setOutcome(ProbeOutcome::answer(200, Milliseconds(3)));
    m_application =
        std::make_unique<Application>(ApplicationParts{.clock = m_foundation->clock(),
                                                       .settings = m_foundation->settings(),
                                                       .store = m_foundation->database().executor(),
                                                       .prober = m_prober,
                                                       .notifiers = {},
                                                       .network = nullptr,
                                                       .host = nullptr,
                                                       .spool = nullptr,
                                                       .backups = nullptr,
                                                       .channels = nullptr,
                                                       .rest = &m_foundation->database().rest()});
    m_desk = std::make_unique<RecordDesk>(*m_foundation, *m_application);
    add(u"Kitchen"_s, u"10.0.0.1"_s);
    m_application->start();
    QTRY_VERIFY_WITH_TIMEOUT(isWatching(), awhile);
}

void RecordDeskTest::cleanup()
{
    m_desk.reset();
    m_application.reset();
    m_foundation.reset();
}

/// Else another process that ends would take the log for nobody's.
void RecordDeskTest::aBackupLeavesTheDatabaseLocked()
{
    const QString file = m_home->filePath(u"saved.db"_s);
    const auto saved = await(m_desk->care().backUp(file));
    QVERIFY(saved.has_value());
    QCOMPARE(saved->file, file);
    QVERIFY(SqliteFileLock::isInUse(m_home->filePath(u"power.db"_s)));
}

void RecordDeskTest::restoresUnderTheRunningProgram()
{
    const QString file = m_home->filePath(u"saved.db"_s);
    QVERIFY(await(m_desk->care().backUp(file)).has_value());
    add(u"Garage"_s, u"10.0.0.2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{u"Kitchen"_s, u"Garage"_s}), awhile);
    QCOMPARE(await(m_desk->care().restore(file)).error().code, ErrorCode::AlreadyMonitored);

    QVERIFY(await(m_desk->standAside(StoreUse::Closed)).has_value());
    QVERIFY(!isWatching());
    QCOMPARE(await(m_desk->standAside(StoreUse::Kept)).error().code,
             ErrorCode::DatabaseBusy); // one at a time
    const auto restored = await(m_desk->care().restore(file));
    QVERIFY2(restored.has_value(), restored ? "" : qPrintable(errorMessage(restored.error())));
    QVERIFY(QFile::exists(restored->aside));
    m_desk->goOn();
    QTRY_VERIFY_WITH_TIMEOUT(isWatching(), awhile);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Kitchen"_s}, awhile);
}

void RecordDeskTest::importsHistoryUnderTheRunningProgram()
{
    QVERIFY(await(m_desk->standAside(StoreUse::Kept)).has_value());
    const auto isTaken = [](Store& store) { return store.acquireMonitorLease(); };
    QCOMPARE(*await(m_desk->store().submit(isTaken)), true); // as the importer does
    QVERIFY(
        await(m_desk->store().submit([](Store& store) { return store.releaseMonitorLease(); })).has_value());
    m_desk->goOn();
    QTRY_VERIFY_WITH_TIMEOUT(isWatching(), awhile);
}

void RecordDeskTest::opensWhatTheCommandLineOpens()
{
    write(u"list.txt"_s, "Garage 10.0.0.2\n");
    write(u"empty.txt"_s, "");
    QVERIFY(m_desk->openImport(m_home->filePath(u"list.txt"_s)).has_value());
    QVERIFY(m_desk->openImport(u"postgresql://nobody@localhost/none"_s).has_value());
    QCOMPARE(m_desk->openImport(m_home->filePath(u"empty.txt"_s)).error().code, ErrorCode::BadInput);
    QCOMPARE(m_desk->openImport(m_home->filePath(u"missing.txt"_s)).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(m_desk->openImport(m_home->path()).error().code, ErrorCode::BadInput); // a folder without tables
    QCOMPARE(m_desk->openImport(u"/dev/zero"_s).error().code, ErrorCode::FileUnreadable);
    QVERIFY(m_desk->settingTexts().contains(u"MONITOR_INTERVAL"_s));
    QVERIFY(!m_desk->settingTexts().contains(u"DATABASE_URL"_s));
    QVERIFY(m_desk->databaseUrl().endsWith(u"power.db"_s));
}

void RecordDeskTest::goingOnTwiceIsGoingOnOnce()
{
    m_desk->goOn(); // nobody stood aside
    QVERIFY(isWatching());
    const auto aside = m_desk->standAside(StoreUse::Closed);
    QVERIFY(await(aside).has_value());
    m_desk->goOn();
    m_desk->goOn();
    QTRY_VERIFY_WITH_TIMEOUT(isWatching(), awhile);
}

/// The person quits meanwhile: nothing was lost, for everything was written before.
void RecordDeskTest::endsInTheMiddleOfIt()
{
    QVERIFY(await(m_desk->standAside(StoreUse::Closed)).has_value());
    QList<std::optional<Error>> losses;
    connect(m_application.get(), &Application::stopped, this,
            [&losses](const std::optional<Error>& loss) { losses.append(loss); });
    m_application->stop();
    QTRY_COMPARE_WITH_TIMEOUT(losses.size(), 1, awhile);
    QVERIFY(!losses.constFirst());
    m_desk->goOn(); // the dialog goes last
    QVERIFY(!isWatching());
}

QTEST_MAIN(RecordDeskTest)
#include "tst_recorddesk.moc"
