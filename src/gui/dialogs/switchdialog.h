// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDialog>
#include <QPointer>

#include "core/base/error.h"
#include "core/interfaces/prober.h"
#include "core/model/learnedfacts.h"
#include "core/model/switch.h"

class QLabel;
class QMessageBox;

namespace Ui {
class SwitchDialog;
}

namespace powermon {

class LateNote;
struct LearntLine;

/// Asks for everything about a switch, new or known. Checks what is typed and can try the address, but stores
/// nothing: it hands out a Switch by submitted() and stays open until its caller accepts or refuses it.
class SwitchDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a powerSwitch without an id: a new one. \a commonTimeout is used for tests where it has none of its
    /// own.
    SwitchDialog(Prober& prober, const Switch& powerSwitch, Milliseconds commonTimeout,
                 QWidget* parent = nullptr);
    ~SwitchDialog() override;

    /// What was learnt of the switch, once. What is accepted goes into the inputs.
    void showLearnt(const QList<LearntLine>& lines);

    /// Whether something was typed since it opened.
    [[nodiscard]] bool isModified() const;

    /// Shows why the store refused it, under the field that is to blame, and lets it be mended.
    void showRefusal(const Error& error);

    /// Asks before typing is lost.
    void reject() override;

Q_SIGNALS:
    /// Valid and complete; id and times as in the Switch that it began with.
    void submitted(const powermon::Switch& powerSwitch);
    /// What was learnt of this kind is not so.
    void refused(powermon::LearnedKind kind);

private:
    void fillChoices();
    void connectInputs();
    void load(const Switch& powerSwitch);
    void showAdvanced(bool isShown);
    void takeLearnt(const LearntLine& line);
    void handleEdit();
    void validateAddress();
    void submit();
    void setBusy(bool isBusy);
    void testNow();
    void showOutcome(const ProbeOutcome& outcome);
    void clearProblems();
    void askToDiscard();
    /// What is in the inputs; errors are those of the address alone.
    [[nodiscard]] Result<Switch> typed() const;
    /// Everything typed as one text, to notice changes.
    [[nodiscard]] QString fingerprint() const;

    Prober& m_prober;
    Switch m_original;
    Milliseconds m_commonTimeout;
    std::unique_ptr<Ui::SwitchDialog> m_ui;
    QString m_untouched; ///< fingerprint() at the beginning
    LateNote* m_late = nullptr;
    QPointer<QMessageBox> m_question;
    quint64 m_test = 0; ///< counts tests: an answer to an earlier address is void
    bool m_isBusy = false;
};

/// \a target as short as it can be typed: "192.168.1.5", "plug.local:8080", "https://plug/status".
[[nodiscard]] QString typedAddress(const ProbeTarget& target);

} // namespace powermon
