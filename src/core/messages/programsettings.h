// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// A program that is started with each message, never through a shell.
struct ProgramSettings
{
    QString program;       ///< a path, or a name that is looked for in PATH
    QStringList arguments; ///< templates
    Milliseconds timeout{60000};

    friend bool operator==(const ProgramSettings&, const ProgramSettings&) = default;
};

[[nodiscard]] QJsonObject toJson(const ProgramSettings& settings);
[[nodiscard]] ProgramSettings programFromJson(const QJsonObject& json);
/// Whether its arguments know only fields that there are. Errors: BadInput.
[[nodiscard]] Result<void> checkProgram(const ProgramSettings& settings);

} // namespace powermon
