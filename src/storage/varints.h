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

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_hasFailed = false;
};

} // namespace powermon
