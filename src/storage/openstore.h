// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/interfaces/store.h"
#include "storage/databaseurl.h"
#include "storage/openmode.h"

namespace powermon {

/// Opens the store in the calling thread, to which it belongs from then on, and brings its schema up to date.
/// \a password: used where the URL has none. Errors: Database….
[[nodiscard]] Result<std::unique_ptr<Store>> openStore(const DatabaseUrl& url, const QString& password,
                                                       OpenMode mode);

} // namespace powermon
