// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace powermon {

/// \a url as it may be shown: with dots in place of its password.
[[nodiscard]] QString maskedUrl(const QString& url);

/// What is meant by \a typed, which began as maskedUrl(\a original): with the password again where its dots
/// are still there.
[[nodiscard]] QString unmaskedUrl(const QString& typed, const QString& original);

/// Whether \a url begins as a database address must ("sqlite:///…", "postgresql://…", …). The rest is known
/// by trying.
[[nodiscard]] bool looksLikeDatabaseUrl(const QString& url);

} // namespace powermon
