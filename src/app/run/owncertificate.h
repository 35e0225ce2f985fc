// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// So long does one hold: browsers refuse those that are made for longer (825 days).
inline constexpr std::chrono::days ownCertificateLifetime{820};
/// Another one is made so long before the end.
inline constexpr std::chrono::days ownCertificateMargin{30};

/// The path of a certificate and its key in one PEM file that only its owner may read: the one that is there,
/// or one that is made for these names (and this computer's loopback) where there is none, or none that
/// serves now. Errors: FileUnwritable.
[[nodiscard]] Result<QString> keptCertificate(const QString& folder, const QStringList& names, Timestamp now);

/// A new key (NIST P-256) and a certificate that it signed itself, both in PEM; empty where the library
/// fails.
[[nodiscard]] QByteArray makeCertificate(const QStringList& names, Timestamp now);

} // namespace powermon
