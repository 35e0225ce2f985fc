// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "core/interfaces/storeexecutor.h"

namespace powermon {

/// Runs each job at once, or keeps them while it is held, as a store that hangs does.
class HeldStoreExecutor final : public StoreExecutor
{
public:
    explicit HeldStoreExecutor(Store& store) : m_store(store) {}

    void hold() { m_isHeld = true; }
    /// Runs what was kept, in order.
    void release()
    {
        m_isHeld = false;
        for (const auto& job : std::exchange(m_jobs, {}))
            job(&m_store);
    }
    /// Runs the first of what was kept; what it submits is kept behind the others.
    void releaseOne()
    {
        if (m_jobs.empty())
            return;
        const auto job = std::move(m_jobs.front());
        m_jobs.erase(m_jobs.begin());
        job(&m_store);
    }
    [[nodiscard]] size_t heldJobs() const { return m_jobs.size(); }

protected:
    void post(std::function<void(Result<Store*>)> job) override
    {
        if (m_isHeld)
            m_jobs.push_back(std::move(job));
        else
            job(&m_store);
    }

private:
    Store& m_store;
    std::vector<std::function<void(Result<Store*>)>> m_jobs;
    bool m_isHeld = false;
};

} // namespace powermon
