// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "gui/dialogfixture.h"
#include "gui/dialogs/switchdialog.h"
#include "gui/dialogs/switchediting.h"
#include "gui/dialogs/undobar.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class SwitchDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreShownShort_data();
    void addressesAreShownShort();
    void whatIsTypedIsHandedOut();
    void whatIsKnownComesBackUnchanged();
    void everyAdvancedFieldIsHandedOut();
    void theAdvancedPartOpensWhereItIsUsed();
    void badInputIsToldUnderItsField_data();
    void badInputIsToldUnderItsField();
    void typingTakesTheProblemAway();
    void refusalsStandUnderTheirField();
    void aTestTellsItsResult_data();
    void aTestTellsItsResult();
    void aTestUsesTheRightTimeout();
    void anAnswerToAnotherAddressIsVoid();
    void escapeAsksBeforeTypingIsLost();
    void escapeClosesWhatIsUntouched();
    void everyInputHasAnAccessibleName();
    void addingStoresAndCloses();
    void aDuplicateStaysOpenUntilItIsMended();
    void editingStoresTheChange();
    void aRemovedSwitchCannotBeEdited();
    void removingCanBeUndone();
    void pausingIsStored();
    void aFailingStoreIsTold();
};

namespace {

template <typename Widget>
Widget& find(const QObject& parent, const QString& name)
{
    auto* widget = parent.findChild<Widget*>(name);
    Q_ASSERT(widget);
    return *widget;
}

void type(const SwitchDialog& dialog, const QString& field, const QString& text)
{
    auto& edit = find<QLineEdit>(dialog, field);
    edit.selectAll();
    edit.insert(text);
    Q_EMIT edit.textEdited(text);
}

void press(const QObject& parent, const QString& button)
{
    find<QPushButton>(parent, button).click();
}

constexpr Milliseconds commonTimeout{5000};

} // namespace

void SwitchDialogTest::addressesAreShownShort_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("host") << u"192.168.1.5"_s << u"192.168.1.5"_s;
    QTest::newRow("standard port") << u"192.168.1.5:80"_s << u"192.168.1.5"_s;
    QTest::newRow("port") << u"plug.local:8080"_s << u"plug.local:8080"_s;
    QTest::newRow("IPv6") << u"::1"_s << u"::1"_s;
    QTest::newRow("IPv6 with port") << u"[::1]:81"_s << u"[::1]:81"_s;
    QTest::newRow("path") << u"plug/status"_s << u"http://plug/status"_s;
    QTest::newRow("https") << u"https://plug/"_s << u"https://plug/"_s;
}

void SwitchDialogTest::addressesAreShownShort()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, shown);
    const auto target = parseTarget(typed);
    QVERIFY(target);
    QCOMPARE(typedAddress(*target), shown);
    const auto again = parseTarget(typedAddress(*target));
    QVERIFY(again);
    QCOMPARE(*again, *target);
}

void SwitchDialogTest::whatIsTypedIsHandedOut()
{
    FakeProber prober;
    SwitchDialog dialog(prober, {}, commonTimeout);
    QSignalSpy submitted(&dialog, &SwitchDialog::submitted);
    QCOMPARE(find<QPushButton>(dialog, u"submitButton"_s).text().remove(u'&'), u"Add switch"_s);
    type(dialog, u"nameEdit"_s, u"  <b>Kitchen</b> 🍳 "_s);
    type(dialog, u"addressEdit"_s, u"https://Plug.Local:8443/status"_s);
    press(dialog, u"submitButton"_s);
    QCOMPARE(submitted.size(), 1);
    Switch wanted;
    wanted.name = u"<b>Kitchen</b> 🍳"_s;
    wanted.target = {u"plug.local"_s, 8443, u"/status"_s, Scheme::Https};
    QCOMPARE(submitted[0][0].value<Switch>(), wanted);
    // Waiting for the caller's word: pressing again changes nothing.
    press(dialog, u"submitButton"_s);
    QCOMPARE(submitted.size(), 1);
}

void SwitchDialogTest::whatIsKnownComesBackUnchanged()
{
    Switch known = DialogFixture::makeSwitch(7, u"Router"_s, u"fe80::1"_s);
    known.target.port = 8080;
    known.role = SwitchRole::Reference;
    known.hasBackup = true;
    known.group = u"Cellar"_s;
    known.link = LinkKind::Wired;
    known.via = u"AP 1"_s;
    known.refusedProvesPower = RefusedProvesPower::No;
    known.interval = std::chrono::seconds(1);
    known.timeout = Milliseconds(100);
    known.isActive = false;
    known.createdAt = Timestamp::fromMilliseconds(5);
    FakeProber prober;
    SwitchDialog dialog(prober, known, commonTimeout);
    QSignalSpy submitted(&dialog, &SwitchDialog::submitted);
    QVERIFY(!dialog.isModified());
    QCOMPARE(find<QPushButton>(dialog, u"submitButton"_s).text().remove(u'&'), u"Save switch"_s);
    press(dialog, u"submitButton"_s);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][0].value<Switch>(), known);
}

void SwitchDialogTest::everyAdvancedFieldIsHandedOut()
{
    FakeProber prober;
    SwitchDialog dialog(prober, DialogFixture::makeSwitch(0, u"a"_s, u"a"_s), commonTimeout);
    QSignalSpy submitted(&dialog, &SwitchDialog::submitted);
    find<QComboBox>(dialog, u"roleCombo"_s).setCurrentIndex(2);
    find<QCheckBox>(dialog, u"backupCheck"_s).setChecked(true);
    type(dialog, u"groupEdit"_s, u"Attic"_s);
    find<QComboBox>(dialog, u"linkCombo"_s).setCurrentIndex(1);
    type(dialog, u"viaEdit"_s, u"AP 2"_s);
    find<QSpinBox>(dialog, u"intervalSpin"_s).setValue(86400);
    find<QSpinBox>(dialog, u"timeoutSpin"_s).setValue(60000);
    find<QComboBox>(dialog, u"refusedCombo"_s).setCurrentIndex(1);
    QVERIFY(dialog.isModified());
    press(dialog, u"submitButton"_s);
    QCOMPARE(submitted.size(), 1);
    const auto given = submitted[0][0].value<Switch>();
    QCOMPARE(given.role, SwitchRole::Gateway);
    QVERIFY(given.hasBackup);
    QCOMPARE(given.group, u"Attic"_s);
    QCOMPARE(given.link, LinkKind::Wifi);
    QCOMPARE(given.via, u"AP 2"_s);
    QCOMPARE(given.interval, std::chrono::seconds(86400));
    QCOMPARE(given.timeout, Milliseconds(60000));
    QCOMPARE(given.refusedProvesPower, RefusedProvesPower::Yes);
}

void SwitchDialogTest::theAdvancedPartOpensWhereItIsUsed()
{
    FakeProber prober;
    Switch known = DialogFixture::makeSwitch(3, u"a"_s, u"a"_s);
    SwitchDialog plain(prober, known, commonTimeout);
    QVERIFY(find<QWidget>(plain, u"advancedPart"_s).isHidden());
    find<QToolButton>(plain, u"advancedButton"_s).click();
    QVERIFY(!find<QWidget>(plain, u"advancedPart"_s).isHidden());
    known.group = u"Attic"_s;
    SwitchDialog used(prober, known, commonTimeout);
    QVERIFY(!find<QWidget>(used, u"advancedPart"_s).isHidden());
}

void SwitchDialogTest::badInputIsToldUnderItsField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("field");
    const QString good = u"Kitchen"_s;
    QTest::newRow("no name") << u" "_s << u"plug"_s << u"nameNote"_s << u"nameEdit"_s;
    QTest::newRow("neither") << QString() << QString() << u"nameNote"_s << u"nameEdit"_s;
    QTest::newRow("endless name") << QString(10000, u'x') << u"plug"_s << u"nameNote"_s << u"nameEdit"_s;
    QTest::newRow("no host") << good << QString() << u"addressNote"_s << u"addressEdit"_s;
    QTest::newRow("space") << good << u"a b"_s << u"addressNote"_s << u"addressEdit"_s;
    QTest::newRow("no IPv4") << good << u"999.1.1.1"_s << u"addressNote"_s << u"addressEdit"_s;
    QTest::newRow("ftp") << good << u"ftp://plug/"_s << u"addressNote"_s << u"addressEdit"_s;
    QTest::newRow("port") << good << u"plug:70000"_s << u"addressNote"_s << u"addressEdit"_s;
}

void SwitchDialogTest::badInputIsToldUnderItsField()
{
    QFETCH(const QString, name);
    QFETCH(const QString, address);
    QFETCH(const QString, note);
    QFETCH(const QString, field);
    FakeProber prober;
    SwitchDialog dialog(prober, {}, commonTimeout);
    QSignalSpy submitted(&dialog, &SwitchDialog::submitted);
    type(dialog, u"nameEdit"_s, name);
    type(dialog, u"addressEdit"_s, address);
    press(dialog, u"submitButton"_s);
    QCOMPARE(submitted.size(), 0);
    const auto& label = find<QLabel>(dialog, note);
    QVERIFY(label.text().startsWith(u"⚠ "_s));
    QVERIFY(label.text().size() < 300);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(find<QLineEdit>(dialog, field).accessibleDescription(), label.text());
    QVERIFY(find<QPushButton>(dialog, u"submitButton"_s).isEnabled());
}

void SwitchDialogTest::typingTakesTheProblemAway()
{
    FakeProber prober;
    SwitchDialog dialog(prober, {}, commonTimeout);
    press(dialog, u"submitButton"_s);
    QVERIFY(!find<QLabel>(dialog, u"nameNote"_s).text().isEmpty());
    type(dialog, u"nameEdit"_s, u"K"_s);
    QVERIFY(find<QLabel>(dialog, u"nameNote"_s).text().isEmpty());
    QVERIFY(find<QLabel>(dialog, u"nameNote"_s).isHidden());
}

void SwitchDialogTest::refusalsStandUnderTheirField()
{
    FakeProber prober;
    SwitchDialog dialog(prober, DialogFixture::makeSwitch(1, u"a"_s, u"a"_s), commonTimeout);
    press(dialog, u"submitButton"_s);
    dialog.showRefusal({ErrorCode::DuplicateName, {u"<i>a</i>"_s}});
    QVERIFY(find<QLabel>(dialog, u"nameNote"_s).text().contains(u"<i>a</i>"_s));
    dialog.showRefusal({ErrorCode::DuplicateAddress, {u"a:80"_s, u"b"_s}});
    QVERIFY(find<QLabel>(dialog, u"addressNote"_s).text().contains(u"a:80"_s));
    QVERIFY(find<QLabel>(dialog, u"refusalLabel"_s).isHidden());
    dialog.showRefusal({ErrorCode::DatabaseFull, {u"/x"_s}});
    QVERIFY(!find<QLabel>(dialog, u"refusalLabel"_s).isHidden());
    QVERIFY(find<QLabel>(dialog, u"refusalLabel"_s).text().contains(u"/x"_s));
    QSignalSpy submitted(&dialog, &SwitchDialog::submitted);
    press(dialog, u"submitButton"_s);
    QCOMPARE(submitted.size(), 1);
}

void SwitchDialogTest::aTestTellsItsResult_data()
{
    QTest::addColumn<ProbeOutcome>("outcome");
    QTest::addColumn<QString>("words");
    QTest::newRow("answers") << ProbeOutcome::answer(401, Milliseconds(12)) << u"HTTP 401, 12 ms"_s;
    QTest::newRow("silent") << ProbeOutcome::failed(FailureKind::Timeout, commonTimeout)
                            << describe(FailureKind::Timeout);
    QTest::newRow("no such name") << ProbeOutcome::failed(FailureKind::NameNotFound, Milliseconds(1))
                                  << describe(FailureKind::NameNotFound);
    QTest::newRow("stopped") << ProbeOutcome::failed(FailureKind::Cancelled, Milliseconds(1)) << u"stopped"_s;
}

void SwitchDialogTest::aTestTellsItsResult()
{
    QFETCH(const ProbeOutcome, outcome);
    QFETCH(const QString, words);
    FakeProber prober;
    SwitchDialog dialog(prober, DialogFixture::makeSwitch(0, {}, u"plug"_s), commonTimeout);
    press(dialog, u"testButton"_s);
    QVERIFY(!find<QPushButton>(dialog, u"testButton"_s).isEnabled());
    QVERIFY(find<QLabel>(dialog, u"testResult"_s).text().contains(u"plug:80"_s));
    QVERIFY(prober.finish(u"plug:80"_s, outcome));
    QTRY_VERIFY(find<QLabel>(dialog, u"testResult"_s).text().contains(words));
    QVERIFY(find<QPushButton>(dialog, u"testButton"_s).isEnabled());
}

void SwitchDialogTest::aTestUsesTheRightTimeout()
{
    FakeProber prober;
    SwitchDialog dialog(prober, DialogFixture::makeSwitch(0, {}, u"plug"_s), commonTimeout);
    prober.setOutcome(ProbeOutcome::answer(200, Milliseconds(1)));
    press(dialog, u"testButton"_s);
    QTRY_VERIFY(find<QPushButton>(dialog, u"testButton"_s).isEnabled());
    find<QSpinBox>(dialog, u"timeoutSpin"_s).setValue(250);
    press(dialog, u"testButton"_s);
    QCOMPARE(prober.calls().size(), 2);
    QCOMPARE(prober.calls()[0].timeout, commonTimeout);
    QCOMPARE(prober.calls()[1].timeout, Milliseconds(250));
}

void SwitchDialogTest::anAnswerToAnotherAddressIsVoid()
{
    FakeProber prober;
    SwitchDialog dialog(prober, DialogFixture::makeSwitch(0, {}, u"plug"_s), commonTimeout);
    press(dialog, u"testButton"_s);
    type(dialog, u"addressEdit"_s, u"other"_s);
    QVERIFY(find<QPushButton>(dialog, u"testButton"_s).isEnabled());
    press(dialog, u"testButton"_s);
    QVERIFY(prober.finish(u"plug:80"_s, ProbeOutcome::answer(200, Milliseconds(1))));
    QVERIFY(prober.finish(u"other:80"_s, ProbeOutcome::answer(404, Milliseconds(1))));
    QTRY_VERIFY(find<QLabel>(dialog, u"testResult"_s).text().contains(u"404"_s));
}

void SwitchDialogTest::escapeAsksBeforeTypingIsLost()
{
    FakeProber prober;
    SwitchDialog dialog(prober, {}, commonTimeout);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.open();
    type(dialog, u"nameEdit"_s, u"Kitchen"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    press(find<QMessageBox>(dialog, u"discardQuestion"_s), u"keepButton"_s);
    QVERIFY(dialog.isVisible());
    QCOMPARE(find<QLineEdit>(dialog, u"nameEdit"_s).text(), u"Kitchen"_s);
    QTRY_VERIFY(!dialog.findChild<QMessageBox*>());
    dialog.close();
    QVERIFY(dialog.isVisible());
    press(find<QMessageBox>(dialog, u"discardQuestion"_s), u"discardButton"_s);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(rejected.size(), 1);
}

void SwitchDialogTest::escapeClosesWhatIsUntouched()
{
    FakeProber prober;
    SwitchDialog dialog(prober, DialogFixture::makeSwitch(2, u"a"_s, u"a"_s), commonTimeout);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void SwitchDialogTest::everyInputHasAnAccessibleName()
{
    FakeProber prober;
    const SwitchDialog dialog(prober, {}, commonTimeout);
    QWidgetList inputs;
    for (auto* each : dialog.findChildren<QLineEdit*>()) {
        if (!each->objectName().startsWith(u"qt_"_s))
            inputs << each;
    }
    for (auto* each : dialog.findChildren<QComboBox*>())
        inputs << each;
    for (auto* each : dialog.findChildren<QSpinBox*>())
        inputs << each;
    QCOMPARE(inputs.size(), 9);
    for (const QWidget* each : std::as_const(inputs)) {
        QVERIFY2(!each->accessibleName().isEmpty(), qPrintable(each->objectName()));
        QVERIFY2(each->focusPolicy() & Qt::TabFocus, qPrintable(each->objectName()));
    }
}

void SwitchDialogTest::addingStoresAndCloses()
{
    DialogFixture fixture;
    QWidget window;
    SwitchEditing editing(fixture.context, window);
    editing.add();
    auto* dialog = window.findChild<SwitchDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    editing.add(); // one at a time
    QCOMPARE(window.findChildren<SwitchDialog*>().size(), 1);
    type(*dialog, u"nameEdit"_s, u"Kitchen"_s);
    type(*dialog, u"addressEdit"_s, u"192.168.1.5"_s);
    press(*dialog, u"submitButton"_s);
    QTRY_COMPARE(fixture.directory.switches().size(), 1);
    QTRY_VERIFY(!window.findChild<SwitchDialog*>());
    QCOMPARE(fixture.directory.switches()[0].name, u"Kitchen"_s);
}

void SwitchDialogTest::aDuplicateStaysOpenUntilItIsMended()
{
    DialogFixture fixture;
    QVERIFY(fixture.store.switches().add(DialogFixture::makeSwitch(0, u"Kitchen"_s, u"plug"_s)));
    QWidget window;
    SwitchEditing editing(fixture.context, window);
    editing.add();
    auto* dialog = window.findChild<SwitchDialog*>();
    type(*dialog, u"nameEdit"_s, u"Kitchen"_s);
    type(*dialog, u"addressEdit"_s, u"other"_s);
    press(*dialog, u"submitButton"_s);
    QTRY_VERIFY(find<QLabel>(*dialog, u"nameNote"_s).text().contains(u"Kitchen"_s));
    type(*dialog, u"nameEdit"_s, u"Hall"_s);
    type(*dialog, u"addressEdit"_s, u"plug"_s);
    press(*dialog, u"submitButton"_s);
    QTRY_VERIFY(find<QLabel>(*dialog, u"addressNote"_s).text().contains(u"plug:80"_s));
    type(*dialog, u"addressEdit"_s, u"plug:81"_s);
    press(*dialog, u"submitButton"_s);
    QTRY_VERIFY(!window.findChild<SwitchDialog*>());
    QCOMPARE(fixture.directory.switches().size(), 2);
}

void SwitchDialogTest::editingStoresTheChange()
{
    DialogFixture fixture;
    const auto stored = fixture.store.switches().add(DialogFixture::makeSwitch(0, u"Kitchen"_s, u"plug"_s));
    QVERIFY(stored);
    fixture.directory.refresh();
    QTRY_COMPARE(fixture.directory.switches().size(), 1);
    QWidget window;
    SwitchEditing editing(fixture.context, window);
    editing.edit(stored->id);
    type(find<SwitchDialog>(window, u"SwitchDialog"_s), u"nameEdit"_s, u"Hall"_s);
    press(find<SwitchDialog>(window, u"SwitchDialog"_s), u"submitButton"_s);
    QTRY_COMPARE(fixture.directory.switches()[0].name, u"Hall"_s);
    QCOMPARE(fixture.directory.switches()[0].id, stored->id);
}

void SwitchDialogTest::aRemovedSwitchCannotBeEdited()
{
    DialogFixture fixture;
    const auto stored = fixture.store.switches().add(DialogFixture::makeSwitch(0, u"Kitchen"_s, u"plug"_s));
    fixture.directory.refresh();
    QTRY_COMPARE(fixture.directory.switches().size(), 1);
    QWidget window;
    SwitchEditing editing(fixture.context, window);
    editing.edit(SwitchId(999));
    QVERIFY(!window.findChild<SwitchDialog*>());
    editing.edit(stored->id);
    auto& dialog = find<SwitchDialog>(window, u"SwitchDialog"_s);
    QVERIFY(fixture.store.switches().remove(stored->id, fixture.clock.now())); // by another program
    press(dialog, u"submitButton"_s);
    QTRY_VERIFY(!find<QLabel>(dialog, u"refusalLabel"_s).isHidden());
    QVERIFY(dialog.isVisible());
}

void SwitchDialogTest::removingCanBeUndone()
{
    DialogFixture fixture;
    const auto stored =
        fixture.store.switches().add(DialogFixture::makeSwitch(0, u"<u>Kitchen</u>"_s, u"plug"_s));
    fixture.directory.refresh();
    QTRY_COMPARE(fixture.directory.switches().size(), 1);
    QWidget window;
    UndoBar bar;
    SwitchEditing editing(fixture.context, window);
    editing.remove(stored->id, bar);
    QTRY_VERIFY(bar.isVisible());
    QVERIFY(fixture.directory.switches().isEmpty());
    QVERIFY(find<QLabel>(bar, u"undoLabel"_s).text().contains(u"<u>Kitchen</u>"_s));
    press(bar, u"undoButton"_s);
    QTRY_COMPARE(fixture.directory.switches().size(), 1);
    QCOMPARE(fixture.directory.switches()[0].id, stored->id);
}

void SwitchDialogTest::pausingIsStored()
{
    DialogFixture fixture;
    const auto stored = fixture.store.switches().add(DialogFixture::makeSwitch(0, u"Kitchen"_s, u"plug"_s));
    fixture.directory.refresh();
    QTRY_COMPARE(fixture.directory.switches().size(), 1);
    QWidget window;
    SwitchEditing editing(fixture.context, window);
    editing.setActive(stored->id, false);
    QTRY_VERIFY(!fixture.directory.switches()[0].isActive);
    editing.setActive(stored->id, true);
    QTRY_VERIFY(fixture.directory.switches()[0].isActive);
}

void SwitchDialogTest::aFailingStoreIsTold()
{
    DialogFixture fixture;
    const auto stored = fixture.store.switches().add(DialogFixture::makeSwitch(0, u"Kitchen"_s, u"plug"_s));
    fixture.directory.refresh();
    QTRY_COMPARE(fixture.directory.switches().size(), 1);
    fixture.executor.setError(Error{ErrorCode::DatabaseFull, {u"/data"_s}});
    QWidget window;
    UndoBar bar;
    SwitchEditing editing(fixture.context, window);
    QSignalSpy failed(&editing, &SwitchEditing::failed);
    editing.remove(stored->id, bar);
    editing.setActive(stored->id, false);
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(failed[0][0].toString().contains(u"/data"_s));
    QVERIFY(!bar.isVisible());
    editing.add();
    auto& dialog = find<SwitchDialog>(window, u"SwitchDialog"_s);
    type(dialog, u"nameEdit"_s, u"Hall"_s);
    type(dialog, u"addressEdit"_s, u"hall"_s);
    press(dialog, u"submitButton"_s);
    QTRY_VERIFY(find<QLabel>(dialog, u"refusalLabel"_s).text().contains(u"/data"_s));
}

QTEST_MAIN(SwitchDialogTest)
#include "tst_switchdialog.moc"
