// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

#include "core/base/error.h"
#include "core/service/outagestep.h"

class QFormLayout;
class QLabel;
class QMessageBox;
class QPushButton;

namespace powermon {

class LateNote;

/// Asks for one correction of an outage. Stores nothing: it hands out a step by submitted() and stays open
/// until its caller accepts or refuses it. What is asked is up to the class made from it.
class OutageDialog : public QDialog
{
    Q_OBJECT

public:
    /// Shows why it cannot be, and lets it be mended.
    void showRefusal(const Error& error);
    /// Asks before typing is lost.
    void reject() override;

Q_SIGNALS:
    void submitted(const powermon::OutageStep& step);

protected:
    /// \a verb: what the button does.
    OutageDialog(const QString& title, const QString& verb, QWidget* parent);

    /// Where the questions go.
    [[nodiscard]] QFormLayout& form() const { return *m_form; }
    [[nodiscard]] virtual OutageStep step() const = 0;
    /// Whether something was typed or chosen since it opened.
    [[nodiscard]] virtual bool isModified() const = 0;
    /// Whether there is nothing to save: then it just closes.
    [[nodiscard]] virtual bool changesNothing() const { return false; }
    /// To be called when anything is typed.
    void noteEdit();
    void showEvent(QShowEvent* event) override;

private:
    void submit();
    void orderTabs();
    void askToDiscard();

    QFormLayout* m_form;
    QLabel* m_refusal;
    QPushButton* m_cancel;
    QPushButton* m_submit;
    LateNote* m_late;
    QPointer<QMessageBox> m_question;
};

} // namespace powermon
