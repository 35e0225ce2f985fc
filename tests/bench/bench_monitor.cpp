// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole headless monitor (probe, detect, store) against devices on loopback, with the budgets beside the
// figures. Without arguments every scenario runs in a process of its own; bench_monitor SCENARIO runs one.

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <vector>

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include "app/run/application.h"
#include "app/run/database.h"
#include "app/run/fixedsettings.h"
#include "bench_monitordevices.h"
#include "core/base/systemclock.h"
#include "core/base/whenfinished.h"
#include "probe/httpprober.h"
#include "punctualityprober.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Of this process, all threads, user and system.
double processorMilliseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto milliseconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values.at(values.size() / 2);
}

/// A headless monitor on a new SQLite database with these switches.
class Bench final : public QObject
{
public:
    Bench(const QList<Switch>& switches, std::chrono::seconds interval, Milliseconds timeout)
        : m_prober(m_clock), m_punctuality(m_clock, m_prober, interval),
          m_settings(settingsFor(interval, timeout))
    {
        auto database =
            Database::make(m_clock, m_settings.settings().databaseUrl, OpenMode::CreateIfMissing, nullptr);
        if (!database)
            qFatal("%s", qPrintable(errorMessage(database.error())));
        m_database = std::move(*database);
        m_application = std::make_unique<Application>(
            ApplicationParts{m_clock, m_settings, m_database->executor(), m_punctuality, {}});
        const auto fill = [switches](Store& store) {
            return store.transaction([&store, &switches]() -> Result<void> {
                for (const Switch& each : switches) {
                    if (const auto added = store.switches().add(each); !added)
                        return failure(added.error());
                }
                return {};
            });
        };
        whenFinished(m_database->executor().submit(fill), this, [this](const Result<void>& filled) {
            if (!filled)
                qFatal("%s", qPrintable(errorMessage(filled.error())));
            m_application->start();
        });
    }

    [[nodiscard]] Application& application() { return *m_application; }
    [[nodiscard]] PunctualityProber& punctuality() { return m_punctuality; }
    [[nodiscard]] SystemClock& clock() { return m_clock; }

    /// Lets it run for a while.
    void spend(Milliseconds time)
    {
        QTimer::singleShot(time, Qt::PreciseTimer, qApp, &QCoreApplication::quit);
        QCoreApplication::exec();
    }

private:
    [[nodiscard]] Settings settingsFor(std::chrono::seconds interval, Milliseconds timeout) const
    {
        Settings settings;
        settings.databaseUrl = "sqlite:///"_L1 + m_folder.filePath(u"bench.db"_s);
        settings.monitorInterval = interval;
        settings.probeTimeout = timeout;
        return settings;
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    HttpProber m_prober;
    PunctualityProber m_punctuality;
    FixedSettings m_settings;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Application> m_application;
};

/// Processor time of a check over bare sockets.
double floorPerCheck(const MonitorDevices& devices)
{
    constexpr int count = 2000;
    std::vector<double> runs;
    for (int i = 0; i < 5; ++i) {
        const double before = processorMilliseconds();
        devices.askBarely(count);
        runs.push_back((processorMilliseconds() - before) / count);
    }
    return median(runs);
}

void steady(int count, std::chrono::seconds interval, Milliseconds warmUp, Milliseconds window)
{
    const MonitorDevices devices(MonitorDevices::Manner::Answer);
    const double floor = floorPerCheck(devices);
    Bench bench(devices.switches(count), interval, 5s);
    bench.spend(warmUp);
    std::vector<double> perCheck;
    std::vector<double> load;
    bench.punctuality().forget();
    for (int i = 0; i < 5; ++i) {
        const double before = processorMilliseconds();
        const qint64 checksBefore = bench.punctuality().count();
        bench.spend(window);
        const double spent = processorMilliseconds() - before;
        perCheck.push_back(spent / static_cast<double>(bench.punctuality().count() - checksBefore));
        load.push_back(spent / static_cast<double>(window.count()) * 100);
    }
    std::printf(
        "%d switches every %lld s: %.3f ms CPU a check (bare sockets %.3f, ratio %.1f), %.1f %% of a core, "
        "%.0f MB resident, latest start %.0f ms late\n",
        count, static_cast<long long>(interval.count()), median(perCheck), floor, median(perCheck) / floor,
        median(load), residentMegabytes(), bench.punctuality().worstLateness());
}

void deadRound()
{
    constexpr int count = 200;
    constexpr Milliseconds timeout = 2s;
    const MonitorDevices devices(MonitorDevices::Manner::Silent);
    Bench bench(devices.switches(count), 3600s, timeout);
    int answered = 0;
    QObject::connect(&bench.application().monitor(), &Monitor::checkFinished, qApp, [&answered] {
        if (++answered % count == 0)
            QCoreApplication::quit();
    });
    bench.spend(2s);
    std::vector<double> rounds;
    for (int i = 0; i < 5; ++i) {
        answered = 0;
        const SteadyTime began = bench.clock().steadyNow();
        bench.application().monitor().checkNow({});
        bench.spend(20s);
        rounds.push_back(millisecondsOf(bench.clock().steadyNow() - began));
    }
    std::printf("%d dead switches, timeout %lld ms: a round takes %.0f ms\n", count,
                static_cast<long long>(timeout.count()), median(rounds));
}

int runAll(const QString& self)
{
    std::printf("budgets: 1000 every 1 s: 0.35 ms a check, 80 MB, 200 ms late; 10000 every 60 s: 8 %% of a "
                "core, 250 MB;\n"
                "         200 dead: one timeout and a second\n");
    std::fflush(stdout);
    for (const auto& scenario : {u"thousand"_s, u"tenthousand"_s, u"dead"_s}) {
        if (QProcess::execute(self, {scenario}) != 0)
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"powermon.*.info=false"_s);
    const QString scenario = QCoreApplication::arguments().value(1);
    if (scenario == "thousand"_L1)
        steady(1000, 1s, 4s, 4s);
    else if (scenario == "tenthousand"_L1)
        steady(10000, 60s, 62s, 3s);
    else if (scenario == "dead"_L1)
        deadRound();
    else
        return runAll(QCoreApplication::applicationFilePath());
    return 0;
}
