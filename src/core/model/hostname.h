// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include "core/model/switch.h"

namespace powermon {

/// The one form in which a host is stored and compared: an IPv4 address, an IPv6 address without brackets and
/// in its short form (its scope kept), or a name in lower case, international letters as such. The error is a
/// sentence on what is allowed.
[[nodiscard]] tl::expected<QString, QString> normalizedHost(const QString& host);

/// The target in that form, or BadHost with \a typed as what the person wrote.
[[nodiscard]] Result<ProbeTarget> validatedTarget(ProbeTarget target, const QString& typed);

} // namespace powermon
