// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/interfaces/storeexecutor.h"

namespace powermon {

/// Runs each job at once in the calling thread; fails all of them while an error is set.
class InlineStoreExecutor final : public StoreExecutor
{
public:
    explicit InlineStoreExecutor(Store& store) : m_store(store) {}

    void setError(std::optional<Error> error) { m_error = std::move(error); }

protected:
    void post(std::function<void(Result<Store*>)> job) override
    {
        if (m_error)
            job(failure(*m_error));
        else
            job(&m_store);
    }

private:
    Store& m_store;
    std::optional<Error> m_error;
};

} // namespace powermon
