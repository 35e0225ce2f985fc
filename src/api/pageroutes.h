// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "api/apirouter.h"

namespace powermon {

/// The files of the web page, read once: whatever lies in \a folder (":/web"), and "/" for its index.html.
/// They hold nothing that has to be kept from anybody.
[[nodiscard]] QList<ApiRoute> pageRoutes(const QString& folder);

/// By the file's name; application/octet-stream for what is not known.
[[nodiscard]] QByteArray contentTypeOf(const QString& file);

/// What the page may do in a browser: nothing from elsewhere, nothing written into the page itself.
[[nodiscard]] QByteArray pagePolicy();

} // namespace powermon
