// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QImage>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "gui/dialogfixture.h"
#include "gui/tray/closebehaviour.h"
#include "gui/tray/trayicon.h"
#include "gui/tray/traynotifier.h"
#include "gui/tray/traytext.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class TrayIconTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSentenceTellsTheState();
    void theSentenceSaysHowSureItIs();
    void theToolTipTellsMore();
    void iconsDifferInShape();
    void iconAndToolTipFollowTheState();
    void theMenuDoesWhatItSays();
    void aTrayThatIsNotThereIsNotUsed();
    void closingIsDecided_data();
    void closingIsDecided();
    void closingHidesWhereThereIsATray();
    void closingAsksWhereThereIsNone();
    void quittingClosesTheWindow();
};

namespace {

/// Five active switches, of which \a down do not answer, and one that is paused.
void watch(DialogFixture& fixture, int down)
{
    QList<Switch> switches;
    for (int i = 1; i <= 6; ++i)
        switches << DialogFixture::makeSwitch(i, u"<b>%1</b>"_s.arg(i), u"10.0.0.%1"_s.arg(i));
    switches[5].isActive = false;
    fixture.status.setSwitches(switches);
    fixture.status.setMode(MonitorMode::Watching);
    for (int i = 1; i <= 5; ++i) {
        const bool isDown = i <= down;
        const auto outcome = isDown ? ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(5000))
                                    : ProbeOutcome::answer(200, Milliseconds(5));
        fixture.status.setCheck({SwitchId(i), fixture.clock.now(), fixture.clock.now(), outcome},
                                isDown ? 2 : 0, isDown ? SwitchState::Down : SwitchState::Up);
    }
}

void open(DialogFixture& fixture)
{
    Outage outage;
    outage.startedAt = fixture.clock.now();
    fixture.status.setOpenOutages({outage});
}

QAction& action(TrayIcon& tray, const QString& name)
{
    auto* found = tray.menu().findChild<QAction*>(name);
    Q_ASSERT(found);
    return *found;
}

/// Which pixels are set at all: what remains without colour.
QList<bool> outline(const QIcon& icon)
{
    const QImage image = icon.pixmap(QSize(16, 16), 1.0).toImage();
    QList<bool> set;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            set << (image.pixelColor(x, y).alpha() > 127);
    }
    return set;
}

struct CloseFixture
{
    QTemporaryDir folder;
    QSettings memory{folder.filePath(u"memory.ini"_s), QSettings::IniFormat};
    QWidget window;
    bool hasTray = true;
    CloseBehaviour* behaviour = new CloseBehaviour(
        window, [this] { return hasTray; }, memory);
    QSignalSpy said{behaviour, &CloseBehaviour::sayable};
    QSignalSpy quits{behaviour, &CloseBehaviour::quitRequested};
};

} // namespace

void TrayIconTest::theSentenceTellsTheState()
{
    DialogFixture fixture;
    const auto sentence = [&fixture] { return siteSentence(fixture.status, fixture.clock.now()); };
    QCOMPARE(sentence(), u"Nothing to watch: there is no active switch"_s);
    fixture.status.setSwitches({DialogFixture::makeSwitch(1, u"a"_s, u"a"_s)});
    QCOMPARE(sentence(), u"Not known whether the power is on: nobody is watching"_s);
    fixture.status.setMode(MonitorMode::Watching);
    QCOMPARE(sentence(), u"Not known yet whether the power is on"_s);
    watch(fixture, 0);
    QCOMPARE(sentence(), u"Power is on, all 5 switch(es) answer"_s);
    watch(fixture, 1);
    QCOMPARE(sentence(), u"Power is on, 1 of 5 switch(es) do not answer"_s);
    watch(fixture, 4);
    open(fixture);
    fixture.clock.advance(std::chrono::seconds(185));
    QCOMPARE(sentence(), u"Power is out since 00:00:00 (3 min 05 s), 4 of 5 switch(es) do not answer"_s);
}

void TrayIconTest::theSentenceSaysHowSureItIs()
{
    DialogFixture fixture;
    watch(fixture, 4);
    open(fixture);
    Outage outage = fixture.status.openOutages().constFirst();
    outage.members = {{SwitchId(1), u"a"_s, std::nullopt, outage.startedAt, std::nullopt}};
    outage.reasons = {{u"quorum"_s, {{u"down"_s, 1}, {u"active"_s, 5}, {u"threshold"_s, 2}}}};
    fixture.clock.advance(std::chrono::seconds(5));
    const auto tip = [&](OutageCause cause, Confidence confidence) {
        outage.cause = cause;
        outage.confidence = confidence;
        fixture.status.setOpenOutages({outage});
        return trayToolTip(fixture.status, std::nullopt, fixture.clock.now());
    };
    QCOMPARE(tip(OutageCause::Power, Confidence::Suspected),
             u"The power may be out since 00:00:00 (5 s), 1 of 5 switch(es) stopped answering; checking "
             "whether it is the network"_s);
    QCOMPARE(tip(OutageCause::Power, Confidence::Probable),
             u"The power is probably out since 00:00:00 (5 s), 4 of 5 switch(es) do not answer"_s);
    const QString network = tip(OutageCause::Network, Confidence::Probable);
    QVERIFY2(network.startsWith(u"Power is on"_s), qPrintable(network));
    QVERIFY2(network.endsWith(u"Network trouble since 00:00:00"_s), qPrintable(network));
    QVERIFY(tip(OutageCause::Device, Confidence::Probable).endsWith(u"Device trouble since 00:00:00"_s));
}

void TrayIconTest::theToolTipTellsMore()
{
    DialogFixture fixture;
    watch(fixture, 0);
    const Timestamp now = fixture.clock.now();
    QCOMPARE(trayToolTip(fixture.status, std::nullopt, now), siteSentence(fixture.status, now));
    fixture.status.setStoreTrouble(Error{ErrorCode::DatabaseFull, {u"/<b>data</b>"_s}});
    const QString tip = trayToolTip(fixture.status, now + std::chrono::hours(1), now);
    QVERIFY(tip.contains(u"paused until 01:00:00"_s));
    QVERIFY(tip.contains(u"database"_s));
    QVERIFY(!tip.contains(u'<'));
}

void TrayIconTest::iconsDifferInShape()
{
    const QList<SiteState> states{SiteState::NothingToWatch, SiteState::Unknown, SiteState::On,
                                  SiteState::Out};
    for (const SiteState one : states) {
        const auto shape = outline(TrayIcon::stateIcon(one));
        QCOMPARE(shape.size(), 256);
        QVERIFY(shape.count(true) > 40);
        for (const SiteState other : states) {
            if (one == other)
                continue;
            const auto otherShape = outline(TrayIcon::stateIcon(other));
            int different = 0;
            for (qsizetype i = 0; i < shape.size(); ++i)
                different += shape[i] != otherShape[i] ? 1 : 0;
            QVERIFY2(different >= 20, qPrintable(QString::number(different)));
        }
    }
}

void TrayIconTest::iconAndToolTipFollowTheState()
{
    DialogFixture fixture;
    TrayIcon tray(fixture.context);
    QVERIFY(tray.icon().toolTip().startsWith(u"Nothing"_s));
    watch(fixture, 0);
    QTRY_VERIFY(tray.icon().toolTip().startsWith(u"Power is on, all 5"_s));
    QCOMPARE(outline(tray.icon().icon()), outline(TrayIcon::stateIcon(SiteState::On)));
    open(fixture);
    QVERIFY(tray.icon().toolTip().startsWith(u"Power is out"_s));
    QCOMPARE(outline(tray.icon().icon()), outline(TrayIcon::stateIcon(SiteState::Out)));
    QVERIFY(action(tray, u"trayStateLine"_s).text().startsWith(u"Power is out"_s));
    QVERIFY(!action(tray, u"trayStateLine"_s).isEnabled());
}

void TrayIconTest::theMenuDoesWhatItSays()
{
    DialogFixture fixture;
    TrayIcon tray(fixture.context);
    QSignalSpy opened(&tray, &TrayIcon::openRequested);
    QSignalSpy quit(&tray, &TrayIcon::quitRequested);
    QVERIFY(!action(tray, u"trayCheckAction"_s).isEnabled());
    watch(fixture, 0);
    QTRY_VERIFY(action(tray, u"trayCheckAction"_s).isEnabled());
    action(tray, u"trayOpenAction"_s).trigger();
    QCOMPARE(opened.size(), 1);
    action(tray, u"trayQuitAction"_s).trigger();
    QCOMPARE(quit.size(), 1);
    auto& pause = action(tray, u"trayPauseAction"_s);
    pause.trigger();
    QCOMPARE(fixture.notifications.pausedUntil(), fixture.clock.now() + std::chrono::hours(1));
    QVERIFY(pause.text().contains(u"Resume"_s));
    QVERIFY(tray.icon().toolTip().contains(u"paused"_s));
    pause.trigger();
    QVERIFY(!fixture.notifications.pausedUntil());
    Q_EMIT tray.icon().activated(QSystemTrayIcon::Trigger);
    QCOMPARE(opened.size(), 2);
    Q_EMIT tray.icon().activated(QSystemTrayIcon::Context);
    QCOMPARE(opened.size(), 2);
}

void TrayIconTest::aTrayThatIsNotThereIsNotUsed()
{
    if (TrayIcon::hasTray())
        QSKIP("this platform has a tray");
    DialogFixture fixture;
    TrayIcon tray(fixture.context);
    TrayNotifier notifier(tray.icon());
    QVERIFY(!notifier.isAvailable());
    notifier.notify({u"key"_s, u"title"_s, u"body"_s, Urgency::Critical, false});
}

void TrayIconTest::closingIsDecided_data()
{
    QTest::addColumn<bool>("hasTray");
    QTest::addColumn<bool>("wasSaid");
    QTest::addColumn<CloseAction>("action");
    QTest::newRow("tray, first time") << true << false << CloseAction::SayAndHide;
    QTest::newRow("tray, later") << true << true << CloseAction::Hide;
    QTest::newRow("no tray, first time") << false << false << CloseAction::AskAndQuit;
    QTest::newRow("no tray, later") << false << true << CloseAction::Quit;
}

void TrayIconTest::closingIsDecided()
{
    QFETCH(const bool, hasTray);
    QFETCH(const bool, wasSaid);
    QFETCH(const CloseAction, action);
    QCOMPARE(closeAction(hasTray, wasSaid), action);
}

void TrayIconTest::closingHidesWhereThereIsATray()
{
    CloseFixture fixture;
    for (int i = 0; i < 2; ++i) {
        fixture.window.show();
        fixture.window.close();
        QVERIFY(!fixture.window.isVisible());
    }
    QCOMPARE(fixture.said.size(), 1);
    QCOMPARE(fixture.quits.size(), 0);
}

void TrayIconTest::closingAsksWhereThereIsNone()
{
    CloseFixture fixture;
    fixture.hasTray = false;
    fixture.window.show();
    fixture.window.close();
    QVERIFY(fixture.window.isVisible());
    auto* question = fixture.window.findChild<QMessageBox*>(u"closeQuestion"_s);
    QVERIFY(question && question->isVisible());
    question->reject();
    QCOMPARE(fixture.quits.size(), 0);
    QTRY_VERIFY(!fixture.window.findChild<QMessageBox*>());
    fixture.window.close();
    question = fixture.window.findChild<QMessageBox*>(u"closeQuestion"_s);
    QVERIFY(question);
    question->findChild<QPushButton*>(u"quitButton"_s)->click();
    QCOMPARE(fixture.quits.size(), 1);
    QVERIFY(!fixture.window.isVisible());
    // Said once: from then on it ends at once.
    fixture.window.show();
    fixture.window.close();
    QCOMPARE(fixture.quits.size(), 2);
    QCOMPARE(fixture.said.size(), 0);
}

void TrayIconTest::quittingClosesTheWindow()
{
    CloseFixture fixture;
    fixture.window.show();
    QEvent quit(QEvent::Quit);
    QVERIFY(!fixture.behaviour->eventFilter(qApp, &quit));
    fixture.window.close();
    QVERIFY(!fixture.window.isVisible());
    QCOMPARE(fixture.said.size(), 0);
    QCOMPARE(fixture.quits.size(), 0);
}

QTEST_MAIN(TrayIconTest)
#include "tst_trayicon.moc"
