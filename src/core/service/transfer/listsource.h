// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "core/service/transfer/bytesource.h"
#include "core/service/transfer/importsource.h"

namespace powermon {

/// A list of switches: a file that is read whole.
class ListSource final : public ImportSource
{
public:
    /// No list of switches comes near it.
    static constexpr qsizetype maximumSize = 67'108'864;

    /// Makes a head of the whole file. Errors: BadInput with \a name and line.
    using Reader = std::function<Result<TransferHead>(const QByteArray& bytes, const QString& name)>;

    ListSource(std::unique_ptr<ByteSource> bytes, Reader reader)
        : m_bytes(std::move(bytes)), m_reader(std::move(reader))
    {
    }

    [[nodiscard]] Result<bool> prepare() override;
    [[nodiscard]] const TransferHead& head() const override { return m_head; }
    [[nodiscard]] qint64 checkCount() const override { return 0; }
    [[nodiscard]] Result<QList<CheckDigest>> nextDays() override { return QList<CheckDigest>(); }
    [[nodiscard]] Result<QList<CheckResult>> nextChecks() override { return QList<CheckResult>(); }

private:
    std::unique_ptr<ByteSource> m_bytes;
    Reader m_reader;
    QByteArray m_all;
    TransferHead m_head;
};

} // namespace powermon
