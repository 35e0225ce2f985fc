// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_busy [DAYS [SECONDS]]: how late checks of a hundred switches, one a second each, begin while the
// history of DAYS (365) is deleted, backed up and asked for beside them, each for SECONDS (20).

#include <cstdio>
#include <functional>

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTimer>

#include "app/run/application.h"
#include "app/run/database.h"
#include "app/run/fixedsettings.h"
#include "bench_monitordevices.h"
#include "core/base/systemclock.h"
#include "core/base/whenfinished.h"
#include "core/service/history.h"
#include "core/service/historykeeper.h"
#include "probe/httpprober.h"
#include "punctualityprober.h"
#include "storage/openstore.h"
#include "storage/sqlitebackupmaker.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int switchCount = 100;
constexpr double latestStart = 200; // milliseconds, the budget of bench_monitor

template <typename T>
T demand(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(errorMessage(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A check a minute of each, packed as the keeper does; the last hours stay rows.
void fill(const QString& url, const QList<Switch>& devices, TimeRange range)
{
    const auto store = demand(openStore(demand(DatabaseUrl::parse(url)), {}, OpenMode::CreateIfMissing));
    QList<Switch> switches;
    for (const Switch& device : devices)
        switches.append(demand(store->switches().add(device)));
    for (Timestamp hour = range.start; hour < range.end; hour += 1h) {
        QList<CheckResult> checks;
        for (Milliseconds minute = 0ms; minute < 1h; minute += 1min) {
            for (qsizetype i = 0; i < switches.size(); ++i) {
                const bool isLost = (hour.milliseconds() / 60'000 + minute / 1min + i) % 200 == 0;
                const Timestamp started = hour + minute + 500ms * i;
                const ProbeOutcome outcome =
                    isLost ? ProbeOutcome::failed(FailureKind::Timeout, 5s) : ProbeOutcome::answer(200, 9ms);
                checks.append({switches.at(i).id, started, started + outcome.duration, outcome});
            }
        }
        demand(store->checks().append(checks));
        while (demand(store->checks().seal(hour, 5000)) > 0) {
        }
    }
    demand(store->coverage().save({{}, range, CoverageKind::Running, true}));
}

/// Begins anew whenever it is done, while it is let.
class Load final : public QObject
{
public:
    /// \a once: one round, which calls what it is given when it is over.
    using Once = std::function<void(std::function<void()>)>;
    explicit Load(Once once) : m_once(std::move(once)) { go(); }
    [[nodiscard]] int rounds() const { return m_rounds; }

private:
    void go()
    {
        m_once([this] {
            ++m_rounds;
            QTimer::singleShot(0, this, &Load::go);
        });
    }

    Once m_once;
    int m_rounds = 0;
};

/// A monitor, and what runs beside it.
class Bench final
{
public:
    Bench(const QString& folder, const QString& url, std::chrono::seconds window)
        : m_path(folder + u"/bench.db"_s), m_folder(folder), m_window(window), m_prober(m_clock),
          m_punctuality(m_clock, m_prober, 1s), m_settings(settingsFor(url)),
          m_database(demand(Database::make(m_clock, url, OpenMode::Existing, nullptr))),
          m_application({m_clock, m_settings, m_database->executor(), m_punctuality, {}}),
          m_history(m_database->executor())
    {
        m_application.start();
    }

    void run()
    {
        spend(5s);
        measure("nothing else", [](const auto&) {});
        measure("charts and availability of a year", [this](const auto& done) { askHistory(done); });
        measure("backups, one after another", [this](const auto& done) { backUp(done); });
        measure("deleting a year", [this](const auto& done) { removeSome(done); });
        measure("all of it", [this](const auto& done) {
            askHistory([] {});
            removeSome(done);
        });
    }

private:
    static Settings settingsFor(const QString& url)
    {
        Settings settings;
        settings.databaseUrl = url;
        settings.monitorInterval = 1s;
        return settings;
    }
    void spend(Milliseconds time)
    {
        QTimer::singleShot(time, Qt::PreciseTimer, qApp, &QCoreApplication::quit);
        QCoreApplication::exec();
    }
    void measure(const char* what, const Load::Once& once)
    {
        m_punctuality.forget();
        const qint64 before = m_punctuality.count();
        const Load load(once);
        spend(m_window);
        const double late = m_punctuality.worstLateness();
        std::printf("%-36s %6d rounds, %5lld checks, latest start %6.1f ms late%s\n", what, load.rounds(),
                    static_cast<long long>(m_punctuality.count() - before), late,
                    late > latestStart ? " !" : "");
        (void) std::fflush(stdout);
    }
    void askHistory(const std::function<void()>& done)
    {
        const TimeRange year{m_clock.now() - std::chrono::days(365), m_clock.now()};
        (void) m_history.latency(SwitchId(1), year, 1000);
        (void) m_history.site(year);
        whenFinished(m_history.availability(year), &m_context, [done](const auto&) { done(); });
    }
    void backUp(const std::function<void()>& done)
    {
        m_backups = std::make_unique<SqliteBackupMaker>(
            m_path, u"%1/backups%2"_s.arg(m_folder, QString::number(++m_backupCount)), 1);
        whenFinished(m_backups->makeWhereDue(m_clock.now()), &m_context, [done](const auto& made) {
            demand(made);
            done();
        });
    }
    /// A step of the keeper, and its pause.
    void removeSome(const std::function<void()>& done)
    {
        const auto remove = [before = m_clock.now() - 24h](Store& store) {
            return store.checks().removeBefore(before, HistoryKeeper::stepSize);
        };
        whenFinished(m_database->executor().submit(remove), &m_context, [this, done](const auto& removed) {
            demand(removed);
            QTimer::singleShot(HistoryKeeper::pause, &m_context, done);
        });
    }

    QString m_path;
    QString m_folder;
    std::chrono::seconds m_window;
    SystemClock m_clock;
    HttpProber m_prober;
    PunctualityProber m_punctuality;
    FixedSettings m_settings;
    std::unique_ptr<Database> m_database;
    Application m_application;
    History m_history;
    std::unique_ptr<SqliteBackupMaker> m_backups;
    int m_backupCount = 0;
    QObject m_context;
};

} // namespace

int main(int argc, char* argv[])
{
    const MonitorDevices devices(MonitorDevices::Manner::Answer);
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"powermon.*.info=false"_s);
    const QStringList arguments = QCoreApplication::arguments();
    const std::chrono::days days(std::max(1, arguments.value(1, u"365"_s).toInt()));
    const std::chrono::seconds window(std::max(1, arguments.value(2, u"20"_s).toInt()));
    const QTemporaryDir folder;
    const QString url = u"sqlite:///"_s + folder.filePath(u"bench.db"_s);
    const SystemClock clock;
    const Timestamp hour = Timestamp::fromMilliseconds(clock.now().milliseconds() / 3'600'000 * 3'600'000);
    fill(url, devices.switches(switchCount), {hour - days, hour});
    std::printf("%d switches, one check a second each, %d days of history\n", switchCount,
                static_cast<int>(days.count()));
    Bench(folder.path(), url, window).run();
    return 0;
}
