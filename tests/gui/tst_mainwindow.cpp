// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include "core/base/finishedfuture.h"
#include "gui/charts/latencychart.h"
#include "gui/charts/outagechart.h"
#include "gui/charts/uptimechart.h"
#include "gui/dialogs/undobar.h"
#include "gui/fakesite.h"
#include "gui/look/theme.h"
#include "gui/spoken.h"
#include "gui/timeline/timelineview.h"
#include "gui/widgets/sidebar.h"
#include "gui/widgets/sidebarbutton.h"
#include "gui/window/mainwindow.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

/// A window over a home in memory.
struct Shown
{
    explicit Shown(const QStringList& names = {u"Kitchen"_s, u"Living room"_s, u"Router"_s})
        : site(names), memory(folder.filePath(u"memory.ini"_s), QSettings::IniFormat)
    {
        QObject::connect(&site.base.directory, &SwitchDirectory::changed, &site.base.status,
                         &SiteStatus::setSwitches);
    }
    void show()
    {
        window = std::make_unique<MainWindow>(site.base.context, memory);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get(), awhile));
    }
    template <typename T>
    [[nodiscard]] T* find(const QString& name) const
    {
        return window->findChild<T*>(name);
    }
    [[nodiscard]] QString text(const QString& label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QTableView* table() const { return find<QTableView>(u"switchTable"_s); }

    FakeSite site;
    QTemporaryDir folder;
    QSettings memory;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBannerFollows()
    {
        Shown shown;
        shown.site.allUp();
        shown.show();
        QCOMPARE(shown.text(u"headline"_s), u"Power is on"_s);
        shown.site.beginOutage();
        QTRY_COMPARE(shown.text(u"headline"_s), u"Power is out"_s);
        QCOMPARE(shown.find<SidebarButton>(u"pageOutages"_s)->badge(), 1);
        QVERIFY(!shown.find<QLabel>(u"reasons"_s)->isVisible());
        QTest::mouseClick(shown.find<QWidget>(u"why"_s), Qt::LeftButton);
        QVERIFY(shown.find<QLabel>(u"reasons"_s)->isVisible());
        shown.site.base.clock.advance(60s);
        shown.window->refresh();
        QVERIFY2(shown.text(u"since"_s).startsWith(u"for 13 min 00 s"_s), qPrintable(shown.text(u"since"_s)));
        shown.site.base.status.setOpenOutages({});
        shown.site.allUp();
        QTRY_COMPARE(shown.text(u"headline"_s), u"Power is on"_s);
        QCOMPARE(shown.find<SidebarButton>(u"pageOutages"_s)->badge(), 0);
    }

    void aFailedBackupIsToldUntilOneWorks()
    {
        struct Backups final : BackupMaker
        {
            QFuture<Result<QString>> makeWhereDue(Timestamp) override { return finishedFuture(answer); }
            Result<QString> answer = failure(ErrorCode::FileUnwritable, {u"/b"_s, u"no room"_s});
        } maker;
        Shown shown;
        BackupKeeper keeper(shown.site.base.clock, &maker);
        shown.site.base.context.backups = &keeper;
        shown.site.allUp();
        shown.show();
        const auto* notices = shown.find<QLabel>(u"notices"_s);
        QVERIFY(!notices->isVisible());
        keeper.look();
        QTRY_VERIFY_WITH_TIMEOUT((shown.window->refresh(), notices->isVisible()), awhile);
        QVERIFY2(notices->text().contains(u"no room"_s), qPrintable(notices->text()));
        maker.answer = u"/b/one.db"_s;
        keeper.look();
        QTRY_VERIFY_WITH_TIMEOUT((shown.window->refresh(), !notices->isVisible()), awhile);
    }

    void anEmptyHouseOffersTheNextStep()
    {
        Shown shown{QStringList()};
        shown.show();
        QCOMPARE(shown.text(u"headline"_s), u"Nothing to watch"_s);
        QVERIFY(shown.find<QPushButton>(u"addFirst"_s)->isVisible());
        QTest::mouseClick(shown.find<QPushButton>(u"addFirst"_s), Qt::LeftButton);
        QTRY_VERIFY(shown.find<QWidget>(u"SwitchDialog"_s) != nullptr);
    }

    void thePastIsShown()
    {
        Shown shown;
        shown.site.addPast(24h, 150s, 320min, 262min);
        shown.site.allUp();
        shown.show();
        auto* timeline = shown.find<TimelineView>(u"timeline"_s);
        QTRY_COMPARE(timeline->picture().lanes.size(), 4);
        QCOMPARE(timeline->picture().outages.size(), 1);
        QTRY_COMPARE(shown.find<UptimeChart>(u"uptimeChart"_s)->bars().size(), 3);
        QCOMPARE(shown.find<UptimeChart>(u"uptimeChart"_s)->bars().last().valueText, u"100 %"_s);
        QTRY_COMPARE(shown.find<OutageChart>(u"outageChart"_s)->bars().size(), 1);
        QTRY_COMPARE(shown.find<LatencyChart>(u"latencyChart"_s)->segmentCount(),
                     3); // a sleep and an outage between
        QTest::mouseClick(shown.find<QWidget>(u"range1h"_s), Qt::LeftButton);
        QTRY_COMPARE(timeline->picture().range.duration(), Milliseconds(1h));
        QTRY_VERIFY(shown.find<OutageChart>(u"outageChart"_s)->isEmpty());
    }

    void aBrokenStoreIsToldAndBlocksNothing()
    {
        Shown shown;
        shown.site.base.executor.setError(Error{ErrorCode::DatabaseBusy, {u"/x.db"_s}});
        shown.show();
        auto* trouble = shown.find<QLabel>(u"dashboardTrouble"_s);
        QTRY_VERIFY(trouble->isVisible());
        QVERIFY(trouble->text().contains(u"/x.db"_s));
    }

    void removingCanBeUndone()
    {
        Shown shown;
        shown.site.allUp();
        shown.show();
        shown.window->showPage(MainWindow::Switches);
        QTableView* table = shown.table();
        table->selectRow(0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY(shown.find<QWidget>(u"undoBar"_s)->isVisible());
        QTest::mouseClick(shown.find<QWidget>(u"undoBar"_s)->findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 3);
    }

    void manyAreRemovedAndRestoredTogether()
    {
        Shown shown;
        shown.show();
        shown.window->showPage(MainWindow::Switches);
        shown.table()->setFocus();
        shown.table()->selectAll();
        QVERIFY(!shown.find<QPushButton>(u"editButton"_s)->isEnabled()); // one at a time
        QTest::mouseClick(shown.find<QPushButton>(u"removeButton"_s), Qt::LeftButton);
        QTRY_COMPARE(shown.table()->model()->rowCount(), 0);
        QVERIFY(shown.find<QLabel>(u"emptyText"_s) != nullptr);
        QVERIFY(!shown.find<QPushButton>(u"removeButton"_s)->isEnabled());
        QTest::mouseClick(shown.find<QWidget>(u"undoBar"_s)->findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
    }

    void aSwitchIsPausedAndResumed()
    {
        Shown shown;
        shown.site.allUp();
        shown.show();
        shown.window->showPage(MainWindow::Switches);
        shown.table()->selectRow(0);
        shown.find<QAction>(u"actionPause"_s)->trigger();
        QTRY_COMPARE(shown.table()->model()->index(0, 0).data().toString(), u"Paused"_s);
        QVERIFY(shown.table()->selectionModel()->isRowSelected(0));
        QTRY_VERIFY(shown.find<QAction>(u"actionPause"_s)->text().contains(u"Res"_s));
        shown.find<QAction>(u"actionPause"_s)->trigger();
        QTRY_COMPARE(shown.table()->model()->index(0, 0).data().toString(), u"Unknown"_s);
    }

    void incidentsAreShownUnlessHidden()
    {
        Shown shown;
        const Timestamp now = shown.site.base.clock.now();
        Outage incident = shown.site.outage(now - 2h, now - 1h);
        incident.cause = OutageCause::Network;
        QVERIFY(shown.site.base.store.outages().save(shown.site.outage(now - 5h, now - 4h)));
        QVERIFY(shown.site.base.store.outages().save(incident));
        shown.show();
        shown.window->showPage(MainWindow::Outages);
        const QAbstractItemModel* rows = shown.find<QTableView>(u"outageTable"_s)->model();
        auto* box = shown.find<QCheckBox>(u"incidentsBox"_s);
        QTRY_COMPARE(rows->rowCount(), 2);
        box->click();
        QCOMPARE(rows->rowCount(), 1);
        box->click();
        QCOMPARE(rows->rowCount(), 2);
    }

    void anAddressIsTested()
    {
        Shown shown;
        shown.site.base.prober.setOutcome(ProbeOutcome::answer(401, 17ms));
        shown.show();
        shown.window->showPage(MainWindow::Switches);
        shown.table()->selectRow(0);
        shown.find<QAction>(u"actionTest"_s)->trigger();
        QTRY_COMPARE(shown.text(u"message"_s), u"Kitchen answered in 17 ms (HTTP 401)."_s);
    }

    void theSearchFilters()
    {
        Shown shown;
        shown.show();
        QTest::keyClick(shown.window.get(), Qt::Key_F, Qt::ControlModifier);
        shown.window->showPage(MainWindow::Switches);
        QTest::keyClicks(shown.find<QLineEdit>(u"search"_s), u"router"_s);
        QCOMPARE(shown.table()->model()->rowCount(), 1);
    }

    void outagesTellTheirMembers()
    {
        Shown shown;
        shown.site.beginOutage();
        shown.show();
        shown.window->showPage(MainWindow::Outages);
        QTRY_COMPARE(shown.find<QTableView>(u"outageTable"_s)->model()->rowCount(), 1);
        QTRY_COMPARE(shown.find<QTreeWidget>(u"memberTable"_s)->topLevelItemCount(), 2);
        QVERIFY(shown.text(u"detailsTimes"_s).contains(u"Still going on"_s));
    }

    void theWindowRemembers()
    {
        Shown shown;
        shown.show();
        shown.window->resize(1000, 700);
        QTest::mouseClick(shown.find<QWidget>(u"range168h"_s), Qt::LeftButton);
        shown.window->showPage(MainWindow::Switches);
        shown.table()->setColumnWidth(0, 234);
        shown.window->close();
        shown.show();
        QCOMPARE(shown.window->size(), QSize(1000, 700));
        QCOMPARE(shown.window->currentPage(), MainWindow::Switches);
        QCOMPARE(shown.table()->columnWidth(0), 234);
        QVERIFY(shown.find<QAbstractButton>(u"range168h"_s)->isChecked());
    }

    void aNarrowWindowShowsIcons()
    {
        Shown shown;
        shown.show();
        auto* sidebar = shown.find<Sidebar>(u"sidebar"_s);
        shown.window->resize(MainWindow::compactWidth, 600);
        QVERIFY(!sidebar->isCompact());
        shown.window->resize(MainWindow::compactWidth - 1, 600);
        QVERIFY(sidebar->isCompact());
        QCOMPARE(shown.find<SidebarButton>(u"pageSettings"_s)->toolTip(), u"Settings"_s);
    }

    void everyControlHasAName()
    {
        Shown shown;
        shown.show();
        for (int page = 0; page < MainWindow::PageCount; ++page)
            shown.window->showPage(static_cast<MainWindow::Page>(page));
        QTRY_VERIFY(shown.find<LatencyChart>(u"latencyChart"_s) != nullptr); // the charts come late
        QCOMPARE(withoutAName(*shown.window).join(u", "_s), QString());
    }

    void noTwoControlsShareAKey()
    {
        Shown shown;
        shown.site.beginOutage();
        shown.show();
        for (int page = 0; page < MainWindow::PageCount; ++page) {
            shown.window->showPage(static_cast<MainWindow::Page>(page));
            QTRY_VERIFY(page != MainWindow::Outages || shown.find<QWidget>(u"outageButtons"_s)->isVisible());
            shown.find<UndoBar>(u"undoBar"_s)->offer(u"done"_s, [] {});
            QStringList texts;
            for (const QAction* menu : shown.find<QMenuBar>(u"menuBar"_s)->actions())
                texts += menu->text();
            for (const QAbstractButton* button : shown.window->findChildren<QAbstractButton*>())
                texts += button->isVisible() ? button->text() : QString();
            for (const QLabel* label : shown.window->findChildren<QLabel*>())
                texts += label->isVisible() && label->buddy() != nullptr ? label->text() : QString();
            QHash<QString, QString> taken;
            for (const QString& text : std::as_const(texts)) {
                const QString key = QKeySequence::mnemonic(text).toString();
                QVERIFY2(key.isEmpty() || !taken.contains(key),
                         qPrintable(u"%1: %2, %3"_s.arg(key, taken.value(key), text)));
                taken.insert(key, text);
            }
        }
    }

    void theTimeAxesAgree()
    {
        Shown shown;
        shown.site.addPast(24h, 150s, 320min, 262min);
        shown.site.allUp();
        shown.show();
        const auto* timeline = shown.find<TimelineView>(u"timeline"_s);
        QTRY_VERIFY(shown.find<LatencyChart>(u"latencyChart"_s) != nullptr);
        const auto* chart = shown.find<LatencyChart>(u"latencyChart"_s);
        QTRY_VERIFY(chart->segmentCount() > 0);
        const auto leftOf = [&shown](const QWidget& widget, int x) {
            return widget.mapTo(shown.window.get(), QPoint(x, 0)).x();
        };
        const auto agree = [&] {
            const QRect plot = timeline->layoutNow().plot();
            return leftOf(*timeline, plot.left()) == leftOf(*chart, chart->edges().left) &&
                   leftOf(*timeline, plot.left() + plot.width()) == leftOf(*chart, chart->edges().right) &&
                   chart->range() == timeline->picture().range;
        };
        QTRY_VERIFY(agree());
        shown.window->resize(700, 600);
        QTRY_VERIFY(agree());
        shown.site.base.clock.advance(10min); // both go on
        shown.window->refresh();
        QVERIFY(agree());
        QTest::mouseClick(shown.find<QWidget>(u"range1h"_s), Qt::LeftButton);
        QTRY_COMPARE(timeline->picture().range.duration(), Milliseconds(1h));
        QTRY_VERIFY(agree());
    }

    void theThemeIsApplied()
    {
        Shown shown;
        const Theme theme(shown.site.base.settings);
        shown.show();
        Settings dark = shown.site.base.settings.current;
        dark.theme = ThemeChoice::Dark;
        QVERIFY(shown.site.base.settings.save(dark));
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::darkPalette().color(QPalette::Base));
        QTRY_VERIFY(shown.window->palette().color(QPalette::Window).lightness() < 80);
        dark.theme = ThemeChoice::System;
        QVERIFY(shown.site.base.settings.save(dark));
        QTRY_VERIFY(shown.window->palette().color(QPalette::Window).lightness() > 128);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
