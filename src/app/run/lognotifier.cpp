// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/lognotifier.h"

#include "core/base/logging.h"

namespace powermon {

void LogNotifier::notify(const Notification& notification)
{
    qCInfo(logNotify).noquote() << notification.title + QLatin1String(": ") + notification.body.simplified();
}

} // namespace powermon
