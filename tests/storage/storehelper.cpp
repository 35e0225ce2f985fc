// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another process that uses a store, for tests of what happens between processes:
//   storehelper write URL   stores round after round and names each one that is on disk, until it is killed
//   storehelper lease URL   tries to become the monitor, says "held" or "refused", and keeps it until its
//   input
//                           ends
//   storehelper fill URL    stores checks until that fails; says how many are on disk and the code of the
//   error storehelper add URL     adds a switch to an existing store; says "added" or the code of the error
//   storehelper backup URL FILE, restore URL FILE, copy URL URL
//                           what it says, slowly: "at" and the thousandths, then "done" or the code of the
//                           error

#include <cstdio>

#include <QCoreApplication>
#include <QThread>

#include "storage/databasebackup.h"
#include "storage/databasecopy.h"
#include "storage/openstore.h"
#include "storage/sqlstore.h"

using namespace powermon;

namespace {

constexpr int checksPerRound = 5;

CheckResult checkOf(qint64 round, int switchNumber)
{
    const Timestamp finished = Timestamp::fromMilliseconds(1'767'225'600'000 + round * 1000);
    return {SwitchId(switchNumber), finished, finished, ProbeOutcome::answer(200, Milliseconds(round % 30))};
}

QList<CheckResult> checksOf(qint64 round, int count)
{
    QList<CheckResult> checks;
    for (int i = 1; i <= count; ++i)
        checks.append(checkOf(round, i));
    return checks;
}

int say(const char* word, int code = 0)
{
    std::printf("%s %d\n", word, code);
    std::fflush(stdout);
    return 0;
}

int say(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(errorMessage(error)));
    return say("error", static_cast<int>(error.code));
}

/// As the monitor, goes on behind what is there; an outage with the number of its round goes with each.
int write(Store& store)
{
    if (const Result<bool> isHeld = store.acquireMonitorLease(); !isHeld || !*isHeld)
        return isHeld ? say("refused") : say(isHeld.error());
    const auto latest = store.checks().latest(Timestamp());
    if (!latest)
        return say(latest.error());
    const qint64 begin =
        latest->isEmpty() ? 0 : (latest->begin()->finished.milliseconds() - 1'767'225'600'000) / 1000 + 1;
    for (qint64 round = begin;; ++round) {
        const Result<void> done = store.transaction([&]() -> Result<void> {
            if (Result<void> stored = store.checks().append(checksOf(round, checksPerRound)); !stored)
                return stored;
            Outage outage;
            outage.startedAt = checkOf(round, 1).finished;
            outage.members = {{SwitchId(1), QStringLiteral("one"), {}, outage.startedAt, {}}};
            const Result<Outage> saved = store.outages().save(outage);
            return saved ? Result<void>() : failure(saved.error());
        });
        if (!done)
            return say(done.error());
        say("stored", static_cast<int>(round));
    }
}

int lease(Store& store)
{
    const Result<bool> acquired = store.acquireMonitorLease();
    if (!acquired)
        return say(acquired.error());
    say(*acquired ? "held" : "refused");
    while (std::getchar() != EOF) {
    }
    return 0;
}

int fill(Store& store)
{
    for (qint64 round = 0;; ++round) {
        if (const Result<void> stored = store.checks().append(checksOf(round, 1000)); !stored) {
            say("rounds", static_cast<int>(round));
            return say(stored.error());
        }
    }
}

int add(Store& store)
{
    Switch powerSwitch;
    powerSwitch.name = QStringLiteral("added");
    powerSwitch.target.host = QStringLiteral("10.9.9.9");
    const Result<Switch> added = store.switches().add(powerSwitch);
    return added ? say("added") : say(added.error());
}

/// A piece at a time, so that it can be killed between two.
bool sayPlace(int thousandths)
{
    say("at", thousandths);
    QThread::msleep(1);
    return true;
}

int sayDone(const Result<void>& done)
{
    return done ? say("done") : say(done.error());
}

template <typename Report>
Result<void> plain(const Result<Report>& report)
{
    return report ? Result<void>() : failure(report.error());
}

Result<void> copy(const DatabaseUrl& from, const DatabaseUrl& to)
{
    const auto source = SqlStore::open(from, OpenMode::Existing);
    if (!source)
        return failure(source.error());
    const auto target = SqlStore::open(to, OpenMode::CreateIfMissing);
    return target ? plain(DatabaseCopy(**source, **target, 50).run(sayPlace)) : failure(target.error());
}

/// Whole databases; nothing where \a mode is none of these.
std::optional<int> care(const QString& mode, const DatabaseUrl& url, const QString& other)
{
    if (mode == QStringLiteral("backup"))
        return sayDone(plain(backUpDatabase(url, other, sayPlace)));
    if (mode == QStringLiteral("restore"))
        return sayDone(plain(restoreDatabase(url, other, Timestamp::fromMilliseconds(1), sayPlace)));
    if (mode != QStringLiteral("copy"))
        return std::nullopt;
    const auto to = DatabaseUrl::parse(other);
    return to ? sayDone(copy(url, *to)) : say(to.error());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString mode = QCoreApplication::arguments().value(1);
    const Result<DatabaseUrl> url = DatabaseUrl::parse(QCoreApplication::arguments().value(2));
    if (!url)
        return say(url.error());
    if (const auto code = care(mode, *url, QCoreApplication::arguments().value(3)))
        return *code;
    const OpenMode openMode = mode == QStringLiteral("add") ? OpenMode::Existing : OpenMode::CreateIfMissing;
    const Result<std::unique_ptr<Store>> store = openStore(*url, {}, openMode);
    if (!store)
        return say(store.error());
    if (mode == QStringLiteral("write"))
        return write(**store);
    if (mode == QStringLiteral("lease"))
        return lease(**store);
    return mode == QStringLiteral("fill") ? fill(**store) : add(**store);
}
