// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/varints.h"

namespace powermon {

namespace {

constexpr quint64 lowBits = 0x7f;
constexpr quint64 moreFollows = 0x80;
constexpr int bitsPerByte = 7;
constexpr int lastShift = 63;

} // namespace

void VarintWriter::add(quint64 value)
{
    for (; value > lowBits; value >>= bitsPerByte)
        m_bytes.append(static_cast<char>((value & lowBits) | moreFollows));
    m_bytes.append(static_cast<char>(value));
}

void VarintWriter::addSigned(qint64 value)
{
    add((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> lastShift));
}

quint64 VarintReader::next()
{
    quint64 value = 0;
    for (int shift = 0; shift <= lastShift; shift += bitsPerByte) {
        if (m_hasFailed || m_at >= m_bytes.size())
            return fail();
        const auto byte = static_cast<unsigned char>(m_bytes.at(m_at++));
        if (shift == lastShift && byte > 1)
            return fail(); // more than 64 bits
        value |= (byte & lowBits) << shift;
        if ((byte & moreFollows) == 0)
            return value;
    }
    return fail();
}

qint64 VarintReader::nextSigned()
{
    const quint64 value = next();
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

qsizetype VarintReader::nextCount()
{
    const quint64 count = next();
    if (count > static_cast<quint64>(m_bytes.size() - m_at))
        fail();
    return m_hasFailed ? 0 : static_cast<qsizetype>(count);
}

quint64 VarintReader::fail()
{
    m_hasFailed = true;
    return 0;
}

} // namespace powermon
