// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the reliability indices take over a year of 100 switches with 200 outages, with all divisions that
// the Statistics page shows, in a SQLite file. Target: at once, that is within 200 ms.

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include "core/service/reliabilityreport.h"
#include "storage/openstore.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);
constexpr std::chrono::hours year{365 * 24};

template <typename T>
T expectDone(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(errorMessage(result.error())));
        std::exit(1);
    }
    return std::move(*result);
}

QList<Switch> addSwitches(Store& store, int count)
{
    QList<Switch> switches;
    for (int number = 0; number < count; ++number) {
        Switch powerSwitch;
        powerSwitch.name = u"switch %1"_s.arg(number);
        powerSwitch.target.host = u"10.0.%1.%2"_s.arg(number / 250).arg(number % 250 + 1);
        powerSwitch.group = u"circuit %1"_s.arg(number % 8);
        powerSwitch.createdAt = powerSwitch.updatedAt = origin;
        switches += expectDone(store.switches().add(powerSwitch));
    }
    return switches;
}

/// The computer sleeps each night.
void addCoverage(Store& store)
{
    for (Timestamp day = origin; day < origin + year; day += std::chrono::hours(24))
        (void) expectDone(
            store.coverage().save({{}, {day, day + std::chrono::hours(17)}, CoverageKind::Running, true}));
}

void addOutages(Store& store, const QList<Switch>& switches, int count)
{
    for (int number = 0; number < count; ++number) {
        const Timestamp start = origin + year / count * number;
        const Timestamp end = start + std::chrono::minutes(1 + number * 37 % 300);
        Outage outage;
        outage.startedAt = outage.detectedAt = start;
        outage.start = {start, start};
        outage.endedAt = end;
        outage.end = TimeInterval{end, end};
        for (const Switch& each : switches)
            outage.members.append({each.id, each.name, start, start, end});
        (void) expectDone(store.outages().save(outage));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto url = expectDone(DatabaseUrl::parse(u"sqlite:///"_s + folder.filePath(u"year.db"_s)));
    const auto store = expectDone(openStore(url, {}, OpenMode::CreateIfMissing));
    addCoverage(*store);
    addOutages(*store, addSwitches(*store, 100), 200);
    ReliabilityQuery query;
    query.period = {origin, origin + year};
    query.now = origin + year;
    query.zone = QTimeZone("Europe/Berlin");
    query.by = Breakdown::Month;
    query.alsoBy = {Breakdown::Hour, Breakdown::Weekday};
    QList<qint64> times;
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        (void) expectDone(readReliability(*store, query));
        times.append(timer.nsecsElapsed() / 1000);
    }
    std::ranges::sort(times);
    std::printf("indices of a year, 100 switches, 200 outages: %.1f ms (median of 5)\n",
                static_cast<double>(times.at(2)) / 1000);
    return 0;
}
