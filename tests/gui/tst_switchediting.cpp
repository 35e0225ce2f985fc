// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "gui/dialogfixture.h"
#include "gui/dialogs/switchdialog.h"
#include "gui/dialogs/switchediting.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// A switch that two programs edit at once.
class SwitchEditingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatOthersChangedStays();
    void aConflictIsToldAndDecided();
    void pausingKeepsWhatOthersChanged();

private:
    void type(const QString& field, const QString& text)
    {
        auto* edit = m_dialog->findChild<QLineEdit*>(field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void save() { m_dialog->findChild<QPushButton*>(u"submitButton"_s)->click(); }
    /// By another program, of which the directory has not heard.
    template <typename Change>
    void changeElsewhere(Change change)
    {
        Switch powerSwitch = stored();
        change(powerSwitch);
        QVERIFY(m_fixture->store.switches().update(powerSwitch));
    }
    [[nodiscard]] Switch stored() { return m_fixture->store.switches().all()->constFirst(); }

    std::unique_ptr<DialogFixture> m_fixture;
    std::unique_ptr<QWidget> m_window;
    SwitchEditing* m_editing = nullptr;
    QPointer<SwitchDialog> m_dialog;
};

void SwitchEditingTest::init()
{
    m_window.reset();
    m_fixture = std::make_unique<DialogFixture>();
    m_window = std::make_unique<QWidget>();
    const auto added = m_fixture->store.switches().add(DialogFixture::makeSwitch(0, u"Kitchen"_s, u"plug"_s));
    QVERIFY(added);
    m_fixture->directory.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->directory.switches().size(), 1, 10'000);
    m_editing = new SwitchEditing(m_fixture->context, *m_window);
    m_editing->edit(added->id);
    m_dialog = m_window->findChild<SwitchDialog*>();
    QVERIFY(m_dialog);
}

void SwitchEditingTest::whatOthersChangedStays()
{
    changeElsewhere([](Switch& each) {
        each.target.host = u"moved"_s;
        each.group = u"Cellar"_s;
        each.isActive = false;
    });
    type(u"nameEdit"_s, u"Hall"_s);
    save();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, 10'000);
    QCOMPARE(stored().name, u"Hall"_s);
    QCOMPARE(stored().target.host, u"moved"_s);
    QCOMPARE(stored().group, u"Cellar"_s);
    QVERIFY(!stored().isActive);
}

void SwitchEditingTest::aConflictIsToldAndDecided()
{
    changeElsewhere([](Switch& each) {
        each.name = u"Attic"_s;
        each.group = u"Roof"_s;
    });
    type(u"nameEdit"_s, u"Hall"_s);
    save();
    auto* refusal = m_dialog->findChild<QLabel*>(u"refusalLabel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!refusal->isHidden(), 10'000);
    QVERIFY2(refusal->text().contains(
                 u"Attic was changed elsewhere meanwhile: name Attic. Save once more to overwrite that"_s),
             qPrintable(refusal->text()));
    QCOMPARE(stored().name, u"Attic"_s); // nothing is lost
    QVERIFY(m_dialog->findChild<QPushButton*>(u"submitButton"_s)->isEnabled());
    // And once more, by whom the user has not heard.
    changeElsewhere([](Switch& each) { each.name = u"Loft"_s; });
    save();
    QTRY_VERIFY_WITH_TIMEOUT(refusal->text().contains(u"name Loft"_s), 10'000);
    save();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, 10'000);
    QCOMPARE(stored().name, u"Hall"_s);
    QCOMPARE(stored().group, u"Roof"_s);
}

void SwitchEditingTest::pausingKeepsWhatOthersChanged()
{
    changeElsewhere([](Switch& each) { each.name = u"Attic"_s; });
    m_editing->setActive(stored().id, false);
    QTRY_VERIFY_WITH_TIMEOUT(!stored().isActive, 10'000);
    QCOMPARE(stored().name, u"Attic"_s);
}

QTEST_MAIN(SwitchEditingTest)
#include "tst_switchediting.moc"
