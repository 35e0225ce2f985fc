// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/record/recorddialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/dialogs/fieldnote.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 560;

QLabel* plainLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

RecordDialog::RecordDialog(const RecordForm& form, Make make, QWidget* parent)
    : QDialog(parent), m_browse(form.browse), m_filter(form.filter), m_mayBeEmpty(form.mayBeEmpty),
      m_hint(form.fieldHint), m_make(std::move(make)), m_fields(new QWidget(this)),
      m_field(new QLineEdit(m_fields)), m_note(plainLabel(u"fieldNote"_s, m_fields)),
      m_extras(new QVBoxLayout), m_progress(new QProgressBar(this)),
      m_message(plainLabel(u"messageLabel"_s, this))
{
    setObjectName(form.name);
    setWindowTitle(form.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    QLabel* explanation = plainLabel(u"explanationLabel"_s, this);
    explanation->setText(form.explanation);
    layout->addWidget(explanation);
    buildFields(form, *layout);
    layout->addLayout(m_extras, 1);
    layout->addStretch();
    buildProgress(form, *layout);
    showWorking(false);
    resize(usualWidth, layout->totalHeightForWidth(usualWidth));
    m_field->setFocus();
}

/// The task tells nobody any more.
RecordDialog::~RecordDialog()
{
    if (m_task)
        m_task->disconnect(this);
}

void RecordDialog::buildFields(const RecordForm& form, QVBoxLayout& layout)
{
    auto* rows = new QFormLayout(m_fields);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (!form.choices.isEmpty()) {
        m_choice = new QComboBox(m_fields);
        m_choice->setObjectName(u"choiceCombo"_s);
        m_choice->setAccessibleName(QString(form.choiceLabel).remove(u'&'));
        m_choice->addItems(form.choices);
        rows->addRow(form.choiceLabel, m_choice);
    }
    m_field->setObjectName(u"fieldEdit"_s);
    m_field->setAccessibleName(QString(form.fieldLabel).remove(u'&'));
    auto* line = new QHBoxLayout;
    line->addWidget(m_field, 1);
    if (form.browse != RecordForm::Browse::Nothing) {
        auto* button = new QPushButton(tr("&Browse…"), m_fields);
        button->setObjectName(u"browseButton"_s);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, &RecordDialog::browse);
        line->addWidget(button);
    }
    auto* label = new QLabel(form.fieldLabel, m_fields);
    label->setBuddy(m_field);
    auto* column = new QVBoxLayout;
    column->addLayout(line);
    column->addWidget(m_note);
    rows->addRow(label, column);
    layout.addWidget(m_fields);
    connect(m_field, &QLineEdit::textEdited, this, [this] { showHint(m_note, m_field, m_hint); });
    showHint(m_note, m_field, m_hint);
}

void RecordDialog::buildProgress(const RecordForm& form, QVBoxLayout& layout)
{
    m_progress->setObjectName(u"progressBar"_s);
    m_progress->setAccessibleName(tr("Progress"));
    layout.addWidget(m_progress);
    layout.addWidget(m_message);
    auto* buttons = new QDialogButtonBox(this);
    m_action = buttons->addButton(form.action, QDialogButtonBox::ActionRole);
    m_action->setObjectName(u"actionButton"_s);
    m_action->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(u"closeButton"_s);
    layout.addWidget(buttons);
    connect(m_action, &QPushButton::clicked, this, &RecordDialog::tryToAct);
    connect(m_close, &QPushButton::clicked, this, &RecordDialog::reject);
}

void RecordDialog::browse()
{
    auto* chooser = new QFileDialog(this, windowTitle(), m_field->text(), m_filter);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    const bool isRead = m_browse == RecordForm::Browse::File;
    chooser->setAcceptMode(isRead ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    chooser->setFileMode(isRead ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    chooser->setOption(QFileDialog::DontConfirmOverwrite, m_browse == RecordForm::Browse::NewFile);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_replaced = path; // it has asked
        m_field->setText(path);
        Q_EMIT m_field->textEdited(path);
    });
    chooser->open();
}

void RecordDialog::tryToAct()
{
    if (isWorking())
        return;
    if (text().isEmpty() && !m_mayBeEmpty)
        return showProblem(m_note, m_field, tr("This is needed."));
    if (wouldReplace()) {
        m_replaced = text();
        return showProblem(m_note, m_field, tr("This file is there already. Do it again to replace it."));
    }
    showHint(m_note, m_field, m_hint);
    act();
}

bool RecordDialog::wouldReplace() const
{
    return m_browse == RecordForm::Browse::AnyFile && text() != m_replaced && QFileInfo::exists(text());
}

void RecordDialog::act()
{
    begin(m_make(text(), choice()));
}

void RecordDialog::begin(std::unique_ptr<RecordTask> task)
{
    m_task = std::move(task);
    connect(m_task.get(), &RecordTask::progressed, this, &RecordDialog::showProgress);
    connect(m_task.get(), &RecordTask::finished, this, &RecordDialog::end);
    setMessage(QString());
    m_progress->setRange(0, 0);
    showWorking(true);
    m_task->start();
}

void RecordDialog::showProgress(int thousandths, const QString& text)
{
    m_progress->setRange(0, thousandths < 0 ? 0 : 1000);
    m_progress->setValue(thousandths);
    if (!m_isStopping && !text.isEmpty())
        setMessage(text);
}

void RecordDialog::end(const std::optional<Error>& error, const QString& outcome)
{
    RecordTask* const ended = m_task.release();
    ended->deleteLater(); // it is still telling us
    showWorking(false);
    if (error)
        showProblem(m_message, m_close, tr("Not done: %1.").arg(errorMessage(*error)));
    else
        setMessage(outcome);
    taskEnded(*ended, error);
    if (std::exchange(m_isStopping, false))
        QDialog::reject();
}

void RecordDialog::taskEnded(const RecordTask&, const std::optional<Error>&)
{
}

void RecordDialog::showWorking(bool isWorking)
{
    m_fields->setEnabled(!isWorking);
    m_action->setEnabled(!isWorking);
    m_progress->setVisible(isWorking);
    m_close->setText(isWorking ? tr("&Stop") : tr("&Close"));
    if (isWorking)
        m_close->setFocus();
}

void RecordDialog::reject()
{
    if (!isWorking())
        return QDialog::reject();
    if (m_isStopping)
        return;
    m_isStopping = true;
    setMessage(tr("Stopping…"));
    m_task->cancel();
}

QString RecordDialog::text() const
{
    return m_field->text().trimmed();
}

int RecordDialog::choice() const
{
    return m_choice == nullptr ? 0 : m_choice->currentIndex();
}

void RecordDialog::setAction(const QString& text)
{
    m_action->setText(text);
}

void RecordDialog::focusAction()
{
    m_action->setFocus();
}

void RecordDialog::setMessage(const QString& message)
{
    showHint(m_message, m_close, message);
}

} // namespace powermon
