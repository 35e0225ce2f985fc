// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "api/apicall.h"
#include "api/problem.h"
#include "core/base/andthen.h"
#include "core/interfaces/storeexecutor.h"

namespace powermon {

[[nodiscard]] inline QFuture<ApiResponse> answered(const ApiResponse& response)
{
    return finishedFuture(response);
}

[[nodiscard]] inline ApiResponse responseOf(const Result<ApiResponse>& made)
{
    return made ? *made : problem(made.error());
}

/// What \a work, a Result<ApiResponse> of a Store&, makes in the store's thread: there, so that long answers
/// are not put together in the thread that probes. Where \a context is gone by then, nothing is answered.
template <typename Work>
[[nodiscard]] QFuture<ApiResponse> fromStore(StoreExecutor& store, QObject* context, Work work)
{
    const auto tagged = [work = std::move(work)](Store& opened) -> Result<ApiResponse> {
        return work(opened).map([](const ApiResponse& response) { return response.tagged(); });
    };
    return andThen(store.submit(tagged), context, responseOf);
}

/// The object in the body, or what is wrong with it. No body is an empty object.
[[nodiscard]] tl::expected<QJsonObject, ApiResponse> bodyObject(const ApiRequest& request);

} // namespace powermon
