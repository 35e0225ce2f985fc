// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "storage/outagefixture.h"
#include "support/failingstore.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

Timestamp at(qint64 seconds)
{
    return OutageFixture::at(seconds);
}

/// What an outage was refused, as its sentence.
QString refusalOf(const Result<Outage>& outcome)
{
    return outcome ? QString() : outcome.error().arguments.value(1);
}

CorrectTimes times(std::optional<qint64> start, std::optional<qint64> end)
{
    CorrectTimes step;
    if (start)
        step.start = TimeChoice{at(*start)};
    if (end)
        step.end = TimeChoice{at(*end)};
    return step;
}

} // namespace

/// What people may correct, what it does, and how it is taken back; over every store.
class OutageEditorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();
    void cleanup() { m_fixture.store.reset(); }

    void marksAndNotes();
    void anIncidentBecomesAnOutage();
    void whatIsSaidHoldsAgainstDetection();
    void refusesALongNote();
    void correctsTimes();
    void refusesImpossibleTimes();
    void refusesTimesOfAnother();
    void endsAnOngoingOutage();
    void mergesNeighbours();
    void mergesWithOneThatGoesOn();
    void refusesOddMerges();
    void splitsInTwo();
    void splitsAnOngoingOutage();
    void splitsWhatWasMerged();
    void refusesOddSplits();
    void goesBackAndForth();
    void aNewEditEndsWhatCouldBeDoneAgain();
    void takesBackAMergeForAll();
    void takesBackASplit();
    void refusesToTearApartWhatCameLater();
    void stepsAreTakenAllOrNone();
    void nothingNewIsNoEdit();
    void survivesAFailureAtAnyPoint();

private:
    Result<Outage> apply(OutageId id, const QList<OutageStep>& steps) { return m_fixture.apply(id, steps); }
    QList<OutageEdit> editsOf(OutageId id) { return *m_fixture.outages().edits(id); }

    OutageFixture m_fixture;
};

void OutageEditorTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    VERIFY_DONE(m_fixture.open(kind));
}

void OutageEditorTest::marksAndNotes()
{
    const OutageId id = m_fixture.save(1000, 2000).id;
    QVERIFY(apply(id, {MarkPlanned{true}})->isPlanned());
    QVERIFY(!apply(id, {MarkPlanned{false}})->isPlanned());
    const QString note = u" <b>the meter</b> %1\nwas replaced "_s;
    QCOMPARE(apply(id, {WriteNote{note}})->correction.note, note);
    QCOMPARE(apply(id, {WriteNote{u" \n"_s}})->correction.note, QString());
    const QList<OutageEdit> edits = editsOf(id);
    QCOMPARE(edits.size(), 4);
    QCOMPARE(edits.at(0).kind, OutageEditKind::MarkPlanned);
    QCOMPARE(edits.at(1).kind, OutageEditKind::MarkUnplanned);
    QCOMPARE(edits.at(2).kind, OutageEditKind::Note);
    QCOMPARE(edits.at(2).at, OutageFixture::now());
    QCOMPARE(edits.at(2).source, EditSource::CommandLine);
    COMPARE_CODE(apply(OutageId(99), {MarkPlanned{true}}), ErrorCode::OutageNotFound);
}

void OutageEditorTest::anIncidentBecomesAnOutage()
{
    Outage incident = OutageFixture::makeOutage(1000, 2000);
    incident.cause = OutageCause::Network;
    incident = *m_fixture.outages().save(incident);
    QVERIFY(m_fixture.outages().find({.range = {at(0), at(9000)}})->isEmpty());
    const Result<Outage> outage = apply(incident.id, {MarkPower{true}});
    QCOMPARE(outage->cause, OutageCause::Power);
    QCOMPARE(outage->confidence, Confidence::Confirmed);
    QCOMPARE(*m_fixture.outages().find({.range = {at(0), at(9000)}}), QList<Outage>{*outage});
    // It was the network: that it is no outage need not be said.
    QCOMPARE(apply(incident.id, {MarkPower{false}})->correction, OutageCorrection());
}

void OutageEditorTest::whatIsSaidHoldsAgainstDetection()
{
    Outage outage = m_fixture.save(1000, std::nullopt);
    VERIFY_DONE(apply(outage.id, {MarkPower{true}}));
    outage.cause = OutageCause::Network; // withdrawn later
    VERIFY_DONE(m_fixture.outages().save(outage));
    QCOMPARE(m_fixture.outages().get(outage.id)->cause, OutageCause::Power);
    const Outage other = m_fixture.save(5000, 6000);
    QCOMPARE(apply(other.id, {MarkPower{false}})->cause, OutageCause::Undetermined);
}

void OutageEditorTest::refusesALongNote()
{
    const OutageId id = m_fixture.save(1000, 2000).id;
    VERIFY_DONE(apply(id, {WriteNote{QString(maximumNoteLength, u'ß')}}));
    COMPARE_CODE(apply(id, {WriteNote{QString(maximumNoteLength + 1, u'x')}}), ErrorCode::BadInput);
    QCOMPARE(m_fixture.outages().get(id)->correction.note.size(), maximumNoteLength);
}

void OutageEditorTest::correctsTimes()
{
    const Outage found = m_fixture.save(1000, 2000);
    const Result<Outage> both = apply(found.id, {times(1100, 1900)});
    QCOMPARE(both->startedAt, at(1100));
    QCOMPARE(*both->endedAt, at(1900));
    QCOMPARE(apply(found.id, {times(1200, std::nullopt)})->endedAt, std::optional(at(1900)));
    // Back to what was found, one after the other.
    CorrectTimes asFound;
    asFound.start = TimeChoice{};
    QCOMPARE(apply(found.id, {asFound})->startedAt, found.startedAt);
    asFound.end = TimeChoice{};
    QCOMPARE(*apply(found.id, {asFound}), found);
}

void OutageEditorTest::refusesImpossibleTimes()
{
    const Outage found = m_fixture.save(1000, 2000);
    const QString turned = u"its end must lie after its start"_s;
    QCOMPARE(refusalOf(apply(found.id, {times(2000, std::nullopt)})), turned);
    QCOMPARE(refusalOf(apply(found.id, {times(std::nullopt, 1000)})), turned);
    QCOMPARE(refusalOf(apply(found.id, {times(1500, 1400)})), turned);
    QCOMPARE(refusalOf(apply(found.id, {times(std::nullopt, 1'000'001)})),
             u"its end cannot lie in the future"_s);
    QCOMPARE(refusalOf(apply(found.id, {times(1'000'000, std::nullopt)})),
             u"its start cannot lie in the future"_s);
    COMPARE_CODE(apply(found.id, {times(1500, 1400)}), ErrorCode::BadInput);
    QCOMPARE(*m_fixture.outages().get(found.id), found);
    QVERIFY(editsOf(found.id).isEmpty());
}

void OutageEditorTest::refusesTimesOfAnother()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, 4000);
    QCOMPARE(refusalOf(apply(first.id, {times(std::nullopt, 3500)})),
             u"outage %1 lies in this time; merge them instead"_s.arg(second.id.value()));
    VERIFY_DONE(apply(first.id, {times(std::nullopt, 3000)})); // up to it is free
    Outage elsewhere = OutageFixture::makeOutage(5000, 6000);
    elsewhere.group = u"garage"_s;
    VERIFY_DONE(m_fixture.outages().save(elsewhere));
    VERIFY_DONE(apply(second.id, {times(std::nullopt, 5500)}));
}

void OutageEditorTest::endsAnOngoingOutage()
{
    Outage outage = m_fixture.save(1000, std::nullopt);
    QCOMPARE(*apply(outage.id, {times(std::nullopt, 1500)})->endedAt, at(1500));
    outage.endedAt = at(9000);
    outage.end = TimeInterval{at(9000), at(9000)};
    VERIFY_DONE(m_fixture.outages().save(outage));
    QCOMPARE(*m_fixture.outages().get(outage.id)->endedAt, at(1500));
    QCOMPARE(*apply(outage.id, {UndoEdit{}}), outage);
}

void OutageEditorTest::mergesNeighbours()
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

void OutageEditorTest::mergesWithOneThatGoesOn()
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

void OutageEditorTest::refusesOddMerges()
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
    QCOMPARE(refusalOf(apply(first.id, {MergeWith{{third.id}}})),
             u"outage %1 lies between them"_s.arg(second.id.value()));
    QCOMPARE(refusalOf(apply(third.id, {MergeWith{{other.id}}})),
             u"outage %1 is of another group"_s.arg(other.id.value()));
    QCOMPARE(refusalOf(apply(third.id, {MergeWith{{incident.id}}})),
             u"outage %1 is of another kind; mark it first"_s.arg(incident.id.value()));
    QCOMPARE(refusalOf(apply(first.id, {MergeWith{{first.id}}})),
             u"an outage cannot be merged with itself"_s);
    QCOMPARE(refusalOf(apply(first.id, {MergeWith{}})), u"say with which others it is to be merged"_s);
    COMPARE_CODE(apply(first.id, {MergeWith{{OutageId(99)}}}), ErrorCode::OutageNotFound);
    VERIFY_DONE(apply(first.id, {MergeWith{{second.id}}}));
    QCOMPARE(refusalOf(apply(third.id, {MergeWith{{second.id}}})),
             u"outage %1 is merged into %2 already"_s.arg(second.id.value()).arg(first.id.value()));
}

void OutageEditorTest::splitsInTwo()
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

void OutageEditorTest::splitsAnOngoingOutage()
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

void OutageEditorTest::splitsWhatWasMerged()
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

void OutageEditorTest::refusesOddSplits()
{
    const Outage outage = m_fixture.save(1000, 2000);
    for (const qint64 second : {0, 1000, 2000, 3000})
        QCOMPARE(refusalOf(apply(outage.id, {SplitAt{at(second)}})),
                 u"it can only be split between its start and its end"_s);
    const Outage open = m_fixture.save(900'000, std::nullopt);
    COMPARE_CODE(apply(open.id, {SplitAt{OutageFixture::now()}}), ErrorCode::BadInput);
    QCOMPARE(m_fixture.standing(), (QList<Outage>{open, outage}));
}

void OutageEditorTest::goesBackAndForth()
{
    const Outage found = m_fixture.save(1000, 2000);
    QCOMPARE(refusalOf(apply(found.id, {UndoEdit{}})), u"there is nothing to take back"_s);
    const Outage noted = *apply(found.id, {WriteNote{u"one"_s}});
    const Outage planned = *apply(found.id, {MarkPlanned{true}});
    QCOMPARE(*apply(found.id, {UndoEdit{}}), noted);
    QCOMPARE(*apply(found.id, {UndoEdit{}}), found);
    QCOMPARE(refusalOf(apply(found.id, {UndoEdit{}})), u"there is nothing to take back"_s);
    QCOMPARE(*apply(found.id, {RedoEdit{}}), noted);
    QCOMPARE(*apply(found.id, {RedoEdit{}}), planned);
    QCOMPARE(refusalOf(apply(found.id, {RedoEdit{}})), u"there is nothing to do again"_s);
    QCOMPARE(editsOf(found.id).size(), 6);
    const UndoState state = undoState(editsOf(found.id));
    QCOMPARE(state.undo->kind, OutageEditKind::MarkPlanned);
    QVERIFY(!state.redo);
}

void OutageEditorTest::aNewEditEndsWhatCouldBeDoneAgain()
{
    const Outage found = m_fixture.save(1000, 2000);
    VERIFY_DONE(apply(found.id, {WriteNote{u"one"_s}, UndoEdit{}, MarkPlanned{true}}));
    COMPARE_CODE(apply(found.id, {RedoEdit{}}), ErrorCode::BadInput);
    QCOMPARE(*apply(found.id, {UndoEdit{}}), found);
}

void OutageEditorTest::takesBackAMergeForAll()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, 4000);
    const Outage merged = *apply(first.id, {MergeWith{{second.id}}});
    VERIFY_DONE(apply(second.id, {UndoEdit{}})); // asked by the name of the other
    QCOMPARE(m_fixture.standing(), (QList<Outage>{second, first}));
    QCOMPARE(*apply(first.id, {RedoEdit{}}), merged);
    VERIFY_DONE(apply(first.id, {UndoEdit{}}));
    VERIFY_DONE(apply(second.id, {MarkPlanned{true}}));
    QCOMPARE(refusalOf(apply(first.id, {RedoEdit{}})),
             u"outage %1 was changed after that; take that back first"_s.arg(second.id.value()));
}

void OutageEditorTest::takesBackASplit()
{
    const Outage outage = m_fixture.save(1000, 2000);
    VERIFY_DONE(apply(outage.id, {SplitAt{at(1500)}}));
    const Outage part = m_fixture.standing().constFirst();
    QCOMPARE(*apply(part.id, {UndoEdit{}}), outage);
    QCOMPARE(m_fixture.standing(), QList<Outage>{outage});
    VERIFY_DONE(apply(outage.id, {RedoEdit{}}));
    QCOMPARE(m_fixture.standing().constFirst(), part);
}

void OutageEditorTest::refusesToTearApartWhatCameLater()
{
    const Outage outage = m_fixture.save(1000, 2000);
    VERIFY_DONE(apply(outage.id, {SplitAt{at(1500)}}));
    const Outage part = m_fixture.standing().constFirst();
    VERIFY_DONE(apply(part.id, {WriteNote{u"mine"_s}}));
    QCOMPARE(refusalOf(apply(outage.id, {UndoEdit{}})),
             u"outage %1 was changed after that; take that back first"_s.arg(part.id.value()));
    VERIFY_DONE(apply(part.id, {UndoEdit{}}));
    VERIFY_DONE(apply(outage.id, {UndoEdit{}}));
    QCOMPARE(m_fixture.standing(), QList<Outage>{outage});
}

void OutageEditorTest::stepsAreTakenAllOrNone()
{
    const Outage found = m_fixture.save(1000, 2000);
    COMPARE_CODE(apply(found.id, {MarkPlanned{true}, SplitAt{at(1500)}, times(1, 0)}), ErrorCode::BadInput);
    QCOMPARE(m_fixture.standing(), QList<Outage>{found});
    QVERIFY(editsOf(found.id).isEmpty());
}

void OutageEditorTest::nothingNewIsNoEdit()
{
    const Outage found = m_fixture.save(1000, 2000);
    QCOMPARE(*apply(found.id, {MarkPlanned{false}, WriteNote{}}), found);
    QVERIFY(editsOf(found.id).isEmpty());
}

void OutageEditorTest::survivesAFailureAtAnyPoint()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, 4000);
    FailingStore failing(*m_fixture.store);
    const QList<OutageStep> steps{MergeWith{{second.id}}, SplitAt{at(2500)}, MarkPlanned{true}, UndoEdit{}};
    for (int step = 1;; ++step) {
        failing.gate.failOnce(step);
        const auto outcome =
            OutageEditor::apply(failing, first.id, steps, EditSource::Window, OutageFixture::now());
        if (outcome)
            break;
        QVERIFY(step < 200);
        QCOMPARE(m_fixture.standing(), (QList<Outage>{second, first}));
        QVERIFY(editsOf(first.id).isEmpty());
    }
    QCOMPARE(m_fixture.standing().size(), 2);
    QCOMPARE(editsOf(first.id).size(), 4);
}

QTEST_GUILESS_MAIN(OutageEditorTest)
#include "tst_outageeditor.moc"
