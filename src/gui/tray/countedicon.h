// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace powermon {

/// \a icon with a number on it, how many switches are down; 0: as it is, more than 99: "99".
[[nodiscard]] QIcon countedIcon(const QIcon& icon, int count);

} // namespace powermon
