// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/checkrequester.h"

#include "core/base/logging.h"
#include "core/base/whenfinished.h"
#include "core/service/checkrequest.h"

namespace powermon {

CheckRequester::CheckRequester(Clock& clock, Monitor& monitor, const SiteStatus& status, StoreExecutor& store)
    : m_clock(clock), m_monitor(monitor), m_status(status), m_store(store)
{
}

void CheckRequester::checkNow(const QList<SwitchId>& ids)
{
    if (m_status.mode() == MonitorMode::Watching) {
        m_monitor.checkNow(ids);
        return;
    }
    const QString text = toText({m_clock.now(), ids});
    const auto asked = m_store.submit(
        [text](Store& store) { return store.values().setValue(QString::fromUtf16(checkRequestKey), text); });
    whenFinished(asked, &m_monitor, [](const Result<void>& written) {
        if (!written)
            qCWarning(logMonitor).noquote()
                << "request to check was lost reason=" << errorMessage(written.error());
    });
}

} // namespace powermon
