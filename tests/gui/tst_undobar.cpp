// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QEnterEvent>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/dialogs/undobar.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class UndoBarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsHiddenWithoutAnOffer();
    void undoCallsBackOnce();
    void timeEndsTheOffer();
    void aNewOfferReplacesTheOld();
    void thePointerHoldsTheTime();
    void theFocusHoldsTheTime();
    void markupIsLiteral();
    void dismissingTakesNothingBack();
};

namespace {

QPushButton& undoButton(const UndoBar& bar)
{
    return *bar.findChild<QPushButton*>(u"undoButton"_s);
}
QTimer& timer(const UndoBar& bar)
{
    return *bar.findChild<QTimer*>(u"undoTimer"_s);
}

} // namespace

void UndoBarTest::itIsHiddenWithoutAnOffer()
{
    QWidget window;
    UndoBar bar(&window);
    window.show();
    QVERIFY(!bar.isVisible());
    QVERIFY(!timer(bar).isActive());
}

void UndoBarTest::undoCallsBackOnce()
{
    int undone = 0;
    UndoBar bar;
    bar.offer(u"Kitchen was removed."_s, [&undone] { ++undone; });
    QVERIFY(bar.isVisible());
    QTest::mouseClick(&undoButton(bar), Qt::LeftButton);
    undoButton(bar).click();
    QCOMPARE(undone, 1);
    QVERIFY(!bar.isVisible());
}

void UndoBarTest::timeEndsTheOffer()
{
    int undone = 0;
    UndoBar bar;
    bar.offer(u"Kitchen was removed."_s, [&undone] { ++undone; });
    QVERIFY(timer(bar).isActive());
    QCOMPARE(timer(bar).intervalAsDuration(), std::chrono::milliseconds(std::chrono::seconds(10)));
    timer(bar).start(0);
    QTRY_VERIFY(!bar.isVisible());
    undoButton(bar).click();
    QCOMPARE(undone, 0);
}

void UndoBarTest::aNewOfferReplacesTheOld()
{
    QStringList undone;
    UndoBar bar;
    bar.offer(u"one"_s, [&undone] { undone << u"one"_s; });
    bar.offer(u"two"_s, [&undone] { undone << u"two"_s; });
    QCOMPARE(bar.findChild<QLabel*>(u"undoLabel"_s)->text(), u"two"_s);
    undoButton(bar).click();
    QCOMPARE(undone, QStringList{u"two"_s});
}

void UndoBarTest::thePointerHoldsTheTime()
{
    UndoBar bar;
    bar.offer(u"one"_s, [] {});
    QEnterEvent enter(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1));
    QCoreApplication::sendEvent(&bar, &enter);
    QVERIFY(!timer(bar).isActive());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&bar, &leave);
    QVERIFY(timer(bar).isActive());
}

void UndoBarTest::theFocusHoldsTheTime()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* other = new QPushButton(u"other"_s);
    auto* bar = new UndoBar;
    layout->addWidget(other);
    layout->addWidget(bar);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other->setFocus();
    bar->offer(u"one"_s, [] {});
    QVERIFY(timer(*bar).isActive());
    undoButton(*bar).setFocus();
    QVERIFY(!timer(*bar).isActive());
    other->setFocus();
    QVERIFY(timer(*bar).isActive());
}

void UndoBarTest::markupIsLiteral()
{
    UndoBar bar;
    bar.offer(u"<b>Kitchen</b> was removed."_s, [] {});
    QCOMPARE(bar.findChild<QLabel*>(u"undoLabel"_s)->textFormat(), Qt::PlainText);
    QVERIFY(bar.accessibleName().contains(u"<b>Kitchen</b>"_s));
}

void UndoBarTest::dismissingTakesNothingBack()
{
    int undone = 0;
    UndoBar bar;
    bar.offer(u"one"_s, [&undone] { ++undone; });
    auto* dismiss = bar.findChild<QToolButton*>(u"undoDismissButton"_s);
    QVERIFY(!dismiss->accessibleName().isEmpty());
    dismiss->click();
    QVERIFY(!bar.isVisible());
    QCOMPARE(undone, 0);
}

QTEST_MAIN(UndoBarTest)
#include "tst_undobar.moc"
