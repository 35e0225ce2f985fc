// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include "core/service/knowledgerecord.h"
#include "core/service/lessons.h"
#include "core/service/maintenancestore.h"
#include "storage/storekinds.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);

Timestamp minute(int minutes)
{
    return origin + std::chrono::minutes(minutes);
}

Knowledge someFacts()
{
    Knowledge knowledge;
    knowledge.ownLink = LinkKind::Wifi;
    QHash<SwitchId, SwitchFacts>& facts = knowledge.facts;
    facts.insert(SwitchId(2), {SwitchId(2), {{LearnedKind::Backup, 3, 4, 0, {}}}});
    facts.insert(SwitchId(1), {SwitchId(1),
                               {{LearnedKind::GoesWith, 3, 3, 0.5, {SwitchId(2), SwitchId(7)}},
                                {LearnedKind::Loss, 0, 300, 0.0125, {}}}});
    return knowledge;
}

MaintenanceWindow window(int from, int to, const QStringList& groups = {}, const QString& note = {})
{
    return {0, {minute(from), minute(to)}, groups, note};
}

} // namespace

/// What is remembered beside the record proper, in every kind of store.
class TestKnowledgeContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();
    void remembersFacts();
    void writesOnlyWhatDiffers();
    void remembersAnswers();
    void ignoresWhatIsNotUnderstood_data();
    void ignoresWhatIsNotUnderstood();
    void keepsWindows();
    void endsWindows();
    void numbersAreNotUsedAgain();
    void refusesBadWindows_data();
    void refusesBadWindows();
    void leavesNewerWindowsAlone();
    void dropsDamagedWindows();
    void makesRoomForWindows();
    void learnsWhoSurvives();
    void learnsWhoGoesTogether();
    void learnsHowLongABootTakes();

private:
    void addOutage(int from, int to, const QList<SwitchId>& lost, const QList<SwitchId>& alive,
                   OutageCause cause = OutageCause::Power);
    void addSwitches(int count);
    LearnedFact lesson(SwitchId id, LearnedKind kind);

    StoreKinds m_kinds;
    std::unique_ptr<Store> m_store;
    QList<Switch> m_switches;
};

void TestKnowledgeContract::init()
{
    QFETCH_GLOBAL(QString, kind);
    auto store = m_kinds.make(kind);
    VERIFY_DONE(store);
    m_store = std::move(*store);
    m_switches.clear();
}

void TestKnowledgeContract::addSwitches(int count)
{
    for (int i = 1; i <= count; ++i) {
        Switch powerSwitch;
        powerSwitch.name = u"plug %1"_s.arg(i);
        powerSwitch.target.host = u"10.0.0.%1"_s.arg(i);
        m_switches.append(m_store->switches().add(powerSwitch).value());
    }
}

/// With a check of each switch every minute while it lasts.
void TestKnowledgeContract::addOutage(int from, int to, const QList<SwitchId>& lost,
                                      const QList<SwitchId>& alive, OutageCause cause)
{
    Outage outage;
    outage.cause = cause;
    outage.startedAt = outage.detectedAt = minute(from);
    outage.start = {minute(from), minute(from)};
    outage.endedAt = minute(to);
    outage.end = TimeInterval{minute(to), minute(to)};
    QList<CheckResult> checks;
    for (const SwitchId id : lost)
        outage.members.append({id, u"x"_s, std::nullopt, minute(from), minute(to) + Milliseconds(20'000)});
    for (int at = from + 1; at < to; ++at) {
        for (const SwitchId id : alive)
            checks.append({id, minute(at), minute(at), ProbeOutcome::answer(200, Milliseconds(0))});
        for (const SwitchId id : lost)
            checks.append(
                {id, minute(at), minute(at), ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(0))});
    }
    VERIFY_DONE(m_store->outages().save(outage));
    VERIFY_DONE(m_store->checks().append(checks));
}

LearnedFact TestKnowledgeContract::lesson(SwitchId id, LearnedKind kind)
{
    const auto lessons = lessonsOfOutages(*m_store, m_switches, minute(100'000));
    for (const SwitchFacts& each : lessons.value_or(QList<SwitchFacts>())) {
        if (const LearnedFact* fact = each.switchId == id ? each.find(kind) : nullptr)
            return *fact;
    }
    return {LearnedKind::Loss, -1, -1, -1, {}};
}

void TestKnowledgeContract::remembersFacts()
{
    QCOMPARE(readKnowledge(*m_store).value(), Knowledge());
    VERIFY_DONE(saveFacts(*m_store, someFacts()));
    QCOMPARE(readKnowledge(*m_store).value(), someFacts());
    VERIFY_DONE(saveFacts(*m_store, {}));
    QVERIFY(readKnowledge(*m_store)->facts.isEmpty());
}

void TestKnowledgeContract::writesOnlyWhatDiffers()
{
    VERIFY_DONE(saveFacts(*m_store, someFacts()));
    const auto revision = m_store->revision();
    VERIFY_DONE(saveFacts(*m_store, someFacts()));
    QCOMPARE(m_store->revision().value(), revision.value());
}

void TestKnowledgeContract::remembersAnswers()
{
    VERIFY_DONE(refuseFacts(*m_store, SwitchId(3), {LearnedKind::Backup}));
    VERIFY_DONE(refuseFacts(*m_store, SwitchId(3), {LearnedKind::Backup, LearnedKind::Gateway}));
    VERIFY_DONE(refuseFacts(*m_store, SwitchId(1), {LearnedKind::Outside}));
    VERIFY_DONE(hideHint(*m_store));
    const Knowledge knowledge = readKnowledge(*m_store).value();
    QCOMPARE(knowledge.refused.value(SwitchId(3)),
             (QList<LearnedKind>{LearnedKind::Backup, LearnedKind::Gateway}));
    QVERIFY(knowledge.isRefused(SwitchId(1), LearnedKind::Outside));
    QVERIFY(!knowledge.isRefused(SwitchId(1), LearnedKind::Backup));
    QVERIFY(knowledge.isHintHidden);
}

void TestKnowledgeContract::ignoresWhatIsNotUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << u"broken{"_s;
    QTest::newRow("newer") << u"{\"version\":2,\"switches\":[{\"id\":1}]}"_s;
    QTest::newRow("other types") << u"{\"version\":1,\"switches\":7,\"refused\":\"x\"}"_s;
    QTest::newRow("odd facts")
        << u"{\"version\":1,\"switches\":[{\"id\":-1,\"facts\":[{\"kind\":\"loss\"}]},{\"id\":2,\"facts\":[{"
           "\"kind\":\"colour\"},{\"kind\":\"backup\",\"agreeing\":9,\"observed\":3}]}]}"_s;
}

void TestKnowledgeContract::ignoresWhatIsNotUnderstood()
{
    QFETCH(QString, text);
    for (const char16_t* key : {learntKey, learntAnswersKey})
        VERIFY_DONE(m_store->values().setValue(QString::fromUtf16(key), text));
    if (!text.contains(u"\"version\":1"_s)) {
        QTest::ignoreMessage(QtWarningMsg, "not understood and ignored value= learnt");
        QTest::ignoreMessage(QtWarningMsg, "not understood and ignored value= learnt_answers");
    }
    QCOMPARE(readKnowledge(*m_store).value(), Knowledge());
}

void TestKnowledgeContract::keepsWindows()
{
    QVERIFY(readMaintenance(*m_store)->isEmpty());
    const auto later = addMaintenance(*m_store, window(60, 120, {u" cellar "_s, u"cellar"_s}, u" boiler "_s));
    VERIFY_DONE(later);
    QCOMPARE(later->groups, QStringList{u"cellar"_s});
    QCOMPARE(later->note, u"boiler"_s);
    const auto sooner = addMaintenance(*m_store, window(0, 30));
    VERIFY_DONE(sooner);
    QCOMPARE(readMaintenance(*m_store).value(), (QList<MaintenanceWindow>{*sooner, *later}));
    QCOMPARE(removeMaintenance(*m_store, sooner->id).value(), *sooner);
    QCOMPARE(readMaintenance(*m_store).value(), QList<MaintenanceWindow>{*later});
    COMPARE_CODE(removeMaintenance(*m_store, sooner->id), ErrorCode::MaintenanceNotFound);
}

void TestKnowledgeContract::endsWindows()
{
    const auto added = addMaintenance(*m_store, window(10, 60, {u"cellar"_s}, u"boiler"_s));
    VERIFY_DONE(added);
    MaintenanceWindow ended = *added;
    ended.range.end = added->range.start + Milliseconds(1000);
    QCOMPARE(endMaintenance(*m_store, added->id, ended.range.end).value(), ended);
    QCOMPARE(readMaintenance(*m_store).value(), QList<MaintenanceWindow>{ended});
    // It is over, and stays as it was.
    QCOMPARE(endMaintenance(*m_store, added->id, added->range.end).value(), ended);
    // What has not begun never was.
    VERIFY_DONE(endMaintenance(*m_store, added->id, added->range.start));
    QVERIFY(readMaintenance(*m_store)->isEmpty());
    COMPARE_CODE(endMaintenance(*m_store, added->id, added->range.end), ErrorCode::MaintenanceNotFound);
}

void TestKnowledgeContract::numbersAreNotUsedAgain()
{
    const auto first = addMaintenance(*m_store, window(0, 1));
    VERIFY_DONE(removeMaintenance(*m_store, first.value().id));
    QVERIFY(addMaintenance(*m_store, window(0, 1)).value().id > first->id);
}

void TestKnowledgeContract::refusesBadWindows_data()
{
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("note");
    QTest::newRow("empty") << 10 << u"g"_s << QString();
    QTest::newRow("backwards") << 5 << u"g"_s << QString();
    QTest::newRow("too long") << 10 + 367 * 24 * 60 << u"g"_s << QString();
    QTest::newRow("group without name") << 20 << u" "_s << QString();
    QTest::newRow("group of two lines") << 20 << u"a\nb"_s << QString();
    QTest::newRow("note of two lines") << 20 << u"g"_s << u"a\nb"_s;
    QTest::newRow("long note") << 20 << u"g"_s << QString(301, u'x');
}

void TestKnowledgeContract::refusesBadWindows()
{
    QFETCH(int, to);
    QFETCH(QString, group);
    QFETCH(QString, note);
    COMPARE_CODE(addMaintenance(*m_store, window(10, to, {group}, note)), ErrorCode::BadValue);
    QVERIFY(readMaintenance(*m_store)->isEmpty());
}

void TestKnowledgeContract::leavesNewerWindowsAlone()
{
    const QString newer = u"{\"version\":2}"_s;
    VERIFY_DONE(m_store->values().setValue(QString::fromUtf16(maintenanceKey), newer));
    COMPARE_CODE(addMaintenance(*m_store, window(0, 1)), ErrorCode::DatabaseTooNew);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"maintenance windows are ignored"_s));
    QVERIFY(readMaintenance(*m_store)->isEmpty());
    QCOMPARE(m_store->values().value(QString::fromUtf16(maintenanceKey)).value(), newer);
}

void TestKnowledgeContract::dropsDamagedWindows()
{
    const auto kept = addMaintenance(*m_store, window(0, 1, {u"attic"_s}));
    QString text = m_store->values().value(QString::fromUtf16(maintenanceKey)).value().value();
    text.replace(u"\"windows\":["_s, u"\"windows\":[{\"id\":9,\"start\":\"noon\"},3,"_s);
    VERIFY_DONE(m_store->values().setValue(QString::fromUtf16(maintenanceKey), text));
    QTest::ignoreMessage(QtWarningMsg, "maintenance windows are damaged ignored= 2");
    QCOMPARE(readMaintenance(*m_store).value(), QList<MaintenanceWindow>{kept.value()});
}

void TestKnowledgeContract::makesRoomForWindows()
{
    QFETCH_GLOBAL(QString, kind);
    if (kind != u"memory"_s)
        return; // the same code; five hundred transactions are slow
    for (int i = 0; i <= mostMaintenanceWindows; ++i)
        VERIFY_DONE(addMaintenance(*m_store, window(i, i + 1)));
    const auto windows = readMaintenance(*m_store).value();
    QCOMPARE(windows.size(), mostMaintenanceWindows);
    QCOMPARE(windows.constFirst().range.start, minute(1)); // the one that ended first made room
}

void TestKnowledgeContract::learnsWhoSurvives()
{
    addSwitches(4);
    const auto id = [this](int index) { return m_switches.at(index).id; };
    for (int i = 0; i < 3; ++i)
        addOutage(i * 100, i * 100 + 20, {id(0), id(1)}, {id(2), id(3)});
    addOutage(400, 420, {id(0), id(1), id(3)}, {id(2)});
    QCOMPARE(lesson(id(2), LearnedKind::Backup), (LearnedFact{LearnedKind::Backup, 4, 4, 0, {}}));
    QCOMPARE(lesson(id(3), LearnedKind::Backup), (LearnedFact{LearnedKind::Backup, 3, 4, 0, {}}));
    QCOMPARE(lesson(id(0), LearnedKind::Backup).agreeing, -1); // never survived: nothing to tell

    addOutage(500, 520, {id(0), id(1), id(2)}, {id(3)}, OutageCause::Network);
    QCOMPARE(lesson(id(2), LearnedKind::Backup).observed, 4); // its way there failed, which says nothing
    addOutage(600, 620, {id(0), id(1), id(2)}, {}, OutageCause::Undetermined);
    QCOMPARE(lesson(id(2), LearnedKind::Backup).observed, 5); // perhaps it was the power: rather no battery
}

void TestKnowledgeContract::learnsWhoGoesTogether()
{
    addSwitches(4);
    const auto id = [this](int index) { return m_switches.at(index).id; };
    for (int i = 0; i < 3; ++i)
        addOutage(i * 100, i * 100 + 5, {id(0), id(1)}, {id(2), id(3)}, OutageCause::Network);
    addOutage(400, 405, {id(0), id(1), id(2), id(3)},
              {}); // the whole site says nothing about who hangs where
    QCOMPARE(lesson(id(0), LearnedKind::GoesWith), (LearnedFact{LearnedKind::GoesWith, 3, 3, 1, {id(1)}}));
    QCOMPARE(lesson(id(1), LearnedKind::GoesWith).companions, QList<SwitchId>{id(0)});
    QCOMPARE(lesson(id(2), LearnedKind::GoesWith).agreeing, -1);

    addOutage(500, 505, {id(0), id(2)}, {id(1), id(3)}, OutageCause::Network); // without the other: no more
    QCOMPARE(lesson(id(0), LearnedKind::GoesWith).agreeing, -1);
}

void TestKnowledgeContract::learnsHowLongABootTakes()
{
    addSwitches(2);
    const SwitchId id = m_switches.at(0).id;
    addOutage(0, 10, {id}, {});
    QCOMPARE(lesson(id, LearnedKind::BootTime).agreeing, -1); // once is not enough
    addOutage(100, 110, {id}, {});
    addOutage(200, 210, {id}, {}, OutageCause::Network); // came back with the network, not with the power
    QCOMPARE(lesson(id, LearnedKind::BootTime), (LearnedFact{LearnedKind::BootTime, 2, 2, 20, {}}));
}

QTEST_GUILESS_MAIN(TestKnowledgeContract)
#include "tst_knowledgecontract.moc"
