// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole headless monitor (probe, detect, store) against devices on loopback, with the budgets beside the
// figures. Without arguments every scenario runs in a process of its own; bench_monitor SCENARIO runs one.

#include <cstdio>
#include <vector>

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QProcess>

#include "bench_house.h"
#include "bench_monitordevices.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

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
        median(load), memoryMegabytes("VmRSS"), bench.punctuality().worstLateness());
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
