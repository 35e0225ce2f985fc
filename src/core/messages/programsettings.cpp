// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/programsettings.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "core/messages/messagetemplate.h"

using namespace Qt::StringLiterals;

namespace powermon {

QJsonObject toJson(const ProgramSettings& settings)
{
    return {{u"program"_s, settings.program},
            {u"arguments"_s, QJsonArray::fromStringList(settings.arguments)},
            {u"timeout_seconds"_s, static_cast<double>(settings.timeout.count()) / 1000}};
}

ProgramSettings programFromJson(const QJsonObject& json)
{
    ProgramSettings settings;
    settings.program = json.value("program"_L1).toString();
    const QJsonArray arguments = json.value("arguments"_L1).toArray();
    for (const QJsonValue& argument : arguments)
        settings.arguments.append(argument.toString());
    const double seconds = json.value("timeout_seconds"_L1).toDouble(60);
    settings.timeout = Milliseconds(qRound64(qBound(0.1, seconds, 3600.0) * 1000));
    return settings;
}

Result<void> checkProgram(const ProgramSettings& settings)
{
    for (const QString& argument : settings.arguments) {
        const QString where =
            QCoreApplication::translate("ProgramSettings", "argument '%1'").arg(shortened(argument));
        if (const auto checked = checkTemplate(where, argument, templateFields()); !checked)
            return checked;
    }
    return {};
}

} // namespace powermon
