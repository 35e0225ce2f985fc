// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast checks are written and read, and what they cost on disk. Without an argument in a SQLite file in
// the temporary folder, beside what plain SQLite does there; bench_storage URL: in that database, which must
// be empty.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include "storage/openstore.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

constexpr qint64 origin = 1'767'225'600'000;
constexpr int switchCount = 100;
constexpr qint64 dayMilliseconds = 86'400'000;

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

/// Check \a number of \a switches switches that are checked in turn, each once in \a interval milliseconds.
CheckResult checkAt(qint64 number, int switches, qint64 interval)
{
    const qint64 turn = number % switches;
    const Timestamp finished =
        Timestamp::fromMilliseconds(origin + number / switches * interval + turn * interval / switches);
    const bool isDown = number % 997 < 20;
    return {SwitchId(1 + turn), finished, finished,
            isDown ? ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(5000))
                   : ProbeOutcome::answer(200, Milliseconds(5 + number * 7 % 200))};
}

QList<CheckResult> checksFrom(qint64 begin, qint64 count, int switches, qint64 interval)
{
    QList<CheckResult> checks;
    checks.reserve(count);
    for (qint64 i = begin; i < begin + count; ++i)
        checks.append(checkAt(i, switches, interval));
    return checks;
}

/// Median of five runs, in milliseconds.
template <typename Work>
double medianOf5(Work work)
{
    QList<double> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times.at(2);
}

/// What the monitor does: once a second it writes the checks of that second.
void appendEachSecond(Store& store, int switches, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t processorBegin = std::clock();
    qint64 slowest = 0;
    // In a time of its own, before everything that the other measurements ask for.
    for (int i = 0; i < seconds; ++i) {
        QList<CheckResult> checks = checksFrom(qint64(i) * switches, switches, switches, 1000);
        for (CheckResult& check : checks)
            check.finished = check.finished - Milliseconds(400 * dayMilliseconds);
        const qint64 begin = timer.elapsed();
        expectDone(store.checks().append(checks));
        slowest = std::max(slowest, timer.elapsed() - begin);
    }
    const double total = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const double processor = static_cast<double>(std::clock() - processorBegin) / CLOCKS_PER_SEC;
    const double rows = static_cast<double>(switches) * seconds;
    std::printf("%5d checks a second: %9.0f rows/s, %6.2f ms a batch, slowest %lld ms, %5.1f us of processor "
                "a check\n",
                switches, rows / total, total * 1000 / seconds, static_cast<long long>(slowest),
                processor / rows * 1e6);
    expectDone(store.checks().removeBefore(Timestamp::fromMilliseconds(origin), switches * seconds));
}

/// Appends checks \a begin to \a end of a hundred switches that are checked once a minute; rows a second.
double fill(Store& store, qint64 begin, qint64 end)
{
    constexpr qint64 batch = 100'000;
    QElapsedTimer timer;
    timer.start();
    for (qint64 i = begin; i < end; i += batch)
        expectDone(store.checks().append(checksFrom(i, std::min(batch, end - i), switchCount, 60'000)));
    return static_cast<double>(end - begin) * 1e9 / static_cast<double>(timer.nsecsElapsed());
}

void readThirtyDays(Store& store)
{
    const Timestamp end = Timestamp::fromMilliseconds(origin + 30 * dayMilliseconds);
    const auto lastDays = [&](int days) {
        return TimeRange{end - Milliseconds(days * dayMilliseconds), end};
    };
    const auto say = [](const char* what, double milliseconds) {
        std::printf("%38s %9.2f ms\n", what, milliseconds);
    };
    const auto count = [&](int days) {
        return [&, days] { expectDone(store.checks().counts(lastDays(days))); };
    };
    say("counts of 24 hours, 100 switches:", medianOf5(count(1)));
    say("counts of 30 days, 100 switches:", medianOf5(count(30)));
    say("latest check of each switch:", medianOf5([&] { expectDone(store.checks().latest(Timestamp())); }));
    const CheckQuery ofOne{lastDays(30), SwitchId(50)};
    say("newest 100 of one switch:", medianOf5([&] { expectDone(store.checks().newest(ofOne, 100)); }));
    const auto visitAll = [&](int days) {
        return [&, days] {
            expectDone(store.checks().forEach({lastDays(days), {}}, [](const CheckResult&) { return true; }));
        };
    };
    say("reading all of 24 hours:", medianOf5(visitAll(1)));
    say("revision:", medianOf5([&] { expectDone(store.revision()); }));
}

/// The limit: plain SQLite through Qt, the same table, one prepared statement, one transaction.
void measureRawSqlite(const QString& path)
{
    constexpr int rows = 1'000'000;
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
    database.setDatabaseName(path);
    if (!database.open())
        std::exit(1);
    QSqlQuery query(database);
    query.exec(u"PRAGMA journal_mode = WAL"_s);
    query.exec(u"CREATE TABLE checks (a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER NOT NULL, PRIMARY "
               u"KEY (a, b)) "
               "STRICT, WITHOUT ROWID"_s);
    query.exec(u"BEGIN IMMEDIATE"_s);
    query.prepare(u"INSERT INTO checks VALUES (?, ?, ?)"_s);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rows; ++i) {
        query.bindValue(0, origin + i * 600LL);
        query.bindValue(1, 1 + i % switchCount);
        query.bindValue(2, 12'200);
        query.exec();
    }
    query.exec(u"COMMIT"_s);
    std::printf("%38s %9.0f rows/s\n",
                "plain SQLite, one transaction:", rows * 1e9 / static_cast<double>(timer.nsecsElapsed()));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString given = QCoreApplication::arguments().value(1);
    const DatabaseUrl url = expectDone(
        DatabaseUrl::parse(given.isEmpty() ? u"sqlite:///"_s + folder.filePath(u"power.db"_s) : given));
    std::printf("%s\n", qPrintable(url.location()));
    if (given.isEmpty())
        measureRawSqlite(folder.filePath(u"raw.db"_s));
    constexpr qint64 million = 1'000'000;
    std::unique_ptr<Store> store = expectDone(openStore(url, {}, OpenMode::CreateIfMissing));
    std::printf("%38s %9.0f rows/s\n", "in batches of 100,000:", fill(*store, 0, million));
    if (!url.path.isEmpty()) {
        // Closed, so that everything is in the one file.
        store.reset();
        std::printf("%38s %9.2f bytes each\n", "a million checks, all indexes counted:",
                    static_cast<double>(QFileInfo(url.path).size()) / million);
        store = expectDone(openStore(url, {}, OpenMode::Existing));
    }
    std::printf("%38s %9.0f rows/s\n",
                "the rest of thirty days:", fill(*store, million, switchCount * 30 * 1440));
    readThirtyDays(*store);
    appendEachSecond(*store, 100, 100);
    appendEachSecond(*store, 1000, 100);
    return 0;
}
