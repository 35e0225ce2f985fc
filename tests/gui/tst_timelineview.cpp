// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "gui/fakesite.h"
#include "gui/timeline/timelineview.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

/// How often a widget is painted.
class Paintings final : public QObject
{
public:
    explicit Paintings(QWidget& widget)
    {
        widget.repaint(); // nothing is left to be painted
        widget.installEventFilter(this);
    }
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

} // namespace

class TestTimelineView final : public QObject
{
    Q_OBJECT

private:
    static Timestamp at(qint64 seconds) { return Timestamp::fromMilliseconds(seconds * 1000); }
    static StateSegment segment(qint64 from, qint64 to, SwitchState state)
    {
        return {{at(from), at(to)}, state};
    }
    /// 1000 seconds on 1000 pixels that begin at 100.
    static TimelineLayout layout(Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        return {{at(0), at(1000)}, QRect(100, 10, 1000, 200), 20, 0, direction};
    }

private Q_SLOTS:
    void timeAndPixelsAgree()
    {
        QCOMPARE(layout().xOf(at(0)), 100);
        QCOMPARE(layout().xOf(at(250)), 350);
        QCOMPARE(layout().xOf(at(-5)), 100);
        QCOMPARE(layout().xOf(at(5000)), 1100);
        QCOMPARE(layout().timeAt(350), at(250));
        QCOMPARE(layout().timeAt(0), at(0));
        QCOMPARE(layout(Qt::RightToLeft).xOf(at(250)), 850);
        QCOMPARE(layout(Qt::RightToLeft).timeAt(850), at(250));
    }

    void lanesAreFoundWhereTheyAre()
    {
        QCOMPARE(layout().laneAt({500, 10}, 5), std::optional(0));
        QCOMPARE(layout().laneAt({500, 49}, 5), std::optional(1));
        QCOMPARE(layout().laneAt({500, 9}, 5), std::nullopt);
        QCOMPARE(layout().laneAt({500, 130}, 5), std::nullopt);
        const TimelineLayout scrolled({at(0), at(1)}, QRect(0, 0, 10, 100), 20, 30);
        QCOMPARE(scrolled.visibleLanes(100), (std::pair{1, 7}));
        QCOMPARE(scrolled.visibleLanes(3), (std::pair{1, 3}));
        QCOMPARE(scrolled.laneAt({5, 0}, 100), std::optional(1));
        QCOMPARE(scrolled.laneRect(1).top(), -10);
    }

    void neighboursOfOneStateAreOneRun()
    {
        const QList<StateSegment> segments{segment(0, 100, SwitchState::Up),
                                           segment(100, 400, SwitchState::Up),
                                           segment(400, 1000, SwitchState::Unknown)};
        QCOMPARE(layout().runs(segments),
                 (QList<PixelRun>{{100, 500, SwitchState::Up}, {500, 1100, SwitchState::Unknown}}));
    }

    void aShortOutageIsStillSeen_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("at the start") << qint64(0);
        QTest::newRow("inside") << qint64(36'000);
        QTest::newRow("at the end") << qint64(86'399);
    }
    void aShortOutageIsStillSeen()
    {
        QFETCH(const qint64, seconds);
        const TimelineLayout day({at(0), at(86'400)}, QRect(0, 0, 500, 20), 20, 0);
        const auto runs =
            day.runs({segment(0, seconds, SwitchState::Up), segment(seconds, seconds + 1, SwitchState::Down),
                      segment(seconds + 1, 86'400, SwitchState::Up)});
        const auto down = std::ranges::find(runs, SwitchState::Down, &PixelRun::state);
        QVERIFY(down != runs.end());
        QCOMPARE(down->right - down->left, 2);
        QVERIFY(down->left >= 0 && down->right <= 500);
        for (qsizetype i = 1; i < runs.size(); ++i)
            QCOMPARE(runs.at(i).left, runs.at(i - 1).right);
    }

    void thousandLanesAreQuick()
    {
        QList<StateSegment> segments;
        for (qint64 i = 0; i < 200; ++i)
            segments += segment(i * 5, i * 5 + 5, i % 2 == 0 ? SwitchState::Up : SwitchState::Down);
        TimelinePicture picture{{at(0), at(1000)}, {}, {}};
        for (qint64 lane = 1; lane <= 1000; ++lane)
            picture.lanes += {SwitchId(lane), u"Switch %1"_s.arg(lane), segments};
        TimelineView view;
        view.setPicture(picture);
        view.resize(1200, 700);
        QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
        QBENCHMARK
        {
            view.render(&image);
        }
    }

    void theLivePictureGrows()
    {
        FakeSite site({u"Kitchen"_s, u"Router"_s});
        site.addPast(1h, 60s, 0min, 0min);
        site.allUp();
        const Timestamp now = site.base.clock.now();
        const auto history = History::readSite(site.base.store, {now - 1h, now}, 60s);
        QVERIFY(history);
        TimelinePicture picture = pictureOf(*history, site.base.status, u"Monitor"_s);
        QCOMPARE(picture.lanes.size(), 3);
        QVERIFY(picture.lanes.last().isMonitor());

        site.base.clock.advance(30s);
        site.check(site.switches().first().id, ProbeOutcome::failed(FailureKind::Timeout, 5s),
                   SwitchState::Down, 2);
        QVERIFY(advance(picture, site.base.status, site.base.clock.now()));
        QVERIFY(!advance(picture, site.base.status, site.base.clock.now())); // there is no more news
        QCOMPARE(picture.range, (TimeRange{now - 1h + 30s, now + 30s}));
        const StateSegment kitchen = picture.lanes.at(0).segments.last();
        QCOMPARE(kitchen.state, SwitchState::Down);
        QCOMPARE(kitchen.range, (TimeRange{now + 26s, now + 30s}));
        QCOMPARE(picture.lanes.at(1).segments.last().state, SwitchState::Up);
        QCOMPARE(picture.lanes.at(1).segments.last().range.end, now + 30s);
        QVERIFY(picture.lanes.at(1).segments.first().range.start >= picture.range.start);
    }

    void aStoppedMonitorIsNotWatchedTime()
    {
        FakeSite site({u"Kitchen"_s});
        site.addPast(1h, 60s, 0min, 0min);
        site.allUp();
        const Timestamp now = site.base.clock.now();
        TimelinePicture picture = pictureOf(*History::readSite(site.base.store, {now - 1h, now}, 60s),
                                            site.base.status, u"Monitor"_s);
        site.base.status.setMode(MonitorMode::Stopped);
        QVERIFY(advance(picture, site.base.status, now + 60s));
        for (const TimelineLane& lane : picture.lanes)
            QCOMPARE(lane.segments.last().state, SwitchState::Unknown);
    }

    void timeAloneIsDrawnPixelByPixel()
    {
        FakeSite site({u"Kitchen"_s});
        site.allUp();
        const Timestamp now = site.base.clock.now();
        TimelineView view;
        view.resize(800, 200);
        view.setPicture(pictureOf(*History::readSite(site.base.store, {now - 24h, now}, 60s),
                                  site.base.status, u"Monitor"_s));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.follow(site.base.status, now);
        const Paintings paintings(*view.viewport());
        view.follow(site.base.status, now + 1s); // a pixel is nearly two minutes
        QCoreApplication::sendPostedEvents();
        QCOMPARE(paintings.count(), 0);
        QCOMPARE(view.view().end, now + 1s);
        view.follow(site.base.status, now + 120s);
        QTRY_COMPARE_WITH_TIMEOUT(paintings.count(), 1, awhile);
        site.base.clock.advance(121s);
        site.check(site.switches().first().id, ProbeOutcome::failed(FailureKind::Timeout, 5s),
                   SwitchState::Down, 2);
        view.follow(site.base.status, site.base.clock.now());
        QTRY_COMPARE_WITH_TIMEOUT(paintings.count(), 2, awhile);
    }

    void theTooltipTellsTheTimesLiterally()
    {
        TimelineView view;
        view.resize(800, 300);
        view.setPicture({{at(0), at(1000)},
                         {{SwitchId(1),
                           u"<b>Kitchen</b>"_s,
                           {segment(0, 500, SwitchState::Up), segment(500, 1000, SwitchState::Down)}}},
                         {}});
        const TimelineLayout shown = view.layoutNow();
        const QString text = view.textAt({shown.xOf(at(700)), shown.laneRect(0).center().y()});
        QVERIFY2(text.contains(u"<b>Kitchen</b>"_s), qPrintable(text));
        QVERIFY2(text.contains(u"No answer"_s), qPrintable(text));
        QVERIFY2(text.contains(u"8 min 20 s"_s), qPrintable(text));
        QCOMPARE(view.textAt({5, 290}), QString());
    }

    void theMonitorsLaneSaysWhyNobodyWatched()
    {
        SiteHistory history;
        history.range = {at(0), at(1000)};
        history.watched = {{at(0), at(200)}, {at(600), at(1000)}};
        history.unwatched = {{{at(200), at(400)}, CoverageKind::HostDown},
                             {{at(400), at(500)}, CoverageKind::Off},
                             {{at(500), at(600)}, std::nullopt}};
        history.clockSteps = {{CoverageId(1), {at(800), at(900)}, CoverageKind::ClockStepped, true}};
        TimelineView view;
        view.resize(800, 300);
        view.setPicture(pictureOf(history, SiteStatus(), u"Monitor"_s));
        const TimelineLayout shown = view.layoutNow();
        const auto textAt = [&](qint64 seconds) {
            return view.textAt({shown.xOf(at(seconds)), shown.laneRect(0).center().y()});
        };
        QVERIFY2(textAt(100).contains(u"Watched"_s), qPrintable(textAt(100)));
        QVERIFY2(textAt(300).contains(u"Nobody watched: this computer went off"_s), qPrintable(textAt(300)));
        QVERIFY2(textAt(300).contains(u"3 min 20 s"_s), qPrintable(textAt(300)));
        QVERIFY2(textAt(450).contains(u"PowerMon was not running"_s), qPrintable(textAt(450)));
        QVERIFY2(textAt(550).contains(u"Nobody watched\n"_s), qPrintable(textAt(550)));
        for (const qint64 edge : {800, 900})
            QVERIFY2(textAt(edge).startsWith(u"The clock was set, by 1 min 40 s"_s),
                     qPrintable(textAt(edge)));
        QVERIFY2(textAt(850).contains(u"Watched"_s), qPrintable(textAt(850)));
        QVERIFY(!view.grab().isNull());
    }

    void anOutageTellsHowExactItIs()
    {
        Outage outage;
        outage.startedAt = at(200);
        outage.start = {at(194), at(206)};
        outage.endedAt = at(500);
        outage.end = TimeInterval{at(500), at(500)};
        TimelineView view;
        view.resize(800, 300);
        view.setPicture(
            {{at(0), at(1000)}, {{SwitchId(1), u"a"_s, {segment(0, 1000, SwitchState::Up)}}}, {outage}});
        const TimelineLayout shown = view.layoutNow();
        const auto textAt = [&](qint64 seconds) {
            return view.textAt({shown.xOf(at(seconds)), shown.plot().top() - 3});
        };
        QVERIFY2(textAt(300).contains(u"00:03:20 ± 6 s –\n00:08:20"_s), qPrintable(textAt(300)));
        QVERIFY2(textAt(300).contains(u"5 min 00 s"_s), qPrintable(textAt(300)));
        QVERIFY(textAt(900).isEmpty());
        outage.endedAt.reset();
        view.setPicture(
            {{at(0), at(1000)}, {{SwitchId(1), u"a"_s, {segment(0, 1000, SwitchState::Up)}}}, {outage}});
        QVERIFY2(textAt(900).contains(u"still going on"_s), qPrintable(textAt(900)));
    }

    void theKeyboardChoosesLanes()
    {
        TimelineView view;
        view.resize(800, 300);
        view.setPicture({{at(0), at(10)},
                         {{SwitchId(1), u"a"_s, {segment(0, 10, SwitchState::Up)}},
                          {SwitchId(2), u"b"_s, {segment(0, 10, SwitchState::Up)}}},
                         {}});
        QSignalSpy chosen(&view, &TimelineView::switchChosen);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.currentSwitch(), SwitchId(2));
        QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(view.accessibleDescription().contains(u"b"_s));
        QVERIFY(chosen.size() >= 2);
    }
};

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
