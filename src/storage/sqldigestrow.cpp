// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqldigestrow.h"

#include "storage/digestpacking.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// A null array would be stored as NULL.
QByteArray notNull(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace

std::optional<CheckDigest> SqlDigestRow::digestFrom(const SqlRow& row)
{
    const auto latencies = DigestPacking::unpackSketch(row.bytes(u"latencies"_s));
    std::optional<CheckDigest> digest(std::in_place);
    if (!latencies || !readRuns(row, *digest))
        return std::nullopt;
    digest->latencyMinimum = Milliseconds(row.integer(u"latency_min"_s));
    digest->latencySum = Milliseconds(row.integer(u"latency_sum"_s));
    digest->latencyMaximum = Milliseconds(row.integer(u"latency_max"_s));
    digest->latencies = *latencies;
    return digest;
}

bool SqlDigestRow::readRuns(const SqlRow& row, CheckDigest& digest)
{
    digest.switchId = SwitchId(row.integer(u"switch_id"_s));
    digest.total = row.integer(u"total"_s);
    digest.failed = row.integer(u"failed"_s);
    return DigestPacking::readRuns(row.bytes(u"runs"_s), row.timestamp(u"begin_at"_s), digest.runs);
}

SqlValues SqlDigestRow::valuesOf(const CheckDigest& digest, Timestamp begin)
{
    return SqlValues()
        .add(u"begin_at"_s, begin)
        .add(u"switch_id"_s, digest.switchId)
        .add(u"total"_s, digest.total)
        .add(u"failed"_s, digest.failed)
        .add(u"latency_min"_s, QVariant(qlonglong(digest.latencyMinimum.count())))
        .add(u"latency_sum"_s, QVariant(qlonglong(digest.latencySum.count())))
        .add(u"latency_max"_s, QVariant(qlonglong(digest.latencyMaximum.count())))
        .add(u"latencies"_s, QVariant(notNull(DigestPacking::pack(digest.latencies))))
        .add(u"runs"_s, QVariant(notNull(DigestPacking::pack(digest.runs, begin))));
}

} // namespace powermon
