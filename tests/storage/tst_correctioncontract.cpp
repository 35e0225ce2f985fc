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

OutageEdit editOf(const Outage& outage, const OutageCorrection& after)
{
    OutageEdit edit;
    edit.at = OutageFixture::now();
    edit.source = EditSource::Window;
    edit.kind = OutageEditKind::Note;
    edit.changes = {{outage.id, outage.correction, after}};
    return edit;
}

OutageCorrection everything(OutageId endOf)
{
    OutageCorrection said;
    said.cause = OutageCause::Network;
    said.isPlanned = true;
    said.note = u"Zähler getauscht\n<b>%1</b> ☃"_s;
    said.startedAt = at(1010);
    said.endedAt = at(1900);
    said.endOf = endOf;
    return said;
}

} // namespace

/// What every store promises of the corrections that lie over what was found.
class CorrectionContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();
    void cleanup() { m_fixture.store.reset(); }

    void anOutageStandsAsFoundUntilSomebodySpeaks();
    void aCorrectionLiesOverWhatWasFound();
    void takenBackNothingIsLeft();
    void theTrailKeepsEverything();
    void aStaleEditChangesNothing();
    void detectionNeverOverwritesACorrection();
    void anotherProgramCorrectsWhileTheMonitorWrites();
    void findsByWhatStands();
    void aLateFindNeverTurnsTimesRound();
    void aPartStandsOverTheSameFind();
    void membersOfMergedOnesAreJoined();
    void followsWhatGoesOn();
    void familiesAreRemovedTogether();
    void removedOutagesLeaveNothing();
    void aFailedTransactionTakesEditsBack();
    void tellsOutagesThatAreNotThere();

private:
    OutageRepository& outages() { return m_fixture.outages(); }

    OutageFixture m_fixture;
};

void CorrectionContractTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    VERIFY_DONE(m_fixture.open(kind));
}

void CorrectionContractTest::anOutageStandsAsFoundUntilSomebodySpeaks()
{
    const Outage saved = m_fixture.save(1000, 2000);
    QVERIFY(!saved.isCorrected() && !saved.isPlanned());
    QCOMPARE(*outages().get(saved.id), saved);
    QCOMPARE(*outages().found(saved.id), saved);
    QCOMPARE(*outages().correction(saved.id), OutageCorrection());
    QCOMPARE(m_fixture.standing(), QList<Outage>{saved});
    QCOMPARE(m_fixture.standing(OutageLayer::Found), QList<Outage>{saved});
    QVERIFY(outages().edits(saved.id)->isEmpty());
}

void CorrectionContractTest::aCorrectionLiesOverWhatWasFound()
{
    const Outage saved = m_fixture.save(1000, 2000);
    const Outage other = m_fixture.save(5000, 6000);
    const OutageCorrection said = everything(other.id);
    const qint64 revision = *m_fixture.store->revision();
    VERIFY_DONE(outages().record(editOf(saved, said)));
    QVERIFY(*m_fixture.store->revision() > revision);
    const Outage read = *outages().get(saved.id);
    QVERIFY(read.isCorrected() && read.isPlanned());
    QCOMPARE(read.correction, said);
    QCOMPARE(read.cause, OutageCause::Network);
    QCOMPARE(read.confidence, Confidence::Confirmed);
    QCOMPARE(read.startedAt, at(1010));
    QCOMPARE(read.start, (TimeInterval{at(1010), at(1010)}));
    QCOMPARE(*read.endedAt, at(1900));
    QCOMPARE(*read.end, (TimeInterval{at(1900), at(1900)}));
    QCOMPARE(read.members, saved.members);
    QCOMPARE(read.reasons, saved.reasons);
    QCOMPARE(m_fixture.standing().constLast(), read);
    QCOMPARE(*outages().found(saved.id), saved);
    QCOMPARE(m_fixture.standing(OutageLayer::Found).constLast(), saved);
    QCOMPARE(*outages().get(other.id), other);
}

void CorrectionContractTest::takenBackNothingIsLeft()
{
    const Outage saved = m_fixture.save(1000, 2000);
    VERIFY_DONE(outages().record(editOf(saved, everything({}))));
    VERIFY_DONE(outages().record(editOf(*outages().get(saved.id), {})));
    QCOMPARE(*outages().get(saved.id), saved);
    QCOMPARE(outages().edits(saved.id)->size(), 2);
}

void CorrectionContractTest::theTrailKeepsEverything()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, 4000);
    OutageCorrection merged;
    merged.mergedInto = first.id;
    OutageEdit edit = editOf(first, everything(second.id));
    edit.kind = OutageEditKind::Merge;
    edit.changes.append({second.id, {}, merged});
    const Result<OutageEdit> recorded = outages().record(edit);
    VERIFY_DONE(recorded);
    QVERIFY(recorded->id.isValid());
    OutageEdit undo = editOf(*outages().get(first.id), {});
    undo.source = EditSource::Rest;
    undo.kind = OutageEditKind::Undo;
    undo.refersTo = recorded->id;
    const Result<OutageEdit> undone = outages().record(undo);
    VERIFY_DONE(undone);
    QVERIFY(undone->id > recorded->id);
    QCOMPARE(*outages().edits(first.id), (QList<OutageEdit>{*recorded, *undone}));
    QCOMPARE(*outages().edits(second.id), QList<OutageEdit>{*recorded});
}

void CorrectionContractTest::aStaleEditChangesNothing()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, 4000);
    VERIFY_DONE(outages().record(editOf(second, everything({}))));
    OutageEdit stale = editOf(first, everything({}));
    stale.changes.append({second.id, {}, {}});
    COMPARE_CODE(outages().record(stale), ErrorCode::OutageChanged);
    QCOMPARE(*outages().get(first.id), first);
    QVERIFY(outages().edits(first.id)->isEmpty());
}

void CorrectionContractTest::detectionNeverOverwritesACorrection()
{
    Outage outage = m_fixture.save(1000, std::nullopt);
    OutageCorrection said;
    said.cause = OutageCause::Undetermined;
    said.note = u"the fuse"_s;
    VERIFY_DONE(outages().record(editOf(outage, said)));
    // What the monitor holds knows nothing of it.
    outage.confidence = Confidence::Confirmed;
    outage.members.append(OutageFixture::member(3, 1100, 2000));
    outage.endedAt = at(2000);
    outage.end = TimeInterval{at(1990), at(2000)};
    VERIFY_DONE(outages().save(outage));
    const Outage read = *outages().get(outage.id);
    QCOMPARE(read.correction, said);
    QCOMPARE(read.cause, OutageCause::Undetermined);
    QCOMPARE(read.endedAt, std::optional(at(2000)));
    QCOMPARE(read.members.size(), 3);
    QCOMPARE(*outages().found(outage.id), outage);
}

void CorrectionContractTest::anotherProgramCorrectsWhileTheMonitorWrites()
{
    QFETCH_GLOBAL(QString, kind);
    if (kind == u"memory"_s)
        return; // nobody else can reach it
    Outage outage = m_fixture.save(1000, std::nullopt);
    const auto other = m_fixture.kinds.openAgain();
    VERIFY_DONE(other);
    for (int round = 0; round < 5; ++round) {
        const QString note = u"round %1"_s.arg(round);
        VERIFY_DONE(OutageEditor::apply(**other, outage.id, {WriteNote{note}}, EditSource::CommandLine,
                                        OutageFixture::now()));
        outage.members.append(OutageFixture::member(10 + round, 1100, std::nullopt));
        VERIFY_DONE(outages().save(outage));
        const Outage read = *outages().get(outage.id);
        QCOMPARE(read.correction.note, note);
        QCOMPARE(read.members, outage.members);
        QCOMPARE(*(*other)->outages().get(outage.id), read);
    }
}

void CorrectionContractTest::findsByWhatStands()
{
    const Outage moved = m_fixture.save(1000, 2000);
    OutageCorrection said;
    said.startedAt = at(8000);
    said.endedAt = at(9000);
    VERIFY_DONE(outages().record(editOf(moved, said)));
    Outage incident = OutageFixture::makeOutage(3000, 4000);
    incident.cause = OutageCause::Network;
    incident = *outages().save(incident);
    OutageCorrection power;
    power.cause = OutageCause::Power;
    const Outage open = m_fixture.save(5000, std::nullopt);
    OutageCorrection over;
    over.endedAt = at(5500);
    QVERIFY(outages().find({.range = {at(900), at(4500)}})->isEmpty());
    QCOMPARE(outages().find({.range = {at(8500), at(8600)}})->size(), 2); // and the open one
    VERIFY_DONE(outages().record(editOf(incident, power)));
    QCOMPARE(outages().find({.range = {at(900), at(4500)}})->size(), 1);
    QCOMPARE(outages().find({.range = {at(0), at(9999)}, .ongoingOnly = true})->size(), 1);
    VERIFY_DONE(outages().record(editOf(open, over)));
    QVERIFY(outages().find({.range = {at(0), at(9999)}, .ongoingOnly = true})->isEmpty());
    // The monitor still finds what it holds for open.
    OutageQuery asFound{.range = {at(0), at(9999)}, .ongoingOnly = true};
    asFound.layer = OutageLayer::Found;
    QCOMPARE(*outages().find(asFound), QList<Outage>{open});
}

void CorrectionContractTest::aLateFindNeverTurnsTimesRound()
{
    Outage outage = m_fixture.save(1000, std::nullopt);
    OutageCorrection said;
    said.startedAt = at(3000);
    VERIFY_DONE(outages().record(editOf(outage, said)));
    outage.endedAt = at(2000);
    outage.end = TimeInterval{at(1990), at(2000)};
    VERIFY_DONE(outages().save(outage));
    const Outage read = *outages().get(outage.id);
    QCOMPARE(read.startedAt, at(3000));
    QCOMPARE(*read.endedAt, at(3000));
    QCOMPARE(*read.end, read.start);
}

void CorrectionContractTest::aPartStandsOverTheSameFind()
{
    Outage outage = m_fixture.save(1000, std::nullopt);
    const Result<OutageId> part = outages().addPart(outage.id);
    VERIFY_DONE(part);
    // Until an edit says more it stands nowhere.
    QCOMPARE(m_fixture.standing(), QList<Outage>{outage});
    QCOMPARE(outages().get(*part)->id, outage.id);
    OutageCorrection second;
    second.startedAt = at(1500);
    OutageEdit split = editOf(outage, {});
    split.changes = {{*part, *outages().correction(*part), second}};
    VERIFY_DONE(outages().record(split));
    QCOMPARE(m_fixture.standingIds(), (QList<qint64>{part->value(), outage.id.value()}));
    QCOMPARE(outages().get(*part)->partOf, outage.id);
    QVERIFY(outages().get(*part)->isOngoing());
    QCOMPARE(*outages().found(*part), outage);
    QCOMPARE(m_fixture.standing(OutageLayer::Found), QList<Outage>{outage});
    outage.endedAt = at(2000);
    outage.end = TimeInterval{at(2000), at(2000)};
    outage.members[0].backAt = at(1400);
    VERIFY_DONE(outages().save(outage));
    QCOMPARE(outages().get(*part)->endedAt, outage.endedAt);
    QCOMPARE(outages().get(*part)->members, QList<OutageMember>{outage.members.at(1)});
    outage.id = *part; // what was found has no part
    COMPARE_CODE(outages().save(outage), ErrorCode::OutageNotFound);
}

void CorrectionContractTest::membersOfMergedOnesAreJoined()
{
    Outage first = OutageFixture::makeOutage(1000, 2000);
    first.members = {OutageFixture::member(1, 1006, 2000)};
    first = *outages().save(first);
    Outage second = OutageFixture::makeOutage(3000, std::nullopt);
    second.members = {OutageFixture::member(2, 3010, std::nullopt),
                      OutageFixture::member(1, 3020, std::nullopt)};
    second = *outages().save(second);
    OutageCorrection into;
    into.mergedInto = first.id;
    OutageCorrection kept;
    kept.endOf = second.id;
    OutageEdit merge = editOf(first, kept);
    merge.changes.append({second.id, {}, into});
    VERIFY_DONE(outages().record(merge));
    QCOMPARE(m_fixture.standingIds(), QList<qint64>{first.id.value()});
    const Outage read = *outages().get(second.id);
    QCOMPARE(read.id, first.id);
    QVERIFY(read.isOngoing());
    QCOMPARE(read.members.size(), 2);
    QCOMPARE(read.members.at(0).firstFailure, at(1006));
    QVERIFY(!read.members.at(0).backAt);
    QCOMPARE(read.members.at(1), second.members.at(0));
    QCOMPARE(outages().correction(second.id)->mergedInto, first.id);
    QCOMPARE(*outages().found(second.id), second);
}

void CorrectionContractTest::followsWhatGoesOn()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, std::nullopt);
    QCOMPARE(**outages().following(second.id), second);
    OutageCorrection into;
    into.mergedInto = first.id;
    OutageCorrection kept;
    kept.endOf = second.id;
    OutageEdit merge = editOf(first, kept);
    merge.changes.append({second.id, {}, into});
    VERIFY_DONE(outages().record(merge));
    QCOMPARE((*outages().following(second.id))->id, first.id);
    QVERIFY(!*outages().following(first.id));
    OutageCorrection over = kept;
    over.endedAt = at(3500);
    VERIFY_DONE(outages().record(editOf(*outages().get(first.id), over)));
    QVERIFY(!*outages().following(second.id));
    COMPARE_CODE(outages().following(OutageId(99)), ErrorCode::OutageNotFound);
}

void CorrectionContractTest::familiesAreRemovedTogether()
{
    const Outage old = m_fixture.save(1000, 2000);
    const Outage young = m_fixture.save(5000, 6000);
    const Outage alone = m_fixture.save(2500, 2600);
    const Outage said = m_fixture.save(3000, std::nullopt);
    OutageCorrection kept;
    kept.endOf = young.id;
    OutageCorrection into;
    into.mergedInto = old.id;
    OutageEdit merge = editOf(old, kept);
    merge.changes.append({young.id, {}, into});
    VERIFY_DONE(outages().record(merge));
    OutageCorrection over;
    over.endedAt = at(3100);
    VERIFY_DONE(outages().record(editOf(said, over)));
    QCOMPARE(*outages().removeBefore(at(4000)), 1);
    COMPARE_CODE(outages().get(alone.id), ErrorCode::OutageNotFound);
    QCOMPARE(outages().get(old.id)->endedAt, young.endedAt);
    // The monitor holds it for open still and will write it again.
    VERIFY_DONE(outages().get(said.id));
    QCOMPARE(*outages().removeBefore(at(7000)), 2);
    QCOMPARE(m_fixture.standingIds(), QList<qint64>{said.id.value()});
}

void CorrectionContractTest::removedOutagesLeaveNothing()
{
    const Outage outage = m_fixture.save(1000, 2000);
    VERIFY_DONE(outages().addPart(outage.id));
    VERIFY_DONE(outages().record(editOf(outage, everything({}))));
    QCOMPARE(outages().edits(outage.id)->size(), 1);
    QVERIFY(*outages().removeBefore(at(10'000)) > 0);
    QVERIFY(outages().edits(outage.id)->isEmpty());
    COMPARE_CODE(outages().correction(outage.id), ErrorCode::OutageNotFound);
    QCOMPARE(*outages().removeBefore(at(10'000)), 0);
    QVERIFY(m_fixture.save(1, 2).id > outage.id);
}

void CorrectionContractTest::aFailedTransactionTakesEditsBack()
{
    const Outage outage = m_fixture.save(1000, 2000);
    const Result<void> failed = m_fixture.store->transaction([&]() -> Result<void> {
        VERIFY_INSIDE(outages().addPart(outage.id));
        VERIFY_INSIDE(outages().record(editOf(outage, everything({}))));
        return failure(ErrorCode::Interrupted);
    });
    COMPARE_CODE(failed, ErrorCode::Interrupted);
    QCOMPARE(m_fixture.standing(), QList<Outage>{outage});
    QVERIFY(outages().edits(outage.id)->isEmpty());
}

void CorrectionContractTest::tellsOutagesThatAreNotThere()
{
    const OutageId none(99);
    COMPARE_CODE(outages().found(none), ErrorCode::OutageNotFound);
    COMPARE_CODE(outages().correction(none), ErrorCode::OutageNotFound);
    COMPARE_CODE(outages().addPart(none), ErrorCode::OutageNotFound);
    Outage missing;
    missing.id = none;
    COMPARE_CODE(outages().record(editOf(missing, {})), ErrorCode::OutageNotFound);
    QVERIFY(outages().edits(none)->isEmpty());
}

QTEST_GUILESS_MAIN(CorrectionContractTest)
#include "tst_correctioncontract.moc"
