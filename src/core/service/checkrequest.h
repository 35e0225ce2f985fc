// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "core/base/strongid.h"
#include "core/base/timestamp.h"

namespace powermon {

/// The store's value by which a program asks the one that watches to check switches now.
inline constexpr char16_t checkRequestKey[] = u"check_request";

/// What stands in it: {"at":"2026-01-01T00:00:00.000Z","switches":[1,2]}.
struct CheckRequest
{
    Timestamp at;
    QList<SwitchId> switches; ///< empty: all active ones

    friend bool operator==(const CheckRequest&, const CheckRequest&) = default;
};

[[nodiscard]] QString toText(const CheckRequest& request);
/// Nothing for any other text.
[[nodiscard]] std::optional<CheckRequest> checkRequestFromText(const QString& text);

} // namespace powermon
