// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/checkblock.h"

#include <algorithm>

#include <QtEndian>

#include <zlib.h>

#include "storage/checkpacking.h"
#include "storage/varints.h"

namespace powermon {

namespace {

constexpr quint64 version = 1;
constexpr qsizetype checksumSize = 4;

quint32 checksumOf(Timestamp begin, QByteArrayView bytes)
{
    const qint64 hour = qToLittleEndian(begin.milliseconds());
    uLong sum = crc32(0, reinterpret_cast<const Bytef*>(&hour), sizeof hour);
    sum = crc32(sum, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
    return static_cast<quint32>(sum);
}

qint64 durationOf(const PackedCheck& check)
{
    return CheckPacking::durationOf(check.outcome);
}

qint64 middleDuration(const QList<PackedCheck>& checks)
{
    QList<qint64> durations;
    for (const PackedCheck& check : checks)
        durations.append(durationOf(check));
    const auto middle = durations.begin() + durations.size() / 2;
    std::nth_element(durations.begin(), middle, durations.end());
    return *middle;
}

void addBeginnings(VarintWriter& writer, Timestamp begin, const QList<PackedCheck>& checks)
{
    qint64 before = begin.milliseconds();
    qint64 distance = 0;
    for (const PackedCheck& check : checks) {
        const qint64 started = check.finishedAt - durationOf(check);
        writer.addSigned(started - before - distance);
        distance = &check == &checks.constFirst() ? 0 : started - before;
        before = started;
    }
}

void addCodes(VarintWriter& writer, const QList<PackedCheck>& checks)
{
    for (qsizetype i = 0; i < checks.size();) {
        const int code = CheckPacking::codeOf(checks.at(i).outcome);
        const qsizetype first = i;
        while (i < checks.size() && CheckPacking::codeOf(checks.at(i).outcome) == code)
            ++i;
        writer.add(static_cast<quint64>(code));
        writer.add(static_cast<quint64>(i - first));
    }
}

/// Sums that bytes made up could overflow wrap instead.
qint64 wrappingSum(qint64 left, qint64 right)
{
    return static_cast<qint64>(static_cast<quint64>(left) + static_cast<quint64>(right));
}

void readBeginnings(VarintReader& reader, Timestamp begin, QList<PackedCheck>& checks)
{
    qint64 at = begin.milliseconds();
    qint64 distance = 0;
    for (PackedCheck& check : checks) {
        distance = wrappingSum(distance, reader.nextSigned());
        at = wrappingSum(at, distance);
        check.finishedAt = at;
        if (&check == &checks.constFirst())
            distance = 0;
    }
}

bool readDurations(VarintReader& reader, qint64 middle, QList<qint64>& durations)
{
    for (qint64& duration : durations) {
        duration = wrappingSum(middle, reader.nextSigned());
        if (duration < 0 || duration > CheckPacking::maximumDuration.count())
            return false;
    }
    return true;
}

/// Makes outcomes of codes and durations, and ends of beginnings.
bool readCodes(VarintReader& reader, const QList<qint64>& durations, QList<PackedCheck>& checks)
{
    for (qsizetype i = 0; i < checks.size();) {
        const quint64 code = reader.next();
        const quint64 count = reader.next();
        if (code > CheckPacking::highestCode || count == 0 || count > quint64(checks.size() - i))
            return false;
        for (const qsizetype end = i + static_cast<qsizetype>(count); i < end; ++i) {
            checks[i].outcome = CheckPacking::packed(durations.at(i), static_cast<int>(code));
            checks[i].finishedAt = wrappingSum(checks.at(i).finishedAt, durations.at(i));
        }
    }
    return true;
}

std::optional<CheckBlockHeader> readHeader(VarintReader& reader)
{
    if (reader.next() != version)
        return std::nullopt;
    const qsizetype total = reader.nextCount();
    const quint64 failed = reader.next();
    if (reader.hasFailed() || total == 0 || failed > quint64(total))
        return std::nullopt;
    return CheckBlockHeader{total, static_cast<qint64>(failed)};
}

} // namespace

Timestamp CheckBlock::beginOf(Timestamp time)
{
    const qint64 length = period.count();
    const qint64 rest = time.milliseconds() % length;
    return time - Milliseconds(rest < 0 ? rest + length : rest);
}

QByteArray CheckBlock::pack(Timestamp begin, const QList<PackedCheck>& checks)
{
    if (checks.isEmpty())
        return {};
    VarintWriter writer;
    writer.add(version);
    writer.add(static_cast<quint64>(checks.size()));
    const auto hasFailed = [](const PackedCheck& check) { return CheckPacking::isFailure(check.outcome); };
    writer.add(static_cast<quint64>(std::ranges::count_if(checks, hasFailed)));
    const qint64 middle = middleDuration(checks);
    writer.add(static_cast<quint64>(middle));
    addBeginnings(writer, begin, checks);
    for (const PackedCheck& check : checks)
        writer.addSigned(durationOf(check) - middle);
    addCodes(writer, checks);
    return sealed(begin, writer.bytes());
}

QByteArray CheckBlock::sealed(Timestamp begin, const QByteArray& content)
{
    const quint32 sum = qToLittleEndian(checksumOf(begin, content));
    return content + QByteArray(reinterpret_cast<const char*>(&sum), checksumSize);
}

std::optional<QList<PackedCheck>> CheckBlock::unpack(Timestamp begin, const QByteArray& bytes)
{
    const qsizetype size = bytes.size() - checksumSize;
    if (size < 0)
        return std::nullopt;
    const QByteArrayView content = QByteArrayView(bytes).first(size);
    if (qFromLittleEndian<quint32>(bytes.constData() + size) != checksumOf(begin, content))
        return std::nullopt;
    VarintReader reader(content);
    const auto header = readHeader(reader);
    if (!header)
        return std::nullopt;
    QList<PackedCheck> checks(header->total);
    QList<qint64> durations(header->total);
    const quint64 middle = reader.next();
    readBeginnings(reader, begin, checks);
    if (!readDurations(reader, static_cast<qint64>(middle), durations) ||
        !readCodes(reader, durations, checks) || !reader.isDone())
        return std::nullopt;
    const auto isInside = [begin](const PackedCheck& check) {
        return CheckBlock::beginOf(Timestamp::fromMilliseconds(check.finishedAt)) == begin;
    };
    const bool isInOrder = std::ranges::is_sorted(checks, std::less_equal(), &PackedCheck::finishedAt);
    return isInOrder && std::ranges::all_of(checks, isInside) ? std::optional(checks) : std::nullopt;
}

std::optional<CheckBlockHeader> CheckBlock::header(const QByteArray& bytes)
{
    VarintReader reader(bytes);
    return readHeader(reader);
}

} // namespace powermon
