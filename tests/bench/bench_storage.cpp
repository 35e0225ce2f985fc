// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a year of checks costs on disk, how fast it is written, packed and asked. A hundred switches, a check
// a minute: bench_storage [DAYS [URL]], 90 days unless given, in a SQLite file in the temporary folder,
// beside plain rows in a file of their own; or in the database at URL, which must be empty.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include "core/service/history.h"
#include "storage/openstore.h"
#include "support/inlinestoreexecutor.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

/// A midnight.
constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);
constexpr int switchCount = 100;
constexpr int sealStep = 5000;

/// Ends the program where a step fails: a figure would mean nothing then.
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

/// Pseudo-random, the same each time.
quint64 scrambled(quint64 number)
{
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

/// The check of a switch in a minute: begun evenly, give or take two milliseconds, answered after 8 ms and
/// more, seldom after much more; one in two hundred is lost, and every ten days there is an hour without
/// power.
CheckResult checkAt(qint64 minute, int turn, int switches)
{
    const quint64 chance = scrambled(static_cast<quint64>(minute * switches + turn));
    const double share = static_cast<double>(chance % 100'000 + 1) / 100'000;
    const Timestamp started = origin + std::chrono::minutes(minute) + Milliseconds(turn * 60'000 / switches) +
                              Milliseconds(static_cast<qint64>(chance >> 40) % 5);
    const bool isDown = chance % 200 == 0 || minute % 14'400 < 60;
    const Milliseconds took(isDown ? 5000 : 8 + turn % 20 + static_cast<qint64>(-12 * std::log(share)));
    const ProbeOutcome outcome =
        isDown ? ProbeOutcome::failed(FailureKind::Timeout, took) : ProbeOutcome::answer(200, took);
    return {SwitchId(1 + turn), started, started + took, outcome};
}

QList<CheckResult> minuteOf(qint64 minute, int switches)
{
    QList<CheckResult> checks;
    checks.reserve(switches);
    for (int turn = 0; turn < switches; ++turn)
        checks.append(checkAt(minute, turn, switches));
    return checks;
}

double secondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Medians of five runs, in milliseconds: how long it took, and how long it kept a processor busy.
template <typename Work>
void say(const char* what, Work work)
{
    QList<double> times;
    QList<double> busy;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double begin = processorSeconds();
        work();
        busy.append((processorSeconds() - begin) * 1000);
        times.append(secondsOf(timer) * 1000);
    }
    std::sort(times.begin(), times.end());
    std::sort(busy.begin(), busy.end());
    std::printf("%42s %9.2f ms, of processor %9.2f ms\n", what, times.at(2), busy.at(2));
}

/// As the monitor and its keeper do, an hour at a time.
void fill(Store& store, qint64 days)
{
    QElapsedTimer timer;
    timer.start();
    const double busy = processorSeconds();
    double writing = 0;
    double slowest = 0;
    const qint64 minutes = days * 1440;
    for (qint64 minute = 0; minute < minutes; minute += 60) {
        QElapsedTimer hour;
        hour.start();
        QList<CheckResult> checks;
        for (qint64 i = minute; i < minute + 60; ++i)
            checks += minuteOf(i, switchCount);
        expectDone(store.checks().append(checks));
        writing += secondsOf(hour);
        for (qint64 sealed = 1; sealed > 0;) {
            QElapsedTimer step;
            step.start();
            sealed = expectDone(store.checks().seal(origin + std::chrono::minutes(minute), sealStep));
            slowest = std::max(slowest, secondsOf(step));
        }
    }
    const double checks = static_cast<double>(minutes) * switchCount;
    std::printf("%42s %9.0f checks/s\n", "written and packed, an hour at a time:", checks / secondsOf(timer));
    std::printf("%42s %9.0f checks/s\n", "in processor time:", checks / (processorSeconds() - busy));
    std::printf("%42s %9.0f checks/s\n", "of that, written:", checks / writing);
    std::printf("%42s %9.2f ms\n", "slowest step of packing:", slowest * 1000);
    const Coverage coverage{{}, {origin, origin + std::chrono::days(days)}, CoverageKind::Running, true};
    expectDone(store.coverage().save(coverage));
}

/// Ten thousand checks in each transaction, and two steps of packing behind it.
void writeFast(Store& store, qint64 days)
{
    constexpr int switches = 10'000;
    QElapsedTimer timer;
    timer.start();
    const double busy = processorSeconds();
    double slowest = 0;
    const qint64 begin = (days + 1) * 1440;
    constexpr qint64 minutes = 180;
    for (qint64 minute = begin; minute < begin + minutes; ++minute) {
        QElapsedTimer second;
        second.start();
        expectDone(store.checks().append(minuteOf(minute, switches)));
        slowest = std::max(slowest, secondsOf(second));
        for (int i = 0; i < 2; ++i) {
            const Timestamp now = origin + std::chrono::minutes(minute);
            (void) expectDone(store.checks().seal(now, sealStep));
        }
    }
    std::printf("%42s %9.0f checks/s, %.0f in processor time, slowest batch %.0f ms\n",
                "10,000 in each transaction, with packing:", minutes * switches / secondsOf(timer),
                minutes * switches / (processorSeconds() - busy), slowest * 1000);
}

void ask(Store& store, qint64 days)
{
    const Timestamp end = origin + std::chrono::days(days);
    InlineStoreExecutor executor(store);
    History history(executor);
    const auto last = [&](qint64 number) {
        return TimeRange{end - std::chrono::days(std::min(number, days)) + 7min, end};
    };
    const auto site = [&](qint64 number) {
        return [&, number] { (void) expectDone(History::readSite(store, last(number), 60s)); };
    };
    say("availability of all switches, 24 h:", site(1));
    say("30 days:", site(30));
    say("all of it, at most a year:", site(365));
    say("counts of 30 days:", [&] { (void) expectDone(store.checks().counts(last(30))); });
    say("summary of all:", [&] { (void) expectDone(History::readSummary(store, last(365))); });
    const auto chart = [&](qint64 number) {
        return [&, number] { (void) expectDone(history.latency(SwitchId(50), last(number), 1000).result()); };
    };
    say("chart of a switch, 1000 px, 24 h:", chart(1));
    say("30 days:", chart(30));
    say("all:", chart(365));
    say("newest 100 of a switch:", [&] {
        (void) expectDone(store.checks().newest({last(30), SwitchId(50)}, 100));
    });
    say("latest check of each switch:", [&] { (void) expectDone(store.checks().latest(Timestamp())); });
    QElapsedTimer timer;
    timer.start();
    qint64 read = 0;
    expectDone(store.checks().forEach({last(7), {}}, [&read](const CheckResult&) { return ++read > 0; }));
    std::printf("%42s %9.0f checks/s\n",
                "reading every check of a week:", static_cast<double>(read) / secondsOf(timer));
}

/// The same checks as rows that nobody packs.
void measurePlainRows(const QString& path)
{
    constexpr qint64 minutes = 10'000;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        database.setDatabaseName(path);
        if (!database.open())
            std::exit(1);
        QSqlQuery query(database);
        query.exec(
            u"CREATE TABLE checks (a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER NOT NULL, PRIMARY "
            u"KEY (a, b)) STRICT, WITHOUT ROWID"_s);
        query.exec(u"BEGIN IMMEDIATE"_s);
        query.prepare(u"INSERT INTO checks VALUES (?, ?, ?)"_s);
        for (qint64 minute = 0; minute < minutes; ++minute) {
            for (const CheckResult& check : minuteOf(minute, switchCount)) {
                query.bindValue(0, check.finished.milliseconds());
                query.bindValue(1, check.switchId.value());
                query.bindValue(2, qlonglong(check.outcome.duration.count() * 1000 + 200));
                query.exec();
            }
        }
        query.exec(u"COMMIT"_s);
        database.close();
    }
    std::printf("%42s %9.2f bytes each\n",
                "plain rows:", static_cast<double>(QFileInfo(path).size()) / (minutes * switchCount));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 days = arguments.value(1, u"90"_s).toLongLong();
    const QString given = arguments.value(2);
    const DatabaseUrl url = expectDone(
        DatabaseUrl::parse(given.isEmpty() ? u"sqlite:///"_s + folder.filePath(u"power.db"_s) : given));
    std::printf("%lld days, %s\n", static_cast<long long>(days), qPrintable(url.location()));
    if (given.isEmpty())
        measurePlainRows(folder.filePath(u"raw.db"_s));
    std::unique_ptr<Store> store = expectDone(openStore(url, {}, OpenMode::CreateIfMissing));
    fill(*store, days);
    if (!url.path.isEmpty()) {
        store.reset(); // so that everything is in the one file
        std::printf("%42s %9.2f bytes each\n", "all checks, sums and indexes:",
                    static_cast<double>(QFileInfo(url.path).size()) /
                        (static_cast<double>(days) * 1440 * switchCount));
        QElapsedTimer timer;
        timer.start();
        store = expectDone(openStore(url, {}, OpenMode::Existing));
        std::printf("%42s %9.2f ms\n", "opened in:", secondsOf(timer) * 1000);
    }
    ask(*store, days);
    writeFast(*store, days);
    return 0;
}
