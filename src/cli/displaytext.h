// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace powermon {

/// \a text as it may reach a terminal: control characters and those that turn the writing direction become
/// U+FFFD; all else stays.
[[nodiscard]] QString displayable(const QString& text);

/// Columns that a terminal gives to \a text: 2 for East Asian wide characters and emoji, 0 for combining
/// ones.
[[nodiscard]] qsizetype displayWidth(const QString& text);

} // namespace powermon
