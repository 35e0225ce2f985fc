// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTemporaryDir>

#include "core/service/history.h"
#include "core/service/outagecleanup.h"
#include "core/service/outageeditor.h"
#include "core/service/reliabilitycsv.h"
#include "core/service/reliabilityjson.h"
#include "scenario/reliabilityhome.h"
#include "storage/memorystore.h"
#include "storage/openstore.h"
#include "support/failingstore.h"
#include "support/inlinestoreexecutor.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

/// The figures out of a store, in memory and in SQLite.
class ReliabilityReportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup() { m_store.reset(); }

    void siteGroupsAndSwitches();
    void onlyMainsWithoutBatteryCount();
    void removedAndPausedCountForTheirTime();
    void oneGroupOrOneSwitch();
    void whatIsNotThere();
    void nothingAtAll();
    void ongoingAndTheFuture();
    void partsAndMajorEventDays();
    void theFirstYearsAreLeftOut();
    void stableKeys();
    void plannedOutagesAreCountedApart();
    void timeOfDeletedOutagesIsNotKnown();
    void csvIsQuoted();
    void storeTroubleIsAnswered();

private:
    [[nodiscard]] ReliabilityReport read(const ReliabilityQuery& query)
    {
        const auto report = readReliability(*m_store, query);
        return report ? *report : ReliabilityReport{};
    }

    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<Store> m_store;
};

void ReliabilityReportTest::initTestCase_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("memory") << u"memory"_s;
    QTest::newRow("sqlite") << u"sqlite"_s;
}

void ReliabilityReportTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    if (kind == u"memory"_s) {
        m_store = std::make_unique<MemoryStore>();
        return;
    }
    const QString path = m_folder.filePath(u"%1.db"_s.arg(++m_number));
    const auto url = DatabaseUrl::parse(u"sqlite:///"_s + path);
    auto store = openStore(url.value(), {}, OpenMode::CreateIfMissing);
    QVERIFY(store.has_value());
    m_store = std::move(*store);
}

void ReliabilityReportTest::siteGroupsAndSwitches()
{
    ReliabilityHome home(*m_store);
    const Switch stove = home.add(u"stove"_s, u"kitchen"_s);
    const Switch kettle = home.add(u"kettle"_s, u"kitchen"_s);
    const Switch lamp = home.add(u"lamp"_s);
    home.watch(0ms, 100h);
    home.cut(10h, 12h, {stove, kettle, lamp});
    home.cut(20h, 21h, {stove});
    home.cut(30h, 31h, {stove, kettle}, OutageCause::Network);
    const ReliabilityReport report = read(ReliabilityHome::query(100h));
    QCOMPARE(*saifi(report.whole), 4.0 / 3);
    QCOMPARE(*saidi(report.whole), Seconds(7 * 3600.0 / 3));
    QCOMPARE(*asai(report.whole), 293.0 / 300);
    QCOMPARE(report.whole.outages.size(), 2);
    QCOMPARE(report.groups.size(), 1);
    QCOMPARE(report.groups.constFirst().name, u"kitchen"_s);
    QCOMPARE(*saifi(report.groups.constFirst().totals), 1.5);
    QCOMPARE(report.switches.size(), 3);
    QCOMPARE(*saifi(report.switches.at(0).totals), 2.0);
    QCOMPARE(*saidi(report.switches.at(2).totals), Seconds(7200));
    QCOMPARE(*asai(report.switches.at(2).totals), 0.98);
}

void ReliabilityReportTest::onlyMainsWithoutBatteryCount()
{
    ReliabilityHome home(*m_store);
    const Switch lamp = home.add(u"lamp"_s);
    const Switch router = home.add(u"router"_s, {}, SwitchRole::Gateway);
    const Switch kept = home.add(u"server"_s, {}, SwitchRole::Mains, true);
    home.watch(0ms, 10h);
    home.cut(1h, 2h, {lamp, router, kept});
    ReliabilityQuery query = ReliabilityHome::query(10h);
    QCOMPARE(read(query).whole.customersSeen, qint64(1));
    QCOMPARE(read(query).whole.sustained, qint64(1));
    query.switchId = router.id; // who asks for it gets it
    QCOMPARE(read(query).whole.sustained, qint64(1));
    QCOMPARE(read(query).switches.size(), 1);
}

void ReliabilityReportTest::removedAndPausedCountForTheirTime()
{
    ReliabilityHome home(*m_store);
    const Switch removed = home.add(u"removed"_s);
    Switch paused = home.add(u"paused"_s);
    const Switch lamp = home.add(u"lamp"_s);
    const Switch unseen = home.add(u"gone before"_s);
    home.watch(0ms, 100h);
    home.cut(10h, 12h, {removed, paused, lamp});
    const Timestamp lastCheck = ReliabilityHome::at(75h);
    QVERIFY(m_store->checks()
                .append({{paused.id, lastCheck - 1s, lastCheck, ProbeOutcome::answer(200, 1s)}})
                .has_value());
    paused.isActive = false;
    paused.updatedAt = ReliabilityHome::at(90h);
    QVERIFY(m_store->switches().update(paused).has_value());
    QVERIFY(m_store->switches().remove(removed.id, ReliabilityHome::at(50h)).has_value());
    QVERIFY(m_store->switches().remove(unseen.id, ReliabilityHome::at(0ms)).has_value());
    const ReliabilityReport report = read(ReliabilityHome::query(100h));
    QCOMPARE(report.whole.customerTime, Milliseconds(225h)); // 50 + 75 + 100
    QCOMPARE(report.whole.customers(), 2.25);
    QCOMPARE(*saifi(report.whole), 3 / 2.25);
    QCOMPARE(report.switches.size(), 3);
    QVERIFY(report.switches.at(0).isRemoved && !report.switches.at(1).isRemoved);
    QCOMPARE(*asai(report.switches.at(0).totals), 48.0 / 50);
}

void ReliabilityReportTest::oneGroupOrOneSwitch()
{
    ReliabilityHome home(*m_store);
    const Switch stove = home.add(u"stove"_s, u"kitchen"_s);
    const Switch lamp = home.add(u"lamp"_s, u"hall"_s);
    home.watch(0ms, 100h);
    home.cut(10h, 12h, {stove, lamp});
    home.cut(20h, 21h, {stove});
    ReliabilityQuery query = ReliabilityHome::query(100h);
    query.group = u"kitchen"_s;
    QCOMPARE(*saifi(read(query).whole), 2.0);
    QVERIFY(read(query).groups.isEmpty());
    query.group.clear();
    query.switchId = lamp.id;
    QCOMPARE(*saifi(read(query).whole), 1.0);
}

void ReliabilityReportTest::whatIsNotThere()
{
    ReliabilityHome home(*m_store);
    home.add(u"stove"_s, u"kitchen"_s);
    ReliabilityQuery query = ReliabilityHome::query(100h);
    query.group = u"cellar"_s;
    QCOMPARE(readReliability(*m_store, query).error(), (Error{ErrorCode::GroupNotFound, {u"cellar"_s}}));
    query.group.clear();
    query.switchId = SwitchId(99);
    QCOMPARE(readReliability(*m_store, query).error(), (Error{ErrorCode::SwitchNotFound, {u"99"_s}}));
}

void ReliabilityReportTest::nothingAtAll()
{
    ReliabilityQuery query = ReliabilityHome::query(100h);
    query.by = Breakdown::Weekday;
    query.alsoBy = {Breakdown::Hour};
    const ReliabilityReport empty = read(query);
    QCOMPARE(empty.parts.size(), 7);
    QCOMPARE(empty.furtherParts.constFirst().size(), 24);
    const QJsonObject indices = reliabilityJson(empty).value(u"indices"_s).toObject();
    for (const QString& key : {u"saifi"_s, u"saidi_seconds"_s, u"caidi_seconds"_s, u"asai"_s, u"maifi_e"_s,
                               u"celid_s"_s, u"saifi_interval"_s})
        QVERIFY2(indices.value(key).isNull(), qPrintable(key));
    QCOMPARE(indices.value(u"watched_fraction"_s).toDouble(-1), 0.0);
    ReliabilityHome(*m_store).add(u"stove"_s); // there, but nobody watches
    QVERIFY(!saifi(read(query).whole) && !asai(read(query).whole));
}

void ReliabilityReportTest::ongoingAndTheFuture()
{
    ReliabilityHome home(*m_store);
    const Switch stove = home.add(u"stove"_s);
    home.watch(0ms, 100h);
    home.cut(97h, std::nullopt, {stove});
    ReliabilityQuery query = ReliabilityHome::query(100h);
    query.period.end = ReliabilityHome::at(1000h);
    const ReliabilityReport report = read(query);
    QCOMPARE(report.query.period.end, query.now);
    QCOMPARE(report.whole.ongoing, qint64(1));
    QCOMPARE(report.whole.duration, Milliseconds(3h));
    QCOMPARE(report.whole.knownShare(), 1.0);
}

void ReliabilityReportTest::partsAndMajorEventDays()
{
    ReliabilityHome home(*m_store);
    const Switch stove = home.add(u"stove"_s);
    home.watch(0ms, 60 * 24h);
    for (int day = 0; day < 29; ++day) // 6 and 12 minutes in turn
        home.cut(day * 24h + 3h, day * 24h + 3h + (day % 2 + 1) * 6min, {stove});
    home.cut(40 * 24h + 3h, 41 * 24h + 3h, {stove}); // from 10 to 11 February
    ReliabilityQuery query = ReliabilityHome::query(60 * 24h);
    query.by = Breakdown::Month;
    ReliabilityReport report = read(query);
    QCOMPARE(report.parts.size(), 3);
    QCOMPARE(report.parts.at(0).name, u"2026-01"_s);
    QCOMPARE(report.parts.at(0).totals.sustained, qint64(29));
    QCOMPARE(*saidi(report.parts.at(1).totals), Seconds(86400));
    QCOMPARE(report.majorEventDays.daysUsed, qsizetype(30));
    QCOMPARE(report.majorEventDays.days.size(), 1);
    QCOMPARE(report.majorEventDays.days.constFirst().date, QDate(2026, 2, 10));
    QCOMPARE(report.withoutMajor->sustained, qint64(29));
    QCOMPARE(report.withoutMajor->customerTime, report.whole.customerTime);
    // The days before the period count for the border alone.
    query.period.start = ReliabilityHome::at(50 * 24h);
    report = read(query);
    QCOMPARE(report.majorEventDays.daysUsed, qsizetype(30));
    QVERIFY(report.majorEventDays.days.isEmpty());
    QCOMPARE(report.withoutMajor, std::optional(report.whole));
}

void ReliabilityReportTest::theFirstYearsAreLeftOut()
{
    const ReliabilityHome home(*m_store);
    ReliabilityQuery query = ReliabilityHome::query(24h);
    const Timestamp end = query.period.end;
    query.period.start = *Timestamp::fromIso(u"0001-01-01T00:00:00Z"_s);
    query.by = Breakdown::Month;
    const ReliabilityReport report = read(query);
    QCOMPARE(report.query.period, (TimeRange{Timestamp(), end}));
    QVERIFY(report.parts.size() < 12 * 100);
    query.period.end = *Timestamp::fromIso(u"0002-01-01T00:00:00Z"_s);
    QVERIFY(read(query).query.period.isEmpty());
}

void ReliabilityReportTest::stableKeys()
{
    ReliabilityHome home(*m_store);
    const Switch stove = home.add(u"stove"_s, u"kitchen"_s);
    home.watch(0ms, 100h);
    home.cut(10h, 12h, {stove});
    home.cut(13h, 13h + 1min, {stove});
    ReliabilityQuery query = ReliabilityHome::query(100h);
    query.by = Breakdown::Day;
    const QJsonObject json = reliabilityJson(read(query));
    QCOMPARE(json.keys(),
             (QStringList{u"by"_s, u"celid_s_threshold_seconds"_s, u"celid_t_threshold_seconds"_s,
                          u"confidence"_s, u"from"_s, u"group"_s, u"groups"_s, u"indices"_s,
                          u"major_event_days"_s, u"momentary_limit_seconds"_s, u"outage_rate"_s,
                          u"outages_known_since"_s, u"parts"_s, u"planned_outages"_s, u"switch_id"_s,
                          u"switches"_s, u"time_zone"_s, u"to"_s, u"without_major_event_days"_s}));
    const QJsonObject indices = json.value(u"indices"_s).toObject();
    QCOMPARE(indices.value(u"saifi"_s).toDouble(), 1.0);
    QCOMPARE(indices.value(u"saidi_seconds"_s).toDouble(), 7200.0);
    QCOMPARE(indices.value(u"maifi"_s).toDouble(), 1.0);
    QCOMPARE(indices.value(u"sustained_outages"_s).toInt(), 1);
    QCOMPARE(indices.value(u"cemi"_s).toArray().size(), 3);
    QCOMPARE(json.value(u"parts"_s).toArray().at(0).toObject().value(u"day"_s).toString(), u"2026-01-01"_s);
    QVERIFY(json.value(u"without_major_event_days"_s).isNull());
    QVERIFY(json.value(u"major_event_days"_s).toObject().value(u"threshold_seconds"_s).isNull());
    QCOMPARE(json.value(u"outage_rate"_s).toObject().value(u"outages"_s).toInt(), 2);
}

void ReliabilityReportTest::plannedOutagesAreCountedApart()
{
    ReliabilityHome home(*m_store);
    const Switch stove = home.add(u"stove"_s);
    const Switch lamp = home.add(u"lamp"_s);
    home.watch(0ms, 100h);
    home.cut(10h, 12h, {stove, lamp});
    const Outage planned = home.cut(20h, 30h, {stove});
    const ReliabilityQuery query = ReliabilityHome::query(100h);
    QCOMPARE(read(query).plannedOutages, 0);
    const auto marked = OutageEditor::apply(*m_store, planned.id, {MarkPlanned{}}, EditSource::CommandLine,
                                            ReliabilityHome::at(100h));
    QVERIFY(marked.has_value());
    const ReliabilityReport report = read(query);
    QCOMPARE(report.plannedOutages, 1);
    ReliabilityQuery ofLamp = query;
    ofLamp.switchId = lamp.id;
    QCOMPARE(read(ofLamp).plannedOutages, 0); // it was another's
    QCOMPARE(saifi(report.whole), std::optional(1.0));
    QCOMPARE(reliabilityJson(report).value(u"planned_outages"_s).toInt(), 1);
}

void ReliabilityReportTest::timeOfDeletedOutagesIsNotKnown()
{
    ReliabilityHome home(*m_store);
    const Switch kitchen = home.add(u"kitchen"_s);
    home.watch(0h, 96h);
    home.cut(60h, 61h, {kitchen});
    const ReliabilityQuery query = ReliabilityHome::query(96h);
    // Where nothing had to go, nothing is unknown.
    QCOMPARE(*removeOutages(*m_store, ReliabilityHome::at(24h)), 0);
    QCOMPARE(read(query).whole.knownTime, Milliseconds(96h));
    QVERIFY(!read(query).outagesSince);
    home.cut(10h, 11h, {kitchen});
    home.cut(40h, std::nullopt, {}, OutageCause::Network); // goes on, and stays
    QCOMPARE(*removeOutages(*m_store, ReliabilityHome::at(48h)), 1);
    QCOMPARE(*removeOutages(*m_store, ReliabilityHome::at(24h)), 0);
    const ReliabilityReport report = read(query);
    QCOMPARE(report.whole.knownTime, Milliseconds(48h));
    QCOMPARE(report.whole.customerTime, Milliseconds(48h));
    QCOMPARE(report.whole.outTime, Milliseconds(1h));
    QCOMPARE(report.outagesSince, std::optional(ReliabilityHome::at(48h)));
    QCOMPARE(reliabilityJson(report).value(u"outages_known_since"_s).toString(),
             ReliabilityHome::at(48h).toIso());
    ReliabilityQuery later = query;
    later.period.start = ReliabilityHome::at(48h);
    QVERIFY(!read(later).outagesSince);
    QVERIFY(reliabilityJson(read(later)).value(u"outages_known_since"_s).isNull());
    const auto summary = History::readSummary(*m_store, query.period);
    QVERIFY(summary.has_value());
    QCOMPARE(summary->totalOutages, 1);
    QCOMPARE(summary->outagesSince, report.outagesSince);
    QVERIFY(!History::readSummary(*m_store, later.period)->outagesSince);
}

void ReliabilityReportTest::csvIsQuoted()
{
    ReliabilityHome home(*m_store);
    const Switch odd = home.add(u"the \"big\", old one"_s, u"a,b"_s);
    home.watch(0ms, 100h);
    home.cut(10h, 12h, {odd});
    const QString csv = reliabilityCsv(read(ReliabilityHome::query(100h)));
    const QStringList lines = csv.split(u"\r\n"_s);
    QCOMPARE(lines.size(), 5); // heading, site, group, switch and the end
    QVERIFY(lines.at(0).startsWith(u"scope,name,from,to,"_s));
    QVERIFY(
        lines.at(1).startsWith(u"site,,2026-01-01T00:00:00.000Z,2026-01-05T04:00:00.000Z,1,1,1,1,0,0,1,"_s));
    QVERIFY(lines.at(2).startsWith(u"group,\"a,b\","_s));
    QVERIFY(lines.at(3).startsWith(u"switch,\"the \"\"big\"\", old one\","_s));
    QCOMPARE(lines.at(1).count(u','), lines.at(0).count(u','));
    QVERIFY(lines.at(4).isEmpty());
}

void ReliabilityReportTest::storeTroubleIsAnswered()
{
    FailingStore failing(*m_store);
    InlineStoreExecutor executor(failing);
    const History history(executor);
    for (qint64 number = 1; number <= 4; ++number) {
        failing.gate.failOnce(number);
        QVERIFY(!history.reliability(ReliabilityHome::query(100h)).result().has_value());
    }
    QVERIFY(history.reliability(ReliabilityHome::query(100h)).result().has_value());
}

QTEST_GUILESS_MAIN(ReliabilityReportTest)
#include "tst_reliabilityreport.moc"
