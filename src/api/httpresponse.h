// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiresponse.h"
#include "core/base/timestamp.h"

namespace powermon {

enum class HttpEnd
{
    KeepAlive,
    Close,
};

/// Status line and header of \a response, up to where the body begins; with what every answer has: date,
/// length, and what a browser must not do with it.
[[nodiscard]] QByteArray httpHead(const ApiResponse& response, Timestamp now, HttpEnd end);

/// RFC 9110, 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] QByteArray httpDate(Timestamp time);

} // namespace powermon
