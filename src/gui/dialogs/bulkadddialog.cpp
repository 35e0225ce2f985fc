// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/bulkadddialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "core/service/switchdirectory.h"
#include "gui/dialogs/fieldnote.h"
#include "gui/dialogs/linesedit.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// Whoever types is not interrupted.
constexpr std::chrono::milliseconds typingPause{200};
/// More of them nobody reads.
constexpr qsizetype mostRefused = 500;

} // namespace

BulkAddDialog::BulkAddDialog(SwitchDirectory& directory, QWidget* parent)
    : QDialog(parent), m_directory(directory), m_lines(new LinesEdit(this)), m_note(new QLabel(this)),
      m_refused(new QPlainTextEdit(this))
{
    setObjectName(u"bulkAddDialog"_s);
    setWindowTitle(tr("Add several switches"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(typingPause);
    connect(&m_lookTimer, &QTimer::timeout, this, &BulkAddDialog::look);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    buildEdit(*layout);
    buildOutcome(*layout);
    resize(560, 440);
    look();
}

void BulkAddDialog::buildEdit(QVBoxLayout& layout)
{
    auto* label = new QLabel(
        tr("A line for each switch: its &name and its address. A text file can be dropped in."), this);
    label->setWordWrap(true);
    label->setBuddy(m_lines);
    layout.addWidget(label);
    m_lines->setObjectName(u"linesEdit"_s);
    m_lines->setAccessibleName(tr("Switches, one in each line"));
    m_lines->setPlaceholderText(tr("Kitchen 192.168.1.20\nGarage door plug.local:8080"));
    layout.addWidget(m_lines, 2);
    connect(m_lines, &QPlainTextEdit::textChanged, this, [this] { m_lookTimer.start(); });
    connect(m_lines, &LinesEdit::fileRefused, this, [this](const QString& file, const QString& why) {
        m_lookTimer.stop();
        showProblem(m_note, m_lines, tr("%1 cannot be read: %2.").arg(file, why));
    });
}

void BulkAddDialog::buildOutcome(QVBoxLayout& layout)
{
    m_note->setObjectName(u"linesNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    layout.addWidget(m_note);
    m_refused->setObjectName(u"refusedLines"_s);
    m_refused->setAccessibleName(tr("Lines that cannot be taken"));
    m_refused->setReadOnly(true);
    m_refused->setTabChangesFocus(true);
    m_refused->hide();
    layout.addWidget(m_refused, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addLinesButton"_s);
    layout.addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &BulkAddDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &BulkAddDialog::reject);
}

void BulkAddDialog::look()
{
    const SortedLines sorted = sortLines(m_lines->toPlainText(), m_directory.switches());
    const auto good = static_cast<int>(sorted.targets.size());
    m_add->setText(good == 0 ? tr("&Add switches") : tr("&Add %n switch(es)", nullptr, good));
    m_add->setEnabled(good > 0 && !m_isAdding);
    showRefused(sorted.refused);
}

void BulkAddDialog::showRefused(const QList<RefusedLine>& refused)
{
    const auto count = static_cast<int>(refused.size());
    if (count == 0)
        showHint(m_note, m_lines, {});
    else
        showProblem(m_note, m_lines, tr("%n line(s) cannot be taken:", nullptr, count));
    QStringList lines;
    for (const RefusedLine& each : refused.first(std::min(refused.size(), mostRefused)))
        lines.append(tr("Line %1: %2").arg(each.number).arg(each.why));
    if (refused.size() > mostRefused)
        lines.append(u"…"_s);
    m_refused->setPlainText(lines.join(u'\n'));
    m_refused->setVisible(count > 0);
}

void BulkAddDialog::add()
{
    m_lookTimer.stop();
    const SortedLines sorted = sortLines(m_lines->toPlainText(), m_directory.switches());
    if (sorted.targets.isEmpty() || m_isAdding)
        return look();
    m_isAdding = true;
    m_add->setEnabled(false);
    m_lines->setReadOnly(true);
    whenFinished(m_directory.addMissing(sorted.targets), this,
                 [this, sorted](const Result<QList<Switch>>& added) { take(sorted, added); });
}

/// What was added goes, what is left is to be corrected.
void BulkAddDialog::take(const SortedLines& sorted, const Result<QList<Switch>>& added)
{
    m_isAdding = false;
    m_lines->setReadOnly(false);
    m_add->setEnabled(true);
    if (!added)
        return showProblem(m_note, m_lines, errorMessage(added.error()));
    if (sorted.refused.isEmpty())
        return accept();
    QStringList left;
    for (const RefusedLine& each : sorted.refused)
        left.append(each.line);
    m_lines->setPlainText(left.join(u'\n'));
    m_lookTimer.stop();
    look();
    showProblem(
        m_note, m_lines,
        tr("%n switch(es) were added. These lines are left:", nullptr, static_cast<int>(added->size())));
}

void BulkAddDialog::reject()
{
    if (m_lines->toPlainText().trimmed().isEmpty())
        return QDialog::reject();
    auto* question = new QMessageBox(QMessageBox::Question, windowTitle(),
                                     tr("Close without adding these lines?"), QMessageBox::NoButton, this);
    question->setObjectName(u"discardQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* discard = question->addButton(tr("&Discard them"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discardButton"_s);
    auto* keep = question->addButton(tr("&Keep editing"), QMessageBox::RejectRole);
    question->setEscapeButton(keep);
    question->setDefaultButton(keep);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace powermon
