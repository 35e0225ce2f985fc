// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace powermon {

/// A text marked by QT_TRANSLATE_NOOP("Rest", …), in the program's language.
[[nodiscard]] inline QString translated(const char* text)
{
    return QCoreApplication::translate("Rest", text);
}

} // namespace powermon
