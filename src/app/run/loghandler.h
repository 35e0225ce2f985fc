// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

enum class LogLevel
{
    Errors,   ///< for a command, which says itself what is wrong
    Warnings, ///< for a window: what is wrong
    Events,   ///< for a service: also starts, ends and decisions
};

/// Log lines go to standard error, as "time level category: message"; QT_LOGGING_RULES still has the last
/// word.
void setUpLogging(LogLevel level);

} // namespace powermon
