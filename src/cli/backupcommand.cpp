// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/backupcommand.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QLocale>

namespace powermon {

using namespace Qt::StringLiterals;

QString BackupCommand::name() const
{
    return u"backup"_s;
}

QString BackupCommand::summary() const
{
    return tr("Copy the database to a file, also while a monitor runs");
}

QList<Parameter> BackupCommand::parameters()
{
    return {textParameter(u"FILE"_s, {}, tr("a new file; without it, among the automatic backups"),
                          Occurrence::Optional, m_file)};
}

void BackupCommand::run(const CommandContext& context)
{
    const auto care = context.environment.openCare(context.settings);
    if (!care)
        return fail(context, care.error());
    const QString file = m_file.isEmpty() ? m_file : QFileInfo(m_file).absoluteFilePath();
    const std::function<void(const BackupReport&)> tell = [context](const BackupReport& report) {
        if (context.output.isJson())
            return context.output.json({{u"file"_s, report.file}, {u"bytes"_s, report.bytes}});
        context.output.line(
            tr("Saved to %1 (%2)")
                .arg(QDir::toNativeSeparators(report.file), QLocale().formattedDataSize(report.bytes)));
    };
    await<BackupReport>(context, (*care)->backUp(file), tell);
}

} // namespace powermon
