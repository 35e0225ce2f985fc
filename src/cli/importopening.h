// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/base/timestamp.h"
#include "core/service/transfer/bytesource.h"
#include "core/service/transfer/importkind.h"
#include "core/service/transfer/importsource.h"

namespace powermon {

/// What it takes to open something that is to be imported.
struct ImportOpening
{
    Timestamp now;
    Milliseconds probeTimeout{0};   ///< of checks whose trace does not tell theirs
    std::optional<ImportKind> kind; ///< nothing: it is seen from what is read
    /// Another program's database, as CommandEnvironment::openForeign() has it.
    std::function<Result<std::unique_ptr<ImportSource>>(ImportKind, const QString&)> openForeign;
};

/// Whether \a location is no file of bytes: a folder, or the address of a database.
[[nodiscard]] bool isWhole(const QString& location);

/// A folder of CSV files that export wrote, the address of the Python program's database, or a regular file,
/// plain or gzip. Errors: those below; FileUnreadable where it is none of these.
[[nodiscard]] Result<std::unique_ptr<ImportSource>> openImportLocation(const QString& location,
                                                                       const ImportOpening& opening);

/// What \a bytes hold, which came from \a path ("-": from no file). Errors: FileUnreadable, BadInput,
/// FileUnwritable.
[[nodiscard]] Result<std::unique_ptr<ImportSource>>
openImportBytes(const QString& path, std::unique_ptr<ByteSource> bytes, const ImportOpening& opening);

} // namespace powermon
