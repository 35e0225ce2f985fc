// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTimeEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "gui/dialogs/rangedialog.h"
#include "gui/fakesite.h"
#include "gui/pages/dashboardpage.h"
#include "gui/pages/rangebar.h"
#include "gui/timeline/timelineview.h"
#include "gui/timeline/timewindow.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

Timestamp at(qint64 seconds)
{
    return Timestamp::fromMilliseconds(seconds * 1000);
}

/// A timeline of a day that ends now, with room for the keyboard.
struct Day
{
    explicit Day(Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        TimelinePicture picture;
        picture.range = {at(0), at(86'400)};
        picture.lanes = {{SwitchId(1), u"Kitchen"_s, {{picture.range, SwitchState::Up}}}};
        view.setLayoutDirection(direction);
        view.resize(600, 200);
        view.setNavigable();
        view.setPicture(picture);
    }
    void turn(QPoint delta, Qt::KeyboardModifiers modifiers, int x = 300)
    {
        QWheelEvent event(QPointF(x, 20), view.mapToGlobal(QPointF(x, 20)), {}, delta, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }

    TimelineView view;
};

} // namespace

/// What time is looked at, and how it is zoomed and moved.
class TestTimeWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zoomingKeepsTheAnchor()
    {
        const TimeRange range{at(0), at(1000)};
        QCOMPARE(zoomed(range, 0.5, at(250), at(5000)), (TimeRange{at(125), at(625)}));
        QCOMPARE(zoomed(range, 2, at(1000), at(1000)), (TimeRange{at(-1000), at(1000)}));
        QCOMPARE(zoomed(range, 2, at(0), at(1000)),
                 (TimeRange{at(-1000), at(1000)})); // never into the future
    }

    void zoomingHasItsBounds()
    {
        const TimeRange range{at(0), at(1000)};
        QCOMPARE(zoomed(range, 1e-9, at(500), at(5000)).duration(), shortestView);
        QCOMPARE(zoomed(range, 1e30, at(500), at(5000)).duration(), longestView);
        QCOMPARE(zoomed(range, 0, at(500), at(5000)), range);
        QCOMPARE(zoomed({}, 2, at(500), at(5000)), TimeRange());
    }

    void movingStopsNow()
    {
        const TimeRange range{at(0), at(1000)};
        QCOMPARE(moved(range, 100s, at(5000)), (TimeRange{at(100), at(1100)}));
        QCOMPARE(moved(range, 9000s, at(5000)), (TimeRange{at(4000), at(5000)}));
        QCOMPARE(moved(range, -100s, at(5000)), (TimeRange{at(-100), at(900)}));
    }

    void theWheelZoomsAndMoves()
    {
        Day day;
        QSignalSpy movedTo(&day.view, &TimelineView::viewMoved);
        QSignalSpy chosen(&day.view, &TimelineView::viewChosen);
        day.turn({0, 120}, Qt::ControlModifier);
        QCOMPARE(day.view.view().duration(), Milliseconds(57'600'000));
        QVERIFY(day.view.view().start > at(0) && day.view.view().end < at(86'400));
        const TimeRange before = day.view.view();
        day.turn({0, 120}, Qt::ShiftModifier); // back
        QCOMPARE(day.view.view().duration(), before.duration());
        QVERIFY(day.view.view().start < before.start);
        day.turn({0, 120}, Qt::NoModifier); // the page's
        QCOMPARE(movedTo.size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 1, awhile); // once, when it rests
        QCOMPARE(chosen.first().first().value<TimeRange>(), day.view.view());
    }

    void thePointerDrags_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void thePointerDrags()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        Day day(direction);
        const int way = direction == Qt::LeftToRight ? 100 : -100; // towards the past
        QWidget* const viewport = day.view.viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, {300, 20});
        QMouseEvent move(QEvent::MouseMove, QPointF(300 + way, 20), QPointF(300 + way, 20),
                         viewport->mapToGlobal(QPointF(300 + way, 20)), Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &move);
        QVERIFY(day.view.view().end < at(86'400));
        QCOMPARE(day.view.view().duration(), Milliseconds(24h));
        QVERIFY(!day.view.endsNow());
        TimelinePicture late = day.view.picture();
        const TimeRange seen = day.view.view();
        late.range = {at(100), at(86'500)};
        day.view.setPicture(late); // news in the middle of it: nothing jumps
        QCOMPARE(day.view.view(), seen);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, {300 + way, 20});
    }

    void theKeyboardZoomsAndMoves()
    {
        Day day;
        QTest::keyClick(&day.view, Qt::Key_Plus);
        QCOMPARE(day.view.view(), (TimeRange{at(28'800), at(86'400)})); // now stays
        QTest::keyClick(&day.view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(day.view.view(), (TimeRange{at(14'400), at(72'000)}));
        QTest::keyClick(&day.view, Qt::Key_End);
        QVERIFY(day.view.endsNow());
        QTest::keyClick(&day.view, Qt::Key_Minus);
        QCOMPARE(day.view.view(), (TimeRange{at(0), at(86'400)}));
    }

    void whatCannotBeMovedStays()
    {
        TimelineView view;
        view.resize(600, 200);
        view.setPicture({{at(0), at(86'400)}, {}, {}});
        QTest::keyClick(&view, Qt::Key_Plus);
        view.zoomOut();
        QCOMPARE(view.view(), (TimeRange{at(0), at(86'400)}));
    }

    void thePageAsksForWhatIsChosen()
    {
        FakeSite site({u"Kitchen"_s, u"Router"_s});
        DashboardPage page(site.base.context);
        QSignalSpy changed(&page, &DashboardPage::interestChanged);
        const auto click = [&page](const QString& name) { page.findChild<QToolButton*>(name)->click(); };
        click(u"range720h"_s);
        QCOMPARE(page.interest().span, std::optional<Milliseconds>(720h));
        click(u"range8760h"_s);
        QCOMPARE(page.interest().span, std::optional<Milliseconds>(8760h));
        QCOMPARE(changed.size(), 2);
        QVERIFY(!page.interest().past);
    }

    void allIsSinceTheFirstWatching()
    {
        FakeSite site({u"Kitchen"_s, u"Router"_s});
        site.addPast(100h, 3600s, 0min, 0min);
        DashboardPage page(site.base.context);
        page.setRange(RangeBar::all);
        QTRY_COMPARE_WITH_TIMEOUT(page.interest().span, std::optional<Milliseconds>(100h), awhile);
        QCOMPARE(page.range(), RangeBar::all);
    }

    void anOwnTimeIsAskedFor()
    {
        FakeSite site({u"Kitchen"_s, u"Router"_s});
        const Timestamp now = site.base.clock.now();
        DashboardPage page(site.base.context);
        page.findChild<QToolButton*>(u"rangeCustom"_s)->click();
        auto* dialog = page.findChild<RangeDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(page.findChild<QToolButton*>(u"range24h"_s)->isChecked()); // until one is chosen
        const auto local = [](Timestamp time) { return QDateTime::fromMSecsSinceEpoch(time.milliseconds()); };
        auto* from = dialog->findChild<QDateTimeEdit*>(u"fromEdit"_s);
        auto* to = dialog->findChild<QDateTimeEdit*>(u"toEdit"_s);
        auto* show = dialog->findChild<QPushButton*>(u"showRangeButton"_s);
        from->setDateTime(local(now + 1h));
        to->setDateTime(local(now + 2h));
        show->click();
        QVERIFY(dialog->findChild<QLabel*>(u"rangeNote"_s)->text().contains(u"yet to come"_s));
        from->setDateTime(local(now - 50h));
        to->setDateTime(local(now - 60h));
        show->click();
        QVERIFY(dialog->findChild<QLabel*>(u"rangeNote"_s)->text().contains(u"minute"_s));
        to->setDateTime(local(now - 40h));
        show->click();
        QCOMPARE(page.interest().past, std::optional(TimeRange{now - 50h, now - 40h}));
        QCOMPARE(page.range(), RangeBar::custom);
        page.setRange(24);
        QVERIFY(!page.interest().past);
    }

    void incidentsAreMarkedBesideOutages()
    {
        FakeSite site({u"Kitchen"_s, u"Router"_s});
        const Timestamp now = site.base.clock.now();
        Outage incident = site.outage(now - 2h, now - 1h);
        incident.cause = OutageCause::Network;
        QVERIFY(site.base.store.outages().save(incident));
        QVERIFY(site.base.store.outages().save(site.outage(now - 4h, now - 3h)));
        const auto history = History::readSite(site.base.store, {now - 24h, now}, 60s);
        QVERIFY(history.has_value());
        QCOMPARE(history->outages.size(), 1);
        QCOMPARE(history->incidents.size(), 1);
        const TimelinePicture picture = pictureOf(*history, site.base.status, u"Monitor"_s);
        QCOMPARE(picture.outages.size(), 2);
    }

    void aPastPictureDoesNotMoveOn()
    {
        FakeSite site({u"Kitchen"_s, u"Router"_s});
        site.allUp();
        TimelineView view;
        view.setNavigable();
        const Timestamp now = site.base.clock.now();
        TimelinePicture picture{{now - 5h, now - 4h}, {}, {}};
        picture.endsNow = false;
        view.setPicture(picture);
        site.base.clock.advance(60s);
        view.follow(site.base.status, site.base.clock.now());
        QCOMPARE(view.view(), picture.range);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.view().end, site.base.clock.now());
    }
};

QTEST_MAIN(TestTimeWindow)
#include "tst_timewindow.moc"
