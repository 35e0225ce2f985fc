// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a year of checks costs on disk, how fast it is written, packed and asked. A hundred switches, a check
// a minute: bench_storage [DAYS [sqlite|postgresql|both|URL]], 90 days and both unless given. SQLite in a
// file in the temporary folder, beside plain rows in a file of their own; PostgreSQL on a private server with
// its defaults (but without fsync, which only the figures of writing gain by); or in the database at URL,
// which must be empty.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <limits>
#include <unistd.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include "core/service/history.h"
#include "storage/openstore.h"
#include "support/inlinestoreexecutor.h"
#include "support/postgresserver.h"

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

/// A database that is filled and asked, and what came of it.
struct Trial
{
    DatabaseUrl url;
    PostgresServer* server = nullptr; ///< the one that is made for it
    std::unique_ptr<Store> store = {};
    double opening = 0;     ///< milliseconds
    double coldOpening = 0; ///< with nothing of the file in memory

    [[nodiscard]] bool isFile() const { return url.engine == SqlEngine::Sqlite; }
    [[nodiscard]] const char* name() const { return isFile() ? "SQLite" : "PostgreSQL"; }
};

struct Question
{
    const char* what;
    double bar; ///< milliseconds on SQLite; on PostgreSQL 150; 0: none
    std::function<void(Store&)> ask;
};

/// What one question takes, in milliseconds: medians of five, and once with nothing in memory.
struct Figures
{
    double warm = 0;
    double busy = 0;
    double cold = 0;
};

/// The system forgets what it holds of the file.
void evict(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    (void) ::fdatasync(file);
    (void) ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    ::close(file);
}

/// Opened again, with nothing of the database in memory. A server that is not ours stays as warm as it is.
double openCold(Trial& trial)
{
    trial.store.reset();
    if (trial.isFile()) {
        evict(trial.url.path);
    } else if (trial.server) {
        (void) trial.server->run(trial.url.databaseName, u"CHECKPOINT"_s);
        trial.server->stop();
        QDirIterator files(trial.url.host + u"/data"_s, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            evict(files.next());
        if (!trial.server->start())
            std::exit(1);
    }
    QElapsedTimer timer;
    timer.start();
    trial.store = expectDone(openStore(trial.url, {}, OpenMode::Existing));
    return secondsOf(timer) * 1000;
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

Figures figuresOf(Trial& trial, const Question& question)
{
    QList<double> times;
    QList<double> busy;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double begin = processorSeconds();
        question.ask(*trial.store);
        busy.append((processorSeconds() - begin) * 1000);
        times.append(secondsOf(timer) * 1000);
    }
    (void) openCold(trial);
    QElapsedTimer timer;
    timer.start();
    question.ask(*trial.store);
    return {median(times), median(busy), secondsOf(timer) * 1000};
}

/// Three a day, each of ten switches.
void fillOutages(Store& store, qint64 days)
{
    expectDone(store.transaction([&]() -> Result<void> {
        for (qint64 number = 0; number < 3 * days; ++number) {
            Outage outage;
            outage.startedAt = origin + number * 8h;
            outage.start = {outage.startedAt - 1min, outage.startedAt};
            outage.endedAt = outage.startedAt + 20min;
            outage.end = TimeInterval{*outage.endedAt - 1min, *outage.endedAt};
            outage.detectedAt = outage.startedAt;
            for (int turn = 0; turn < 10; ++turn) {
                outage.members.append({SwitchId(1 + turn), u"switch %1"_s.arg(turn), outage.startedAt - 1min,
                                       outage.startedAt, outage.endedAt});
            }
            expectDone(store.outages().save(outage));
        }
        return {};
    }));
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
    fillOutages(store, days);
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

TimeRange lastDays(qint64 days, qint64 number)
{
    const Timestamp end = origin + std::chrono::days(days);
    return {end - std::chrono::days(std::min(number, days)) + 7min, end};
}

Question availability(const char* what, TimeRange range)
{
    return {what, 50, [range](Store& store) {
                (void) expectDone(History::readSite(store, range, 60s, TimelineDetail::FiguresAlone));
            }};
}

Question timeline(const char* what, TimeRange range)
{
    return {what, 100, [range](Store& store) { (void) expectDone(History::readSite(store, range, 60s)); }};
}

Question chart(const char* what, TimeRange range)
{
    return {what, 100, [range](Store& store) {
                InlineStoreExecutor executor(store);
                (void) expectDone(History(executor).latency(SwitchId(50), range, 1000).result());
            }};
}

QList<Question> questions(qint64 days)
{
    const TimeRange all{origin, origin + std::chrono::days(days)};
    const TimeRange month = lastDays(days, 30);
    const TimeRange year = lastDays(days, 365);
    return {
        availability("availability of all switches, 24 h", lastDays(days, 1)),
        availability("availability, 30 days", month),
        availability("availability, at most a year", year),
        timeline("timeline of all switches, 24 h", lastDays(days, 1)),
        timeline("timeline, 7 days", lastDays(days, 7)),
        timeline("timeline, at most a year", year),
        chart("chart of a switch, 1000 px, 24 h", lastDays(days, 1)),
        chart("chart, 30 days", month),
        chart("chart, at most a year", year),
        {"outages of all time", 20,
         [all](Store& store) {
             (void) expectDone(
                 store.outages().find({.range = all, .limit = std::numeric_limits<int>::max()}));
         }},
        {"counts of 30 days", 0, [month](Store& store) { (void) expectDone(store.checks().counts(month)); }},
        {"summary, at most a year", 0,
         [year](Store& store) { (void) expectDone(History::readSummary(store, year)); }},
        {"newest 100 of a switch", 0,
         [month](Store& store) {
             (void) expectDone(store.checks().newest({month, SwitchId(50)}, 100));
         }},
        {"latest check of each switch", 0,
         [](Store& store) { (void) expectDone(store.checks().latest(Timestamp())); }},
    };
}

/// Both engines side by side, and the second in parts of the first.
void ask(std::vector<Trial>& trials, qint64 days)
{
    std::printf("\n%-36s", "milliseconds: warm (processor), cold");
    for (const Trial& trial : trials)
        std::printf(" %10s %21s", trial.name(), "bar");
    std::printf("  ratio\n");
    for (const Question& question : questions(days)) {
        std::printf("%-36s", question.what);
        QList<double> warm;
        for (Trial& trial : trials) {
            const Figures figures = figuresOf(trial, question);
            const double bar = question.bar > 0 && !trial.isFile() ? 150 : question.bar;
            std::printf(" %8.2f (%7.2f) %8.2f %4.0f%s", figures.warm, figures.busy, figures.cold, bar,
                        bar > 0 && figures.warm > bar ? "!" : " ");
            warm.append(figures.warm);
        }
        std::printf("  %5.2f\n", warm.constLast() / warm.constFirst());
        (void) std::fflush(stdout);
    }
    for (const Trial& trial : trials)
        std::printf("%s: opened in %.1f ms, cold %.1f ms\n", trial.name(), trial.opening, trial.coldOpening);
}

void readAll(Store& store, qint64 days)
{
    QElapsedTimer timer;
    timer.start();
    qint64 read = 0;
    const auto count = [&read](const CheckResult&) { return ++read > 0; };
    expectDone(store.checks().forEach({lastDays(days, 7), {}}, count));
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

/// On disk, indexes counted.
double bytesOf(const Trial& trial)
{
    if (trial.isFile())
        return static_cast<double>(QFileInfo(trial.url.path).size());
    const QString size = trial.server ? trial.server->run(trial.url.databaseName,
                                                          u"SELECT pg_database_size(current_database())"_s)
                                      : QString();
    return size.toDouble();
}

void fill(Trial& trial, qint64 days)
{
    std::printf("\n%s: %lld days, %s\n", trial.name(), static_cast<long long>(days),
                qPrintable(trial.url.location()));
    trial.store = expectDone(openStore(trial.url, {}, OpenMode::CreateIfMissing));
    fill(*trial.store, days);
    trial.store.reset(); // so that everything is in the one file
    if (trial.server)
        (void) trial.server->run(trial.url.databaseName, u"VACUUM ANALYZE"_s); // as its autovacuum would
    std::printf("%42s %9.2f bytes each\n", "all checks, sums and indexes:",
                bytesOf(trial) / (static_cast<double>(days) * 1440 * switchCount));
    QElapsedTimer timer;
    timer.start();
    trial.store = expectDone(openStore(trial.url, {}, OpenMode::Existing));
    trial.opening = secondsOf(timer) * 1000;
    trial.coldOpening = openCold(trial);
    readAll(*trial.store, days);
    (void) std::fflush(stdout);
}

/// What is to be tried.
std::vector<Trial> trialsFor(const QString& which, const QString& folder, PostgresServer& server)
{
    std::vector<Trial> trials;
    if (which.contains(u"://"_s)) {
        trials.push_back({expectDone(DatabaseUrl::parse(which))});
        return trials;
    }
    if (which != "postgresql"_L1)
        trials.push_back({expectDone(DatabaseUrl::parse(u"sqlite:///"_s + folder + u"/power.db"_s))});
    if (which == "sqlite"_L1 || !PostgresServer::isInstalled())
        return trials;
    if (!server.start() || !server.createDatabase(u"bench"_s)) {
        std::fprintf(stderr, "no PostgreSQL server: %s\n", qPrintable(server.log()));
        std::exit(1);
    }
    trials.push_back({expectDone(DatabaseUrl::parse(server.url(u"bench"_s))), &server});
    return trials;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 days = arguments.value(1, u"90"_s).toLongLong();
    PostgresServer server;
    std::vector<Trial> trials = trialsFor(arguments.value(2, u"both"_s), folder.path(), server);
    measurePlainRows(folder.filePath(u"raw.db"_s));
    for (Trial& trial : trials)
        fill(trial, days);
    ask(trials, days);
    for (Trial& trial : trials) {
        std::printf("\n%s:\n", trial.name());
        writeFast(*trial.store, days);
    }
    return 0;
}
