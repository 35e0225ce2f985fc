// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QDialog>

#include "gui/record/recordtask.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace powermon {

/// What a dialog about the whole record asks before it does it.
struct RecordForm
{
    enum class Browse
    {
        Nothing,
        File,    ///< one that is there
        NewFile, ///< one to be written, that is not there yet
        AnyFile, ///< one to be written; whoever names one that is there is asked
    };

    QString name; ///< the dialog's objectName
    QString title;
    QString explanation; ///< what will happen, and what will not
    QStringList choices; ///< empty: there is nothing to choose
    QString choiceLabel;
    QString fieldLabel; ///< "&File"
    QString fieldHint;  ///< under it
    Browse browse = Browse::Nothing;
    QString filter; ///< of the files, as QFileDialog takes it
    bool mayBeEmpty = false;
    QString action; ///< "&Export"
};

/// Asks, works, and tells, in one window that blocks no other. Esc while it works stops the work; what was
/// typed stays until it is done.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of the field's text and the place of the choice.
    using Make = std::function<std::unique_ptr<RecordTask>(const QString& text, int choice)>;

    RecordDialog(const RecordForm& form, Make make, QWidget* parent);
    ~RecordDialog() override;

    [[nodiscard]] bool isWorking() const { return m_task != nullptr; }
    /// Also Esc and the window's own button.
    void reject() override;

protected:
    /// Begins what the action button says; the field is checked by then.
    virtual void act();
    /// The work is over. What went wrong, or what was done, is shown already.
    virtual void taskEnded(const RecordTask& task, const std::optional<Error>& error);
    void begin(std::unique_ptr<RecordTask> task);
    [[nodiscard]] QString text() const;
    [[nodiscard]] int choice() const;
    void setAction(const QString& text);
    /// What is to be done next: Enter does it.
    void focusAction();
    void setMessage(const QString& message);
    /// Room above the progress.
    [[nodiscard]] QVBoxLayout& extras() const { return *m_extras; }
    [[nodiscard]] QLineEdit& field() const { return *m_field; }

private:
    void buildFields(const RecordForm& form, QVBoxLayout& layout);
    void buildProgress(const RecordForm& form, QVBoxLayout& layout);
    void browse();
    void tryToAct();
    [[nodiscard]] bool wouldReplace() const;
    void showProgress(int thousandths, const QString& text);
    void end(const std::optional<Error>& error, const QString& outcome);
    void showWorking(bool isWorking);

    RecordForm::Browse m_browse;
    QString m_filter;
    bool m_mayBeEmpty;
    QString m_replaced; ///< the file that the person agreed to replace
    QString m_hint;
    Make m_make;
    std::unique_ptr<RecordTask> m_task;
    bool m_isStopping = false;
    QWidget* m_fields;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_field;
    QLabel* m_note;
    QVBoxLayout* m_extras;
    QProgressBar* m_progress;
    QLabel* m_message;
    QPushButton* m_action;
    QPushButton* m_close;
};

} // namespace powermon
