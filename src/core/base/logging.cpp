// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace powermon {

Q_LOGGING_CATEGORY(logMonitor, "powermon.monitor", QtInfoMsg)
Q_LOGGING_CATEGORY(logProbe, "powermon.probe", QtInfoMsg)
Q_LOGGING_CATEGORY(logStorage, "powermon.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(logNotify, "powermon.notify", QtInfoMsg)
Q_LOGGING_CATEGORY(logSettings, "powermon.settings", QtInfoMsg)
Q_LOGGING_CATEGORY(logApp, "powermon.app", QtInfoMsg)

} // namespace powermon
