// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "gui/fakesite.h"
#include "gui/look/format.h"
#include "gui/models/bannertext.h"
#include "gui/models/outagetablemodel.h"
#include "gui/models/switchfiltermodel.h"
#include "gui/models/switchtablemodel.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;
using Tester = QAbstractItemModelTester;

class TestGuiModels final : public QObject
{
    Q_OBJECT

private:
    static QString cell(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void aRowTellsWhatIsKnown()
    {
        FakeSite site({u"Kitchen"_s});
        SwitchTableModel model(site.base.status, site.base.clock);
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        QCOMPARE(cell(model, 0, SwitchTableModel::StateColumn), u"Unknown"_s);
        QCOMPARE(cell(model, 0, SwitchTableModel::LastCheckColumn), u"never"_s);
        site.allUp();
        model.flush();
        QCOMPARE(cell(model, 0, SwitchTableModel::StateColumn), u"On"_s);
        QCOMPARE(cell(model, 0, SwitchTableModel::AddressColumn), u"192.168.1.10:80"_s);
        QCOMPARE(cell(model, 0, SwitchTableModel::LastCheckColumn), u"4 s ago"_s);
        QCOMPARE(cell(model, 0, SwitchTableModel::UptimeColumn), u"–"_s);
        Availability availability;
        availability.up = 9998s;
        availability.down = 2s;
        model.setUptimes({{site.switches().first().id, availability}});
        QCOMPARE(cell(model, 0, SwitchTableModel::UptimeColumn), u"99.98 %"_s);
    }

    void rowsComeAndGoOneByOne()
    {
        FakeSite site({u"a"_s, u"b"_s, u"c"_s});
        SwitchTableModel model(site.base.status, site.base.clock);
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const QPersistentModelIndex last = model.index(2, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QList<Switch> fewer = site.switches();
        const Switch taken = fewer.takeAt(1);
        site.base.status.setSwitches(fewer);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(last.row(), 1);
        fewer.insert(1, taken);
        site.base.status.setSwitches(fewer);
        QCOMPARE(cell(model, 1, SwitchTableModel::NameColumn), u"b"_s);
        QCOMPARE(last.row(), 2);
        QVERIFY(reset.isEmpty());
    }

    void changesAreGathered()
    {
        FakeSite site({u"a"_s, u"b"_s});
        SwitchTableModel model(site.base.status, site.base.clock);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        site.allUp();
        site.allUp();
        QVERIFY(changed.isEmpty());
        model.flush();
        QCOMPARE(changed.size(), 2);
        model.flush();
        QCOMPARE(changed.size(), 2);
    }

    void searchAndSortAreForPeople()
    {
        FakeSite site({u"Plug 10"_s, u"plug 2"_s, u"Router"_s});
        SwitchTableModel model(site.base.status, site.base.clock);
        SwitchFilterModel filter;
        const Tester tester(&filter, Tester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        filter.sort(SwitchTableModel::NameColumn);
        QCOMPARE(cell(filter, 0, SwitchTableModel::NameColumn), u"plug 2"_s);
        filter.setSearch(u"PLUG 1.10"_s);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(cell(filter, 0, SwitchTableModel::NameColumn), u"Plug 10"_s);
        filter.setSearch(u"[("_s);
        QCOMPARE(filter.rowCount(), 0);
    }

    void troubleSortsFirst()
    {
        FakeSite site({u"a"_s, u"b"_s});
        site.allUp();
        site.check(site.switches().at(1).id, ProbeOutcome::failed(FailureKind::Timeout, 5s),
                   SwitchState::Down, 2);
        SwitchTableModel model(site.base.status, site.base.clock);
        SwitchFilterModel filter;
        filter.setSourceModel(&model);
        filter.sort(SwitchTableModel::StateColumn);
        QCOMPARE(cell(filter, 0, SwitchTableModel::NameColumn), u"b"_s);
        const QString tip = filter.index(0, SwitchTableModel::StateColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(describe(FailureKind::Timeout).toHtmlEscaped()), qPrintable(tip));
    }

    void markupIsShownLiterally()
    {
        FakeSite site({u"<img src=x>"_s});
        SwitchTableModel model(site.base.status, site.base.clock);
        const QModelIndex name = model.index(0, SwitchTableModel::NameColumn);
        QCOMPARE(name.data().toString(), u"<img src=x>"_s);
        QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"&lt;img src=x&gt;"_s));
    }

    void outagesKeepTheirRows()
    {
        FakeSite site({u"a"_s, u"b"_s});
        const Timestamp now = site.base.clock.now();
        Outage older = site.outage(now - 2h, now - 1h);
        older.id = OutageId(1);
        Outage newer = site.outage(now - 10min, std::nullopt);
        newer.id = OutageId(2);
        OutageTableModel model(site.base.clock);
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setOutages({older});
        const QPersistentModelIndex kept = model.index(0, 0);
        model.setOutages({newer, older});
        QCOMPARE(kept.row(), 1);
        QCOMPARE(cell(model, 0, OutageTableModel::EndedColumn), u"still going on"_s);
        QCOMPARE(cell(model, 0, OutageTableModel::DurationColumn), u"10 min 00 s"_s);
        QCOMPARE(cell(model, 1, OutageTableModel::DurationColumn), u"1 h 00 min"_s);
        QCOMPARE(cell(model, 0, OutageTableModel::ExactnessColumn), u"± 6 s"_s);
        QCOMPARE(cell(model, 0, OutageTableModel::ConfidenceColumn), u"confirmed"_s);
        newer.endedAt = now;
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setOutages({newer, older});
        QCOMPARE(changed.size(), 1);
        model.setOutages({older, newer});
        QCOMPARE(model.at(1).id, newer.id);
        model.setOutages({});
        QCOMPARE(model.rowCount(), 0);
    }

    void correctionsAreSeenInTheRow()
    {
        FakeSite site({u"a"_s, u"b"_s});
        const Timestamp now = site.base.clock.now();
        Outage outage = site.outage(now - 2h, now - 1h);
        OutageTableModel model(site.base.clock);
        const auto seen = [&](OutageTableModel::Column column) {
            model.setOutages({outage});
            return cell(model, 0, column);
        };
        QCOMPARE(seen(OutageTableModel::KindColumn), u"Power outage"_s);
        outage.correction.isPlanned = true;
        QCOMPARE(seen(OutageTableModel::KindColumn), u"Planned power outage"_s);
        outage.group = u"<b>cellar</b>"_s;
        QCOMPARE(seen(OutageTableModel::KindColumn), u"Planned power outage: <b>cellar</b>"_s);
        outage.correction.cause = outage.cause = OutageCause::Undetermined;
        QCOMPARE(seen(OutageTableModel::KindColumn), u"Undetermined: <b>cellar</b>"_s);
        QCOMPARE(seen(OutageTableModel::ConfidenceColumn), u"as you said"_s);
    }

    void theBannerAnswers()
    {
        FakeSite empty;
        const BannerText nothing = bannerText(empty.base.status, {}, empty.base.clock.now());
        QCOMPARE(nothing.headline, u"Nothing to watch"_s);
        QVERIFY(nothing.offersAdding);

        FakeSite site({u"a"_s, u"b"_s, u"c"_s});
        const auto text = [&site] { return bannerText(site.base.status, {}, site.base.clock.now()); };
        QCOMPARE(text().state, SiteState::Unknown);
        QVERIFY(!text().offersAdding);
        site.allUp();
        QCOMPARE(text().headline, u"Power is on"_s);
        QVERIFY2(text().since.contains(u"11 d 0 h"_s), qPrintable(text().since));
        QVERIFY2(text().detail.contains(u"4 s ago"_s), qPrintable(text().detail));
        site.beginOutage();
        QCOMPARE(text().headline, u"Power is out"_s);
        QVERIFY2(text().since.startsWith(u"for 12 min 00 s"_s), qPrintable(text().since));
        QVERIFY2(text().since.contains(u"between"_s), qPrintable(text().since));
        site.base.clock.advance(5s);
        QVERIFY2(text().since.startsWith(u"for 12 min 05 s"_s), qPrintable(text().since));
        QCOMPARE(text().reasons.size(), 2);
    }

    void theBannerSaysHowSureItIs()
    {
        FakeSite site({u"a"_s, u"b"_s, u"c"_s});
        site.allUp();
        site.beginOutage();
        Outage outage = site.base.status.openOutages().constFirst();
        const auto text = [&](OutageCause cause, Confidence confidence) {
            outage.cause = cause;
            outage.confidence = confidence;
            site.base.status.setOpenOutages({outage});
            return bannerText(site.base.status, {}, site.base.clock.now());
        };
        const BannerText suspected = text(OutageCause::Power, Confidence::Suspected);
        QCOMPARE(suspected.state, SiteState::Out);
        QCOMPARE(suspected.confidence, Confidence::Suspected);
        QCOMPARE(suspected.headline, u"The power may be out"_s);
        QVERIFY2(suspected.detail.endsWith(u"checking whether it is the network"_s),
                 qPrintable(suspected.detail));
        const BannerText probable = text(OutageCause::Power, Confidence::Probable);
        QCOMPARE(probable.headline, u"The power is probably out"_s);
        QVERIFY(!probable.detail.contains(u"checking"_s));
        QCOMPARE(text(OutageCause::Power, Confidence::Confirmed).headline, u"Power is out"_s);
        const BannerText withdrawn = text(OutageCause::Network, Confidence::Probable);
        QCOMPARE(withdrawn.state, SiteState::On);
        QVERIFY2(withdrawn.notices.constFirst().startsWith(u"Network trouble since"_s),
                 qPrintable(withdrawn.notices.constFirst()));
    }

    void theBannerOwnsUpToTrouble()
    {
        FakeSite site({u"a"_s});
        site.allUp();
        site.base.status.setStoreTrouble(Error{ErrorCode::DatabaseFull, {u"/x.db"_s}});
        site.base.status.setMode(MonitorMode::Viewing);
        const QStringList notices = bannerText(site.base.status, {}, site.base.clock.now()).notices;
        QCOMPARE(notices.size(), 2);
        QVERIFY(notices.first().contains(u"/x.db"_s));
        site.base.status.setMode(MonitorMode::Stopped);
        QCOMPARE(bannerText(site.base.status, {}, site.base.clock.now()).state, SiteState::Unknown);
    }

    void percentagesNeverFlatter()
    {
        QCOMPARE(percentText(1.0), u"100 %"_s);
        QCOMPARE(percentText(0.99999), u"99.99 %"_s);
        QCOMPARE(percentText(0.9998), u"99.98 %"_s);
        QCOMPARE(percentText(0.0), u"0.00 %"_s);
        QCOMPARE(percentText(std::nullopt), u"–"_s);
        QCOMPARE(latencyText(12ms), u"12 ms"_s);
        QCOMPARE(latencyText(1250ms), u"1.3 s"_s);
        QVERIFY(!tooltipText(u"<i>x</i>"_s).contains(u"<i>"_s));
    }
};

QTEST_MAIN(TestGuiModels)
#include "tst_guimodels.moc"
