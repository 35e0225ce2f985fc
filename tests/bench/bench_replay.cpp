// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast a year is replayed, and in how much memory: from JSON Lines as they come out of a pipe, and from a
// database. bench_replay full: a whole year of 200 switches, too (15 GB of lines, made while they are read).

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sys/resource.h>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include "core/service/replay/storedreplay.h"
#include "core/service/replay/tracereplay.h"
#include "storage/openstore.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

constexpr Timestamp begin = Timestamp::fromMilliseconds(1'767'225'600'000);
constexpr qint64 minutesOfYear = 365 * 1440;

/// Peak of this process so far, in MB.
double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

/// A home in which one check in a hundred is lost, and once a week the power for twenty minutes; the last
/// switch has a battery.
CheckResult checkAt(qint64 number, int switches)
{
    const qint64 turn = number % switches;
    const qint64 minute = number / switches;
    const bool isOut = minute % 10'080 >= 5000 && minute % 10'080 < 5020 && turn + 1 < switches;
    const bool isLost = (number * 2'654'435'761LL >> 7) % 100 == 0;
    const Milliseconds took(isOut || isLost ? 5000 : 5 + number % 40);
    const Timestamp started = begin + Milliseconds(minute * 60'000 + turn * 60'000 / switches);
    return {SwitchId(1 + turn), started, started + took,
            isOut || isLost ? ProbeOutcome::failed(FailureKind::Timeout, took)
                            : ProbeOutcome::answer(200, took)};
}

/// Of this thread, in nanoseconds: what other programs take is not counted.
qint64 cpuTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

void appendNumber(QByteArray& text, qint64 number, int digits)
{
    char buffer[8];
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        buffer[i] = char('0' + number % 10);
    text.append(buffer, digits);
}

/// The line of a check, with the day's date already written.
void appendLine(QByteArray& text, const CheckResult& check, const QByteArray& date)
{
    const qint64 ofDay = check.finished.milliseconds() % 86'400'000;
    text.append(R"({"checked_at":")").append(date).append('T');
    appendNumber(text, ofDay / 3'600'000, 2);
    text.append(':');
    appendNumber(text, ofDay / 60'000 % 60, 2);
    text.append(':');
    appendNumber(text, ofDay / 1000 % 60, 2);
    text.append('.');
    appendNumber(text, ofDay % 1000, 3);
    text.append(R"(Z","switch_name":"switch )");
    appendNumber(text, check.switchId.value(), 3);
    if (check.outcome.answered()) {
        text.append(R"(","is_online":true,"response_time":0.)");
        appendNumber(text, check.outcome.duration.count(), 3);
        text.append(R"(,"error_message":null})");
    } else {
        text.append(R"(","is_online":false,"response_time":null,"error_message":"Connection timed out"})");
    }
    text.append('\n');
}

void expect(bool isSo, const char* what)
{
    if (isSo)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

void report(const QString& what, qint64 checks, qint64 nanoseconds, qsizetype outages)
{
    std::printf("%-52s %5.2f million checks/s, %6.1f s of one core, %lld outages, peak %.0f MB\n",
                qPrintable(what), double(checks) * 1000 / double(nanoseconds), double(nanoseconds) / 1e9,
                qint64(outages), peakMemory());
    std::fflush(stdout);
}

/// \a minutes of \a switches switches as JSON Lines; only the replay's own time counts.
void replayLines(PolicyKind kind, int switches, qint64 minutes, const QString& what)
{
    TraceReplay replay(u"bench"_s, {}, {{kind, 2}});
    const qint64 checks = minutes * switches;
    QByteArray lines;
    QByteArray date;
    qint64 day = -1;
    qint64 spent = 0;
    for (qint64 number = 0; number < checks; ++number) {
        const CheckResult check = checkAt(number, switches);
        if (check.finished.milliseconds() / 86'400'000 != day) {
            day = check.finished.milliseconds() / 86'400'000;
            date = check.finished.toIso().first(10).toUtf8();
        }
        appendLine(lines, check, date);
        if (lines.size() < 500'000 && number + 1 < checks)
            continue;
        const qint64 before = cpuTime();
        expect(replay.add(lines).has_value(), "the trace is refused");
        spent += cpuTime() - before;
        lines.resize(0);
    }
    const auto results = replay.finish();
    expect(results.has_value() && results->constFirst().checks == checks, "checks were lost");
    report(what, checks, spent, results->constFirst().outages.size());
}

void fill(Store& store, int switches)
{
    for (int i = 1; i <= switches; ++i) {
        Switch powerSwitch;
        powerSwitch.name = u"switch %1"_s.arg(i);
        powerSwitch.target.host = u"10.0.0.%1"_s.arg(i);
        powerSwitch.createdAt = powerSwitch.updatedAt = begin;
        expect(store.switches().add(powerSwitch).has_value(), "a switch cannot be stored");
    }
    QList<CheckResult> batch;
    const qint64 checks = minutesOfYear * switches;
    for (qint64 number = 0; number < checks; ++number) {
        batch.append(checkAt(number, switches));
        if (batch.size() < 50'000 && number + 1 < checks)
            continue;
        expect(store.checks().append(batch).has_value(), "checks cannot be stored");
        batch.clear();
    }
}

/// A year of \a switches switches out of SQLite.
void replayStore(PolicyKind kind, Store& store, int switches, const QString& what)
{
    const qint64 before = cpuTime();
    const TimeRange year{begin, begin + std::chrono::minutes(minutesOfYear)};
    const auto answer = replayStored(store, {year, {{kind, 2}}, {}});
    const qint64 spent = cpuTime() - before;
    expect(answer.has_value(), "the store cannot be read");
    report(what, minutesOfYear * switches, spent, answer->results.constFirst().outages.size());
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const bool isFull = argc > 1 && QByteArray(argv[1]) == "full";
    for (const PolicyKind kind : {PolicyKind::Readme, PolicyKind::Evidence}) {
        const QString policy = toWord(kind);
        replayLines(kind, 8, minutesOfYear, u"%1, JSON, a year of 8 switches"_s.arg(policy));
        replayLines(kind, 200, 14'400, u"%1, JSON, 10 days of 200 switches"_s.arg(policy));
        replayLines(kind, 200, 72'000, u"%1, JSON, 50 days of 200 switches"_s.arg(policy));
        if (isFull)
            replayLines(kind, 200, minutesOfYear, u"%1, JSON, a year of 200 switches"_s.arg(policy));
    }
    const QTemporaryDir folder;
    const auto url = DatabaseUrl::parse(u"sqlite:///"_s + folder.filePath(u"bench.db"_s));
    expect(url.has_value(), "no place for a database");
    const auto store = openStore(*url, {}, OpenMode::CreateIfMissing);
    expect(store.has_value(), "the database cannot be made");
    fill(**store, 8);
    for (const PolicyKind kind : {PolicyKind::Readme, PolicyKind::Evidence})
        replayStore(kind, **store, 8, u"%1, SQLite, a year of 8 switches"_s.arg(toWord(kind)));
    return 0;
}
