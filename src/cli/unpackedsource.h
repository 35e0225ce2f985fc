// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTemporaryFile>

#include "core/service/transfer/bytesource.h"
#include "core/service/transfer/importsource.h"

namespace powermon {

/// A source that must be a file of its own (a database), of bytes that are none (packed, or piped in): they
/// are written into a temporary one first.
class UnpackedSource final : public ImportSource
{
public:
    /// \a file: open, where they go; \a source: what reads that once they are there.
    UnpackedSource(std::unique_ptr<ByteSource> bytes, std::unique_ptr<QTemporaryFile> file,
                   std::unique_ptr<ImportSource> source)
        : m_bytes(std::move(bytes)), m_file(std::move(file)), m_source(std::move(source))
    {
    }

    [[nodiscard]] Result<bool> prepare() override;
    [[nodiscard]] const TransferHead& head() const override { return m_source->head(); }
    [[nodiscard]] qint64 checkCount() const override { return m_source->checkCount(); }
    [[nodiscard]] Result<QList<CheckDigest>> nextDays() override { return m_source->nextDays(); }
    [[nodiscard]] Result<QList<CheckResult>> nextChecks() override { return m_source->nextChecks(); }

private:
    /// A piece more.
    [[nodiscard]] Result<void> unpack();

    std::unique_ptr<ByteSource> m_bytes;
    std::unique_ptr<QTemporaryFile> m_file; ///< outlives the source
    std::unique_ptr<ImportSource> m_source;
    bool m_isUnpacked = false;
};

} // namespace powermon
