// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include "gui/charts/columnchart.h"
#include "gui/models/reliabilitytext.h"
#include "gui/pages/statisticspage.h"
#include "gui/yearoffigures.h"
#include "support/heldstoreexecutor.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

struct Shown
{
    void show()
    {
        page = std::make_unique<StatisticsPage>(site.base.context);
        page->resize(900, 700);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }
    template <typename T>
    [[nodiscard]] T* find(const QString& name) const
    {
        return page->findChild<T*>(name);
    }
    [[nodiscard]] QString figure(int place) const { return find<QLabel>(u"figure%1"_s.arg(place))->text(); }
    [[nodiscard]] QString sentence(int place) const
    {
        return find<QLabel>(u"sentence%1"_s.arg(place))->text();
    }
    void choose(int period) const { find<QComboBox>(u"periodChooser"_s)->setCurrentIndex(period); }

    FakeSite site;
    std::unique_ptr<StatisticsPage> page;
};

[[nodiscard]] qint64 sumOf(const QList<OutageColumn>& columns, qint64 OutageColumn::*count)
{
    qint64 sum = 0;
    for (const OutageColumn& column : columns)
        sum += column.*count;
    return sum;
}

} // namespace

class TestStatisticsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheYear();
    void anEmptyHome();
    void anotherPeriod();
    void yearsGoOnWhileTheWindowIsOpen();
    void oneGroupAlone();
    void whatGoesOn();
    void whatIsCorrected();
    void newsWhileAsking();
    void troubleIsTold();
    void exportsWhatIsShown();
    void exportAsksForAFile();
    void sentencesWithoutFigures();
};

void TestStatisticsPage::tellsTheYear()
{
    Shown shown;
    fillYear(shown.site);
    shown.show();
    QTRY_VERIFY(shown.figure(0) != QString());
    const QList<OutageColumn> hours = shown.find<ColumnChart>(u"hourChart"_s)->columns();
    const QList<OutageColumn> weekdays = shown.find<ColumnChart>(u"weekdayChart"_s)->columns();
    const QList<OutageColumn> months = shown.find<ColumnChart>(u"monthChart"_s)->columns();
    QCOMPARE(hours.size(), 24);
    QCOMPARE(weekdays.size(), 7);
    const qint64 sustained = sumOf(hours, &OutageColumn::sustained);
    QVERIFY(sustained >= 15);
    QCOMPARE(sumOf(hours, &OutageColumn::momentary), sustained);
    QCOMPARE(sumOf(weekdays, &OutageColumn::sustained), sustained);
    QCOMPARE(sumOf(months, &OutageColumn::sustained), sustained);
    // Three of four went each time.
    QVERIFY(shown.sentence(0).startsWith(u"On average each switch was without power %1 times"_s.arg(
        figureText(0.75 * static_cast<double>(sustained)))));
    QVERIFY2(shown.sentence(1).contains(u"at least"_s), qPrintable(shown.sentence(1)));
    QVERIFY2(shown.figure(3).startsWith(u"99."_s), qPrintable(shown.figure(3)));
    QCOMPARE(shown.figure(5), u"91.78 %"_s); // 335 of 365 days
    QVERIFY(shown.find<QLabel>(u"remarks"_s)->text().contains(u"in a watched year"_s));
    auto* table = shown.find<QTableWidget>(u"monthTable"_s);
    QCOMPARE(table->rowCount(), int(months.size()));
    QCOMPARE(table->item(0, 0)->text(), u"December 2025"_s); // the newest first
    QVERIFY(table->item(9, 6)->text() != u"100 %"_s);
}

void TestStatisticsPage::anEmptyHome()
{
    Shown shown;
    shown.show();
    QTRY_COMPARE(shown.figure(0), u"–"_s);
    for (int place = 1; place < 5; ++place)
        QCOMPARE(shown.figure(place), u"–"_s);
    QVERIFY(shown.find<ColumnChart>(u"hourChart"_s)->isEmpty());
    QCOMPARE(shown.sentence(5), u"No switch on mains power was watched."_s);
}

void TestStatisticsPage::anotherPeriod()
{
    Shown shown;
    fillYear(shown.site);
    shown.show();
    auto* table = shown.find<QTableWidget>(u"monthTable"_s);
    QTRY_VERIFY(table->rowCount() >= 12);
    shown.choose(0); // 30 days
    QTRY_VERIFY(table->rowCount() <= 2);
    shown.choose(2); // this year began now
    QTRY_COMPARE(table->rowCount(), 0);
    QCOMPARE(shown.figure(0), u"–"_s);
    shown.choose(3);
    QTRY_COMPARE(table->rowCount(), 12);
    shown.choose(4);
    QTRY_VERIFY(table->rowCount() >= 60);
}

void TestStatisticsPage::yearsGoOnWhileTheWindowIsOpen()
{
    Shown shown;
    shown.show();
    auto* periods = shown.find<QComboBox>(u"periodChooser"_s);
    const int year = periods->itemText(2).toInt();
    QVERIFY(year > 2000);
    QCOMPARE(periods->itemText(3).toInt(), year - 1);
    shown.page->hide();
    shown.site.base.clock.advance(366 * 24h);
    shown.page->show();
    QCOMPARE(periods->itemText(2).toInt(), year + 1);
    QCOMPARE(periods->itemText(3).toInt(), year);
    QCOMPARE(periods->currentIndex(), 1);
}

void TestStatisticsPage::oneGroupAlone()
{
    Shown shown;
    fillYear(shown.site);
    const auto put = [&shown](qsizetype place, const QString& group) {
        Switch each = shown.site.base.store.switches().all()->at(place);
        each.group = group;
        QVERIFY(shown.site.base.store.switches().update(each));
        shown.site.base.status.setSwitches(*shown.site.base.store.switches().all());
    };
    shown.show();
    auto* scopes = shown.find<QComboBox>(u"scopeChooser"_s);
    QVERIFY(!scopes->isVisible()); // nothing to choose from
    put(0, u"kitchen & <b>hall</b>"_s);
    put(3, u"Garage"_s); // the one that never goes
    QVERIFY(scopes->isVisible());
    QCOMPARE(scopes->count(), 3);
    QCOMPARE(scopes->itemData(2).toString(), u"kitchen & <b>hall</b>"_s);
    QTRY_VERIFY(shown.find<ColumnChart>(u"hourChart"_s)->columns().size() == 24);
    scopes->setCurrentIndex(1);
    QTRY_VERIFY(shown.find<ColumnChart>(u"hourChart"_s)->isEmpty());
    scopes->setCurrentIndex(2);
    QTRY_VERIFY(!shown.find<ColumnChart>(u"hourChart"_s)->isEmpty());
    put(1, u"Living"_s); // the chosen one stays chosen
    QCOMPARE(scopes->currentData().toString(), u"kitchen & <b>hall</b>"_s);
    put(0, {});
    QCOMPARE(scopes->currentIndex(), 0); // it is gone
}

void TestStatisticsPage::whatIsCorrected()
{
    Shown shown;
    fillYear(shown.site);
    shown.show();
    QTRY_VERIFY(!shown.figure(0).isEmpty());
    const QString before = shown.figure(0);
    const auto outages = shown.site.base.store.outages().find({.range = {{}, shown.site.base.clock.now()}});
    const auto edited = OutageEditor::apply(shown.site.base.store, outages->at(1).id, {MarkPower{false}},
                                            EditSource::CommandLine, shown.site.base.clock.now());
    QVERIFY(edited.has_value());
    QCOMPARE(shown.figure(0), before);
    shown.site.base.status.noteRecordChange();
    QTRY_VERIFY(shown.figure(0) != before);
}

void TestStatisticsPage::whatGoesOn()
{
    Shown shown;
    fillYear(shown.site);
    shown.show();
    QTRY_VERIFY(!shown.figure(0).isEmpty());
    QVERIFY(!shown.find<QLabel>(u"remarks"_s)->text().contains(u"still go on"_s));
    shown.site.beginOutage(); // the page follows the news
    QTRY_VERIFY(shown.find<QLabel>(u"remarks"_s)->text().contains(u"3 interruption(s) still go on"_s));
}

void TestStatisticsPage::newsWhileAsking()
{
    FakeSite site;
    fillYear(site);
    HeldStoreExecutor held(site.base.store);
    History history(held);
    GuiContext context{
        site.base.clock,         site.base.status,   site.base.directory, history, site.base.checks,
        site.base.notifications, site.base.settings, site.base.prober,    {},      false};
    StatisticsPage page(context);
    held.hold();
    page.show();
    auto* chooser = page.findChild<QComboBox*>(u"periodChooser"_s);
    chooser->setCurrentIndex(4);
    chooser->setCurrentIndex(0);
    QCOMPARE(held.heldJobs(), size_t(1)); // never two questions at once
    QVERIFY(page.findChild<QLabel*>(u"figure0"_s)->text().isEmpty());
    held.release();
    auto* table = page.findChild<QTableWidget*>(u"monthTable"_s);
    QTRY_VERIFY(table->rowCount() > 0);
    QVERIFY(table->rowCount() <= 2); // the answer to the last choice alone
}

void TestStatisticsPage::troubleIsTold()
{
    Shown shown;
    shown.site.base.executor.setError(Error{ErrorCode::DatabaseBusy, {u"/x.db"_s}});
    shown.show();
    auto* message = shown.find<QLabel>(u"statisticsMessage"_s);
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"/x.db"_s));
    QVERIFY(!shown.find<QPushButton>(u"exportButton"_s)->isEnabled());
    shown.site.base.executor.setError({});
    shown.page->readNow();
    QTRY_VERIFY(!message->isVisible());
}

void TestStatisticsPage::exportsWhatIsShown()
{
    Shown shown;
    fillYear(shown.site);
    shown.show();
    QTRY_VERIFY(shown.find<QPushButton>(u"exportButton"_s)->isEnabled());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"figures.csv"_s);
    QVERIFY(shown.page->exportTo(path).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(u"\r\nsite,,"_s) && text.contains(u"\r\nmonth,2025-12,"_s));
    QVERIFY(text.contains(u"\r\nswitch,Kitchen,"_s));
    const auto refused = shown.page->exportTo(folder.filePath(u"no/such/folder.csv"_s));
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
}

void TestStatisticsPage::exportAsksForAFile()
{
    Shown shown;
    fillYear(shown.site);
    shown.show();
    auto* button = shown.find<QPushButton>(u"exportButton"_s);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    auto* dialog = shown.page->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"chosen.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    QVERIFY(QFile::exists(path));
    QVERIFY(shown.find<QLabel>(u"statisticsMessage"_s)->text().contains(path));
    dialog->reject();
}

void TestStatisticsPage::sentencesWithoutFigures()
{
    const QList<ReliabilityFigure> figures = reliabilityFigures({});
    QCOMPARE(figures.size(), 6);
    for (const ReliabilityFigure& figure : figures) {
        QCOMPARE(figure.value, u"–"_s);
        QVERIFY(!figure.sentence.isEmpty() && !figure.term.isEmpty());
    }
    QVERIFY(reliabilityRemarks({}).isEmpty());
    ReliabilityReport report;
    report.majorEventDays.threshold = Seconds(5400);
    QVERIFY(reliabilityRemarks(report).startsWith(u"No day stood out (more than 1 h 30 min"_s));
    report.majorEventDays.days = {{QDate(2026, 2, 3), Seconds(7200)}};
    QVERIFY(reliabilityRemarks(report).contains(u"Days that stood out"_s));
}

QTEST_MAIN(TestStatisticsPage)
#include "tst_statisticspage.moc"
