// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QFileDialog>
#include <QImage>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

#include "gui/charts/uptimechart.h"
#include "gui/timeline/timelineview.h"
#include "gui/widgets/picturesaving.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// What is drawn, as a file.
class PictureSavingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChartOffersIt();
    void writesWhatIsSeen();
    void anUnwritableFileIsTold();
    void asksWhereTo();
};

void PictureSavingTest::everyChartOffersIt()
{
    const UptimeChart chart;
    const TimelineView timeline;
    for (const QWidget* widget :
         {static_cast<const QWidget*>(&chart), static_cast<const QWidget*>(&timeline)}) {
        QVERIFY(widget->findChild<PictureSaving*>() != nullptr);
        QCOMPARE(widget->contextMenuPolicy(), Qt::ActionsContextMenu);
        QCOMPARE(widget->actions().size(), 1);
    }
}

void PictureSavingTest::writesWhatIsSeen()
{
    const QTemporaryDir folder;
    UptimeChart chart;
    chart.resize(400, 300);
    chart.setUptimes({{u"Kitchen"_s, 0.5}});
    const QString path = folder.filePath(u"uptime.png"_s);
    QVERIFY(chart.findChild<PictureSaving*>()->save(path).has_value());
    const QImage picture(path);
    QCOMPARE(picture.size(), QSize(400, 300));
    chart.setUptimes({});
    QVERIFY(chart.findChild<PictureSaving*>()->save(path).has_value());
    QVERIFY(QImage(path) != picture);
}

void PictureSavingTest::anUnwritableFileIsTold()
{
    const QTemporaryDir folder;
    UptimeChart chart;
    const auto saved = chart.findChild<PictureSaving*>()->save(folder.filePath(u"missing/uptime.png"_s));
    QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
}

void PictureSavingTest::asksWhereTo()
{
    const QTemporaryDir folder;
    UptimeChart chart;
    chart.findChild<QAction*>(u"savePictureAction"_s)->trigger();
    auto* chooser = chart.findChild<QFileDialog*>(u"pictureChooser"_s);
    QVERIFY(chooser != nullptr);
    Q_EMIT chooser->fileSelected(folder.filePath(u"a.png"_s));
    QVERIFY(QFile::exists(folder.filePath(u"a.png"_s)));
    Q_EMIT chooser->fileSelected(folder.filePath(u"missing/a.png"_s));
    auto* box = chart.findChild<QMessageBox*>();
    QVERIFY(box != nullptr);
    QVERIFY2(box->text().contains(u"missing/a.png"_s), qPrintable(box->text()));
    QCOMPARE(box->textFormat(), Qt::PlainText);
}

QTEST_MAIN(PictureSavingTest)
#include "tst_picturesaving.moc"
