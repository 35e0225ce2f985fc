// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/restorecommand.h"

#include <QFileInfo>
#include <QJsonObject>

namespace powermon {

using namespace Qt::StringLiterals;

QString RestoreCommand::name() const
{
    return u"restore"_s;
}

QString RestoreCommand::summary() const
{
    return tr("Put a backup in the place of the database, which is kept aside");
}

QList<Parameter> RestoreCommand::parameters()
{
    return {textParameter(u"FILE"_s, {}, tr("what backup made"), Occurrence::Required, m_file)};
}

void RestoreCommand::run(const CommandContext& context)
{
    const auto care = context.environment.openCare(context.settings);
    if (!care)
        return fail(context, care.error());
    const std::function<void(const RestoreReport&)> tell = [context](const RestoreReport& report) {
        if (context.output.isJson()) {
            const QJsonValue aside = report.aside.isEmpty() ? QJsonValue() : QJsonValue(report.aside);
            return context.output.json({{u"database"_s, report.database}, {u"set_aside"_s, aside}});
        }
        if (report.aside.isEmpty())
            context.output.line(tr("Restored %1").arg(report.database));
        else
            context.output.line(
                tr("Restored %1; what was there before was kept as %2").arg(report.database, report.aside));
    };
    await<RestoreReport>(context, (*care)->restore(QFileInfo(m_file).absoluteFilePath()), tell);
}

} // namespace powermon
