// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// Work announced beforehand: what goes in this time was meant to go.
struct MaintenanceWindow
{
    qint64 id = 0; ///< 0: not stored yet
    TimeRange range;
    QStringList groups; ///< as in Switch::group; empty: everything
    QString note;       ///< one line for people; may be empty

    friend bool operator==(const MaintenanceWindow&, const MaintenanceWindow&) = default;
};

inline constexpr Milliseconds longestMaintenance = std::chrono::hours(24 * 366);

/// The window as it is to be stored (texts trimmed, groups without repetition), or why it cannot be. Errors:
/// BadValue.
[[nodiscard]] Result<MaintenanceWindow> validated(MaintenanceWindow window);

/// Whether something of the site is under announced work at \a time; the window that ends last. Nothing
/// (nullptr) where there is none; valid as long as the list.
[[nodiscard]] const MaintenanceWindow* maintenanceAt(const QList<MaintenanceWindow>& windows, Timestamp time);

} // namespace powermon
