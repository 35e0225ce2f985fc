// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <type_traits>

#include <QFuture>
#include <QPromise>

#include "core/interfaces/store.h"

namespace powermon {

/// The way to the store from any thread: a functor goes in, a future comes out. Jobs run one after another,
/// in order.
class StoreExecutor
{
public:
    StoreExecutor() = default;
    StoreExecutor(const StoreExecutor&) = delete;
    StoreExecutor& operator=(const StoreExecutor&) = delete;
    virtual ~StoreExecutor() = default;

    /// \a work takes Store& and returns a Result; where the store cannot be opened it is not called and the
    /// future carries the reason.
    template <typename Work>
    [[nodiscard]] auto submit(Work work) -> QFuture<std::invoke_result_t<Work, Store&>>
    {
        using Answer = std::invoke_result_t<Work, Store&>;
        auto promise = std::make_shared<QPromise<Answer>>();
        QFuture<Answer> future = promise->future();
        promise->start();
        post([promise, work = std::move(work)](Result<Store*> store) mutable {
            if (store)
                promise->addResult(work(**store));
            else
                promise->addResult(Answer(failure(store.error())));
            promise->finish();
        });
        return future;
    }

    /// What was opened is there no more, and jobs fail with DatabaseReplaced: from now on they get what
    /// stands there instead. Nothing to do otherwise.
    virtual void reopen() {}

protected:
    /// Runs the job once, in the store's thread, with the store or the reason why there is none.
    virtual void post(std::function<void(Result<Store*>)> job) = 0;
};

} // namespace powermon
