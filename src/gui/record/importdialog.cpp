// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/record/importdialog.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "gui/record/importtask.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString previewText(const ImportSummary& summary)
{
    QStringList lines = summary.counts;
    if (lines.isEmpty())
        lines.append(ImportDialog::tr("There is nothing in it."));
    if (!summary.refused.isEmpty())
        lines += QStringList{QString(), ImportDialog::tr("Not taken:")} + summary.refused;
    if (!summary.switches.isEmpty())
        lines += QStringList{QString(), ImportDialog::tr("Switches in it:")} + summary.switches;
    return lines.join(u'\n');
}

RecordForm importForm()
{
    return {.name = u"importDialog"_s,
            .title = ImportDialog::tr("Import"),
            .explanation = ImportDialog::tr(
                "Takes over an export of PowerMon, a list of switches (CSV, or lines \"name address\"), a "
                "trace, or what Uptime Kuma, Gatus or the Python PowerMon hold. What is there already stays "
                "as it is."),
            .choices = {},
            .choiceLabel = {},
            .fieldLabel = ImportDialog::tr("&From"),
            .fieldHint = ImportDialog::tr("A file, a folder of CSV files, or a postgresql:// address."),
            .browse = RecordForm::Browse::File,
            .filter = {},
            .mayBeEmpty = false,
            .action = ImportDialog::tr("&Look at it")};
}

} // namespace

ImportDialog::ImportDialog(RecordTools& tools, QWidget* parent)
    : RecordDialog(importForm(), {}, parent), m_tools(tools), m_preview(new QPlainTextEdit(this))
{
    m_preview->setObjectName(u"importPreview"_s);
    m_preview->setAccessibleName(tr("What would come"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->hide();
    extras().addWidget(m_preview);
    connect(&field(), &QLineEdit::textEdited, this, &ImportDialog::forget);
}

/// Something else is looked at first, again.
void ImportDialog::forget()
{
    m_seen.clear();
    m_preview->hide();
    setAction(tr("&Look at it"));
    setMessage(QString());
}

void ImportDialog::act()
{
    m_isReal = !m_seen.isEmpty() && m_seen == text();
    begin(
        std::make_unique<ImportTask>(m_tools, text(), m_isReal ? Importer::Mode::Real : Importer::Mode::Dry));
}

void ImportDialog::taskEnded(const RecordTask& task, const std::optional<Error>& error)
{
    if (error)
        return;
    const ImportSummary& summary = static_cast<const ImportTask&>(task).summary();
    m_preview->setPlainText(previewText(summary));
    m_preview->setVisible(true);
    if (m_isReal) {
        m_seen.clear();
        setAction(tr("&Look at it"));
        return setMessage(tr("Imported. Doing it again would change nothing."));
    }
    if (summary.counts.isEmpty())
        return setMessage(tr("There is nothing to import."));
    m_seen = text();
    setAction(tr("&Import it"));
    focusAction();
    setMessage(tr("Nothing is stored yet. Watching pauses for the time of the import."));
}

} // namespace powermon
