// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "app/demo/demoscript.h"
#include "support/patience.h"

using namespace powermon;

class DemoScriptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsShowAnOutageWithinAMinute();
    void powerGoesAndComesInTurns();
    void nothingHappensBeforeTheStart();
};

void DemoScriptTest::defaultsShowAnOutageWithinAMinute()
{
    const DemoSchedule schedule;
    QVERIFY(schedule.untilFirst + schedule.off < Milliseconds(60000));
}

void DemoScriptTest::powerGoesAndComesInTurns()
{
    DemoScript script({Milliseconds(1), Milliseconds(2), Milliseconds(3)});
    QSignalSpy changes(&script, &DemoScript::powerChanged);
    script.start();
    QTRY_VERIFY_WITH_TIMEOUT(changes.size() >= 6, awhile);
    for (qsizetype i = 0; i < 6; ++i)
        QCOMPARE(changes.at(i).constFirst().toBool(), i % 2 == 1);
}

void DemoScriptTest::nothingHappensBeforeTheStart()
{
    DemoScript still({Milliseconds(0), Milliseconds(0), Milliseconds(0)});
    DemoScript running({Milliseconds(1), Milliseconds(1), Milliseconds(1)});
    QSignalSpy never(&still, &DemoScript::powerChanged);
    QSignalSpy changes(&running, &DemoScript::powerChanged);
    running.start();
    QTRY_VERIFY_WITH_TIMEOUT(changes.size() >= 3, awhile);
    QCOMPARE(never.size(), 0);
}

QTEST_GUILESS_MAIN(DemoScriptTest)
#include "tst_demoscript.moc"
