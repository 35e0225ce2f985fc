// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/outagenotedialog.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>

namespace powermon {

using namespace Qt::StringLiterals;

OutageNoteDialog::OutageNoteDialog(const Outage& outage, QWidget* parent)
    : OutageDialog(tr("Note on outage %1").arg(outage.id.value()), tr("&Save note"), parent),
      m_before(outage.correction.note), m_edit(new QPlainTextEdit(m_before, this)), m_length(new QLabel(this))
{
    m_edit->setObjectName(u"noteEdit"_s);
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumSize(60 * fontMetrics().averageCharWidth(), 8 * fontMetrics().lineSpacing());
    m_length->setObjectName(u"noteLength"_s);
    form().addRow(m_edit);
    form().addRow(m_length);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &OutageNoteDialog::showLength);
    showLength();
}

void OutageNoteDialog::showLength()
{
    noteEdit();
    const QLocale locale;
    m_length->setText(
        tr("%1 of %2 characters")
            .arg(locale.toString(m_edit->toPlainText().size()), locale.toString(maximumNoteLength)));
}

OutageStep OutageNoteDialog::step() const
{
    return WriteNote{m_edit->toPlainText()};
}

bool OutageNoteDialog::isModified() const
{
    return m_edit->toPlainText() != m_before;
}

} // namespace powermon
