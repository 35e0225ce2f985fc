// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace powermon {

/// What is wrong with the arguments, in the person's language: the library's English sentence where it is one
/// of the usual ones, else that sentence as it is. One line.
[[nodiscard]] QString usageProblem(const QString& librarySentence);

} // namespace powermon
