// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apilogging.h"

namespace powermon {

Q_LOGGING_CATEGORY(logApi, "powermon.api", QtInfoMsg)

} // namespace powermon
