// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QTest>

#include "core/model/switchmerge.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(Switch&)>;

Switch kitchen()
{
    Switch powerSwitch;
    powerSwitch.id = SwitchId(3);
    powerSwitch.name = u"Kitchen"_s;
    powerSwitch.target.host = u"10.0.0.1"_s;
    return powerSwitch;
}

Switch changed(const Change& change)
{
    Switch powerSwitch = kitchen();
    change(powerSwitch);
    return powerSwitch;
}

} // namespace

/// Two edits of one switch.
class SwitchMergeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsMerged_data();
    void everyFieldIsMerged();
    void timesAreTheirs();
    void theSameChangeIsNoConflict();
    void tellsValuesThatAreUnset();
};

void SwitchMergeTest::everyFieldIsMerged_data()
{
    QTest::addColumn<Change>("ours");
    QTest::addColumn<Change>("theirs");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* name, const Change& ours, const Change& theirs, const QString& told) {
        QTest::newRow(name) << ours << theirs << told;
    };
    row(
        "name", [](Switch& each) { each.name = u"Hall"_s; }, [](Switch& each) { each.name = u"Attic"_s; },
        u"name Attic"_s);
    row(
        "address", [](Switch& each) { each.target.host = u"10.0.0.2"_s; },
        [](Switch& each) { each.target.port = 8080; }, u"address http://10.0.0.1:8080/"_s);
    row(
        "role", [](Switch& each) { each.role = SwitchRole::Gateway; },
        [](Switch& each) { each.role = SwitchRole::Reference; }, u"role reference"_s);
    row(
        "group", [](Switch& each) { each.group = u"Cellar"_s; }, [](Switch& each) { each.group = u"Roof"_s; },
        u"group Roof"_s);
    row(
        "link", [](Switch& each) { each.link = LinkKind::Wifi; },
        [](Switch& each) { each.link = LinkKind::Wired; }, u"link wired"_s);
    row(
        "via", [](Switch& each) { each.via = u"a"_s; }, [](Switch& each) { each.via = u"b"_s; },
        u"access point b"_s);
    row(
        "refusal", [](Switch& each) { each.refusedProvesPower = RefusedProvesPower::Yes; },
        [](Switch& each) { each.refusedProvesPower = RefusedProvesPower::No; },
        u"a refusal proves power: no"_s);
    row(
        "interval", [](Switch& each) { each.interval = 10s; }, [](Switch& each) { each.interval = 90s; },
        u"interval 90 s"_s);
    row(
        "timeout", [](Switch& each) { each.timeout = 100ms; }, [](Switch& each) { each.timeout = 2500ms; },
        u"timeout 2.5 s"_s);
}

void SwitchMergeTest::everyFieldIsMerged()
{
    QFETCH(Change, ours);
    QFETCH(Change, theirs);
    QFETCH(QString, told);
    const Switch base = kitchen();
    QCOMPARE(mergedEdits(base, changed(ours), base).merged, changed(ours));
    QCOMPARE(mergedEdits(base, base, changed(theirs)).merged, changed(theirs));
    QVERIFY(mergedEdits(base, changed(ours), base).conflicts.isEmpty());
    QVERIFY(mergedEdits(base, base, changed(theirs)).conflicts.isEmpty());
    const SwitchMerge both = mergedEdits(base, changed(ours), changed(theirs));
    QCOMPARE(both.conflicts.size(), qsizetype(1));
    QCOMPARE(fieldsText(changed(theirs), both.conflicts), told);
    QCOMPARE(both.merged, changed(ours));
    // Edited on from what they made of it, it is no conflict any more.
    const Switch since = movedOn(base, changed(theirs), both.conflicts);
    QCOMPARE(since, changed(theirs));
    QCOMPARE(mergedEdits(since, changed(ours), changed(theirs)).merged, changed(ours));
    QVERIFY(mergedEdits(since, changed(ours), changed(theirs)).conflicts.isEmpty());
}

void SwitchMergeTest::timesAreTheirs()
{
    Switch theirs = kitchen();
    theirs.updatedAt = Timestamp::fromMilliseconds(5);
    QCOMPARE(mergedEdits(kitchen(), kitchen(), theirs).merged, theirs);
}

void SwitchMergeTest::theSameChangeIsNoConflict()
{
    const Switch paused = changed([](Switch& each) { each.isActive = false; });
    const Switch kept = changed([](Switch& each) { each.hasBackup = true; });
    QVERIFY(mergedEdits(kitchen(), paused, paused).conflicts.isEmpty());
    const SwitchMerge merge = mergedEdits(kitchen(), paused, kept);
    QVERIFY(merge.conflicts.isEmpty());
    QVERIFY(merge.merged.hasBackup && !merge.merged.isActive);
    QCOMPARE(fieldsText(merge.merged, {SwitchField::Active, SwitchField::Backup}),
             u"active: no, battery: yes"_s);
}

void SwitchMergeTest::tellsValuesThatAreUnset()
{
    QCOMPARE(fieldsText(kitchen(), {SwitchField::Group, SwitchField::Link, SwitchField::Interval}),
             u"group none, link none, interval as in the settings"_s);
}

QTEST_GUILESS_MAIN(SwitchMergeTest)
#include "tst_switchmerge.moc"
