// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QNetworkReply>

#include "core/model/checkresult.h"

namespace powermon {

/// How a request ended.
struct ReplyResult
{
    std::optional<int> httpStatus; ///< an answer, whatever error says
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
};

/// What an error without a status means. Timeout, Refused and Unreachable may still turn out to be this
/// computer's own side (see NetworkPath): a route that throws packets away reads as refused.
[[nodiscard]] FailureKind failureKindOf(QNetworkReply::NetworkError error);

} // namespace powermon
