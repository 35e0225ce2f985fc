// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace powermon {

/// The icon ":/icons/<name>.svg" drawn in the palette's text colour, whatever the palette is when it is
/// painted: one drawing serves light and dark and follows a change while running.
[[nodiscard]] QIcon paletteIcon(const QString& name);

} // namespace powermon
