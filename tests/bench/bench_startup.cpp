// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_startup [MINUTES]: how long powermon takes to a visible window (Xvfb, no window manager) with 100
// switches and a year of history, and what it costs while nothing happens. MINUTES lie between two checks of
// a switch before the last week.

#include <algorithm>
#include <cstdio>
#include <memory>
#include <unistd.h>
#include <vector>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include "bench_monitordevices.h"
#include "core/base/systemclock.h"
#include "storage/databaseurl.h"
#include "storage/openstore.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int switchCount = 100;
constexpr std::chrono::seconds idleTime{60};
constexpr int sealStep = 5000;

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

double millisecondsSince(const Clock& clock, SteadyTime start)
{
    return std::chrono::duration<double, std::milli>(clock.steadyNow() - start).count();
}

template <typename T>
T demand(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(errorMessage(result.error())));
    return std::move(*result);
}

/// As a monitor that ran all the year would have left them.
void seal(Store& store, Timestamp before)
{
    while (demand(store.checks().seal(before, sealStep)) > 0) {
    }
}

/// Checks of all switches from \a range, one per \a spacing.
qint64 fillChecks(Store& store, const QList<Switch>& switches, TimeRange range, Milliseconds spacing)
{
    qint64 written = 0;
    QList<CheckResult> checks;
    for (Timestamp round = range.start; round < range.end; round += spacing) {
        for (qsizetype i = 0; i < switches.size(); ++i) {
            const Timestamp started = round + spacing * i / switches.size();
            checks.append({switches.at(i).id, started, started + 5ms, ProbeOutcome::answer(200, 5ms)});
        }
        if (checks.size() < 100'000 && round + spacing < range.end)
            continue;
        if (const auto stored = store.checks().append(checks); !stored)
            qFatal("%s", qPrintable(errorMessage(stored.error())));
        seal(store, round - 1h);
        written += checks.size();
        checks.clear();
    }
    return written;
}

void fill(const QString& path, const QList<Switch>& devices, Timestamp now, Milliseconds olderSpacing)
{
    const auto store =
        demand(openStore(demand(DatabaseUrl::parse("sqlite:///"_L1 + path)), {}, OpenMode::CreateIfMissing));
    QList<Switch> switches;
    for (const Switch& device : devices)
        switches.append(demand(store->switches().add(device)));
    const Timestamp weekAgo = now - 7 * 24h;
    const qint64 count = fillChecks(*store, switches, {now - 365 * 24h, weekAgo}, olderSpacing) +
                         fillChecks(*store, switches, {weekAgo, now}, 1min);
    (void) store->coverage().save({{}, {now - 365 * 24h, now}, CoverageKind::Running, true});
    std::printf("%d switches, a year, %.1f million checks\n", switchCount, static_cast<double>(count) / 1e6);
    std::fflush(stdout);
}

QProcessEnvironment environmentFor(const QTemporaryDir& folder, const QString& display)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, display);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    for (const auto& name : {u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
        environment.insert(name, folder.path());
    environment.insert(u"DATABASE_URL"_s, "sqlite:///"_L1 + folder.filePath(u"year.db"_s));
    return environment;
}

/// The number of the display that it chose.
QString startDisplay(QProcess& server)
{
    server.start(u"Xvfb"_s,
                 {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s, u"-nolisten"_s, u"tcp"_s});
    if (!server.waitForStarted() || !server.waitForReadyRead(10'000))
        qFatal("Xvfb does not start");
    return u':' + QString::fromLatin1(server.readLine().trimmed());
}

double showWindow(const Clock& clock, QProcess& program, const QString& path)
{
    QProcess search;
    search.setProcessEnvironment(program.processEnvironment());
    const SteadyTime began = clock.steadyNow();
    program.start(path, {});
    while (program.waitForStarted(1) || program.state() == QProcess::Running) {
        search.start(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"powermon"_s});
        search.waitForFinished();
        if (!search.readAllStandardOutput().isEmpty())
            return millisecondsSince(clock, began);
        QThread::msleep(2);
    }
    qFatal("powermon ended: %s", program.readAllStandardError().constData());
}

double processorMilliseconds(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) * 1e3 /
           static_cast<double>(sysconf(_SC_CLK_TCK));
}

void end(QProcess& program)
{
    program.terminate();
    if (!program.waitForFinished(10'000) || program.exitCode() != 0)
        std::printf("powermon did not end in order\n");
}

} // namespace

int main(int argc, char* argv[])
{
    const MonitorDevices devices(MonitorDevices::Manner::Answer);
    QCoreApplication application(argc, argv);
    const SystemClock clock;
    const int minutes = std::max(1, QCoreApplication::arguments().value(1, u"10"_s).toInt());
    const QTemporaryDir folder;
    fill(folder.filePath(u"year.db"_s), devices.switches(switchCount), clock.now(),
         minutes * Milliseconds(1min));
    QProcess server;
    const QString display = startDisplay(server);
    QProcess program;
    program.setProcessEnvironment(environmentFor(folder, display));
    const QString path = QStringLiteral(POWERMON_PROGRAM);
    std::vector<double> starts;
    for (int i = 0; i < 6; ++i) {
        const double took = showWindow(clock, program, path);
        if (i > 0) // the first one only warms up
            starts.push_back(took);
        if (i < 5)
            end(program);
    }
    std::printf("to a visible window: %.0f ms (budget 500)\n", median(starts));
    std::fflush(stdout);
    QThread::sleep(5); // what it reads at the start is not idling
    const double before = processorMilliseconds(program.processId());
    QThread::sleep(static_cast<unsigned long>(idleTime.count()));
    const double spent = processorMilliseconds(program.processId()) - before;
    std::printf("idle, 100 switches every 60 s: %.2f %% of a core (budget 1)\n",
                spent / static_cast<double>(idleTime.count()) / 10);
    end(program);
    server.terminate();
    server.waitForFinished();
    return 0;
}
