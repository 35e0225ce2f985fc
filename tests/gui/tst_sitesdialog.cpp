// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QTableView>
#include <QTest>

#include "core/service/sitesurvey.h"
#include "gui/dialogs/sitesdialog.h"
#include "gui/models/sitetablemodel.h"
#include "storage/memorystore.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

/// All sites of a database in one window.
class SitesDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsKnown();
    void sortsTheWorstFirst();
    void keepsItsRowsWhileItRefreshes();
    void looksAtTheStore();
    void tellsTrouble();

private:
    [[nodiscard]] QList<SiteOverview> sites() const;

    ManualClock m_clock;
};

QList<SiteOverview> SitesDialogTest::sites() const
{
    Outage outage;
    outage.startedAt = outage.detectedAt = m_clock.now() - 1min;
    outage.start = {outage.startedAt, outage.startedAt};
    outage.confidence = Confidence::Suspected;
    SiteOverview broken;
    broken.site = u"broken"_s;
    broken.error = Error{ErrorCode::DatabaseFailed, {u"here"_s, u"<b>no</b>"_s}};
    return {{QString(), true, 3, m_clock.now(), {}, std::nullopt},
            broken,
            {u"garden"_s, true, 2, m_clock.now(), {outage}, std::nullopt},
            {u"office"_s, false, 5, m_clock.now() - 2h, {}, std::nullopt}};
}

void SitesDialogTest::showsWhatIsKnown()
{
    SiteTableModel model(m_clock);
    model.setSites(sites());
    QList<QStringList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        rows += cells;
    }
    QCOMPARE(rows.at(0).at(0), u"(unnamed)"_s);
    QCOMPARE(rows.at(0).at(2), u"3"_s);
    QCOMPARE(rows.at(0).at(3), u"now"_s);
    QCOMPARE(rows.at(1), (QStringList{u"broken"_s, u"cannot be read"_s, u"–"_s, u"–"_s}));
    QVERIFY2(rows.at(2).at(1).startsWith(u"The power may be out since "_s), qPrintable(rows.at(2).at(1)));
    QVERIFY(rows.at(3).at(3).startsWith(u"until "_s));
    QVERIFY(!model.index(0, SiteTableModel::PowerColumn).data(Qt::DecorationRole).isNull());
    const QString tip = model.index(1, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"&lt;b&gt;"_s), qPrintable(tip));
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Site"_s);
}

void SitesDialogTest::sortsTheWorstFirst()
{
    SiteTableModel model(m_clock);
    model.setSites(sites());
    int first = 0;
    const auto keyOf = [&model](int row) {
        return model.index(row, SiteTableModel::PowerColumn).data(SiteTableModel::SortRole).toInt();
    };
    for (int row = 1; row < model.rowCount(); ++row)
        first = keyOf(row) < keyOf(first) ? row : first;
    QCOMPARE(model.index(first, 0).data().toString(), u"garden"_s);
}

void SitesDialogTest::keepsItsRowsWhileItRefreshes()
{
    SiteTableModel model(m_clock);
    model.setSites(sites());
    const QPersistentModelIndex kept = model.index(2, 0);
    model.setSites(sites());
    QVERIFY(kept.isValid());
    model.setSites(sites().first(2));
    QCOMPARE(model.rowCount(), 2);
}

void SitesDialogTest::looksAtTheStore()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    SiteSurvey survey(executor);
    SitesDialog dialog(m_clock, survey, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto* table = dialog.findChild<QTableView*>(u"siteTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"(unnamed)"_s);
    QVERIFY(dialog.findChild<QLabel*>(u"sitesNote"_s)->text().contains(u"1"_s));
}

void SitesDialogTest::tellsTrouble()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    executor.setError(Error{ErrorCode::DatabaseBusy, {u"here"_s}});
    SiteSurvey survey(executor);
    SitesDialog dialog(m_clock, survey, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto* note = dialog.findChild<QLabel*>(u"sitesNote"_s);
    QTRY_VERIFY(note->text().contains(errorMessage({ErrorCode::DatabaseBusy, {u"here"_s}})));
    executor.setError(std::nullopt);
    survey.refresh();
    QTRY_VERIFY(!note->text().contains(u"cannot"_s));
}

QTEST_MAIN(SitesDialogTest)
#include "tst_sitesdialog.moc"
