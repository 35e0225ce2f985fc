// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include "gui/dialogs/undobar.h"
#include "gui/fakesite.h"
#include "gui/models/outagetablemodel.h"
#include "gui/pages/outagespage.h"
#include "support/heldstoreexecutor.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The page over a home in memory, told of every change as the window tells it.
struct Shown
{
    Shown()
    {
        QObject::connect(&page, &OutagesPage::recordChanged, &page, [this] { reread(); });
        page.resize(1100, 700);
        page.show();
    }
    Outage save(std::chrono::minutes from, std::optional<std::chrono::minutes> to)
    {
        const Timestamp now = site.base.clock.now();
        const auto end = to ? std::optional(now - *to) : std::nullopt;
        const Outage stored = site.base.store.outages().save(site.outage(now - from, end)).value();
        reread();
        return stored;
    }
    void reread() { page.showOutages(all()); }
    [[nodiscard]] QList<Outage> all()
    {
        const Timestamp now = site.base.clock.now();
        return site.base.store.outages()
            .find({.range = {now - 240h, now + 1h}, .withIncidents = true})
            .value();
    }
    [[nodiscard]] Outage stored(OutageId id) { return site.base.store.outages().get(id).value(); }
    template <typename T>
    [[nodiscard]] T* find(const QString& name) const
    {
        return page.findChild<T*>(name);
    }
    [[nodiscard]] QString text(const QString& label) const { return find<QLabel>(label)->text(); }
    void press(const QString& button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

    FakeSite site{{u"Kitchen"_s, u"Living room"_s, u"Router"_s}};
    UndoBar bar;
    OutagesPage page{site.base.context, bar};
};

} // namespace

/// What the page tells of an outage, and how it is corrected there.
class TestOutageDetails final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEverything()
    {
        Shown shown;
        const Timestamp during = shown.site.base.clock.now() - 118min;
        QVERIFY(shown.site.base.store.checks().append(
            {{SwitchId(3), during, during + 9ms, ProbeOutcome::answer(200, 9ms)}}));
        const Outage outage = shown.save(120min, 60min);
        QTRY_VERIFY(shown.text(u"detailsWitnesses"_s).contains(u"Router: still answered at "_s));
        QCOMPARE(shown.text(u"detailsHeading"_s),
                 u"Power outage %1 of the whole site, confirmed"_s.arg(outage.id.value()));
        QVERIFY(shown.text(u"detailsTimes"_s).contains(u"Began between "_s));
        QVERIFY(shown.text(u"detailsReasons"_s).contains(u"2 of 3 switches"_s));
        QVERIFY(shown.text(u"detailsPolicy"_s).contains(u"Policy "_s));
        QCOMPARE(shown.find<QTreeWidget>(u"memberTable"_s)->topLevelItemCount(), 2);
        QVERIFY(!shown.find<QLabel>(u"detailsNote"_s)->isVisible());
        QVERIFY(!shown.find<QLabel>(u"detailsTrail"_s)->isVisible());
        QVERIFY(!shown.find<QPushButton>(u"undoEditButton"_s)->isEnabled());
    }

    void marksAndTakesBack()
    {
        Shown shown;
        const Outage outage = shown.save(120min, 60min);
        shown.press(u"plannedButton"_s);
        QTRY_VERIFY(shown.stored(outage.id).isPlanned());
        QTRY_VERIFY(shown.text(u"detailsTrail"_s).contains(u"window: marked as planned"_s));
        QVERIFY(shown.text(u"detailsHeading"_s).startsWith(u"Planned power outage"_s));
        QVERIFY(shown.bar.isVisible());
        QTest::mouseClick(shown.bar.findChild<QPushButton*>(u"undoButton"_s), Qt::LeftButton);
        QTRY_COMPARE(shown.stored(outage.id), outage);
        QTRY_VERIFY(shown.find<QPushButton>(u"redoEditButton"_s)->isVisible());
        shown.press(u"redoEditButton"_s);
        QTRY_VERIFY(shown.stored(outage.id).isPlanned());
        QTRY_VERIFY(shown.find<QPushButton>(u"undoEditButton"_s)->isEnabled());
        shown.press(u"undoEditButton"_s);
        QTRY_COMPARE(shown.stored(outage.id), outage);
    }

    void anIncidentBecomesAnOutageAndBack()
    {
        Shown shown;
        const Outage outage = shown.save(120min, 60min);
        shown.press(u"powerButton"_s);
        QTRY_COMPARE(shown.stored(outage.id).cause, OutageCause::Undetermined);
        QTRY_COMPARE(shown.find<QPushButton>(u"powerButton"_s)->text(), u"It was the po&wer"_s);
        shown.press(u"powerButton"_s);
        QTRY_COMPARE(shown.stored(outage.id).cause, OutageCause::Power);
    }

    void writesANoteLiterally()
    {
        Shown shown;
        const Outage outage = shown.save(120min, 60min);
        shown.press(u"noteButton"_s);
        auto* edit = shown.find<QPlainTextEdit>(u"noteEdit"_s);
        QVERIFY(edit != nullptr);
        QTRY_VERIFY(edit->hasFocus()); // ready to be typed into
        QTest::keyClick(edit, Qt::Key_Tab);
        QVERIFY(shown.find<QPushButton>(u"cancelButton"_s)->hasFocus());
        edit->setPlainText(u"<b>the meter</b>\nwas replaced"_s);
        QCOMPARE(shown.text(u"noteLength"_s), u"29 of 10,000 characters"_s);
        shown.press(u"submitButton"_s);
        QTRY_COMPARE(shown.stored(outage.id).correction.note, u"<b>the meter</b>\nwas replaced"_s);
        QTRY_COMPARE(shown.text(u"detailsNote"_s), u"Note\n<b>the meter</b>\nwas replaced"_s);
        QCOMPARE(shown.find<QLabel>(u"detailsNote"_s)->textFormat(), Qt::PlainText);
        QTRY_VERIFY(shown.find<QPlainTextEdit>(u"noteEdit"_s) == nullptr);
    }

    void anUnchangedNoteIsNotSaved()
    {
        Shown shown;
        const Outage outage = shown.save(120min, 60min);
        shown.press(u"noteButton"_s);
        QVERIFY(shown.find<QPlainTextEdit>(u"noteEdit"_s) != nullptr);
        shown.press(u"submitButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shown.find<QPlainTextEdit>(u"noteEdit"_s) == nullptr, 10'000);
        QVERIFY(!shown.bar.isVisible()); // nothing to take back
        QVERIFY(shown.site.base.store.outages().edits(outage.id)->isEmpty());
    }

    void whoWasNotBackByTheEndIsTold()
    {
        Shown shown;
        Outage outage = shown.save(120min, std::nullopt);
        const auto returns = [&] {
            auto* members = shown.find<QTreeWidget>(u"memberTable"_s);
            QStringList texts;
            for (int row = 0; row < members->topLevelItemCount(); ++row)
                texts.append(members->topLevelItem(row)->text(3));
            return texts;
        };
        QTRY_COMPARE_WITH_TIMEOUT(returns(), (QStringList{u"not yet"_s, u"not yet"_s}), 10'000);
        outage.endedAt = shown.site.base.clock.now() - 60min;
        outage.members[0].backAt = outage.endedAt;
        QVERIFY(shown.site.base.store.outages().save(outage));
        shown.reread();
        QTRY_COMPARE_WITH_TIMEOUT(returns().value(1), u"not by its end"_s, 10'000);
        QVERIFY(returns().value(0) != u"not by its end"_s);
    }

    void aRefusalStaysInTheDialog()
    {
        Shown shown;
        const Outage outage = shown.save(120min, 60min);
        shown.press(u"noteButton"_s);
        auto* edit = shown.find<QPlainTextEdit>(u"noteEdit"_s);
        edit->setPlainText(QString(10'001, u'x'));
        shown.press(u"submitButton"_s);
        QTRY_VERIFY(shown.find<QLabel>(u"refusalLabel"_s)->isVisible());
        QVERIFY(shown.text(u"refusalLabel"_s).contains(u"10001 characters"_s));
        edit->setPlainText(u"short"_s);
        QVERIFY(!shown.find<QLabel>(u"refusalLabel"_s)->isVisible());
        shown.press(u"submitButton"_s);
        QTRY_COMPARE(shown.stored(outage.id).correction.note, u"short"_s);
    }

    void aSlowStoreIsTold()
    {
        FakeSite site{{u"Kitchen"_s, u"Router"_s}};
        HeldStoreExecutor held(site.base.store);
        OutageEditor editor(site.base.clock, held, EditSource::Window);
        site.base.context.outageEditor = &editor;
        UndoBar bar;
        OutagesPage page(site.base.context, bar);
        page.show();
        const Timestamp now = site.base.clock.now();
        const OutageId id = site.base.store.outages().save(site.outage(now - 60min, now - 30min))->id;
        page.showOutages({*site.base.store.outages().get(id)});
        const auto press = [&page](const QString& name) {
            QTest::mouseClick(page.findChild<QPushButton*>(name), Qt::LeftButton);
        };
        held.hold();
        press(u"noteButton"_s);
        auto* dialog = page.findChild<QDialog*>();
        dialog->findChild<QPlainTextEdit*>()->setPlainText(u"slow"_s);
        dialog->findChild<QTimer*>(u"lateTimer"_s)->setInterval(0);
        press(u"submitButton"_s);
        QTRY_COMPARE(dialog->findChild<QLabel*>(u"refusalLabel"_s)->text(),
                     u"Not saved yet: the database takes its time."_s);
        QVERIFY(!dialog->findChild<QPushButton*>(u"submitButton"_s)->isEnabled());
        held.release();
        QTRY_VERIFY(page.findChild<QDialog*>() == nullptr);
        held.hold();
        const size_t asked = held.heldJobs();
        press(u"plannedButton"_s);
        press(u"plannedButton"_s); // once is enough
        QCOMPARE(held.heldJobs(), asked + 1);
        held.release();
        QTRY_VERIFY(site.base.store.outages().get(id)->isPlanned());
    }

    void typingIsNotLostWithoutAsking()
    {
        Shown shown;
        const Outage outage = shown.save(120min, 60min);
        shown.press(u"noteButton"_s);
        shown.find<QPlainTextEdit>(u"noteEdit"_s)->setPlainText(u"half a thought"_s);
        shown.press(u"cancelButton"_s);
        auto* question = shown.find<QMessageBox>(u"discardQuestion"_s);
        QVERIFY(question != nullptr);
        QTest::mouseClick(question->findChild<QPushButton*>(u"discardButton"_s), Qt::LeftButton);
        QTRY_VERIFY(shown.find<QPlainTextEdit>(u"noteEdit"_s) == nullptr);
        QCOMPARE(shown.stored(outage.id), outage);
    }

    void correctsTimes()
    {
        Shown shown;
        const Outage outage = shown.save(120min, 60min);
        QTRY_VERIFY(shown.text(u"detailsTimes"_s).contains(u"Ended "_s));
        shown.press(u"timesButton"_s);
        auto* start = shown.find<QDateTimeEdit>(u"startEdit"_s);
        QVERIFY(!start->isEnabled());
        shown.find<QCheckBox>(u"startFound"_s)->setChecked(false);
        const Timestamp wanted = outage.startedAt + 5min;
        start->setDateTime(QDateTime::fromMSecsSinceEpoch(wanted.milliseconds()));
        shown.press(u"submitButton"_s);
        QTRY_COMPARE(shown.stored(outage.id).startedAt, wanted);
        QCOMPARE(shown.stored(outage.id).endedAt, outage.endedAt);
        QVERIFY(!shown.stored(outage.id).correction.endedAt);
        QTRY_VERIFY(shown.text(u"detailsTrail"_s).contains(u"Found as: Power outage. Began between"_s));
    }

    void splitsAndMerges()
    {
        Shown shown;
        const Outage outage = shown.save(120min, 60min);
        QVERIFY(!shown.find<QPushButton>(u"mergeButton"_s)->isEnabled());
        shown.press(u"splitButton"_s);
        shown.press(u"submitButton"_s); // in the middle
        QTRY_COMPARE(shown.all().size(), 2);
        QTRY_COMPARE(shown.find<QTableView>(u"outageTable"_s)->model()->rowCount(), 2);
        QCOMPARE(*shown.stored(outage.id).endedAt, outage.startedAt + 30min);
        QTRY_VERIFY(shown.find<QListWidget>(u"mergeList"_s) == nullptr &&
                    shown.find<QDateTimeEdit>(u"splitEdit"_s) == nullptr);
        shown.press(u"mergeButton"_s);
        auto* list = shown.find<QListWidget>(u"mergeList"_s);
        QCOMPARE(list->count(), 1);
        list->item(0)->setCheckState(Qt::Checked);
        shown.press(u"submitButton"_s);
        QTRY_COMPARE(shown.all().size(), 1);
        QCOMPARE(shown.all().constFirst().endedAt, outage.endedAt);
    }

    void staysWithWhatIsCorrected()
    {
        Shown shown;
        const Outage old = shown.save(300min, 240min);
        shown.save(120min, 60min);
        shown.find<QTableView>(u"outageTable"_s)->selectRow(1);
        QTRY_VERIFY(shown.text(u"detailsHeading"_s).contains(u" %1 "_s.arg(old.id.value())));
        shown.press(u"plannedButton"_s);
        QTRY_VERIFY(
            shown.text(u"detailsHeading"_s).startsWith(u"Planned power outage %1 "_s.arg(old.id.value())));
    }

    void aFailingStoreIsTold()
    {
        Shown shown;
        shown.save(120min, 60min);
        shown.site.base.executor.setError(Error{ErrorCode::DatabaseFull, {u"/x.db"_s}});
        shown.press(u"plannedButton"_s);
        QTRY_VERIFY(shown.find<QLabel>(u"problem"_s)->isVisible());
        QCOMPARE(shown.text(u"problem"_s), u"There is no space left for the database /x.db"_s);
        shown.site.base.executor.setError(std::nullopt);
        shown.press(u"plannedButton"_s);
        QTRY_VERIFY(!shown.find<QLabel>(u"problem"_s)->isVisible());
    }

    void narrowTablesDoNotMoveSideways()
    {
        Shown shown;
        shown.save(120min, 60min);
        auto* table = shown.find<QTableView>(u"outageTable"_s);
        const auto hidden = [&] {
            int count = 0;
            for (int column = 0; column < OutageTableModel::ColumnCount; ++column)
                count += table->isColumnHidden(column) ? 1 : 0;
            return count;
        };
        QTRY_COMPARE_WITH_TIMEOUT(hidden(), 0, 10'000);
        shown.page.resize(700, 600);
        QTRY_VERIFY_WITH_TIMEOUT(hidden() > 0, 10'000);
        QVERIFY(!table->isColumnHidden(OutageTableModel::DurationColumn));
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        shown.page.resize(1100, 700);
        QTRY_COMPARE_WITH_TIMEOUT(hidden(), 0, 10'000);
    }

    void aRefusalIsNotCut()
    {
        Shown shown;
        shown.save(120min, 60min);
        shown.press(u"timesButton"_s);
        auto* dialog = shown.page.findChild<QDialog*>();
        QVERIFY(dialog != nullptr && QTest::qWaitForWindowExposed(dialog));
        shown.find<QCheckBox>(u"endFound"_s)->setChecked(false);
        auto* end = shown.find<QDateTimeEdit>(u"endEdit"_s);
        end->setDateTime(end->dateTime().addDays(-300));
        shown.press(u"submitButton"_s);
        auto* refusal = shown.find<QLabel>(u"refusalLabel"_s);
        QTRY_VERIFY_WITH_TIMEOUT(refusal->isVisible(), 10'000);
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            QTRY_VERIFY_WITH_TIMEOUT(label->height() >= label->heightForWidth(label->width()), 10'000);
    }

    void thatTheListIsCutIsTold()
    {
        Shown shown;
        auto* older = shown.find<QPushButton>(u"olderButton"_s);
        QSignalSpy wanted(&shown.page, &OutagesPage::interestChanged);
        const Timestamp now = shown.site.base.clock.now();
        QList<Outage> outages;
        for (int i = 1; i <= 1000; ++i) {
            outages.append(shown.site.outage(now - i * 60min, now - i * 60min + 1min));
            outages.last().id = OutageId(2000 - i);
        }
        shown.page.showOutages(outages.first(999));
        QVERIFY(!older->isVisible());
        shown.page.showOutages(outages);
        QVERIFY(older->isVisible());
        QVERIFY(older->text().contains(u"1000"_s));
        older->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(shown.page.interest().outageLimit, 2000);
        QVERIFY(!older->isEnabled());
        shown.page.showOutages(outages); // there are no more
        QVERIFY(!older->isVisible());
    }

    void withoutAnEditorNothingIsOffered()
    {
        FakeSite site{{u"Kitchen"_s, u"Router"_s}};
        site.base.context.outageEditor = nullptr;
        UndoBar bar;
        OutagesPage page(site.base.context, bar);
        page.show();
        page.showOutages({site.outage(site.base.clock.now() - 60min, std::nullopt)});
        QVERIFY(!page.findChild<QWidget*>(u"outageButtons"_s)->isVisible());
        QVERIFY(page.findChild<QLabel*>(u"detailsTimes"_s)->text().contains(u"Still going on"_s));
    }
};

QTEST_MAIN(TestOutageDetails)
#include "tst_outagedetails.moc"
