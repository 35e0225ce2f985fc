// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/fieldnote.h"

#include <QAccessible>
#include <QDialog>
#include <QLabel>
#include <QLayout>
#include <QWidget>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A dialog does not ask its layout anew how high wrapped lines are: they would be cut.
void growToFit(const QLabel& note)
{
    auto* dialog = qobject_cast<QDialog*>(note.window());
    if (dialog == nullptr || dialog->layout() == nullptr || !dialog->isVisible())
        return;
    const int needed = dialog->layout()->totalHeightForWidth(dialog->width());
    if (needed > dialog->height())
        dialog->resize(dialog->width(), needed);
}

void show(QLabel* note, QWidget* input, const QString& text)
{
    note->setTextFormat(Qt::PlainText);
    note->setText(text);
    note->setVisible(!text.isEmpty());
    input->setAccessibleDescription(text);
    if (!text.isEmpty())
        growToFit(*note);
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
