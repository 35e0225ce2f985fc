// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>

#include "core/interfaces/store.h"
#include "core/model/maintenancewindow.h"

namespace powermon {

/// The store's value in which the windows stand.
inline constexpr char16_t maintenanceKey[] = u"maintenance";
/// More are not kept: the one that ended first makes room.
inline constexpr qsizetype mostMaintenanceWindows = 500;

// To be called in the store's thread. Errors: those of the store; for the changes also DatabaseTooNew, where
// a newer program wrote the windows in a form that is not known here.

/// In the order of their start. A value that cannot be read is no window, and one line in the log.
[[nodiscard]] Result<QList<MaintenanceWindow>> readMaintenance(Store& store);
/// The window as stored, with its id. Errors also: BadValue.
[[nodiscard]] Result<MaintenanceWindow> addMaintenance(Store& store, const MaintenanceWindow& window);
/// The same for a window of another store, which keeps its id where that is free.
[[nodiscard]] Result<MaintenanceWindow> keepMaintenance(Store& store, const MaintenanceWindow& window);
/// What was removed. Errors also: MaintenanceNotFound.
[[nodiscard]] Result<MaintenanceWindow> removeMaintenance(Store& store, qint64 id);
/// The work is done before its time: the window as it stands then. One that has not begun is removed, one
/// that is over stays. Errors also: MaintenanceNotFound.
[[nodiscard]] Result<MaintenanceWindow> endMaintenance(Store& store, qint64 id, Timestamp now);

/// {"id","start","end","groups":[…]|null,"note"|null}
[[nodiscard]] QJsonObject maintenanceJson(const MaintenanceWindow& window);
/// Nothing where it is no window.
[[nodiscard]] std::optional<MaintenanceWindow> maintenanceFromJson(const QJsonObject& json);

} // namespace powermon
