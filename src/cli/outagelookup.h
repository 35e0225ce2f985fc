// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/parameter.h"
#include "core/base/strongid.h"

namespace powermon {

/// An outage's number as a person types it. Errors: BadValue.
[[nodiscard]] Result<OutageId> outageIdOption(const QString& parameter, const QString& text);

/// Takes one number into \a target, which must outlive the parameter.
[[nodiscard]] Parameter outageIdParameter(OutageId& target);

} // namespace powermon
