// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "gui/dialogfixture.h"
#include "gui/dialogs/bulkadddialog.h"
#include "gui/dialogs/linesedit.h"
#include "gui/spoken.h"
#include "support/failingstore.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

struct Opened
{
    Opened() : dialog(new BulkAddDialog(directory, nullptr)) { dialog->show(); }
    ~Opened() { delete dialog; }

    template <typename T>
    [[nodiscard]] T* find(const QString& name) const
    {
        return dialog->findChild<T*>(name);
    }
    [[nodiscard]] LinesEdit* lines() const { return find<LinesEdit>(u"linesEdit"_s); }
    [[nodiscard]] QPushButton* add() const { return find<QPushButton>(u"addLinesButton"_s); }
    [[nodiscard]] QString note() const { return find<QLabel>(u"linesNote"_s)->text(); }
    [[nodiscard]] QString refused() const { return find<QPlainTextEdit>(u"refusedLines"_s)->toPlainText(); }
    [[nodiscard]] QStringList stored()
    {
        QStringList names;
        const QList<Switch> all = fixture.store.switches().all().value();
        for (const Switch& each : all)
            names.append(each.name);
        return names;
    }

    DialogFixture fixture;
    FailingStore failing{fixture.store};
    InlineStoreExecutor executor{failing};
    SwitchDirectory directory{fixture.clock, executor};
    QPointer<BulkAddDialog> dialog;
};

/// Goes the same way as what is dropped.
void paste(LinesEdit& edit, const QList<QUrl>& urls)
{
    auto* copied = new QMimeData;
    copied->setUrls(urls);
    QGuiApplication::clipboard()->setMimeData(copied);
    edit.paste();
}

} // namespace

/// Many switches at once, good lines and bad ones.
class BulkAddDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBadLineSpoilsNoOther();
    void whatIsKnownIsRefused();
    void addsAndCloses();
    void badLinesAreLeftToBeCorrected();
    void fiveThousandLinesOfWhichSomeAreBad();
    void aStoreThatFailsLosesNothing();
    void aDroppedFileIsRead();
    void whatIsTypedIsNotLostUnasked();
    void everyControlHasAName();
};

void BulkAddDialogTest::aBadLineSpoilsNoOther()
{
    const SortedLines sorted = sortLines(u"Kitchen 10.0.0.1\n\n# of the house\nnonsense\r\n"
                                         "Garage door, plug.local:8080 # new\nKitchen 10.0.0.9\n"
                                         "Office http://10.0.0.1\n<b>Loft</b> 10.0.0.3:99999"_s,
                                         {});
    QCOMPARE(sorted.targets.size(), 2);
    QCOMPARE(sorted.targets.at(1).name, u"Garage door"_s);
    QCOMPARE(sorted.targets.at(1).target.port, 8080);
    QList<qint64> numbers;
    for (const RefusedLine& each : sorted.refused) {
        numbers.append(each.number);
        QVERIFY(!each.why.isEmpty());
    }
    QCOMPARE(numbers, (QList<qint64>{4, 6, 7, 8}));
    QCOMPARE(sorted.refused.constLast().line, u"<b>Loft</b> 10.0.0.3:99999"_s);
}

void BulkAddDialogTest::whatIsKnownIsRefused()
{
    const SortedLines sorted = sortLines(u"Kitchen 10.0.0.9\nLoft 10.0.0.1\nOffice 10.0.0.2"_s,
                                         {DialogFixture::makeSwitch(1, u"Kitchen"_s, u"10.0.0.1"_s)});
    QCOMPARE(sorted.targets.size(), 1);
    QCOMPARE(sorted.targets.constFirst().name, u"Office"_s);
    QCOMPARE(sorted.refused.size(), 2);
}

void BulkAddDialogTest::addsAndCloses()
{
    Opened opened;
    QVERIFY(!opened.add()->isEnabled());
    opened.lines()->setPlainText(u"Kitchen 10.0.0.1\nGarage 10.0.0.2\n"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.add()->isEnabled(), awhile);
    QVERIFY2(opened.add()->text().contains(u'2'), qPrintable(opened.add()->text()));
    QVERIFY(opened.note().isEmpty());
    opened.add()->click();
    QTRY_VERIFY_WITH_TIMEOUT(opened.dialog.isNull(), awhile);
    QCOMPARE(opened.stored(), (QStringList{u"Kitchen"_s, u"Garage"_s}));
}

void BulkAddDialogTest::badLinesAreLeftToBeCorrected()
{
    Opened opened;
    opened.lines()->setPlainText(u"Kitchen 10.0.0.1\nnonsense\n"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.refused().startsWith(u"Line 2: "_s), awhile);
    opened.add()->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.lines()->toPlainText(), u"nonsense"_s, awhile);
    QVERIFY2(opened.note().contains(u"1 switch"_s), qPrintable(opened.note()));
    QVERIFY(!opened.add()->isEnabled());
    QCOMPARE(opened.stored(), QStringList{u"Kitchen"_s});
    opened.lines()->setPlainText(u"Garage 10.0.0.2"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.add()->isEnabled(), awhile);
    opened.add()->click();
    QTRY_VERIFY_WITH_TIMEOUT(opened.dialog.isNull(), awhile);
    QCOMPARE(opened.stored().size(), 2);
}

void BulkAddDialogTest::fiveThousandLinesOfWhichSomeAreBad()
{
    QString text;
    for (int i = 0; i < 5000; ++i)
        text += i % 25 == 0 ? u"bad\n"_s : u"Plug %1 10.0.%2.%3\n"_s.arg(i).arg(i / 250).arg(i % 250);
    Opened opened;
    opened.lines()->setPlainText(text);
    QTRY_VERIFY_WITH_TIMEOUT(opened.note().contains(u"200 line"_s), awhile);
    opened.add()->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.stored().size(), 4800, awhile);
    QTRY_COMPARE_WITH_TIMEOUT(opened.lines()->toPlainText().count(u"bad"_s), 200, awhile);
}

void BulkAddDialogTest::aStoreThatFailsLosesNothing()
{
    Opened opened;
    opened.lines()->setPlainText(u"Kitchen 10.0.0.1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.add()->isEnabled(), awhile);
    opened.failing.gate.failOnce(1);
    opened.add()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!opened.note().isEmpty(), awhile);
    QCOMPARE(opened.lines()->toPlainText(), u"Kitchen 10.0.0.1"_s);
    QVERIFY(opened.add()->isEnabled());
}

void BulkAddDialogTest::aDroppedFileIsRead()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"list.txt"_s, "Kitchen 10.0.0.1\n") && write(u"noise"_s, QByteArray("a\0b", 3)) &&
            write(u"large"_s, QByteArray(LinesEdit::largestFile + 1, 'a')));
    Opened opened;
    for (const QString& bad : {u"noise"_s, u"large"_s, u"missing"_s, u"."_s}) {
        paste(*opened.lines(), {QUrl::fromLocalFile(folder.filePath(bad))});
        QVERIFY2(opened.note().contains(u"cannot be read"_s), qPrintable(bad));
        QVERIFY(opened.lines()->toPlainText().isEmpty());
    }
    paste(*opened.lines(), {QUrl::fromLocalFile(folder.filePath(u"list.txt"_s))});
    QCOMPARE(opened.lines()->toPlainText(), u"Kitchen 10.0.0.1\n"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.add()->isEnabled(), awhile);
}

void BulkAddDialogTest::whatIsTypedIsNotLostUnasked()
{
    Opened opened;
    opened.lines()->setPlainText(u"Kitchen 10.0.0.1"_s);
    opened.dialog->reject();
    auto* question = opened.find<QMessageBox>(u"discardQuestion"_s);
    QVERIFY(question != nullptr);
    QVERIFY(opened.dialog->isVisible());
    question->findChild<QPushButton*>(u"discardButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(opened.dialog.isNull(), awhile);
    QVERIFY(opened.stored().isEmpty());
}

void BulkAddDialogTest::everyControlHasAName()
{
    const Opened opened;
    QCOMPARE(withoutAName(*opened.dialog).join(u", "_s), QString());
}

QTEST_MAIN(BulkAddDialogTest)
#include "tst_bulkadddialog.moc"
