// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "cli/commandenvironment.h"
#include "core/base/result.h"

namespace powermon {

enum class WindowAction
{
    Run,
    ShowHelp,
    ShowVersion,
};

/// What the command line of `powermon` asks for.
struct WindowOptions
{
    WindowAction action = WindowAction::Run;
    SettingsOptions settings;
    bool isDemo = false;
    bool isMinimized = false;

    /// \a arguments with the program's name first, without those that belong to Qt. Errors: BadInput.
    [[nodiscard]] static Result<WindowOptions> parse(const QStringList& arguments);
    [[nodiscard]] static QString helpText();
};

} // namespace powermon
