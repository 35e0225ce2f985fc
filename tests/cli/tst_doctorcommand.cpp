// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandharness.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

QJsonObject findingOf(const QJsonObject& json, const QString& subject)
{
    for (const QJsonValue& each : json.value(u"findings"_s).toArray()) {
        if (each[u"subject"_s] == subject)
            return each.toObject();
    }
    return {};
}

} // namespace

/// What `doctor` says of a store in memory and of findings that the test makes.
class DoctorCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundHome();
    void whatIsToBeMended();
    void aDatabaseThatCannotBeUsed();
};

void DoctorCommandTest::aSoundHome()
{
    CommandHarness harness;
    (void) harness.addSwitch(u"kitchen"_s, u"10.0.0.2"_s);
    (void) harness.addSwitch(u"attic"_s, u"10.0.0.3"_s, false);
    QVERIFY(harness.store.acquireMonitorLease().value());
    harness.findings = {{u"keychain"_s, FindingState::Note, u"There is none"_s, u"Install one"_s}};
    const CommandRun run = harness.run({u"doctor"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().value(u"well"_s), QJsonValue(true));
    QCOMPARE(run.json().value(u"findings"_s).toArray().size(), 4);
    QCOMPARE(findingOf(run.json(), u"switches"_s).value(u"text"_s), u"1 switch(es) are watched"_s);
    QCOMPARE(findingOf(run.json(), u"monitor"_s).value(u"state"_s), u"good"_s);
    QCOMPARE(findingOf(run.json(), u"monitor"_s).value(u"remedy"_s), QJsonValue());
    QCOMPARE(findingOf(run.json(), u"keychain"_s), (QJsonObject{{u"subject"_s, u"keychain"_s},
                                                                {u"state"_s, u"note"_s},
                                                                {u"text"_s, u"There is none"_s},
                                                                {u"remedy"_s, u"Install one"_s}}));
}

void DoctorCommandTest::whatIsToBeMended()
{
    CommandHarness harness;
    harness.findings = {{u"network"_s, FindingState::Trouble, u"No cable"_s, u"Put it in"_s}};
    const CommandRun run = harness.run({u"doctor"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.out.contains(u"There is no active switch"_s));
    QVERIFY(run.out.contains(u"Nobody watches now"_s));
    QVERIFY(run.out.contains(u"network: Put it in\n"_s));
}

void DoctorCommandTest::aDatabaseThatCannotBeUsed()
{
    CommandHarness harness;
    harness.executor.setError(Error{ErrorCode::DatabaseMissing, {u"power.db"_s}});
    harness.findings = {{u"network"_s, FindingState::Good, u"Well"_s}};
    const CommandRun run = harness.run({u"doctor"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(findingOf(run.json(), u"database"_s).value(u"state"_s), u"trouble"_s);
    QVERIFY(findingOf(run.json(), u"database"_s).value(u"text"_s).toString().contains(u"power.db"_s));
    QCOMPARE(findingOf(run.json(), u"network"_s).value(u"state"_s), u"good"_s);
}

QTEST_GUILESS_MAIN(DoctorCommandTest)
#include "tst_doctorcommand.moc"
