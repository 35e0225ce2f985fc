// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/record/recorddialogs.h"

#include <array>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include "gui/record/caretask.h"
#include "gui/record/exporttask.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

struct RecordText
{
    Q_DECLARE_TR_FUNCTIONS(RecordDialogs)
};

struct ExportChoice
{
    ExportScope scope;
    ExportFormat format;
};

/// In the order of the texts in makeExportDialog().
constexpr std::array exportChoices{ExportChoice{ExportScope::All, ExportFormat::Json},
                                   ExportChoice{ExportScope::Switches, ExportFormat::Csv},
                                   ExportChoice{ExportScope::Outages, ExportFormat::Csv},
                                   ExportChoice{ExportScope::Checks, ExportFormat::Csv}};

bool isFile(const RecordTools& tools)
{
    return tools.databaseUrl().startsWith("sqlite:"_L1);
}

QString absolute(const QString& path)
{
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

QString backupText(const BackupReport& report)
{
    return RecordText::tr("Saved to %1 (%2)")
        .arg(QDir::toNativeSeparators(report.file), QLocale().formattedDataSize(report.bytes));
}

QString restoreText(const RestoreReport& report)
{
    if (report.aside.isEmpty())
        return RecordText::tr("Restored %1").arg(report.database);
    return RecordText::tr("Restored %1; what was there before was kept as %2")
        .arg(report.database, report.aside);
}

QString copyText(const CopyReport& report)
{
    qint64 rows = 0;
    for (const TableCount& table : report.tables)
        rows += table.rows;
    QStringList lines{RecordText::tr("Copied to %1: %2 rows in %3 tables, all compared")
                          .arg(report.to, QString::number(rows), QString::number(report.tables.size()))};
    for (const QString& line : report.refused)
        lines.append(RecordText::tr("Not taken: %1").arg(line));
    return lines.join(u'\n');
}

} // namespace

RecordDialog* makeExportDialog(RecordTools& tools, QWidget* parent)
{
    const RecordForm form{
        .name = u"exportDialog"_s,
        .title = RecordText::tr("Export"),
        .explanation = RecordText::tr("Writes a file that others can read; watching goes "
                                      "on. It holds no passwords and no tokens."),
        .choices = {RecordText::tr("Everything, as JSON"), RecordText::tr("Switches, as CSV"),
                    RecordText::tr("Outages as they stand, as CSV"), RecordText::tr("Checks, as CSV")},
        .choiceLabel = RecordText::tr("&What"),
        .fieldLabel = RecordText::tr("&To the file"),
        .fieldHint = {},
        .browse = RecordForm::Browse::AnyFile,
        .filter = {},
        .mayBeEmpty = false,
        .action = RecordText::tr("&Export")};
    const auto make = [&tools](const QString& path, int choice) -> std::unique_ptr<RecordTask> {
        const ExportChoice& chosen = exportChoices.at(static_cast<std::size_t>(std::max(0, choice)));
        return std::make_unique<ExportTask>(tools, absolute(path), chosen.scope, chosen.format);
    };
    return new RecordDialog(form, make, parent);
}

RecordDialog* makeBackupDialog(RecordTools& tools, QWidget* parent)
{
    const bool mayBeEmpty = isFile(tools);
    const RecordForm form{
        .name = u"backupDialog"_s,
        .title = RecordText::tr("Back up"),
        .explanation = RecordText::tr("Copies the whole database to a file, while watching goes on."),
        .choices = {},
        .choiceLabel = {},
        .fieldLabel = RecordText::tr("&To the file"),
        .fieldHint = mayBeEmpty
                         ? RecordText::tr("A new file. Left empty, it goes among the automatic backups.")
                         : RecordText::tr("A new file."),
        .browse = RecordForm::Browse::NewFile,
        .filter = {},
        .mayBeEmpty = mayBeEmpty,
        .action = RecordText::tr("Back up &now")};
    const auto make = [&tools](const QString& path, int) -> std::unique_ptr<RecordTask> {
        return std::make_unique<CareTask<BackupReport>>(
            tools, std::nullopt, [&tools, path] { return tools.care().backUp(absolute(path)); }, backupText);
    };
    return new RecordDialog(form, make, parent);
}

RecordDialog* makeRestoreDialog(RecordTools& tools, QWidget* parent)
{
    const RecordForm form{
        .name = u"restoreDialog"_s,
        .title = RecordText::tr("Restore a backup"),
        .explanation = RecordText::tr("Puts a backup in the place of the database. What is there now is "
                                      "kept beside it, and watching pauses meanwhile."),
        .choices = {},
        .choiceLabel = {},
        .fieldLabel = RecordText::tr("&From the file"),
        .fieldHint = RecordText::tr("A file that \"Back up\" or the automatic backups made."),
        .browse = RecordForm::Browse::File,
        .filter = {},
        .mayBeEmpty = false,
        .action = RecordText::tr("&Restore it")};
    const auto make = [&tools](const QString& path, int) -> std::unique_ptr<RecordTask> {
        return std::make_unique<CareTask<RestoreReport>>(
            tools, StoreUse::Closed, [&tools, path] { return tools.care().restore(absolute(path)); },
            restoreText);
    };
    return new RecordDialog(form, make, parent);
}

RecordDialog* makeCopyDialog(RecordTools& tools, QWidget* parent)
{
    const RecordForm form{.name = u"copyDialog"_s,
                          .title = RecordText::tr("Copy to another database"),
                          .explanation = RecordText::tr(
                              "Copies everything into an empty database and compares it; a copy that was "
                              "cut short goes on. Watching pauses meanwhile. To use the copy, choose it "
                              "in the settings."),
                          .choices = {},
                          .choiceLabel = {},
                          .fieldLabel = RecordText::tr("&To the database"),
                          .fieldHint = RecordText::tr("sqlite:///FILE or postgresql://USER@HOST/NAME"),
                          .browse = RecordForm::Browse::Nothing,
                          .filter = {},
                          .mayBeEmpty = false,
                          .action = RecordText::tr("Co&py")};
    const auto make = [&tools](const QString& url, int) -> std::unique_ptr<RecordTask> {
        return std::make_unique<CareTask<CopyReport>>(
            tools, StoreUse::Closed, [&tools, url] { return tools.care().copy(tools.databaseUrl(), url); },
            copyText);
    };
    return new RecordDialog(form, make, parent);
}

} // namespace powermon
