// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/outagedialog.h"

#include <QFormLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include "gui/dialogs/fieldnote.h"

namespace powermon {

using namespace Qt::StringLiterals;

OutageDialog::OutageDialog(const QString& title, const QString& verb, QWidget* parent)
    : QDialog(parent), m_form(new QFormLayout), m_refusal(new QLabel(this)),
      m_submit(new QPushButton(verb, this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_refusal->setObjectName(u"refusalLabel"_s);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_submit->setObjectName(u"submitButton"_s);
    m_submit->setDefault(true);
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_submit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addLayout(m_form);
    column->addWidget(m_refusal);
    column->addLayout(buttons);
    m_form->setSpacing(8);
    connect(m_submit, &QPushButton::clicked, this, &OutageDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &OutageDialog::reject);
}

void OutageDialog::submit()
{
    m_submit->setEnabled(false);
    Q_EMIT submitted(step());
}

void OutageDialog::showRefusal(const Error& error)
{
    m_submit->setEnabled(true);
    showProblem(m_refusal, m_submit, errorMessage(error));
}

void OutageDialog::noteEdit()
{
    m_refusal->hide();
    m_submit->setEnabled(true);
}

void OutageDialog::reject()
{
    if (isModified())
        askToDiscard();
    else
        QDialog::reject();
}

void OutageDialog::askToDiscard()
{
    if (m_question)
        return;
    m_question =
        new QMessageBox(QMessageBox::Question, tr("Discard what you typed?"),
                        tr("What you typed about this outage is not saved."), QMessageBox::NoButton, this);
    m_question->setObjectName(u"discardQuestion"_s);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    auto* discard = m_question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discardButton"_s);
    auto* keep = m_question->addButton(tr("&Keep editing"), QMessageBox::RejectRole);
    m_question->setDefaultButton(keep);
    m_question->setEscapeButton(keep);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    m_question->open();
}

} // namespace powermon
