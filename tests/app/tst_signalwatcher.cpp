// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <unistd.h>

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include "app/run/signalwatcher.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class SignalWatcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { SignalWatcher::blockSignals(); }
    void aSignalBecomesARequest_data();
    void aSignalBecomesARequest();
    void aSignalThatCameBeforeIsHeard();
    void aClosedPipeIsNoSignal();
};

void SignalWatcherTest::aSignalBecomesARequest_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("interrupt") << SIGINT;
    QTest::newRow("hang up") << SIGHUP;
}

void SignalWatcherTest::aSignalBecomesARequest()
{
    QFETCH(int, number);
    const SignalWatcher watcher;
    QSignalSpy requests(&watcher, &SignalWatcher::stopRequested);
    raise(number);
    QTRY_COMPARE_WITH_TIMEOUT(requests.size(), 1, awhile);
    QCOMPARE(requests.constFirst().constFirst().toInt(), number);
}

void SignalWatcherTest::aSignalThatCameBeforeIsHeard()
{
    raise(SIGTERM);
    const SignalWatcher watcher;
    QSignalSpy requests(&watcher, &SignalWatcher::stopRequested);
    QTRY_COMPARE_WITH_TIMEOUT(requests.size(), 1, awhile);
}

void SignalWatcherTest::aClosedPipeIsNoSignal()
{
    int ends[2] = {-1, -1};
    QCOMPARE(pipe(ends), 0);
    close(ends[0]);
    QCOMPARE(write(ends[1], "x", 1), -1);
    QCOMPARE(errno, EPIPE);
    close(ends[1]);
}

QTEST_GUILESS_MAIN(SignalWatcherTest)
#include "tst_signalwatcher.moc"
