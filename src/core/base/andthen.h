// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

#include <QFuture>
#include <QObject>
#include <QPromise>

#include "core/base/finishedfuture.h"
#include "core/base/whenfinished.h"

namespace powermon {

/// What \a then makes of the future's result, for a caller who hands an answer on. (Where nobody wants one
/// and later is early enough, whenFinished() says less.) \a then is called in the thread of \a context: at
/// once where the future is finished already, else later in the event loop. Where \a context is gone by then,
/// or the future cancelled, so is the answer.
template <typename T, typename Then>
auto andThen(const QFuture<T>& future, QObject* context, Then then)
    -> QFuture<std::invoke_result_t<Then, const T&>>
{
    using Answer = std::invoke_result_t<Then, const T&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    QFuture<Answer> answer = promise->future();
    promise->start();
    auto finish = [promise, then = std::move(then)](const T& result) mutable {
        promise->addResult(then(result));
        promise->finish();
    };
    if (!future.isFinished())
        whenFinished(future, context, std::move(finish));
    else if (future.resultCount() > 0)
        finish(future.result());
    return answer;
}

} // namespace powermon
