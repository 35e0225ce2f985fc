// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/varints.h"

namespace powermon {

namespace {

constexpr quint64 lowBits = 0x7f;
constexpr quint64 moreFollows = 0x80;
constexpr int bitsPerByte = 7;
constexpr int signShift = 63;

} // namespace

void VarintWriter::add(quint64 value)
{
    for (; value > lowBits; value >>= bitsPerByte)
        m_bytes.append(static_cast<char>((value & lowBits) | moreFollows));
    m_bytes.append(static_cast<char>(value));
}

void VarintWriter::addSigned(qint64 value)
{
    add((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> signShift));
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
    m_at = m_bytes.size();
    return 0;
}

} // namespace powermon
