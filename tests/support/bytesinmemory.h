// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/transfer/bytesource.h"

namespace powermon {

/// A file of a test, read in pieces of any length.
class BytesInMemory final : public ByteSource
{
public:
    explicit BytesInMemory(const QByteArray& bytes, qsizetype piece = 100'000)
        : m_bytes(bytes), m_piece(piece)
    {
    }

    [[nodiscard]] QString name() const override { return QStringLiteral("test.json"); }
    [[nodiscard]] Result<QByteArray> read() override
    {
        const QByteArray piece = m_bytes.mid(m_position, m_piece);
        m_position += piece.size();
        return piece;
    }
    [[nodiscard]] Result<void> rewind() override
    {
        m_position = 0;
        return {};
    }

private:
    QByteArray m_bytes;
    qsizetype m_piece;
    qsizetype m_position = 0;
};

} // namespace powermon
