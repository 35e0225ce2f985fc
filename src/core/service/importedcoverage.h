// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include <QList>

#include "core/interfaces/store.h"

namespace powermon {

/// Which records of coverage were imported, whenever that was: they do not tell which monitor of this store
/// was there last. As ranges of ids in a value of the store. In the store's thread; errors: those of the
/// store.
class ImportedCoverage
{
public:
    [[nodiscard]] static Result<ImportedCoverage> read(Store& store);
    [[nodiscard]] Result<void> save(Store& store) const;

    [[nodiscard]] bool contains(CoverageId id) const;
    /// A newer one than all that it has.
    void add(CoverageId id);

private:
    QList<std::pair<qint64, qint64>> m_ranges; ///< the first and the last of each
};

/// What a monitor of this store inserted last: CoverageRepository::latest() but for what was imported.
[[nodiscard]] Result<std::optional<Coverage>> latestWatched(Store& store);

} // namespace powermon
