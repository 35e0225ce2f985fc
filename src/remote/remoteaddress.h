// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include "core/base/result.h"

namespace powermon {

/// The address of a PowerMon as a person types it, with nothing but scheme, host and port. Only to this
/// computer may it be http: a token must not travel in the clear. Errors: BadValue.
[[nodiscard]] Result<QUrl> parseRemoteUrl(const QString& text);
/// It leads to this computer.
[[nodiscard]] bool isOwnUrl(const QUrl& url);
/// A SHA-256 fingerprint in hex, with or without colons, as bytes; no text is no bytes. Errors: BadValue.
[[nodiscard]] Result<QByteArray> parseFingerprint(const QString& text);
/// "AB:CD:…"
[[nodiscard]] QString fingerprintText(const QByteArray& digest);

} // namespace powermon
