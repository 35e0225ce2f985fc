// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "api/apiresponse.h"
#include "core/base/error.h"

namespace powermon {

/// What can be wrong with a request itself; everything else is an ErrorCode.
enum class RequestFault
{
    Malformed,
    TooLarge,
    FieldsTooLarge,
    NotImplemented,
    HttpVersion,
    Timeout,
    WrongHost,
    NoSuchRoute,
    MethodNotAllowed,
    NotJson,
    TokenMissing,
    TokenWrong,
    TokensUnknown,
    ScopeMissing,
    CsrfTokenMissing,
    TooManyAttempts,
    PreconditionFailed,
    SwitchPaused,
    NotMonitored,
    TooBusy,
    TimedOut,
};

/// An error as RFC 9457 tells it. \a detail: one sentence for a person; \a parameter: what it is about.
[[nodiscard]] ApiResponse problem(RequestFault fault, const QString& detail, const QString& parameter = {});
/// The same of an error of the core.
[[nodiscard]] ApiResponse problem(const Error& error);

[[nodiscard]] int statusOf(RequestFault fault);
[[nodiscard]] int statusOf(const Error& error);
/// "switch-not-found": the end of the problem's type, which never changes.
[[nodiscard]] QString problemName(RequestFault fault);
[[nodiscard]] QString problemName(ErrorCode code);

} // namespace powermon
