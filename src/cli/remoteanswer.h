// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>

#include "core/interfaces/remotecaller.h"

namespace powermon {

/// The JSON that a PowerMon at \a place answered; null for an answer without a body. Errors: those of the way
/// there; with the server's sentence BadInput for what is wrong with the request or its token,
/// DatabaseFailed, else FileUnreadable, also where what answered is no PowerMon or is too old.
[[nodiscard]] Result<QJsonDocument> remoteDocument(const QString& place, const Result<RemoteAnswer>& answer);

/// What is said where the answer could not be understood.
[[nodiscard]] Error strangeAnswer(const QString& place, const Error& error);

} // namespace powermon
