// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFutureWatcher>

#include "gui/record/recordtask.h"

namespace powermon {

/// A copy of a whole database: \a begin gives its future, \a tell what to say of its report.
template <typename Report>
class CareTask final : public RecordTask
{
public:
    using Begin = std::function<QFuture<Result<Report>>()>;
    using Tell = std::function<QString(const Report&)>;

    CareTask(RecordTools& tools, std::optional<StoreUse> aside, Begin begin, Tell tell,
             QObject* parent = nullptr)
        : RecordTask(tools, aside, parent), m_begin(std::move(begin)), m_tell(std::move(tell))
    {
        connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
                [this](int thousandths) { Q_EMIT progressed(thousandths, QString()); });
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { takeAnswer(); });
    }
    ~CareTask() override { m_watcher.cancel(); }

    void cancel() override
    {
        m_isCancelled = true;
        m_watcher.cancel();
    }

private:
    void run() override
    {
        if (m_isCancelled)
            return fail({ErrorCode::Interrupted, {}});
        m_watcher.setFuture(m_begin());
    }

    void takeAnswer()
    {
        // A future that was cancelled keeps no answer.
        if (m_watcher.future().resultCount() == 0)
            return fail({ErrorCode::Interrupted, {}});
        const Result<Report> report = m_watcher.result();
        if (report)
            succeed(m_tell(*report));
        else
            fail(report.error());
    }

    Begin m_begin;
    Tell m_tell;
    QFutureWatcher<Result<Report>> m_watcher;
    bool m_isCancelled = false;
};

} // namespace powermon
