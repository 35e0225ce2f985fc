// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What many sites in one PostgreSQL cost: bench_sites [SITES [MINUTES [WRITERS]]], 200, 60 and 8 unless
// given. Each site has a hundred switches and writes what a minute brings in ten transactions, as monitors
// do that hold checks back for some seconds; every hour is packed. A private server with its defaults.

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>

#include "storage/openstore.h"
#include "support/postgresserver.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);
constexpr int switchCount = 100;
constexpr int transactionsAMinute = 10;
constexpr int sealStep = 5000;

template <typename T>
T expectDone(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(errorMessage(result.error())));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double secondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// The checks of a tenth of a minute.
QList<CheckResult> batchOf(int minute, int part)
{
    QList<CheckResult> checks;
    for (int turn = part; turn < switchCount; turn += transactionsAMinute) {
        const Milliseconds took(8 + (turn * 7 + minute) % 40);
        const Timestamp started = origin + std::chrono::minutes(minute) + Milliseconds(turn * 600);
        checks.append({SwitchId(1 + turn), started, started + took, ProbeOutcome::answer(200, took)});
    }
    return checks;
}

std::unique_ptr<Store> openSite(const QString& base, int site)
{
    const QString url = base + (base.contains(u'?') ? u'&' : u'?') + u"site=s%1"_s.arg(site);
    return expectDone(openStore(expectDone(DatabaseUrl::parse(url)), {}, OpenMode::CreateIfMissing));
}

/// Each writer has so many sites that it opens as many connections as the server takes.
void measure(const QString& base, PostgresServer& server, int sites, int minutes, int writers)
{
    QElapsedTimer timer;
    timer.start();
    for (int site = 0; site < sites; ++site)
        (void) openSite(base, site);
    std::printf("%d sites made: %.1f ms each\n", sites, secondsOf(timer) * 1000 / sites);

    std::atomic<qint64> slowest = 0;
    timer.restart();
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            for (int site = writer; site < sites; site += writers) {
                const std::unique_ptr<Store> store = openSite(base, site);
                for (int i = 0; i < minutes * transactionsAMinute; ++i) {
                    QElapsedTimer one;
                    one.start();
                    expectDone(
                        store->checks().append(batchOf(i / transactionsAMinute, i % transactionsAMinute)));
                    qint64 before = slowest;
                    const qint64 took = one.nsecsElapsed();
                    while (took > before && !slowest.compare_exchange_weak(before, took)) {
                    }
                }
                while (expectDone(store->checks().seal(origin + std::chrono::minutes(minutes), sealStep)) >
                       0) {
                }
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    const double took = secondsOf(timer);
    const double transactions = 1.0 * sites * minutes * transactionsAMinute;
    std::printf("%d writers: %.0f transactions/s, %.0f checks/s with packing, slowest %.0f ms\n", writers,
                transactions / took, transactions * switchCount / transactionsAMinute / took,
                static_cast<double>(slowest) / 1e6);
    std::printf("a thousand sites of 100 switches at 60 s need 1667 checks/s: %.1f %% of that\n",
                100 * 1667 / (transactions * switchCount / transactionsAMinute / took));
    (void) server.run(u"sites"_s, u"VACUUM FULL"_s);
    const QString size = server.run(u"sites"_s, u"SELECT pg_database_size('sites')"_s).trimmed();
    const double perSite = size.toDouble() / sites;
    std::printf("database: %.1f MB, %.0f kB a site\n", size.toDouble() / 1e6, perSite / 1e3);
    const QString tables = server.run(
        u"sites"_s,
        u"SELECT relname || ' ' || sum(pg_total_relation_size(c.oid)) / %1 FROM pg_class c "
        "JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND nspname LIKE 'powermon%' "
        "GROUP BY relname ORDER BY sum(pg_total_relation_size(c.oid)) DESC LIMIT 8"_s.arg(sites));
    std::printf("bytes a site, by table, indexes counted:\n%s", qPrintable(tables));
    timer.restart();
    const std::unique_ptr<Store> one = openSite(base, 0);
    std::printf("a site opened beside the others: %.1f ms\n", secondsOf(timer) * 1000);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int sites = std::max(1, arguments.value(1, u"200"_s).toInt());
    const int minutes = std::max(1, arguments.value(2, u"60"_s).toInt());
    const int writers = std::max(1, arguments.value(3, u"8"_s).toInt());
    PostgresServer server;
    if (!PostgresServer::isInstalled() || !server.start() || !server.createDatabase(u"sites"_s)) {
        std::fprintf(stderr, "no PostgreSQL server: %s\n", qPrintable(server.log()));
        return 1;
    }
    measure(server.url(u"sites"_s), server, sites, minutes, writers);
    return 0;
}
