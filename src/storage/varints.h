// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace powermon {

/// Writes integers in as few bytes as they need, seven bits to each, the lowest first (LEB128, as in Protocol
/// Buffers).
class VarintWriter
{
public:
    void add(quint64 value);
    /// Small ones of either sign are short: 0, -1, 1, -2, … become 0, 1, 2, 3, …
    void addSigned(qint64 value);
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what VarintWriter wrote. Where the bytes end early or make no integer all further answers are 0 and
/// hasFailed() is true.
class VarintReader
{
public:
    explicit VarintReader(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] quint64 next();
    [[nodiscard]] qint64 nextSigned();
    /// A count of things that need a byte each at least; fails where it is larger than what is left.
    [[nodiscard]] qsizetype nextCount();
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    /// Everything was read, and nothing failed.
    [[nodiscard]] bool isDone() const { return !m_hasFailed && m_at == m_bytes.size(); }

private:
    quint64 fail();

    static constexpr int bitsPerByte = 7;
    static constexpr int lastShift = 63; // of the tenth byte, which has one bit left
    static constexpr unsigned char moreFollows = 1U << bitsPerByte;

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_hasFailed = false;
};

/// Here because histories are read by the million.
inline quint64 VarintReader::next()
{
    quint64 value = 0;
    for (int shift = 0; shift <= lastShift && m_at < m_bytes.size(); shift += bitsPerByte) {
        const auto byte = static_cast<unsigned char>(m_bytes.data()[m_at++]);
        if (shift == lastShift && byte > 1)
            return fail(); // more than 64 bits
        value |= quint64(byte & (moreFollows - 1U)) << shift;
        if (byte < moreFollows)
            return value;
    }
    return fail();
}

} // namespace powermon
