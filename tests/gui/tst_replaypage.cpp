// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include "gui/fakesite.h"
#include "gui/models/replaytablemodel.h"
#include "gui/pages/replaypage.h"
#include "gui/timeline/replaylanes.h"
#include "gui/timeline/timelineview.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two days in which the power was away once, as recorded, and the page that replays it.
struct Fixture
{
    Fixture() : site({u"kitchen"_s, u"attic"_s, u"cellar"_s, u"router"_s})
    {
        site.addPast(48h, 60s, 320min, 262min);
        page.resize(900, 600);
        page.show();
    }
    template <typename T>
    T* find(const char* name) const
    {
        return page.findChild<T*>(QLatin1StringView(name));
    }
    void replay()
    {
        find<QPushButton>("replayButton")->click();
        QTRY_VERIFY(!site.base.replay.isRunning());
        QCoreApplication::sendPostedEvents();
    }
    void choose(const char* combo, const QVariant& data) const
    {
        auto* box = find<QComboBox>(combo);
        box->setCurrentIndex(box->findData(data));
    }

    FakeSite site;
    ReplayPage page{site.base.context};
};

Outage outageAt(Timestamp from, Milliseconds lasted, OutageCause cause = OutageCause::Power)
{
    Outage outage;
    outage.cause = cause;
    outage.startedAt = from;
    outage.start = {from, from};
    outage.endedAt = from + lasted;
    outage.end = TimeInterval{from + lasted, from + lasted};
    return outage;
}

} // namespace

/// The page on which another policy is tried on the past, and the parts of it.
class ReplayPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysGoOnWhileTheWindowIsOpen();
    void asksBeforeItReplays();
    void showsWhatThePolicySays();
    void findsNothingInAnEmptyPeriod();
    void ownDaysCanBeChosen();
    void canBeCancelled();
    void adoptsThePolicy();
    void saysWhyItCannotBeAdopted();
    void saysThatThePastCannotBeRead();
    void theTableKeepsItsPromises();
    void theTableTellsDifferences();
    void lanesShowOutagesAndTheUnknown();
};

void ReplayPageTest::asksBeforeItReplays()
{
    const Fixture fixture;
    QVERIFY(fixture.find<QLabel>("note")->text().contains(u"Choose a period"_s));
    for (const char* name :
         {"progressBar", "cancelButton", "replayTimeline", "differenceTable", "adoptButton"})
        QVERIFY2(!fixture.find<QWidget>(name)->isVisible(), name);
    QVERIFY(!fixture.find<QDateEdit>("fromEdit")->isVisible());
}

void ReplayPageTest::showsWhatThePolicySays()
{
    Fixture fixture;
    fixture.choose("policyCombo", static_cast<int>(PolicyKind::Readme));
    fixture.choose("periodCombo", 24);
    fixture.replay();
    QVERIFY(fixture.find<QTableView>("differenceTable")->isVisible());
    QCOMPARE(fixture.find<QTableView>("differenceTable")->model()->rowCount(), 1);
    const auto* timeline = fixture.find<TimelineView>("replayTimeline");
    QVERIFY(timeline->isVisible());
    QCOMPARE(timeline->picture().lanes.size(), qsizetype(2));
    QVERIFY(!timeline->picture().endsNow);
    const QString note = fixture.find<QLabel>("note")->text();
    QVERIFY2(note.contains(u"recorded: 1 power outage"_s) && note.contains(u"Counting, 2: 1 power outage"_s),
             qPrintable(note));
    // A policy that never counts so far finds nothing.
    fixture.find<QSpinBox>("thresholdSpin")->setValue(100);
    fixture.replay();
    QVERIFY(fixture.find<QLabel>("note")->text().contains(u"Counting, 100: 0 power outage"_s));
    QVERIFY(fixture.find<QLabel>("note")->text().contains(u"1 difference"_s));
}

void ReplayPageTest::findsNothingInAnEmptyPeriod()
{
    Fixture fixture;
    fixture.choose("periodCombo", -1);
    fixture.find<QDateEdit>("fromEdit")->setDate(QDate(2001, 1, 1));
    fixture.find<QDateEdit>("toEdit")->setDate(QDate(2001, 1, 2));
    fixture.replay();
    QCOMPARE(fixture.find<QLabel>("note")->text(), u"There are no checks in this period."_s);
    QVERIFY(!fixture.find<QTableView>("differenceTable")->isVisible());
}

void ReplayPageTest::ownDaysCanBeChosen()
{
    Fixture fixture;
    fixture.choose("periodCombo", -1);
    QVERIFY(fixture.find<QDateEdit>("fromEdit")->isVisible() &&
            fixture.find<QDateEdit>("toEdit")->isVisible());
    const QDate yesterday = fixture.find<QDateEdit>("toEdit")->date().addDays(-1);
    fixture.find<QDateEdit>("fromEdit")->setDate(yesterday);
    fixture.find<QDateEdit>("toEdit")->setDate(yesterday);
    fixture.replay();
    const auto* timeline = fixture.find<TimelineView>("replayTimeline");
    QVERIFY(timeline->isVisible());
    QCOMPARE(timeline->picture().range.end.milliseconds(), fixture.site.base.clock.now().milliseconds());
    QCOMPARE(timeline->picture().range.duration(), Milliseconds(24h));
}

void ReplayPageTest::canBeCancelled()
{
    const Fixture fixture;
    fixture.find<QPushButton>("replayButton")->click();
    QVERIFY(fixture.find<QProgressBar>("progressBar")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("replayButton")->isEnabled());
    fixture.find<QPushButton>("cancelButton")->click();
    QCOMPARE(fixture.find<QLabel>("note")->text(), u"The replay was cancelled."_s);
    QVERIFY(!fixture.find<QProgressBar>("progressBar")->isVisible());
    QVERIFY(fixture.find<QPushButton>("replayButton")->isEnabled());
    QCoreApplication::sendPostedEvents();
    QVERIFY(!fixture.find<QTableView>("differenceTable")->isVisible());
}

void ReplayPageTest::adoptsThePolicy()
{
    Fixture fixture;
    fixture.choose("policyCombo", static_cast<int>(PolicyKind::Readme));
    fixture.find<QSpinBox>("thresholdSpin")->setValue(5);
    fixture.replay();
    auto* adopt = fixture.find<QPushButton>("adoptButton");
    QVERIFY(adopt->isVisible() && adopt->isEnabled());
    adopt->click();
    QCOMPARE(fixture.site.base.settings.current.policy.failureThreshold, 5);
    QCOMPARE(fixture.site.base.settings.current.policy.kind, PolicyKind::Readme);
    QVERIFY(!adopt->isEnabled());
    QCOMPARE(fixture.find<QLabel>("adoptNote")->text(), u"This policy is in use."_s);
}

void ReplayPageTest::saysWhyItCannotBeAdopted()
{
    Fixture fixture;
    fixture.find<QSpinBox>("thresholdSpin")->setValue(5);
    fixture.replay();
    fixture.site.base.settings.refusal = Error{ErrorCode::FileUnwritable, {u"/etc/x"_s, u"no"_s}};
    fixture.find<QPushButton>("adoptButton")->click();
    QCOMPARE(fixture.find<QLabel>("adoptNote")->text(), u"/etc/x cannot be written: no"_s);
}

void ReplayPageTest::saysThatThePastCannotBeRead()
{
    Fixture fixture;
    fixture.find<QPushButton>("replayButton")->click();
    fixture.site.base.replay.cancel();
    Q_EMIT fixture.site.base.replay.finished(failure(ErrorCode::DatabaseBusy, {u"power.db"_s}));
    QCOMPARE(fixture.find<QLabel>("note")->text(),
             u"The past cannot be read: The database power.db is in use by another program."_s);
    QVERIFY(fixture.find<QPushButton>("replayButton")->isEnabled());
}

void ReplayPageTest::theTableKeepsItsPromises()
{
    const ManualClock clock;
    ReplayTableModel model(clock);
    const QAbstractItemModelTester tester(&model);
    model.setEvents({outageAt(clock.now() - 3h, 5min)}, {});
    model.setEvents({}, {outageAt(clock.now() - 3h, 5min), outageAt(clock.now() - 1h, 5min)});
    QCOMPARE(model.rowCount(), 2);
    model.setEvents({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void ReplayPageTest::theTableTellsDifferences()
{
    const ManualClock clock;
    const Timestamp now = clock.now();
    ReplayTableModel model(clock);
    model.setEvents({outageAt(now - 9h, 5min), outageAt(now - 6h, 5min), outageAt(now - 3h, 5min)},
                    {outageAt(now - 9h + 30s, 5min), outageAt(now - 6h, 5min, OutageCause::Network),
                     outageAt(now - 1h, 5min)});
    const auto text = [&model](int row, ReplayTableModel::Column column) {
        return model.index(row, column).data(Qt::DisplayRole).toString();
    };
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.differenceCount(), 3);
    QCOMPARE(text(0, ReplayTableModel::VerdictColumn), u"the same"_s);
    QCOMPARE(text(0, ReplayTableModel::ShiftColumn), u"30 s later"_s);
    QCOMPARE(text(1, ReplayTableModel::VerdictColumn), u"judged otherwise"_s);
    QCOMPARE(text(1, ReplayTableModel::ShiftColumn), u"none"_s);
    QCOMPARE(text(2, ReplayTableModel::VerdictColumn), u"only recorded"_s);
    QCOMPARE(text(2, ReplayTableModel::ReplayedColumn), u"–"_s);
    QCOMPARE(text(3, ReplayTableModel::VerdictColumn), u"only in the replay"_s);
    QVERIFY(text(3, ReplayTableModel::ReplayedColumn).contains(u"5 min"_s));
}

void ReplayPageTest::lanesShowOutagesAndTheUnknown()
{
    const Timestamp start = Timestamp::fromMilliseconds(1'767'225'600'000);
    ReplayAnswer answer;
    answer.range = {start, start + 10h};
    answer.recorded = {outageAt(start + 1h, 1h), outageAt(start + 8h, 1h, OutageCause::Network)};
    answer.watched = {{start, start + 5h}, {start + 6h, start + 10h}};
    ReplayResult result;
    result.outages = {outageAt(start + 1h, 2h), outageAt(start + 2h, 2h)};
    result.outages.last().endedAt.reset(); // goes on
    result.unknown = {{{start + 30min, start + 90min}, UnknownReason::NoNetwork}};
    answer.results = {result};
    const TimelinePicture picture = pictureOf(answer, u"was"_s, u"would be"_s);
    QCOMPARE(picture.lanes.at(0).name, u"was"_s);
    QCOMPARE(picture.lanes.at(0).segments,
             (QList<StateSegment>{{{start, start + 1h}, SwitchState::Up},
                                  {{start + 1h, start + 2h}, SwitchState::Down},
                                  {{start + 2h, start + 5h}, SwitchState::Up},
                                  {{start + 5h, start + 6h}, SwitchState::Unknown},
                                  {{start + 6h, start + 10h}, SwitchState::Up}}));
    QCOMPARE(picture.lanes.at(1).segments,
             (QList<StateSegment>{{{start, start + 30min}, SwitchState::Up},
                                  {{start + 30min, start + 1h}, SwitchState::Unknown},
                                  {{start + 1h, start + 10h}, SwitchState::Down}}));
}

void ReplayPageTest::daysGoOnWhileTheWindowIsOpen()
{
    Fixture fixture;
    auto* from = fixture.find<QDateEdit>("fromEdit");
    auto* to = fixture.find<QDateEdit>("toEdit");
    const QDate today = to->date();
    QCOMPARE(to->maximumDate(), today);
    QCOMPARE(from->date(), today.addDays(-6));
    fixture.page.hide();
    fixture.site.base.clock.advance(30 * 24h);
    fixture.page.show();
    QCOMPARE(to->date(), today.addDays(30)); // the last day is still the last day
    QCOMPARE(from->maximumDate(), today.addDays(30));
    QCOMPARE(from->date(), today.addDays(-6));
    to->setDate(today.addDays(3)); // a day of choice stays
    fixture.site.base.clock.advance(24h);
    fixture.choose("periodCombo", fixture.find<QComboBox>("periodCombo")->itemData(5));
    QCOMPARE(to->date(), today.addDays(3));
    QCOMPARE(to->maximumDate(), today.addDays(31));
}

QTEST_MAIN(ReplayPageTest)
#include "tst_replaypage.moc"
