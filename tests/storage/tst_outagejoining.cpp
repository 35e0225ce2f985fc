// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "storage/outagefixture.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

Timestamp at(qint64 seconds)
{
    return OutageFixture::at(seconds);
}

} // namespace

/// Outages that people make one, or two of, and how that is taken back; over every store.
class OutageJoiningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();
    void cleanup() { m_fixture.store.reset(); }

    void mergesNeighbours();
    void mergesWithOneThatGoesOn();
    void refusesOddMerges();
    void splitsInTwo();
    void splitsAnOngoingOutage();
    void splitsWhatWasMerged();
    void refusesOddSplits();
    void takesBackAMergeForAll();
    void takesBackASplit();
    void refusesToTearApartWhatCameLater();

private:
    Result<Outage> apply(OutageId id, const QList<OutageStep>& steps) { return m_fixture.apply(id, steps); }

    OutageFixture m_fixture;
};

void OutageJoiningTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    VERIFY_DONE(m_fixture.open(kind));
}

void OutageJoiningTest::mergesNeighbours()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, 4000);
    const Outage third = m_fixture.save(5000, 6000);
    VERIFY_DONE(apply(second.id, {WriteNote{u"flickered"_s}}));
    const Result<Outage> merged = apply(third.id, {MergeWith{{first.id, second.id}}});
    VERIFY_DONE(merged);
    QCOMPARE(merged->id, first.id);
    QCOMPARE(merged->startedAt, at(1000));
    QCOMPARE(*merged->endedAt, at(6000));
    QCOMPARE(merged->correction.note, u"flickered"_s);
    QCOMPARE(merged->members.size(), 2);
    QCOMPARE(merged->members.at(0).backAt, std::optional(at(6000)));
    QCOMPARE(m_fixture.standingIds(), QList<qint64>{first.id.value()});
    // One more joins what is joined already; all stay reachable.
    const Outage fourth = m_fixture.save(7000, 8000);
    const Result<Outage> all = apply(first.id, {MergeWith{{fourth.id}}});
    QCOMPARE(*all->endedAt, at(8000));
    for (const Outage& each : {second, third, fourth})
        QCOMPARE(m_fixture.outages().get(each.id)->id, first.id);
}

void OutageJoiningTest::mergesWithOneThatGoesOn()
{
    const Outage first = m_fixture.save(1000, 2000);
    Outage second = m_fixture.save(3000, std::nullopt);
    QVERIFY(apply(first.id, {MergeWith{{second.id}}})->isOngoing());
    second.endedAt = at(4000);
    second.end = TimeInterval{at(3999), at(4000)};
    VERIFY_DONE(m_fixture.outages().save(second));
    QCOMPARE(m_fixture.outages().get(first.id)->endedAt, second.endedAt);
    // Earlier ones take the merged ones along.
    const Outage before = m_fixture.save(100, 200);
    QCOMPARE(apply(first.id, {MergeWith{{before.id}}})->id, before.id);
    QCOMPARE(m_fixture.outages().get(second.id)->id, before.id);
    QCOMPARE(m_fixture.outages().get(before.id)->endedAt, second.endedAt);
}

void OutageJoiningTest::refusesOddMerges()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, 4000);
    const Outage third = m_fixture.save(5000, 6000);
    Outage other = OutageFixture::makeOutage(7000, 8000);
    other.group = u"garage"_s;
    other = *m_fixture.outages().save(other);
    Outage incident = OutageFixture::makeOutage(9000, 9500);
    incident.cause = OutageCause::Device;
    incident = *m_fixture.outages().save(incident);
    QCOMPARE(OutageFixture::refusalOf(apply(first.id, {MergeWith{{third.id}}})),
             u"outage %1 lies between them"_s.arg(second.id.value()));
    QCOMPARE(OutageFixture::refusalOf(apply(third.id, {MergeWith{{other.id}}})),
             u"outage %1 is of another group"_s.arg(other.id.value()));
    QCOMPARE(OutageFixture::refusalOf(apply(third.id, {MergeWith{{incident.id}}})),
             u"outage %1 is of another kind; mark it first"_s.arg(incident.id.value()));
    QCOMPARE(OutageFixture::refusalOf(apply(first.id, {MergeWith{{first.id}}})),
             u"an outage cannot be merged with itself"_s);
    QCOMPARE(OutageFixture::refusalOf(apply(first.id, {MergeWith{}})),
             u"say with which others it is to be merged"_s);
    COMPARE_CODE(apply(first.id, {MergeWith{{OutageId(99)}}}), ErrorCode::OutageNotFound);
    VERIFY_DONE(apply(first.id, {MergeWith{{second.id}}}));
    QCOMPARE(OutageFixture::refusalOf(apply(third.id, {MergeWith{{second.id}}})),
             u"outage %1 is merged into %2 already"_s.arg(second.id.value()).arg(first.id.value()));
}

void OutageJoiningTest::splitsInTwo()
{
    Outage outage = m_fixture.save(1000, 2000);
    outage.members[0].backAt = at(1400);
    outage.members.append(OutageFixture::member(3, 1700, 2000));
    VERIFY_DONE(m_fixture.outages().save(outage));
    const Result<Outage> first = apply(outage.id, {MarkPlanned{true}, SplitAt{at(1500)}});
    VERIFY_DONE(first);
    QCOMPARE(first->id, outage.id);
    QCOMPARE(*first->endedAt, at(1500));
    QCOMPARE(first->members.size(), 2);
    const QList<Outage> standing = m_fixture.standing();
    QCOMPARE(standing.size(), 2);
    const Outage& second = standing.constFirst();
    QCOMPARE(second.startedAt, at(1500));
    QCOMPARE(second.endedAt, outage.endedAt);
    QCOMPARE(second.partOf, outage.id);
    QVERIFY(second.isPlanned());
    QCOMPARE(second.members.size(), 2);
    QCOMPARE(second.members.at(1).switchId, SwitchId(3));
    // A part can be split again, and marked by itself.
    VERIFY_DONE(apply(second.id, {MarkPlanned{false}, SplitAt{at(1800)}}));
    QCOMPARE(m_fixture.standing().size(), 3);
    QCOMPARE(m_fixture.standing().constFirst().partOf, outage.id);
    QVERIFY(m_fixture.outages().get(outage.id)->isPlanned());
    QCOMPARE(m_fixture.standing(OutageLayer::Found), QList<Outage>{outage});
}

void OutageJoiningTest::splitsAnOngoingOutage()
{
    Outage outage = m_fixture.save(1000, std::nullopt);
    VERIFY_DONE(apply(outage.id, {SplitAt{at(1500)}}));
    const Outage part = m_fixture.standing().constFirst();
    QVERIFY(part.isOngoing());
    QVERIFY(!m_fixture.outages().get(outage.id)->isOngoing());
    QCOMPARE((*m_fixture.outages().following(outage.id))->id, part.id);
    outage.endedAt = at(2000);
    outage.end = TimeInterval{at(2000), at(2000)};
    VERIFY_DONE(m_fixture.outages().save(outage));
    QCOMPARE(m_fixture.outages().get(part.id)->endedAt, outage.endedAt);
    QCOMPARE(*m_fixture.outages().get(outage.id)->endedAt, at(1500));
    // Its own start as found would lie in the first part.
    CorrectTimes asFound;
    asFound.start = TimeChoice{};
    COMPARE_CODE(apply(part.id, {asFound}), ErrorCode::BadInput);
}

void OutageJoiningTest::splitsWhatWasMerged()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, 4000);
    VERIFY_DONE(apply(first.id, {MergeWith{{second.id}}}));
    VERIFY_DONE(apply(first.id, {SplitAt{at(2500)}}));
    const QList<Outage> standing = m_fixture.standing();
    QCOMPARE(standing.size(), 2);
    QCOMPARE(standing.at(0).startedAt, at(2500));
    QCOMPARE(standing.at(0).endedAt, second.endedAt);
    QCOMPARE(m_fixture.outages().get(second.id)->id, standing.at(0).id);
    QCOMPARE(*standing.at(1).endedAt, at(2500));
    VERIFY_DONE(apply(first.id, {UndoEdit{}, UndoEdit{}}));
    QCOMPARE(m_fixture.standing(), (QList<Outage>{second, first}));
}

void OutageJoiningTest::refusesOddSplits()
{
    const Outage outage = m_fixture.save(1000, 2000);
    for (const qint64 second : {0, 1000, 2000, 3000})
        QCOMPARE(OutageFixture::refusalOf(apply(outage.id, {SplitAt{at(second)}})),
                 u"it can only be split between its start and its end"_s);
    const Outage open = m_fixture.save(900'000, std::nullopt);
    COMPARE_CODE(apply(open.id, {SplitAt{OutageFixture::now()}}), ErrorCode::BadInput);
    QCOMPARE(m_fixture.standing(), (QList<Outage>{open, outage}));
}

void OutageJoiningTest::takesBackAMergeForAll()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, 4000);
    const Outage merged = *apply(first.id, {MergeWith{{second.id}}});
    VERIFY_DONE(apply(second.id, {UndoEdit{}})); // asked by the name of the other
    QCOMPARE(m_fixture.standing(), (QList<Outage>{second, first}));
    QCOMPARE(*apply(first.id, {RedoEdit{}}), merged);
    VERIFY_DONE(apply(first.id, {UndoEdit{}}));
    VERIFY_DONE(apply(second.id, {MarkPlanned{true}}));
    QCOMPARE(OutageFixture::refusalOf(apply(first.id, {RedoEdit{}})),
             u"outage %1 was changed after that; take that back first"_s.arg(second.id.value()));
}

void OutageJoiningTest::takesBackASplit()
{
    const Outage outage = m_fixture.save(1000, 2000);
    VERIFY_DONE(apply(outage.id, {SplitAt{at(1500)}}));
    const Outage part = m_fixture.standing().constFirst();
    QCOMPARE(*apply(part.id, {UndoEdit{}}), outage);
    QCOMPARE(m_fixture.standing(), QList<Outage>{outage});
    VERIFY_DONE(apply(outage.id, {RedoEdit{}}));
    QCOMPARE(m_fixture.standing().constFirst(), part);
}

void OutageJoiningTest::refusesToTearApartWhatCameLater()
{
    const Outage outage = m_fixture.save(1000, 2000);
    VERIFY_DONE(apply(outage.id, {SplitAt{at(1500)}}));
    const Outage part = m_fixture.standing().constFirst();
    VERIFY_DONE(apply(part.id, {WriteNote{u"mine"_s}}));
    QCOMPARE(OutageFixture::refusalOf(apply(outage.id, {UndoEdit{}})),
             u"outage %1 was changed after that; take that back first"_s.arg(part.id.value()));
    VERIFY_DONE(apply(part.id, {UndoEdit{}}));
    VERIFY_DONE(apply(outage.id, {UndoEdit{}}));
    QCOMPARE(m_fixture.standing(), QList<Outage>{outage});
}

QTEST_GUILESS_MAIN(OutageJoiningTest)
#include "tst_outagejoining.moc"
