// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include "gui/dialogs/fieldnote.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// The line under an input that says what is wrong with it.
class FieldNoteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aProblemIsSeenAndReadOut();
    void aProblemGivesWayToTheNext();
    void aHintIsQuiet();
    void nothingTakesNoRoom();
    void textIsShownAsItIs();

private:
    std::unique_ptr<QWidget> m_form;
    QLabel* m_note = nullptr;
    QLineEdit* m_input = nullptr;
};

void FieldNoteTest::init()
{
    m_form = std::make_unique<QWidget>();
    m_note = new QLabel(m_form.get());
    m_input = new QLineEdit(m_form.get());
}

void FieldNoteTest::aProblemIsSeenAndReadOut()
{
    showProblem(m_note, m_input, u"too long"_s);
    QVERIFY(m_note->text().contains(u"too long"_s));
    QVERIFY(m_note->text() != u"too long"_s); // a sign tells it from a hint, not the colour alone
    QVERIFY(m_note->font().bold());
    QVERIFY(m_note->isVisibleTo(m_form.get()));
    QVERIFY(m_input->accessibleDescription().contains(u"too long"_s));
}

void FieldNoteTest::aProblemGivesWayToTheNext()
{
    showProblem(m_note, m_input, u"too long"_s);
    showProblem(m_note, m_input, u"taken already"_s);
    QVERIFY(m_note->text().contains(u"taken already"_s) && !m_note->text().contains(u"too long"_s));
    QVERIFY(m_input->accessibleDescription().contains(u"taken already"_s));
}

void FieldNoteTest::aHintIsQuiet()
{
    showProblem(m_note, m_input, u"too long"_s);
    showHint(m_note, m_input, u"1 to 300 characters"_s);
    QCOMPARE(m_note->text(), u"1 to 300 characters"_s);
    QVERIFY(!m_note->font().bold());
    QCOMPARE(m_input->accessibleDescription(), u"1 to 300 characters"_s);
}

void FieldNoteTest::nothingTakesNoRoom()
{
    showProblem(m_note, m_input, u"too long"_s);
    showHint(m_note, m_input, {});
    QVERIFY(!m_note->isVisibleTo(m_form.get()));
    QVERIFY(m_input->accessibleDescription().isEmpty());
}

void FieldNoteTest::textIsShownAsItIs()
{
    showProblem(m_note, m_input, u"<b>bold</b> &amp;"_s);
    QCOMPARE(m_note->textFormat(), Qt::PlainText);
    QVERIFY(m_note->text().contains(u"<b>bold</b> &amp;"_s));
}

QTEST_MAIN(FieldNoteTest)
#include "tst_fieldnote.moc"
