// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "gui/fakesite.h"
#include "gui/models/awaytext.h"
#include "gui/widgets/hintbar.h"
#include "gui/window/awaynotice.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

Timestamp at(Milliseconds time)
{
    return Timestamp::fromMilliseconds(1'800'000'000'000) + time;
}

Outage outage(Milliseconds from, std::optional<Milliseconds> to, const QStringList& names = {})
{
    Outage outage;
    outage.startedAt = at(from);
    if (to)
        outage.endedAt = at(*to);
    for (const QString& name : names)
        outage.members.append({SwitchId(1), name, {}, outage.startedAt, outage.endedAt});
    return outage;
}

} // namespace

/// What whoever comes back is told.
class TestAwayNotice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUpWhatWasMissed()
    {
        const TimeRange away{at(0h), at(10h)};
        const AwaySummary summary = awaySummary(
            {outage(1h, 2h, {u"Lamp"_s, u"Freezer"_s}), outage(4h, 4h + 30min, {u"Freezer"_s})}, away);
        QCOMPARE(summary.outages, 2);
        QCOMPARE(summary.longest, Milliseconds(1h));
        QCOMPARE(summary.longestFrom, at(1h));
        QCOMPARE(summary.together, Milliseconds(90min));
        QCOMPARE(summary.worstName, u"Freezer"_s);
        QCOMPARE(summary.worstTime, Milliseconds(90min));
        const QString text = awayText(summary, away);
        QVERIFY2(text.contains(u"2 outage(s), 1 h 30 min"_s) && text.contains(u"Freezer, for 1 h 30 min"_s),
                 qPrintable(text));
    }

    void countsOnlyWhatLiesInIt()
    {
        const TimeRange away{at(2h), at(3h)};
        const AwaySummary summary =
            awaySummary({outage(0h, 1h), outage(1h, 2h + 10min), outage(2h + 50min, {})}, away);
        QCOMPARE(summary.outages, 2);
        QCOMPARE(summary.together, Milliseconds(20min));
        QVERIFY(summary.worstName.isEmpty());
    }

    void outagesThatOverlapCountOnce()
    {
        const AwaySummary summary = awaySummary({outage(2h, 4h), outage(1h, 3h)}, {at(0h), at(9h)});
        QCOMPARE(summary.together, Milliseconds(3h));
    }

    void incidentsAreNoOutages()
    {
        Outage incident = outage(1h, 2h);
        incident.cause = OutageCause::Network;
        const AwaySummary summary = awaySummary({incident}, {at(0h), at(9h)});
        QCOMPARE(summary, AwaySummary());
        QVERIFY(awayText(summary, {at(0h), at(9h)}).isEmpty());
    }

    void tellsWhoeverComesBack()
    {
        FakeSite site({u"Kitchen"_s, u"Router"_s});
        const QTemporaryDir folder;
        QSettings memory(folder.filePath(u"memory.ini"_s), QSettings::IniFormat);
        HintBar bar;
        AwayNotice notice(site.base.context, memory, bar);
        notice.comeBack(); // the first time
        notice.leave();
        site.base.clock.advance(3h);
        const Timestamp now = site.base.clock.now();
        QVERIFY(site.base.store.outages().save(site.outage(now - 2h, now - 1h)));
        AwayNotice next(site.base.context, memory, bar); // after another start
        next.comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(!bar.isHidden(), awhile);
        const QString text = bar.findChild<QLabel*>(u"hintLabel"_s)->text();
        QVERIFY2(text.contains(u"1 outage(s), 1 h 00 min"_s), qPrintable(text));
        bar.findChild<QPushButton*>(u"hintDismissButton"_s)->click();
        QVERIFY(bar.isHidden());
    }

    void aMomentIsNotAway()
    {
        FakeSite site({u"Kitchen"_s, u"Router"_s});
        const QTemporaryDir folder;
        QSettings memory(folder.filePath(u"memory.ini"_s), QSettings::IniFormat);
        HintBar bar;
        AwayNotice notice(site.base.context, memory, bar);
        notice.leave();
        const Timestamp then = site.base.clock.now();
        site.base.clock.advance(AwayNotice::shortestAway - 1s);
        QVERIFY(site.base.store.outages().save(site.outage(then + 1s, then + 60s)));
        notice.comeBack();
        QCoreApplication::sendPostedEvents();
        QVERIFY(bar.isHidden());
    }
};

QTEST_MAIN(TestAwayNotice)
#include "tst_awaynotice.moc"
