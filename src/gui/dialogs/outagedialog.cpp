// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/outagedialog.h"

#include <algorithm>

#include <QFormLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include "gui/dialogs/fieldnote.h"
#include "gui/dialogs/latenote.h"

namespace powermon {

using namespace Qt::StringLiterals;

OutageDialog::OutageDialog(const QString& title, const QString& verb, QWidget* parent)
    : QDialog(parent), m_form(new QFormLayout), m_refusal(new QLabel(this)),
      m_cancel(new QPushButton(tr("&Cancel"), this)), m_submit(new QPushButton(verb, this)),
      m_late(new LateNote(m_refusal, m_submit, this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_refusal->setObjectName(u"refusalLabel"_s);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_submit->setObjectName(u"submitButton"_s);
    m_submit->setDefault(true);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addLayout(m_form);
    column->addWidget(m_refusal);
    column->addLayout(buttons);
    m_form->setSpacing(8);
    constexpr int letters = 56; // a refusal in two lines
    setMinimumWidth(letters * fontMetrics().averageCharWidth());
    connect(m_submit, &QPushButton::clicked, this, &OutageDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &OutageDialog::reject);
}

void OutageDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    orderTabs();
}

/// The questions come after the buttons in the order of their making, and first in that of the keys.
void OutageDialog::orderTabs()
{
    QList<QWidget*> fields = findChildren<QWidget*>();
    fields.removeIf([this](const QWidget* each) {
        return each->focusPolicy() == Qt::NoFocus || each->focusProxy() != nullptr || each == m_cancel ||
               each == m_submit || each->objectName().startsWith("qt_"_L1);
    });
    const auto first = std::ranges::find_if(fields, &QWidget::isEnabled);
    if (first != fields.cend())
        (*first)->setFocus(Qt::TabFocusReason);
    fields += {m_cancel, m_submit};
    for (qsizetype place = 1; place < fields.size(); ++place)
        setTabOrder(fields.at(place - 1), fields.at(place));
}

void OutageDialog::submit()
{
    if (changesNothing())
        return accept();
    m_submit->setEnabled(false);
    m_late->start();
    Q_EMIT submitted(step());
}

void OutageDialog::showRefusal(const Error& error)
{
    m_submit->setEnabled(true);
    m_late->stop();
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
