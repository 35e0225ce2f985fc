// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <tl/expected.hpp>

#include "core/base/error.h"

namespace powermon {

/// A value, or the reason why there is none: for everything that the outside world can break.
template <typename T>
using Result = tl::expected<T, Error>;

/// Makes the failed side of any Result.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QStringList arguments = {})
{
    return tl::unexpected<Error>(Error{code, std::move(arguments)});
}
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace powermon
