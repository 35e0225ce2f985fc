// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFuture>
#include <QStringList>

#include "api/apiresponse.h"

namespace powermon {

/// What a caller may do; each includes those before it.
enum class ApiScope
{
    None,
    Read,
    Write,
};

/// Who asks.
struct ApiCaller
{
    ApiScope scope = ApiScope::None;
    QString name;           ///< of the token; empty: nobody said
    QByteArray session;     ///< the cookie by which they are known; empty: none
    QString expiresAt = {}; ///< of the session, ISO 8601

    [[nodiscard]] bool isKnown() const { return !name.isEmpty(); }
};

/// One request on its way through a route.
struct ApiCall
{
    const ApiRequest& request; ///< gone when the handler returns
    const ApiCaller& caller;   ///< gone when the handler returns
    QStringList arguments;     ///< what stands for the {…} of the pattern, decoded
};

/// Answers in the thread in which it is called, later or at once; a future that never finishes is given up
/// by whoever asked.
using ApiHandler = std::function<QFuture<ApiResponse>(const ApiCall&)>;

} // namespace powermon
