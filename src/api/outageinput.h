// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/base/result.h"
#include "core/service/outagestep.h"

namespace powermon {

/// What {"is_planned","was_power","note","started_at","ended_at"}, each where it is there, wants to be
/// corrected; a time that is null is again as it was found. Errors: BadInput that names the key.
[[nodiscard]] Result<QList<OutageStep>> outageSteps(const QJsonObject& body);

} // namespace powermon
