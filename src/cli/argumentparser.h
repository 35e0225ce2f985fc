// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QStringList>

#include "cli/commandenvironment.h"
#include "cli/commandoutput.h"
#include "cli/exitcode.h"

namespace powermon {

class Command;
using CommandList = std::vector<std::unique_ptr<Command>>;

/// What the arguments ask for.
struct ParsedArguments
{
    Command* command = nullptr; ///< null: nothing more to do, with exitCode
    ExitCode exitCode = ExitCode::Done;
    SettingsOptions settings;
    OutputForm form = OutputForm::Text;
    RemoteServer server; ///< without an address: the site of the settings
};

/// Reads the arguments (without the program's name), and hands each value to its command. Help and version go
/// to standard output, what is wrong to standard error as one line.
[[nodiscard]] ParsedArguments parseArguments(const QStringList& arguments, const CommandList& commands,
                                             CommandOutput& output);

} // namespace powermon
