// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "storage/storekinds.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

Timestamp at(qint64 milliseconds)
{
    return Timestamp::fromMilliseconds(1'767'225'600'000 + milliseconds);
}

Switch named(const QString& name, const QString& host, quint16 port = 80)
{
    Switch powerSwitch;
    powerSwitch.name = name;
    powerSwitch.target.host = host;
    powerSwitch.target.port = port;
    powerSwitch.createdAt = at(1);
    powerSwitch.updatedAt = at(2);
    return powerSwitch;
}

} // namespace

/// What every store promises of switches, values, transactions, revisions and the lease.
class SwitchContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();
    void cleanup() { m_store.reset(); }

    void keepsEveryField();
    void keepsStrangeNames_data();
    void keepsStrangeNames();
    void ordersByAdding();
    void refusesDuplicates();
    void updates();
    void updatesOnlyWhatIsThere();
    void removesAndRestores();
    void restoresOnlyWithoutTwin();
    void removedOnesKeepTheirLives();
    void countsRevisions();
    void revisionIsSeenByOthers();
    void keepsValues();
    void undoesFailedTransaction();
    void undoesFailedNestedWorkAlone();
    void leaseIsExclusive();

private:
    SwitchRepository& switches() { return m_store->switches(); }

    StoreKinds m_kinds;
    std::unique_ptr<Store> m_store;
    QString m_kind;
};

void SwitchContractTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    m_kind = kind;
    Result<std::unique_ptr<Store>> made = m_kinds.make(kind);
    VERIFY_DONE(made);
    m_store = std::move(*made);
}

void SwitchContractTest::keepsEveryField()
{
    Switch full = named(u"Freezer"_s, u"fe80::1%eth0"_s, 65535);
    full.target.path = u"/a?b=c"_s;
    full.target.scheme = Scheme::Https;
    full.role = SwitchRole::Gateway;
    full.hasBackup = true;
    full.group = u"cellar"_s;
    full.link = LinkKind::Wifi;
    full.via = u"ap 1"_s;
    full.refusedProvesPower = RefusedProvesPower::No;
    full.interval = std::chrono::seconds(7);
    full.timeout = Milliseconds(1500);
    full.isActive = false;
    const Result<Switch> added = switches().add(full);
    VERIFY_DONE(added);
    QVERIFY(added->id.isValid());
    full.id = added->id;
    QCOMPARE(*added, full);
    const Result<Switch> plain = switches().add(named(u"plain"_s, u"10.0.0.1"_s));
    VERIFY_DONE(plain);
    QVERIFY(plain->id != added->id);

    const Result<QList<Switch>> all = switches().all();
    VERIFY_DONE(all);
    QCOMPARE(*all, (QList<Switch>{full, *plain}));
}

void SwitchContractTest::keepsStrangeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("sql") << u"'; DROP TABLE switches; --"_s;
    QTest::newRow("html") << u"<b>&amp;</b>"_s;
    QTest::newRow("emoji") << u"Küche \U0001F50C — \"x\""_s;
    QTest::newRow("parameters") << u":name ? $1 %1 \\"_s;
    QTest::newRow("long") << QString(10'000, u'x');
    QTest::newRow("right to left") << u"\u05DE\u05D8\u05D1\u05D7"_s;
}

void SwitchContractTest::keepsStrangeNames()
{
    QFETCH(QString, name);
    Switch strange = named(name.left(300), u"10.0.0.1"_s);
    strange.group = name;
    strange.target.path = u'/' + name;
    const Result<Switch> added = switches().add(strange);
    VERIFY_DONE(added);
    const Result<QList<Switch>> all = switches().all();
    VERIFY_DONE(all);
    QCOMPARE(*all, QList<Switch>{*added});
    QCOMPARE(all->constFirst().name, name.left(300));
    QCOMPARE(all->constFirst().group, name);
    COMPARE_CODE(switches().add(named(name.left(300), u"10.0.0.2"_s)), ErrorCode::DuplicateName);
}

void SwitchContractTest::ordersByAdding()
{
    for (const QString& name : {u"c"_s, u"a"_s, u"b"_s})
        VERIFY_DONE(switches().add(named(name, name)));
    const Result<QList<Switch>> all = switches().all();
    VERIFY_DONE(all);
    QStringList names;
    for (const Switch& powerSwitch : *all)
        names.append(powerSwitch.name);
    QCOMPARE(names, (QStringList{u"c"_s, u"a"_s, u"b"_s}));
}

void SwitchContractTest::refusesDuplicates()
{
    VERIFY_DONE(switches().add(named(u"kitchen"_s, u"10.0.0.1"_s, 80)));
    const Result<Switch> sameName = switches().add(named(u"kitchen"_s, u"10.0.0.2"_s));
    QCOMPARE(sameName.error(), (Error{ErrorCode::DuplicateName, {u"kitchen"_s}}));
    const Result<Switch> sameAddress = switches().add(named(u"cellar"_s, u"10.0.0.1"_s, 80));
    QCOMPARE(sameAddress.error(), (Error{ErrorCode::DuplicateAddress, {u"10.0.0.1:80"_s, u"kitchen"_s}}));
    // Another port, and a name that differs only in case, are another switch.
    VERIFY_DONE(switches().add(named(u"Kitchen"_s, u"10.0.0.1"_s, 81)));
    QCOMPARE(switches().all()->size(), 2);
}

void SwitchContractTest::updates()
{
    const Switch first = *switches().add(named(u"first"_s, u"10.0.0.1"_s));
    Switch second = *switches().add(named(u"second"_s, u"10.0.0.2"_s));
    second.interval = std::chrono::seconds(5);
    second.updatedAt = at(9);
    VERIFY_DONE(switches().update(second));
    QCOMPARE(*switches().all(), (QList<Switch>{first, second}));
    second.interval.reset();
    second.name = u"renamed"_s;
    VERIFY_DONE(switches().update(second));
    QCOMPARE(*switches().all(), (QList<Switch>{first, second}));

    Switch twin = second;
    twin.name = u"first"_s;
    COMPARE_CODE(switches().update(twin), ErrorCode::DuplicateName);
    twin.name = u"second"_s;
    twin.target.host = u"10.0.0.1"_s;
    COMPARE_CODE(switches().update(twin), ErrorCode::DuplicateAddress);
    QCOMPARE(*switches().all(), (QList<Switch>{first, second}));
}

void SwitchContractTest::updatesOnlyWhatIsThere()
{
    Switch missing = named(u"missing"_s, u"10.0.0.9"_s);
    missing.id = SwitchId(4711);
    QCOMPARE(switches().update(missing).error(), (Error{ErrorCode::SwitchNotFound, {u"4711"_s}}));
    const Switch removed = *switches().add(named(u"removed"_s, u"10.0.0.1"_s));
    VERIFY_DONE(switches().remove(removed.id, at(5)));
    COMPARE_CODE(switches().update(removed), ErrorCode::SwitchNotFound);
    COMPARE_CODE(switches().remove(removed.id, at(6)), ErrorCode::SwitchNotFound);
    COMPARE_CODE(switches().remove(SwitchId(4711), at(6)), ErrorCode::SwitchNotFound);
    COMPARE_CODE(switches().restore(SwitchId(4711)), ErrorCode::SwitchNotFound);
    QVERIFY(switches().all()->isEmpty());
}

void SwitchContractTest::removesAndRestores()
{
    const Switch first = *switches().add(named(u"first"_s, u"10.0.0.1"_s));
    const Switch second = *switches().add(named(u"second"_s, u"10.0.0.2"_s));
    VERIFY_DONE(switches().remove(first.id, at(5)));
    QCOMPARE(*switches().all(), QList<Switch>{second});
    const Result<Switch> restored = switches().restore(first.id);
    VERIFY_DONE(restored);
    QCOMPARE(*restored, first);
    QCOMPARE(*switches().all(), (QList<Switch>{first, second}));
    QCOMPARE(*switches().restore(first.id), first);
}

void SwitchContractTest::restoresOnlyWithoutTwin()
{
    const Switch first = *switches().add(named(u"kitchen"_s, u"10.0.0.1"_s));
    VERIFY_DONE(switches().remove(first.id, at(5)));
    const Switch sameName = *switches().add(named(u"kitchen"_s, u"10.0.0.2"_s));
    QVERIFY(sameName.id != first.id);
    COMPARE_CODE(switches().restore(first.id), ErrorCode::DuplicateName);
    VERIFY_DONE(switches().remove(sameName.id, at(6)));
    VERIFY_DONE(switches().add(named(u"other"_s, u"10.0.0.1"_s)));
    COMPARE_CODE(switches().restore(first.id), ErrorCode::DuplicateAddress);
}

void SwitchContractTest::removedOnesKeepTheirLives()
{
    QVERIFY(switches().lives().value().isEmpty());
    const Switch first = switches().add(named(u"a"_s, u"10.0.0.1"_s)).value();
    const Switch second = switches().add(named(u"b"_s, u"10.0.0.2"_s)).value();
    VERIFY_DONE(switches().remove(first.id, at(7000)));
    const QList<SwitchLife> expected{{first, at(7000)}, {second, std::nullopt}};
    QCOMPARE(switches().lives().value(), expected);
    VERIFY_DONE(switches().restore(first.id));
    QCOMPARE(switches().lives().value().constFirst().removedAt, std::optional<Timestamp>());
}

void SwitchContractTest::countsRevisions()
{
    qint64 last = *m_store->revision();
    const auto grew = [&] {
        const qint64 before = std::exchange(last, *m_store->revision());
        return last > before;
    };
    QVERIFY(!grew());
    Switch powerSwitch = *switches().add(named(u"a"_s, u"a"_s));
    QVERIFY(grew());
    VERIFY_DONE(switches().update(powerSwitch));
    QVERIFY(grew());
    VERIFY_DONE(switches().remove(powerSwitch.id, at(3)));
    QVERIFY(grew());
    VERIFY_DONE(switches().restore(powerSwitch.id));
    QVERIFY(grew());
    VERIFY_DONE(m_store->values().setValue(u"k"_s, u"v"_s));
    QVERIFY(grew());
    VERIFY_DONE(m_store->outages().save(Outage()));
    QVERIFY(grew());
    // Neither reading nor the steady stream of records is a change.
    VERIFY_DONE(m_store->checks().append(
        {{powerSwitch.id, at(1), at(2), ProbeOutcome::answer(200, Milliseconds(1))}}));
    VERIFY_DONE(m_store->coverage().save(Coverage()));
    QVERIFY(!grew());
    COMPARE_CODE(switches().add(powerSwitch), ErrorCode::DuplicateName);
    QVERIFY(!grew());
}

void SwitchContractTest::revisionIsSeenByOthers()
{
    if (m_kind == "memory"_L1)
        return;
    const Result<std::unique_ptr<Store>> other = m_kinds.openAgain();
    VERIFY_DONE(other);
    const qint64 before = *(*other)->revision();
    VERIFY_DONE(switches().add(named(u"a"_s, u"a"_s)));
    QVERIFY(*(*other)->revision() > before);
    QCOMPARE((*other)->switches().all()->size(), 1);
    QCOMPARE(*(*other)->revision(), *m_store->revision());
}

void SwitchContractTest::keepsValues()
{
    ValueRepository& values = m_store->values();
    QCOMPARE(*values.value(u"missing"_s), std::nullopt);
    VERIFY_DONE(values.setValue(u"key"_s, u"{\"a\":'1'}"_s));
    QCOMPARE(*values.value(u"key"_s), u"{\"a\":'1'}"_s);
    VERIFY_DONE(values.setValue(u"key"_s, QString()));
    QVERIFY(values.value(u"key"_s)->has_value());
    QVERIFY((*values.value(u"key"_s))->isEmpty());
}

void SwitchContractTest::undoesFailedTransaction()
{
    const Switch kept = *switches().add(named(u"kept"_s, u"10.0.0.1"_s));
    VERIFY_DONE(m_store->values().setValue(u"key"_s, u"before"_s));
    const CheckResult check{kept.id, at(90), at(100), ProbeOutcome::answer(200, Milliseconds(10))};
    VERIFY_DONE(m_store->checks().append({check}));
    const qint64 revision = *m_store->revision();
    const TimeRange everything{at(0), at(1000)};

    const Result<void> result = m_store->transaction([&]() -> Result<void> {
        VERIFY_INSIDE(switches().add(named(u"new"_s, u"10.0.0.2"_s)));
        VERIFY_INSIDE(switches().remove(kept.id, at(5)));
        VERIFY_INSIDE(m_store->values().setValue(u"key"_s, u"after"_s));
        VERIFY_INSIDE(m_store->checks().append({check}));
        VERIFY_INSIDE(m_store->checks().removeBefore(at(101), 1));
        VERIFY_INSIDE(m_store->outages().save(Outage()));
        VERIFY_INSIDE(m_store->coverage().save(Coverage{{}, everything}));
        return failure(ErrorCode::Interrupted);
    });
    COMPARE_CODE(result, ErrorCode::Interrupted);
    QCOMPARE(*switches().all(), QList<Switch>{kept});
    QCOMPARE(*m_store->values().value(u"key"_s), u"before"_s);
    QCOMPARE(*m_store->checks().newest({everything, {}}, 10), QList<CheckResult>{check});
    QCOMPARE(m_store->checks().latest(at(0))->value(kept.id), check);
    QVERIFY(m_store->coverage().find(everything)->isEmpty());
    QCOMPARE(*m_store->revision(), revision);
}

void SwitchContractTest::undoesFailedNestedWorkAlone()
{
    const Result<void> result = m_store->transaction([&]() -> Result<void> {
        VERIFY_INSIDE(switches().add(named(u"a"_s, u"a"_s)));
        const Result<void> nested = m_store->transaction([&]() -> Result<void> {
            VERIFY_INSIDE(switches().add(named(u"b"_s, u"b"_s)));
            return failure(ErrorCode::Interrupted);
        });
        if (nested)
            return failure(ErrorCode::DatabaseFailed);
        VERIFY_INSIDE(switches().add(named(u"c"_s, u"c"_s)));
        return {};
    });
    VERIFY_DONE(result);
    const Result<QList<Switch>> all = switches().all();
    VERIFY_DONE(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->constFirst().name, u"a"_s);
    QCOMPARE(all->constLast().name, u"c"_s);
}

void SwitchContractTest::leaseIsExclusive()
{
    QCOMPARE(*m_store->isMonitored(), false);
    QCOMPARE(*m_store->acquireMonitorLease(), true);
    QCOMPARE(*m_store->acquireMonitorLease(), true);
    QCOMPARE(*m_store->isMonitored(), true);
    if (m_kind != "memory"_L1) {
        Result<std::unique_ptr<Store>> other = m_kinds.openAgain();
        VERIFY_DONE(other);
        QCOMPARE(*(*other)->isMonitored(), true);
        QCOMPARE(*(*other)->acquireMonitorLease(), false);
        VERIFY_DONE((*other)->releaseMonitorLease());
        QCOMPARE(*m_store->isMonitored(), true);
        VERIFY_DONE(m_store->releaseMonitorLease());
        QCOMPARE(*(*other)->isMonitored(), false);
        QCOMPARE(*(*other)->acquireMonitorLease(), true);
        QCOMPARE(*m_store->acquireMonitorLease(), false);
        other->reset();
        // A server hears of a closed connection a moment later.
        QTRY_COMPARE_WITH_TIMEOUT(*m_store->acquireMonitorLease(), true, awhile);
    }
    VERIFY_DONE(m_store->releaseMonitorLease());
    QCOMPARE(*m_store->isMonitored(), false);
}

QTEST_GUILESS_MAIN(SwitchContractTest)
#include "tst_switchcontract.moc"
