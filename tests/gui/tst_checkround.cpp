// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "gui/fakesite.h"
#include "gui/pages/checkround.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

struct Asked
{
    Asked() { site.allUp(); }
    [[nodiscard]] SwitchId id(qsizetype place) const { return site.switches().at(place).id; }
    /// Checked just now.
    void answer(qsizetype place, bool isUp)
    {
        site.base.clock.advance(1s);
        const Timestamp now = site.base.clock.now();
        const ProbeOutcome outcome =
            isUp ? ProbeOutcome::answer(200, 5ms) : ProbeOutcome::failed(FailureKind::Timeout, 900ms);
        site.base.status.setCheck({id(place), now - outcome.duration, now, outcome}, isUp ? 0 : 1,
                                  isUp ? SwitchState::Up : SwitchState::Failing);
    }
    [[nodiscard]] QString last() const { return told.isEmpty() ? QString() : told.last().at(0).toString(); }

    FakeSite site{{u"Kitchen"_s, u"Living room"_s, u"Router"_s}};
    CheckRound round{site.base.context};
    QSignalSpy told{&round, &CheckRound::told};
};

} // namespace

class TestCheckRound final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCameOfIt()
    {
        Asked asked;
        asked.round.start({});
        QCOMPARE(asked.last(), u"Asking 3 switch(es) …"_s);
        asked.answer(0, true);
        asked.answer(0, false); // a later one does not count
        asked.answer(1, false);
        QCOMPARE(asked.told.size(), 1);
        asked.answer(2, true);
        QCOMPARE(asked.last(), u"2 of 3 switch(es) answered."_s);
        asked.answer(2, true);
        QCOMPARE(asked.told.size(), 2); // said once
    }

    void onlyThoseThatWereAsked()
    {
        Asked asked;
        asked.round.start({asked.id(1)});
        asked.answer(0, true);
        QCOMPARE(asked.last(), u"Asking 1 switch(es) …"_s);
        asked.answer(1, true);
        QCOMPARE(asked.last(), u"1 of 1 switch(es) answered."_s);
    }

    void whatGoesMeanwhileIsNotWaitedFor()
    {
        Asked asked;
        asked.round.start({});
        asked.answer(0, true);
        QList<Switch> fewer = asked.site.switches();
        fewer.removeAt(1);
        asked.site.base.status.setSwitches(fewer);
        QCOMPARE(asked.told.size(), 1);
        fewer[1].isActive = false;
        asked.site.base.status.setSwitches(fewer);
        QCOMPARE(asked.last(), u"1 of 1 switch(es) answered."_s);
    }

    void pausedOnesAreNotAsked()
    {
        Asked asked;
        QList<Switch> paused = asked.site.switches();
        paused[0].isActive = false;
        asked.site.base.status.setSwitches(paused);
        asked.round.start({asked.id(0)});
        QCOMPARE(asked.last(), u"Paused switches are not checked."_s);
    }

    void withoutAMonitorNothingIsPromised()
    {
        Asked asked;
        asked.site.base.status.setMode(MonitorMode::Stopped);
        asked.round.start({});
        QCOMPARE(asked.last(), u"Nobody is watching, so nothing can be checked now."_s);
        asked.site.base.status.setMode(MonitorMode::Watching);
        asked.answer(0, true);
        QCOMPARE(asked.told.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCheckRound)
#include "tst_checkround.moc"
