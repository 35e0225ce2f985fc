// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

#include "core/base/andthen.h"
#include "core/interfaces/storeexecutor.h"

namespace powermon {

namespace detail {

template <typename Work>
struct StepwiseWork
{
    StoreExecutor& store;
    QObject* context;
    Work work;
    QPromise<Result<void>> promise = {};
};

template <typename Work>
void takeStep(const std::shared_ptr<StepwiseWork<Work>>& job)
{
    const auto step = job->store.submit([job](Store& store) -> Result<bool> { return job->work(store); });
    (void) andThen(step, job->context, [job](const Result<bool>& isDone) {
        if (isDone && !*isDone) {
            takeStep(job);
            return true;
        }
        job->promise.addResult(isDone ? Result<void>() : failure(isDone.error()));
        job->promise.finish();
        return true;
    });
}

template <typename Work>
struct FreeWork
{
    StoreExecutor& store;
    Work work;
    QPromise<Result<void>> promise = {};
};

template <typename Work>
void takeFreeStep(const std::shared_ptr<FreeWork<Work>>& job)
{
    job->store.submit([job](Store& store) -> Result<bool> { return job->work(store); })
        .then([job](const Result<bool>& isDone) {
            if (isDone && !*isDone)
                return takeFreeStep(job);
            job->promise.addResult(isDone ? Result<void>() : failure(isDone.error()));
            job->promise.finish();
        });
}

} // namespace detail

/// Has \a work called in the store's thread again and again until it says that it is done (true) or fails;
/// whoever else wants the store has it in between. Where \a context is gone by then, nothing is answered.
template <typename Work>
QFuture<Result<void>> inSteps(StoreExecutor& store, QObject* context, Work work)
{
    const auto job = std::make_shared<detail::StepwiseWork<Work>>(
        detail::StepwiseWork<Work>{store, context, std::move(work)});
    job->promise.start();
    detail::takeStep(job);
    return job->promise.future();
}

/// The same for whoever has no thread of their own: each step asks for the next. What is under way when the
/// store ends is never answered.
template <typename Work>
QFuture<Result<void>> inSteps(StoreExecutor& store, Work work)
{
    const auto job = std::make_shared<detail::FreeWork<Work>>(detail::FreeWork<Work>{store, std::move(work)});
    job->promise.start();
    detail::takeFreeStep(job);
    return job->promise.future();
}

} // namespace powermon
