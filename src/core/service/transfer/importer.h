// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "core/service/transfer/importsource.h"
#include "core/service/transfer/storewriter.h"

namespace powermon {

/// Takes a source over into a store, in steps: whoever else wants the store has it in between. A source that
/// is broken changes nothing. All but the checks is stored at once; what an import that was stopped left out,
/// the next one of the same source stores.
class Importer
{
public:
    enum class Mode
    {
        Real,
        Dry, ///< counts, and stores nothing
    };

    Importer(std::unique_ptr<ImportSource> source, Mode mode) : m_source(std::move(source)), m_mode(mode) {}

    /// The next step, in the store's thread; true: all is done. Errors: those of the source and of
    /// StoreWriter; AlreadyMonitored where history is to go into a store that somebody watches.
    [[nodiscard]] Result<bool> step(Store& store);

    /// Whether the source is read as far as head() and checkCount(); nothing was stored then.
    [[nodiscard]] bool isPrepared() const { return m_phase != Phase::Prepare; }
    /// When the source was prepared.
    [[nodiscard]] const TransferHead& head() const { return m_head; }
    [[nodiscard]] qint64 checkCount() const { return m_checkCount; }
    /// As far as it got.
    [[nodiscard]] const TransferCounts& counts() const { return m_writer.counts(); }

private:
    enum class Phase
    {
        Prepare,
        Head,
        Days,
        Checks,
        Done,
    };
    [[nodiscard]] Result<void> take(Store& store);
    [[nodiscard]] Result<void> takeHead(Store& store);
    [[nodiscard]] Result<void> countHead(Store& store);
    [[nodiscard]] Result<void> takeDays(Store& store);
    [[nodiscard]] Result<void> takeChecks(Store& store);
    void end(Store& store);

    std::unique_ptr<ImportSource> m_source; ///< until it is over: it may belong to the store's thread
    Mode m_mode;
    TransferHead m_head;
    qint64 m_checkCount = 0;
    StoreWriter m_writer;
    Phase m_phase = Phase::Prepare;
    bool m_hasLease = false;
};

} // namespace powermon
