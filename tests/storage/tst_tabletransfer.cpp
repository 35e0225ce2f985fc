// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/transfer/csvsource.h"
#include "storage/memorystore.h"
#include "storage/randomlife.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

using F = TransferFixture;

/// What export writes into a folder.
using Tables = QList<QByteArray>;

[[nodiscard]] Tables tablesOf(Store& store)
{
    Tables tables;
    for (const ExportScope scope : {ExportScope::Switches, ExportScope::Outages, ExportScope::Checks})
        tables.append(F::exported(store, scope, ExportFormat::Csv));
    return tables;
}

[[nodiscard]] std::unique_ptr<ImportSource> sourceOf(const Tables& tables, qsizetype piece = 100'000)
{
    std::vector<std::unique_ptr<ByteSource>> files;
    for (const QByteArray& each : tables)
        files.push_back(std::make_unique<BytesInMemory>(each, piece));
    return std::make_unique<CsvSource>(std::move(files), F::at(0));
}

[[nodiscard]] QString faultOf(const QByteArray& table)
{
    MemoryStore store;
    const auto counts = F::import(store, sourceOf({table}));
    return counts ? u"none"_s : errorMessage(counts.error());
}

} // namespace

/// Tables for spreadsheets are taken over as they are written.
class TableTransferTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportImportExportIsIdentical();
    void importingIntoItselfAddsNothing();
    void checksAloneKnowSwitchesByName();
    void outagesAloneKnowSwitchesByName();
    void takesTablesOfOlderVersions();
    void formulasStayTexts();
    void numbersOfTheirOwnStay();
    void aSchemeHasItsPort_data();
    void aSchemeHasItsPort();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
};

void TableTransferTest::exportImportExportIsIdentical()
{
    QVERIFY(rc::check([] {
        MemoryStore source;
        RandomLife(source).live(*rc::gen::inRange(0, 60));
        const Tables tables = tablesOf(source);
        MemoryStore target;
        const auto counts = F::import(target, sourceOf(tables, *rc::gen::inRange(1, 5000)));
        RC_ASSERT(counts.has_value());
        const Tables again = tablesOf(target);
        for (int i = 0; i < 3; ++i)
            RC_ASSERT(again.at(i).toStdString() == tables.at(i).toStdString());
        RC_ASSERT(*target.switches().lives() == *source.switches().lives());
    }));
}

void TableTransferTest::importingIntoItselfAddsNothing()
{
    QVERIFY(rc::check([] {
        MemoryStore store;
        RandomLife(store).live(*rc::gen::inRange(0, 60));
        const Tables tables = tablesOf(store);
        const auto counts = F::import(store, sourceOf(tables));
        RC_ASSERT(counts.has_value());
        RC_ASSERT(counts->switches.added + counts->outages.added + counts->checks.added == 0);
        const Tables again = tablesOf(store);
        for (int i = 0; i < 3; ++i)
            RC_ASSERT(again.at(i).toStdString() == tables.at(i).toStdString());
    }));
}

void TableTransferTest::checksAloneKnowSwitchesByName()
{
    MemoryStore source;
    const SwitchId lamp = source.switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s))->id;
    const SwitchId heater = source.switches().add(F::makeSwitch(u"heater"_s, u"10.0.0.2"_s))->id;
    QVERIFY(
        source.checks().append({F::check(lamp, 60), F::check(heater, 61, 404), F::check(heater, 90, {})}));
    const QByteArray table = tablesOf(source).at(2);

    MemoryStore empty;
    VERIFY_DONE(F::import(empty, sourceOf({table})));
    QCOMPARE(tablesOf(empty).at(2), table);
    QVERIFY(!empty.switches().all()->constFirst().isActive);
    QCOMPARE(empty.coverage().find(F::always)->size(), 1);

    MemoryStore known;
    const SwitchId here = known.switches().add(F::makeSwitch(u"heater"_s, u"10.0.0.9"_s))->id;
    const auto counts = F::import(known, sourceOf({table}));
    QCOMPARE(counts->switches, (TransferCounts::Count{1, 1}));
    QCOMPARE(known.checks().newest({F::always, here}, 9)->size(), 2);
    QCOMPARE(F::import(known, sourceOf({table}))->checks, (TransferCounts::Count{0, 3}));
}

void TableTransferTest::outagesAloneKnowSwitchesByName()
{
    MemoryStore source;
    QVERIFY(source.switches().add(F::makeSwitch(u"other"_s, u"10.0.0.1"_s)));
    const SwitchId lamp = source.switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.2"_s))->id;
    Outage outage = OutageFixture::makeOutage(1000, 1600);
    outage.members = {{lamp, u"lamp"_s, F::at(940), F::at(1000), F::at(1600)}};
    QVERIFY(source.outages().save(outage));
    const QByteArray table = tablesOf(source).at(1);
    MemoryStore target;
    const SwitchId here = target.switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.9"_s))->id;
    VERIFY_DONE(F::import(target, sourceOf({table})));
    const Outage taken = target.outages().find({.range = F::always})->constFirst();
    QCOMPARE(taken.members, (QList<OutageMember>{{here, u"lamp"_s, F::at(940), F::at(1000), F::at(1600)}}));
    QCOMPARE(taken.confidence, outage.confidence);
}

/// Which had no members, reasons and policies.
void TableTransferTest::takesTablesOfOlderVersions()
{
    MemoryStore store;
    const auto counts = F::import(
        store, sourceOf({"id,cause,confidence,scope,started_at,started_earliest,started_latest,ended_at,"
                         "ended_earliest,ended_latest,duration_seconds,is_ongoing,detected_at,is_planned,"
                         "is_corrected,note,switches\r\n"
                         "2,power,confirmed,site,2026-10-02T01:00:00.000Z,2026-10-02T00:59:30.000Z,"
                         "2026-10-02T01:00:00.000Z,2026-10-08T00:00:00.000Z,2026-10-08T00:00:00.000Z,"
                         "2026-10-08T00:00:00.000Z,514800.000,false,2026-10-02T01:01:40.000Z,true,true,"
                         "\"two\nlines\",lamp; heater\r\n"}));
    VERIFY_DONE(counts);
    const Outage taken = store.outages().find({.range = F::always})->constFirst();
    QCOMPARE(taken.id, OutageId(2));
    QVERIFY(taken.isPlanned());
    QCOMPARE(taken.correction.note, u"two\nlines"_s);
    QCOMPARE(taken.members.size(), 2);
    QCOMPARE(taken.members.at(1).name, u"heater"_s);
    QCOMPARE(store.switches().all()->size(), 2);
}

void TableTransferTest::formulasStayTexts()
{
    MemoryStore source;
    for (const QString& name : {u"=1+1"_s, u"'=2"_s, u"@x"_s, u"-a"_s, u"'plain"_s, u"+b"_s})
        QVERIFY(source.switches().add(F::makeSwitch(name, u"h%1"_s.arg(source.switches().all()->size()))));
    const Tables tables = tablesOf(source);
    QVERIFY(tables.at(0).contains(",'=1+1,") || tables.at(0).contains("1,'=1+1,"));
    QVERIFY(tables.at(0).contains("2,''=2,"));
    QVERIFY(tables.at(0).contains("5,'plain,"));
    MemoryStore target;
    VERIFY_DONE(F::import(target, sourceOf(tables)));
    QCOMPARE(*target.switches().lives(), *source.switches().lives());
}

/// A table of switches of which some were deleted for good.
void TableTransferTest::numbersOfTheirOwnStay()
{
    MemoryStore store;
    VERIFY_DONE(
        F::import(store, sourceOf({"id,name,host\n7,lamp,10.0.0.1\n3,heater,10.0.0.2\n,pump,10.0.0.3\n",
                                   "checked_at,switch_id,switch_name,is_online,response_time\n"
                                   "2026-01-01T00:00:00Z,3,renamed,yes,0.5\n"})));
    const QList<Switch> switches = *store.switches().all();
    QCOMPARE(switches.size(), 3);
    const auto found = store.checks().newest({F::always, SwitchId(3)}, 9);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->constFirst().outcome, ProbeOutcome::answer(200, 500ms));
    const auto heater = std::ranges::find(switches, u"heater"_s, &Switch::name);
    QCOMPARE(heater->id, SwitchId(3));
}

void TableTransferTest::aSchemeHasItsPort_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("url");
    QTest::newRow("https") << QByteArray("a,10.0.0.1,https,") << u"https://10.0.0.1:443/"_s;
    QTest::newRow("https, port") << QByteArray("a,10.0.0.1,https,8443") << u"https://10.0.0.1:8443/"_s;
    QTest::newRow("https, port behind the host")
        << QByteArray("a,10.0.0.1:8443,https,") << u"https://10.0.0.1:8443/"_s;
    QTest::newRow("https, IPv6") << QByteArray("a,fe80::1,https,") << u"https://[fe80::1]:443/"_s;
    QTest::newRow("http") << QByteArray("a,10.0.0.1,http,") << u"http://10.0.0.1:80/"_s;
    QTest::newRow("none") << QByteArray("a,10.0.0.1,,") << u"http://10.0.0.1:80/"_s;
    QTest::newRow("address with a scheme")
        << QByteArray("a,https://10.0.0.1,,") << u"https://10.0.0.1:443/"_s;
}

void TableTransferTest::aSchemeHasItsPort()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, url);
    MemoryStore store;
    VERIFY_DONE(F::import(store, sourceOf({"name,ip_address,scheme,port\n" + row + "\n"})));
    QCOMPARE(urlText(store.switches().all()->constFirst().target), url);
    // The same as JSON.
    const QList<QByteArray> cells = row.split(',');
    if (!cells.at(3).isEmpty() || cells.at(1).contains('/') || cells.at(1).contains(":8"))
        return;
    MemoryStore other;
    const QByteArray scheme = cells.at(2).isEmpty() ? "" : ",\"scheme\":\"" + cells.at(2) + '"';
    VERIFY_DONE(
        F::import(other, "{\"switches\":[{\"id\":1,\"name\":\"a\",\"created_at\":\"2026-01-01T00:00:00Z\","
                         "\"updated_at\":\"2026-01-01T00:00:00Z\",\"ip_address\":\"" +
                             cells.at(1) + '"' + scheme + "}]}"));
    QCOMPARE(urlText(other.switches().all()->constFirst().target), url);
}

void TableTransferTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("fault");
    const QByteArray checks = "checked_at,switch_name,is_online,response_time,http_status\n";
    QTest::newRow("nothing") << QByteArray() << u"it is empty"_s;
    QTest::newRow("heading") << QByteArray("name,colour\n") << u"line 1: the heading must have"_s;
    QTest::newRow("time") << checks + "yesterday,a,true,1,200\n"
                          << u"line 2: checked_at cannot be 'yesterday'"_s;
    QTest::newRow("truth") << checks + "2026-01-01T00:00:00Z,a,maybe,1,200\n"
                           << u"line 2: is_online cannot be 'maybe'"_s;
    QTest::newRow("status") << checks + "2026-01-01T00:00:00Z,a,true,1,7\n"
                            << u"line 2: http_status cannot be '7'"_s;
    QTest::newRow("seconds") << checks + "2026-01-01T00:00:00Z,a,true,-1,200\n"
                             << u"line 2: response_time cannot be '-1'"_s;
    QTest::newRow("no switch") << checks + "2026-01-01T00:00:00Z,,true,1,200\n"
                               << u"line 2: its switch is not among"_s;
    QTest::newRow("outage") << QByteArray("id,cause,started_at,detected_at\n1,fire,2026-01-01T00:00:00Z,x\n")
                            << u"line 2: cause cannot be 'fire'"_s;
    QTest::newRow("switch twice") << QByteArray("id,name,host\n1,a,10.0.0.1\n1,b,10.0.0.2\n")
                                  << u"line 3: this id stands here twice"_s;
}

void TableTransferTest::tellsWhatIsWrong()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, fault);
    const QString found = faultOf(table);
    QVERIFY2(found.contains(fault), qPrintable(found));
}

QTEST_GUILESS_MAIN(TableTransferTest)
#include "tst_tabletransfer.moc"
