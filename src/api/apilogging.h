// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace powermon {

Q_DECLARE_LOGGING_CATEGORY(logApi)

} // namespace powermon
