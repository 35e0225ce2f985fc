// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

namespace powermon {

/// Why no window can be opened here, as a line for a person; nothing: one can. To be asked before a
/// QApplication is made, which would abort the process. Reads the environment and looks for the display's
/// local socket.
[[nodiscard]] std::optional<QString> whyNoDisplay();

} // namespace powermon
