// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QMenu>
#include <QTest>

#include "gui/dialogfixture.h"
#include "gui/tray/countedicon.h"
#include "gui/tray/mutemenu.h"
#include "gui/tray/trayicon.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

Timestamp at(const char* iso)
{
    return Timestamp::fromIso(QString::fromLatin1(iso)).value();
}

QImage drawn(const QIcon& icon, int size)
{
    return icon.pixmap(size).toImage();
}

} // namespace

/// Peace for as long as people name it, and the number on the icon.
class TestMuting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void morningIsTheNextOne()
    {
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(untilMorning(at("2026-07-15T21:00:00Z"), berlin), Milliseconds(8h)); // 23:00 to 07:00
        QCOMPARE(untilMorning(at("2026-07-15T01:00:00Z"), berlin), Milliseconds(4h));
        QCOMPARE(untilMorning(at("2026-07-15T04:30:00Z"), berlin),
                 Milliseconds(24h + 30min));                                          // 06:30: too soon
        QCOMPARE(untilMorning(at("2026-10-24T21:00:00Z"), berlin), Milliseconds(9h)); // the clocks go back
    }

    void untilItIsOverEndsWithIt()
    {
        DialogFixture fixture;
        Muting muting(fixture.clock, fixture.status, fixture.notifications);
        muting.muteUntilOver();
        QVERIFY(!fixture.notifications.pausedUntil()); // nothing goes on
        Outage outage;
        outage.startedAt = fixture.clock.now();
        fixture.status.setOpenOutages({outage});
        muting.muteUntilOver();
        QVERIFY(fixture.notifications.pausedUntil());
        QCOMPARE(pauseEndText(*fixture.notifications.pausedUntil(), fixture.clock.now()), u"it is over"_s);
        fixture.status.setOpenOutages({});
        QVERIFY(!fixture.notifications.pausedUntil());
    }

    void anHourDoesNotEndWithIt()
    {
        DialogFixture fixture;
        Muting muting(fixture.clock, fixture.status, fixture.notifications);
        fixture.status.setOpenOutages({Outage()});
        muting.muteForAnHour();
        fixture.status.setOpenOutages({});
        QCOMPARE(fixture.notifications.pausedUntil(), fixture.clock.now() + 1h);
        QCOMPARE(pauseEndText(fixture.clock.now() + 1h, fixture.clock.now()), u"01:00:00"_s);
    }

    void theMenuOffersWhatMakesSense()
    {
        DialogFixture fixture;
        QMenu menu;
        const MuteMenu mute(fixture.context, menu, u"test"_s);
        const auto action = [&menu](const QString& name) { return menu.findChild<QAction*>(name); };
        QVERIFY(!action(u"testOverAction"_s)->isEnabled());
        fixture.status.setOpenOutages({Outage()});
        QVERIFY(action(u"testOverAction"_s)->isEnabled());
        action(u"testMorningAction"_s)->trigger();
        QVERIFY(fixture.notifications.pausedUntil());
        QVERIFY(!action(u"testMorningAction"_s)->isVisible());
        QVERIFY(action(u"testPauseAction"_s)->text().contains(u"Resume"_s));
        action(u"testPauseAction"_s)->trigger();
        QVERIFY(!fixture.notifications.pausedUntil());
        QVERIFY(action(u"testMorningAction"_s)->isVisible());
    }

    void theIconTellsHowMany()
    {
        const QIcon out = TrayIcon::stateIcon(SiteState::Out);
        QCOMPARE(drawn(countedIcon(out, 0), 22), drawn(out, 22));
        for (const int size : {16, 22, 48}) {
            const QImage three = drawn(countedIcon(out, 3), size);
            QCOMPARE(three.size(), QSize(size, size));
            QVERIFY(three != drawn(out, size));
            QVERIFY(three != drawn(countedIcon(out, 4), size));
        }
        QCOMPARE(drawn(countedIcon(out, 100), 22), drawn(countedIcon(out, 5000), 22));
    }
};

QTEST_MAIN(TestMuting)
#include "tst_muting.moc"
