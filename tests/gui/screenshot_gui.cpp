// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Saves pictures of the window with invented data: screenshot_gui FOLDER. For the README, and to look at
// after a change.

#include <functional>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "gui/fakerecord.h"
#include "gui/fakesite.h"
#include "gui/look/theme.h"
#include "gui/window/mainwindow.h"
#include "gui/yearoffigures.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

const QStringList homeNames{u"Kitchen"_s, u"Living room"_s, u"Bedroom lamp"_s, u"Freezer in the basement"_s,
                            u"Office"_s,  u"Garage door"_s, u"Heat pump"_s,    u"Router"_s};

struct Picture
{
    QString name;
    MainWindow::Page page = MainWindow::Dashboard;
    QSize size{1120, 760};
    ThemeChoice theme = ThemeChoice::Light;
    std::function<void(FakeSite&)> fill;
    bool isWhyOpen = false;
    QString action = {}; ///< opens the dialog that the picture is of
};

QWidget* opened(MainWindow& window, const QString& action)
{
    if (action.isEmpty())
        return &window;
    if (auto* button = window.findChild<QToolButton*>(action))
        button->click();
    else
        window.findChild<QAction*>(action)->trigger();
    return window.findChild<QDialog*>();
}

void takePicture(const Picture& picture, const QDir& folder)
{
    QTemporaryDir memoryFolder;
    QSettings memory(memoryFolder.filePath(u"memory.ini"_s), QSettings::IniFormat);
    FakeSite site;
    picture.fill(site);
    site.base.settings.current.theme = picture.theme;
    const Theme theme(site.base.settings);
    FakeRecordTools record(site.base.executor);
    site.base.context.record = &record;
    MainWindow window(site.base.context, memory);
    window.resize(picture.size);
    window.showPage(picture.page);
    window.show();
    window.findChild<QToolButton*>(u"why"_s)->setChecked(picture.isWhyOpen);
    if (auto* replay = window.findChild<QPushButton*>(u"replayButton"_s); picture.page == MainWindow::Replay)
        replay->click();
    QWidget* const shown = opened(window, picture.action);
    QTest::qWait(400); // charts are made after the window
    shown->grab().save(folder.filePath(picture.name + u".png"_s));
}

void fillCalm(FakeSite& site)
{
    site.addSwitches(homeNames);
    site.addPast(168h, 150s, 320min, 262min);
    site.allUp();
}

void fillOutage(FakeSite& site)
{
    site.addSwitches(homeNames);
    site.addPast(168h, 150s, 12min, 0min);
    site.beginOutage();
}

void fillGroups(FakeSite& site)
{
    fillOutage(site);
    QList<Switch> grouped = site.switches();
    for (qsizetype i = 0; i < grouped.size(); ++i)
        grouped[i].group = QStringList{u"Upstairs"_s, u"Basement"_s, QString()}.at(i % 3);
    site.base.status.setSwitches(grouped);
    site.allUp();
}

void fillFigures(FakeSite& site)
{
    fillYear(site);
    site.allUp();
}

void fillOdd(FakeSite& site)
{
    site.addSwitches({u"<b>Küchensteckdosenleistenüberwachung</b> mit <img src=x> "_s.repeated(5).trimmed(),
                      u"Waschmaschinentrocknerkombinationssteckdose im Hauswirtschaftsraum"_s, u"مطبخ"_s,
                      u"☃"_s});
    site.addPast(24h, 60s, 100min, 90min);
    site.allUp();
    site.check(site.switches().at(1).id, ProbeOutcome::failed(FailureKind::Refused, 3ms),
               SwitchState::Failing, 1);
    Switch paused = site.switches().at(2);
    paused.isActive = false;
    QList<Switch> changed = site.switches();
    changed[2] = paused;
    site.base.status.setSwitches(changed);
    site.base.status.setStoreTrouble(Error{ErrorCode::DatabaseFull, {u"/home/me/powermon.db"_s}});
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QDir folder(QApplication::arguments().value(1, u"."_s));
    folder.mkpath(u"."_s);
    const QList<Picture> pictures{
        {.name = u"calm-light"_s, .fill = fillCalm},
        {.name = u"calm-dark"_s, .theme = ThemeChoice::Dark, .fill = fillCalm},
        {.name = u"outage-light"_s, .fill = fillOutage, .isWhyOpen = true},
        {.name = u"outage-dark"_s, .theme = ThemeChoice::Dark, .fill = fillOutage},
        {.name = u"outages-light"_s, .page = MainWindow::Outages, .fill = fillOutage},
        {.name = u"statistics-light"_s,
         .page = MainWindow::Statistics,
         .size = {1120, 1100},
         .fill = fillFigures},
        {.name = u"statistics-dark"_s,
         .page = MainWindow::Statistics,
         .theme = ThemeChoice::Dark,
         .fill = fillFigures},
        {.name = u"statistics-narrow"_s,
         .page = MainWindow::Statistics,
         .size = {640, 900},
         .fill = fillFigures},
        {.name = u"empty-statistics"_s, .page = MainWindow::Statistics, .fill = [](FakeSite&) {}},
        {.name = u"switches-light"_s, .page = MainWindow::Switches, .fill = fillCalm},
        {.name = u"switches-dark"_s,
         .page = MainWindow::Switches,
         .theme = ThemeChoice::Dark,
         .fill = fillOutage},
        {.name = u"switches-odd"_s, .page = MainWindow::Switches, .fill = fillOdd},
        {.name = u"odd-narrow"_s, .size = {640, 760}, .fill = fillOdd},
        {.name = u"wide"_s, .size = {1800, 900}, .fill = fillCalm},
        {.name = u"empty"_s, .fill = [](FakeSite&) {}},
        {.name = u"empty-switches"_s, .page = MainWindow::Switches, .fill = [](FakeSite&) {}},
        {.name = u"empty-outages"_s, .page = MainWindow::Outages, .fill = fillCalm},
        {.name = u"replay"_s, .page = MainWindow::Replay, .fill = fillCalm},
        {.name = u"groups-light"_s, .fill = fillGroups},
        {.name = u"groups-dark"_s, .size = {800, 760}, .theme = ThemeChoice::Dark, .fill = fillGroups},
        {.name = u"export"_s, .fill = fillCalm, .action = u"exportDialogAction"_s},
        {.name = u"import"_s,
         .theme = ThemeChoice::Dark,
         .fill = fillCalm,
         .action = u"importDialogAction"_s},
        {.name = u"backup"_s, .fill = fillCalm, .action = u"backupDialogAction"_s},
        {.name = u"restore"_s,
         .theme = ThemeChoice::Dark,
         .fill = fillCalm,
         .action = u"restoreDialogAction"_s},
        {.name = u"copy"_s, .fill = fillCalm, .action = u"copyDialogAction"_s},
        {.name = u"tokens"_s, .fill = fillCalm, .action = u"tokensAction"_s},
        {.name = u"range"_s, .fill = fillCalm, .action = u"rangeCustom"_s},
        {.name = u"settings"_s, .page = MainWindow::Preferences, .fill = fillCalm},
    };
    for (const Picture& picture : pictures)
        takePicture(picture, folder);
    return 0;
}
