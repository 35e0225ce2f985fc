// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QStringList>

namespace powermon {

class CommandEnvironment;

/// The arguments without the program's name, as commands: parses, loads the settings, runs the command. The
/// future is the exit code: 0 done; 1 the thing asked about is so; 2 wrong usage or a bad value; 3 not found;
/// 4 database unusable; 5 anything else outside failed, or stopped before the end. It finishes in the main
/// thread, sometimes before this returns: leave the event loop by a queued call.
[[nodiscard]] QFuture<int> runCommandLine(const QStringList& arguments, CommandEnvironment& environment);

} // namespace powermon
