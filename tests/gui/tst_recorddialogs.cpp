// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "gui/fakerecord.h"
#include "gui/fakesite.h"
#include "gui/record/importdialog.h"
#include "gui/record/recorddialogs.h"
#include "gui/record/recordmenu.h"
#include "gui/spoken.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

/// One of the dialogs over a site in memory.
struct Opened
{
    explicit Opened(const std::function<RecordDialog*(RecordTools&)>& make, const QStringList& names = {})
        : site(names), tools(site.base.executor), dialog(make(tools))
    {
        dialog->show();
    }
    ~Opened() { delete dialog; }

    template <typename T>
    [[nodiscard]] T* find(const QString& name) const
    {
        return dialog->findChild<T*>(name);
    }
    void type(const QString& text) const
    {
        auto* field = find<QLineEdit>(u"fieldEdit"_s);
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void act() const { find<QPushButton>(u"actionButton"_s)->click(); }
    void close() const { find<QPushButton>(u"closeButton"_s)->click(); }
    [[nodiscard]] QString message() const { return find<QLabel>(u"messageLabel"_s)->text(); }
    [[nodiscard]] QString note() const { return find<QLabel>(u"fieldNote"_s)->text(); }
    [[nodiscard]] QString action() const { return find<QPushButton>(u"actionButton"_s)->text(); }
    [[nodiscard]] qsizetype stored() { return site.base.store.switches().all()->size(); }

    FakeSite site;
    FakeRecordTools tools;
    QPointer<RecordDialog> dialog;
};

RecordDialog* importDialog(RecordTools& tools)
{
    return new ImportDialog(tools, nullptr);
}
RecordDialog* exportDialog(RecordTools& tools)
{
    return makeExportDialog(tools, nullptr);
}
RecordDialog* backupDialog(RecordTools& tools)
{
    return makeBackupDialog(tools, nullptr);
}
RecordDialog* restoreDialog(RecordTools& tools)
{
    return makeRestoreDialog(tools, nullptr);
}
RecordDialog* copyDialog(RecordTools& tools)
{
    return makeCopyDialog(tools, nullptr);
}

} // namespace

/// Export, import, backups and copies, from the window.
class RecordDialogsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsEverything();
    void exportsATable();
    void anExportThatCannotBeWrittenIsTold();
    void aFileIsNotReplacedUnasked();
    void somethingHasToBeTyped();
    void importShowsFirstAndStoresThen();
    void aBadLineStoresNothing();
    void anotherSourceIsLookedAtFirst();
    void backsUpAmongTheAutomaticOnes();
    void aBackupOfAServerNeedsAFile();
    void showsHowFarItIsAndStops();
    void restoringNeedsTheDatabaseAlone();
    void whoCannotStandAsideDoesNothing();
    void copiesToWhereItIsTold();
    void closingInTheMiddleLetsTheWatchingGoOn();
    void eachDialogOpensOnce();
    void everyControlHasAName();
};

void RecordDialogsTest::exportsEverything()
{
    const QTemporaryDir folder;
    Opened opened(exportDialog, {u"Kitchen"_s});
    opened.type(folder.filePath(u"all.json"_s));
    opened.act();
    QTRY_VERIFY_WITH_TIMEOUT(opened.message().startsWith(u"Written: "_s), awhile);
    QFile file(folder.filePath(u"all.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Kitchen"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(opened.tools.asides.isEmpty());
}

void RecordDialogsTest::exportsATable()
{
    const QTemporaryDir folder;
    Opened opened(exportDialog, {u"Kitchen"_s});
    opened.find<QComboBox>(u"choiceCombo"_s)->setCurrentIndex(1);
    opened.type(folder.filePath(u"switches.csv"_s));
    opened.act();
    QTRY_VERIFY_WITH_TIMEOUT(opened.message().startsWith(u"Written: "_s), awhile);
    QFile file(folder.filePath(u"switches.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().contains("name"));
}

void RecordDialogsTest::anExportThatCannotBeWrittenIsTold()
{
    const QTemporaryDir folder;
    Opened opened(exportDialog, {u"Kitchen"_s});
    opened.type(folder.filePath(u"missing/all.json"_s));
    opened.act();
    QTRY_VERIFY_WITH_TIMEOUT(opened.message().contains(u"Not done: "_s), awhile);
    QVERIFY2(opened.message().contains(u"missing/all.json"_s), qPrintable(opened.message()));
    QVERIFY(opened.find<QPushButton>(u"actionButton"_s)->isEnabled()); // to be tried again
}

void RecordDialogsTest::aFileIsNotReplacedUnasked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"all.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("precious"), 8);
    file.close();
    Opened opened(exportDialog, {u"Kitchen"_s});
    opened.type(path);
    opened.act();
    QVERIFY2(opened.note().contains(u"there already"_s), qPrintable(opened.note()));
    QVERIFY(!opened.dialog->isWorking());
    QCOMPARE(QFileInfo(path).size(), 8);
    opened.act();
    QTRY_VERIFY_WITH_TIMEOUT(opened.message().startsWith(u"Written: "_s), awhile);
    QVERIFY(QFileInfo(path).size() > 8);
}

void RecordDialogsTest::somethingHasToBeTyped()
{
    Opened opened(exportDialog);
    opened.act();
    QVERIFY(opened.note().contains(u"needed"_s));
    opened.type(u"x"_s);
    QVERIFY(!opened.note().contains(u"needed"_s));
}

void RecordDialogsTest::importShowsFirstAndStoresThen()
{
    Opened opened(importDialog);
    opened.tools.lines = "Kitchen 10.0.0.1\nGarage 10.0.0.2\n";
    opened.type(u"/home/list.txt"_s);
    opened.act();
    auto* preview = opened.find<QPlainTextEdit>(u"importPreview"_s);
    QTRY_VERIFY_WITH_TIMEOUT(preview->isVisible(), awhile);
    QVERIFY2(preview->toPlainText().contains(u"Switches: 2 new"_s), qPrintable(preview->toPlainText()));
    QVERIFY(preview->toPlainText().contains(u"Garage (http://10.0.0.2"_s));
    QCOMPARE(opened.stored(), 0);
    QVERIFY(opened.tools.asides.isEmpty());
    QCOMPARE(opened.action(), u"&Import it"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.find<QPushButton>(u"actionButton"_s)->hasFocus(), awhile);
    QTest::keyClick(opened.dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(opened.message().startsWith(u"Imported."_s), awhile);
    QCOMPARE(opened.stored(), 2);
    QCOMPARE(opened.tools.asides, QList{StoreUse::Kept});
    QCOMPARE(opened.tools.goneOn, 1);
    opened.act(); // again: there is nothing new
    QTRY_VERIFY_WITH_TIMEOUT(preview->toPlainText().contains(u"2 there already"_s), awhile);
    QCOMPARE(opened.stored(), 2);
}

void RecordDialogsTest::aBadLineStoresNothing()
{
    Opened opened(importDialog);
    opened.tools.lines = "Kitchen 10.0.0.1\nGarage 10.0.0.2:99999\n";
    opened.type(u"/home/list.txt"_s);
    opened.act();
    QTRY_VERIFY_WITH_TIMEOUT(opened.message().contains(u"Not done: "_s), awhile);
    QVERIFY2(opened.message().contains(u"2"_s), qPrintable(opened.message()));
    QCOMPARE(opened.action(), u"&Look at it"_s);
    QCOMPARE(opened.stored(), 0);
}

void RecordDialogsTest::anotherSourceIsLookedAtFirst()
{
    Opened opened(importDialog);
    opened.tools.lines = "Kitchen 10.0.0.1\n";
    opened.type(u"/a.txt"_s);
    opened.act();
    QTRY_COMPARE_WITH_TIMEOUT(opened.action(), u"&Import it"_s, awhile);
    opened.type(u"/b.txt"_s);
    QCOMPARE(opened.action(), u"&Look at it"_s);
    opened.act();
    QTRY_COMPARE_WITH_TIMEOUT(opened.action(), u"&Import it"_s, awhile);
    QCOMPARE(opened.tools.opened, (QStringList{u"/a.txt"_s, u"/b.txt"_s}));
    QCOMPARE(opened.stored(), 0);
}

void RecordDialogsTest::backsUpAmongTheAutomaticOnes()
{
    Opened opened(backupDialog);
    opened.act();
    QTRY_COMPARE_WITH_TIMEOUT(opened.tools.held.asked, QStringList{QString()}, awhile);
    QVERIFY(opened.dialog->isWorking());
    HeldCare::answer(opened.tools.held.backup, Result<BackupReport>(BackupReport{u"/b/p.db"_s, 2048}));
    QTRY_VERIFY_WITH_TIMEOUT(opened.message().contains(u"/b/p.db"_s), awhile);
    QVERIFY(opened.tools.asides.isEmpty());
}

void RecordDialogsTest::aBackupOfAServerNeedsAFile()
{
    Opened opened([](RecordTools& tools) {
        static_cast<FakeRecordTools&>(tools).url = u"postgresql://db/power"_s;
        return makeBackupDialog(tools, nullptr);
    });
    opened.act();
    QVERIFY(opened.note().contains(u"needed"_s));
    QVERIFY(opened.tools.held.asked.isEmpty());
}

void RecordDialogsTest::showsHowFarItIsAndStops()
{
    Opened opened(backupDialog);
    opened.act();
    opened.tools.held.backup.setProgressValue(420);
    auto* bar = opened.find<QProgressBar>(u"progressBar"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bar->value(), 420, awhile);
    QCOMPARE(opened.find<QPushButton>(u"closeButton"_s)->text(), u"&Stop"_s);
    opened.close();
    QVERIFY(opened.tools.held.backup.isCanceled());
    QVERIFY(opened.dialog->isVisible()); // until it has stopped
    opened.tools.held.backup.finish();
    QTRY_VERIFY_WITH_TIMEOUT(opened.dialog.isNull(), awhile);
}

void RecordDialogsTest::restoringNeedsTheDatabaseAlone()
{
    Opened opened(restoreDialog);
    opened.type(u"/b/p.db"_s);
    opened.act();
    QTRY_COMPARE_WITH_TIMEOUT(opened.tools.held.asked, QStringList{u"/b/p.db"_s}, awhile);
    QCOMPARE(opened.tools.asides, QList{StoreUse::Closed});
    QCOMPARE(opened.tools.goneOn, 0);
    HeldCare::answer(opened.tools.held.restored,
                     Result<RestoreReport>(RestoreReport{u"/p.db"_s, u"/p.db.replaced"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(opened.message().contains(u"/p.db.replaced"_s), awhile);
    QCOMPARE(opened.tools.goneOn, 1);
}

void RecordDialogsTest::whoCannotStandAsideDoesNothing()
{
    Opened opened(restoreDialog);
    opened.tools.refusal = Error{ErrorCode::DatabaseFull, {u"/p.db"_s}};
    opened.type(u"/b/p.db"_s);
    opened.act();
    QTRY_VERIFY_WITH_TIMEOUT(opened.message().contains(u"Not done: "_s), awhile);
    QVERIFY(opened.tools.held.asked.isEmpty());
    QCOMPARE(opened.tools.goneOn, 0); // it did so by itself
}

void RecordDialogsTest::copiesToWhereItIsTold()
{
    Opened opened(copyDialog);
    opened.type(u"sqlite:////data/other.db"_s);
    opened.act();
    QTRY_COMPARE_WITH_TIMEOUT(opened.tools.held.asked,
                              (QStringList{opened.tools.url, u"sqlite:////data/other.db"_s}), awhile);
    CopyReport report{u"a"_s, u"b"_s, {{u"checks"_s, 40}, {u"switches"_s, 2}}, {u"one <b>thing</b>"_s}};
    HeldCare::answer(opened.tools.held.copied, Result<CopyReport>(report));
    QTRY_VERIFY_WITH_TIMEOUT(opened.message().contains(u"42 rows"_s), awhile);
    QVERIFY(opened.message().contains(u"one <b>thing</b>"_s));
    QCOMPARE(opened.find<QLabel>(u"messageLabel"_s)->textFormat(), Qt::PlainText);
}

void RecordDialogsTest::closingInTheMiddleLetsTheWatchingGoOn()
{
    Opened opened(restoreDialog);
    opened.type(u"/b/p.db"_s);
    opened.act();
    QTRY_COMPARE_WITH_TIMEOUT(opened.tools.held.asked.size(), 1, awhile);
    delete opened.dialog;
    QVERIFY(opened.tools.held.restored.isCanceled());
    QCOMPARE(opened.tools.goneOn, 1);
}

void RecordDialogsTest::eachDialogOpensOnce()
{
    FakeSite site;
    FakeRecordTools tools(site.base.executor);
    QWidget window;
    QMenu menu;
    const RecordMenu record(tools, menu, window);
    int opened = 0;
    for (QAction* action : menu.actions()) {
        if (action->isSeparator())
            continue;
        action->trigger();
        action->trigger();
        QCOMPARE(window.findChildren<RecordDialog*>().size(), ++opened);
    }
    QCOMPARE(opened, 5);
}

void RecordDialogsTest::everyControlHasAName()
{
    for (const auto make : {importDialog, exportDialog, backupDialog, restoreDialog, copyDialog}) {
        const Opened opened(make);
        QCOMPARE(withoutAName(*opened.dialog).join(u", "_s), QString());
        QVERIFY(!opened.dialog->windowTitle().isEmpty());
    }
}

QTEST_MAIN(RecordDialogsTest)
#include "tst_recorddialogs.moc"
