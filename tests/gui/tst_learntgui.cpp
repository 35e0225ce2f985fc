// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include "gui/dialogs/maintenancedialog.h"
#include "gui/dialogs/switchdialog.h"
#include "gui/dialogs/switchediting.h"
#include "gui/fakesite.h"
#include "gui/window/mainwindow.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

/// A home in memory of which something was learnt.
struct LearntSite
{
    LearntSite() : memory(folder.filePath(u"memory.ini"_s), QSettings::IniFormat)
    {
        site.base.context.knowledge = &knowledge;
        site.base.context.maintenance = &plan;
        QObject::connect(&site.base.directory, &SwitchDirectory::changed, &knowledge,
                         &SwitchKnowledge::setSwitches);
        site.base.directory.refresh();
        knowledge.setSwitches(site.base.directory.switches());
    }
    void learn(qint64 id, const QList<LearnedFact>& facts)
    {
        Knowledge all = knowledge.knowledge();
        all.facts.insert(SwitchId(id), {SwitchId(id), facts});
        QVERIFY(saveFacts(site.base.store, all));
        knowledge.refresh();
    }
    /// Opens the editor of a switch.
    SwitchDialog* edit(qint64 id)
    {
        editing = std::make_unique<SwitchEditing>(site.base.context, window);
        editing->edit(SwitchId(id));
        return window.findChild<SwitchDialog*>();
    }
    [[nodiscard]] Switch stored(qint64 id) { return site.base.store.switches().all().value().at(id - 1); }

    FakeSite site{{u"Kitchen"_s, u"Living room"_s, u"Router"_s}};
    SwitchKnowledge knowledge{site.base.clock, site.base.executor, site.base.status, nullptr};
    MaintenancePlan plan{site.base.executor};
    QTemporaryDir folder;
    QSettings memory;
    QWidget window;
    std::unique_ptr<SwitchEditing> editing;
};

template <typename T>
T& find(QObject* parent, const QString& name)
{
    T* found = parent->findChild<T*>(name);
    Q_ASSERT(found != nullptr);
    return *found;
}

const LearnedFact battery{LearnedKind::Backup, 3, 3, 0, {}};
const LearnedFact gateway{LearnedKind::Gateway, 0, 0, 0, {}};

} // namespace

class TestLearntGui : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEditorShowsWhatWasLearnt();
    void whatIsAcceptedIsStoredWithTheSwitch();
    void whatIsRefusedIsNotUsedAnyMore();
    void whatIsToldIsNotAsked();
    void theHintCanBeDismissed();
    void maintenanceIsAnnouncedAndRemoved();
    void maintenanceIsEnded();
    void theBannerTellsOfTheWork();
    void badMaintenanceIsTold();
    void whatIsOverIsNotShown();
};

void TestLearntGui::theEditorShowsWhatWasLearnt()
{
    LearntSite learnt;
    learnt.learn(3, {gateway, battery, {LearnedKind::BootTime, 2, 2, 40, {}}});
    SwitchDialog* dialog = learnt.edit(3);
    QVERIFY(dialog != nullptr);
    QCOMPARE(find<QLabel>(dialog, u"learnt_backup"_s).text(),
             u"Learnt: survives outages (3 of 3), so it seems to have a battery."_s);
    QVERIFY(dialog->findChild<QPushButton*>(u"accept_gateway"_s) != nullptr);
    QVERIFY(dialog->findChild<QLabel*>(u"learnt_boot_time"_s) != nullptr);
    QVERIFY(dialog->findChild<QPushButton*>(u"accept_boot_time"_s) == nullptr); // nothing to decide
    QVERIFY(!dialog->isModified());
    QVERIFY(!find<QCheckBox>(dialog, u"backupCheck"_s).isChecked()); // the inputs hold what was told

    LearntSite unknown;
    QVERIFY(unknown.edit(3)->findChild<QWidget*>(u"learntPart"_s) == nullptr);
}

void TestLearntGui::whatIsAcceptedIsStoredWithTheSwitch()
{
    LearntSite learnt;
    learnt.learn(3, {gateway, {LearnedKind::SharesPath, 0, 0, 0, {SwitchId(1)}}, battery});
    SwitchDialog* dialog = learnt.edit(3);
    for (const QString& kind : {u"gateway"_s, u"backup"_s, u"shares_path"_s})
        find<QPushButton>(dialog, u"accept_"_s + kind).click();
    QVERIFY(dialog->isModified());
    QVERIFY(!find<QPushButton>(dialog, u"refuse_backup"_s).isVisibleTo(dialog));
    QVERIFY(!learnt.stored(3).hasBackup); // nothing is stored before "Save switch"
    find<QPushButton>(dialog, u"submitButton"_s).click();
    QTRY_VERIFY(learnt.stored(3).hasBackup);
    QCOMPARE(learnt.stored(3).role, SwitchRole::Gateway);
    QCOMPARE(learnt.stored(3).via, u"the access point of Kitchen"_s);
}

void TestLearntGui::whatIsRefusedIsNotUsedAnyMore()
{
    LearntSite learnt;
    learnt.learn(3, {battery});
    QVERIFY(learnt.knowledge.effective().at(2).hasBackup);
    SwitchDialog* dialog = learnt.edit(3);
    find<QPushButton>(dialog, u"refuse_backup"_s).click();
    QTRY_VERIFY(!learnt.knowledge.effective().at(2).hasBackup);
    QVERIFY(!dialog->isModified());
    QVERIFY(readKnowledge(learnt.site.base.store)->isRefused(SwitchId(3), LearnedKind::Backup));
}

void TestLearntGui::whatIsToldIsNotAsked()
{
    LearntSite learnt;
    Switch told = learnt.stored(3);
    told.hasBackup = true;
    QVERIFY(learnt.site.base.store.switches().update(told));
    learnt.site.base.directory.refresh();
    learnt.learn(3, {battery, {LearnedKind::GoesWith, 1, 1, 1, {SwitchId(1)}}});
    QVERIFY(learnt.edit(3)->findChild<QWidget*>(u"learntPart"_s) == nullptr);
}

void TestLearntGui::theHintCanBeDismissed()
{
    LearntSite learnt;
    MainWindow window(learnt.site.base.context, learnt.memory);
    window.show();
    auto& bar = find<QWidget>(&window, u"hintBar"_s);
    QVERIFY(bar.isVisible());
    QVERIFY(find<QLabel>(&window, u"hintLabel"_s).text().contains(u"would settle"_s));
    find<QPushButton>(&window, u"hintDismissButton"_s).click();
    QVERIFY(!bar.isVisible());
    QTRY_VERIFY(readKnowledge(learnt.site.base.store)->isHintHidden);
    MainWindow again(learnt.site.base.context, learnt.memory);
    again.show();
    QVERIFY(!find<QWidget>(&again, u"hintBar"_s).isVisible());
}

void TestLearntGui::maintenanceIsAnnouncedAndRemoved()
{
    LearntSite learnt;
    Switch told = learnt.stored(1);
    told.group = u"Cellar"_s;
    QVERIFY(learnt.site.base.store.switches().update(told));
    learnt.site.base.directory.refresh();
    MainWindow window(learnt.site.base.context, learnt.memory);
    window.show();
    window.showPage(MainWindow::Switches);
    find<QPushButton>(&window, u"maintenanceButton"_s).click();
    auto* dialog = window.findChild<MaintenanceDialog*>();
    QVERIFY(dialog != nullptr);
    QCOMPARE(find<QListWidget>(dialog, u"groupList"_s).count(), 1);
    find<QListWidget>(dialog, u"groupList"_s).item(0)->setCheckState(Qt::Checked);
    find<QLineEdit>(dialog, u"noteEdit"_s).setText(u"boiler"_s);
    find<QPushButton>(dialog, u"addButton"_s).click();
    auto& list = find<QTreeWidget>(dialog, u"windowList"_s);
    QTRY_COMPARE(list.topLevelItemCount(), 1);
    QCOMPARE(learnt.plan.windows().at(0).groups, QStringList{u"Cellar"_s});
    QCOMPARE(learnt.plan.windows().at(0).range.duration(), Milliseconds(2h));
    QCOMPARE(list.topLevelItem(0)->text(3), u"boiler"_s);
    auto& remove = find<QPushButton>(dialog, u"removeButton"_s);
    QVERIFY(!remove.isEnabled());
    list.topLevelItem(0)->setSelected(true);
    remove.click();
    QTRY_VERIFY(learnt.plan.windows().isEmpty());
    QCOMPARE(list.topLevelItemCount(), 0);
}

void TestLearntGui::maintenanceIsEnded()
{
    LearntSite learnt;
    const Timestamp now = learnt.site.base.clock.now();
    learnt.plan.add({0, {now - 1h, now + 1h}, {}, u"<b>boiler</b>"_s});
    learnt.plan.add({0, {now + 2h, now + 3h}, {}, u"meter"_s});
    QTRY_COMPARE(learnt.plan.windows().size(), 2);
    MainWindow window(learnt.site.base.context, learnt.memory);
    window.show();
    window.showPage(MainWindow::Switches);
    find<QPushButton>(&window, u"maintenanceButton"_s).click();
    auto* dialog = window.findChild<MaintenanceDialog*>();
    auto& list = find<QTreeWidget>(dialog, u"windowList"_s);
    auto& end = find<QPushButton>(dialog, u"endButton"_s);
    QCOMPARE(list.topLevelItemCount(), 2);
    QVERIFY(!end.isEnabled());
    list.setCurrentItem(list.topLevelItem(1)); // has not begun
    QVERIFY(!end.isEnabled());
    QVERIFY(find<QPushButton>(dialog, u"removeButton"_s).isEnabled());
    list.setCurrentItem(list.topLevelItem(0));
    QVERIFY(end.isEnabled());
    end.click();
    QTRY_COMPARE(list.topLevelItemCount(), 1);
    QCOMPARE(learnt.plan.windows().size(), 2); // it stays in the past
    QCOMPARE(learnt.plan.windows().at(0).range, (TimeRange{now - 1h, now}));
    window.refresh();
    QVERIFY(!find<QLabel>(&window, u"notices"_s).text().contains(u"boiler"_s));
}

void TestLearntGui::theBannerTellsOfTheWork()
{
    LearntSite learnt;
    MainWindow window(learnt.site.base.context, learnt.memory);
    window.show();
    const Timestamp now = learnt.site.base.clock.now();
    learnt.plan.add({0, {now, now + 1h}, {}, u"boiler"_s});
    QTRY_COMPARE(learnt.plan.windows().size(), 1);
    window.refresh();
    QVERIFY(find<QLabel>(&window, u"notices"_s).text().contains(u"(boiler): what goes now is no outage"_s));
    learnt.site.base.clock.advance(1h);
    window.refresh();
    QVERIFY(!find<QLabel>(&window, u"notices"_s).text().contains(u"boiler"_s));
}

void TestLearntGui::badMaintenanceIsTold()
{
    LearntSite learnt;
    MaintenanceDialog dialog({}, learnt.site.base.clock.now());
    dialog.show();
    int asked = 0;
    connect(&dialog, &MaintenanceDialog::addRequested, &dialog, [&asked] { ++asked; });
    auto& end = find<QDateTimeEdit>(&dialog, u"endEdit"_s);
    end.setDateTime(end.dateTime().addDays(-1));
    find<QPushButton>(&dialog, u"addButton"_s).click();
    QCOMPARE(asked, 0);
    QVERIFY(find<QLabel>(&dialog, u"problemLabel"_s).text().contains(u"after the start"_s));
    QVERIFY(!find<QWidget>(&dialog, u"groupList"_s).isVisible());
    end.setDateTime(end.dateTime().addDays(2));
    find<QPushButton>(&dialog, u"addButton"_s).click();
    QCOMPARE(asked, 1);
    dialog.showDone();
    QVERIFY(!find<QLabel>(&dialog, u"problemLabel"_s).isVisible());
}

void TestLearntGui::whatIsOverIsNotShown()
{
    LearntSite learnt;
    MaintenanceDialog dialog({}, learnt.site.base.clock.now());
    const Timestamp now = learnt.site.base.clock.now();
    dialog.showWindows({{1, {now - 2h, now - 1h}, {}, {}}, {2, {now, now + 1h}, {}, {}}}, now);
    QCOMPARE(find<QTreeWidget>(&dialog, u"windowList"_s).topLevelItemCount(), 1); // what is over is history
}

QTEST_MAIN(TestLearntGui)
#include "tst_learntgui.moc"
