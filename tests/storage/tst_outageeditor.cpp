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

} // namespace

/// What people may correct of one outage, what it does, and how it is taken back; over every store.
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
    void goesBackAndForth();
    void aNewEditEndsWhatCouldBeDoneAgain();
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
    const Result<Outage> both = apply(found.id, {OutageFixture::times(1100, 1900)});
    QCOMPARE(both->startedAt, at(1100));
    QCOMPARE(*both->endedAt, at(1900));
    QCOMPARE(apply(found.id, {OutageFixture::times(1200, std::nullopt)})->endedAt, std::optional(at(1900)));
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
    QCOMPARE(OutageFixture::refusalOf(apply(found.id, {OutageFixture::times(2000, std::nullopt)})), turned);
    QCOMPARE(OutageFixture::refusalOf(apply(found.id, {OutageFixture::times(std::nullopt, 1000)})), turned);
    QCOMPARE(OutageFixture::refusalOf(apply(found.id, {OutageFixture::times(1500, 1400)})), turned);
    QCOMPARE(OutageFixture::refusalOf(apply(found.id, {OutageFixture::times(std::nullopt, 1'000'001)})),
             u"its end cannot lie in the future"_s);
    QCOMPARE(OutageFixture::refusalOf(apply(found.id, {OutageFixture::times(1'000'000, std::nullopt)})),
             u"its start cannot lie in the future"_s);
    COMPARE_CODE(apply(found.id, {OutageFixture::times(1500, 1400)}), ErrorCode::BadInput);
    QCOMPARE(*m_fixture.outages().get(found.id), found);
    QVERIFY(editsOf(found.id).isEmpty());
}

void OutageEditorTest::refusesTimesOfAnother()
{
    const Outage first = m_fixture.save(1000, 2000);
    const Outage second = m_fixture.save(3000, 4000);
    QCOMPARE(OutageFixture::refusalOf(apply(first.id, {OutageFixture::times(std::nullopt, 3500)})),
             u"outage %1 lies in this time; merge them instead"_s.arg(second.id.value()));
    VERIFY_DONE(apply(first.id, {OutageFixture::times(std::nullopt, 3000)})); // up to it is free
    Outage elsewhere = OutageFixture::makeOutage(5000, 6000);
    elsewhere.group = u"garage"_s;
    VERIFY_DONE(m_fixture.outages().save(elsewhere));
    VERIFY_DONE(apply(second.id, {OutageFixture::times(std::nullopt, 5500)}));
}

void OutageEditorTest::endsAnOngoingOutage()
{
    Outage outage = m_fixture.save(1000, std::nullopt);
    QCOMPARE(*apply(outage.id, {OutageFixture::times(std::nullopt, 1500)})->endedAt, at(1500));
    outage.endedAt = at(9000);
    outage.end = TimeInterval{at(9000), at(9000)};
    VERIFY_DONE(m_fixture.outages().save(outage));
    QCOMPARE(*m_fixture.outages().get(outage.id)->endedAt, at(1500));
    QCOMPARE(*apply(outage.id, {UndoEdit{}}), outage);
}

void OutageEditorTest::goesBackAndForth()
{
    const Outage found = m_fixture.save(1000, 2000);
    QCOMPARE(OutageFixture::refusalOf(apply(found.id, {UndoEdit{}})), u"there is nothing to take back"_s);
    const Outage noted = *apply(found.id, {WriteNote{u"one"_s}});
    const Outage planned = *apply(found.id, {MarkPlanned{true}});
    QCOMPARE(*apply(found.id, {UndoEdit{}}), noted);
    QCOMPARE(*apply(found.id, {UndoEdit{}}), found);
    QCOMPARE(OutageFixture::refusalOf(apply(found.id, {UndoEdit{}})), u"there is nothing to take back"_s);
    QCOMPARE(*apply(found.id, {RedoEdit{}}), noted);
    QCOMPARE(*apply(found.id, {RedoEdit{}}), planned);
    QCOMPARE(OutageFixture::refusalOf(apply(found.id, {RedoEdit{}})), u"there is nothing to do again"_s);
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

void OutageEditorTest::stepsAreTakenAllOrNone()
{
    const Outage found = m_fixture.save(1000, 2000);
    COMPARE_CODE(apply(found.id, {MarkPlanned{true}, SplitAt{at(1500)}, OutageFixture::times(1, 0)}),
                 ErrorCode::BadInput);
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
