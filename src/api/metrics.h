// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "api/apiparts.h"
#include "api/apirouter.h"

namespace powermon {

/// The live picture in the text format of Prometheus 0.0.4, in its naming: base units, _total for what only
/// grows.
[[nodiscard]] QByteArray metricsText(const SiteStatus& status);

[[nodiscard]] QList<ApiRoute> metricsRoutes(const ApiParts& parts);

} // namespace powermon
