// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/fieldnote.h"

#include <QAccessible>
#include <QLabel>
#include <QWidget>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

void show(QLabel* note, QWidget* input, const QString& text)
{
    note->setTextFormat(Qt::PlainText);
    note->setText(text);
    note->setVisible(!text.isEmpty());
    input->setAccessibleDescription(text);
}

} // namespace

void showProblem(QLabel* note, QWidget* input, const QString& text)
{
    const QString shown = u"⚠ "_s + text;
    const bool isNew = note->text() != shown;
    // A sign in front: colour alone would not tell it from a hint, and colour is kept for states.
    show(note, input, shown);
    QFont font = note->font();
    font.setBold(true);
    note->setFont(font);
    if (isNew) {
        QAccessibleEvent alert(note, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void showHint(QLabel* note, QWidget* input, const QString& text)
{
    show(note, input, text);
    QFont font = note->font();
    font.setBold(false);
    note->setFont(font);
}

} // namespace powermon
