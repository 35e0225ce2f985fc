// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/record/recordtask.h"

#include <utility>

#include "core/base/whenfinished.h"

namespace powermon {

RecordTask::RecordTask(RecordTools& tools, std::optional<StoreUse> aside, QObject* parent)
    : QObject(parent), m_tools(tools), m_aside(aside)
{
}

RecordTask::~RecordTask()
{
    goOn();
}

void RecordTask::start()
{
    if (!m_aside)
        return run();
    Q_EMIT progressed(-1, tr("Watching pauses meanwhile…"));
    m_isAside = true;
    whenFinished(m_tools.standAside(*m_aside), this, [this](const Result<void>& isAside) {
        if (isAside)
            return run();
        m_isAside = false;
        fail(isAside.error());
    });
}

void RecordTask::end(const std::optional<Error>& error, const QString& outcome)
{
    goOn();
    Q_EMIT finished(error, outcome);
}

void RecordTask::goOn()
{
    if (std::exchange(m_isAside, false))
        m_tools.goOn();
}

} // namespace powermon
