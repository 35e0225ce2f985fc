// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/spoolrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <zlib.h>

#include "core/service/transfer/recordjson.h"
#include "storage/checkpacking.h"
#include "storage/varints.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr char marker[] = "PMSP";
constexpr qsizetype markerSize = 4;
constexpr qsizetype headSize = markerSize + 8;

/// In the shapes of an export, with the ids that tell what is in the store already.
QByteArray bytesOf(const SpoolNote& note, bool hasOutages)
{
    QJsonArray coverage;
    for (const Coverage& each : note.coverage) {
        QJsonObject json = recordJson(each);
        json.insert(u"id"_s, each.id.value());
        coverage.append(json);
    }
    QJsonObject json{{u"host"_s, note.hostText}, {u"coverage"_s, coverage}, {u"known"_s, note.known.value()}};
    if (hasOutages) {
        QJsonArray outages;
        for (const Outage& each : note.outages)
            outages.append(recordJson(OutageRecord{each, {}, {}}));
        json.insert(u"outages"_s, outages);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<SpoolNote> noteFrom(const QJsonObject& json)
{
    SpoolNote note{json.value("host"_L1).toString(), {}, {}, CoverageId(json.value("known"_L1).toInteger())};
    for (const QJsonValue each : json.value("coverage"_L1).toArray()) {
        auto coverage = coverageFromJson(each.toObject());
        if (!coverage)
            return std::nullopt;
        coverage->id = CoverageId(each.toObject().value("id"_L1).toInteger());
        note.coverage.append(*coverage);
    }
    for (const QJsonValue each : json.value("outages"_L1).toArray()) {
        const auto outage = outageRecordFromJson(each.toObject());
        if (!outage)
            return std::nullopt;
        note.outages.append(outage->found);
    }
    return note;
}

quint32 checksum(QByteArrayView bytes)
{
    return static_cast<quint32>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

std::optional<SpoolRecord::Content> contentFrom(QByteArrayView payload)
{
    SpoolRecord::Content content;
    VarintReader reader(payload);
    qint64 at = 0;
    for (qsizetype left = reader.nextCount(); left > 0 && !reader.hasFailed(); --left) {
        at += reader.nextSigned();
        const SwitchId id(reader.nextSigned());
        const ProbeOutcome outcome = CheckPacking::unpack(static_cast<qint32>(reader.nextSigned()));
        const Timestamp finished = Timestamp::fromMilliseconds(at);
        content.checks.append({id, finished - outcome.duration, finished, outcome});
    }
    const qsizetype noteSize = reader.nextCount();
    if (reader.hasFailed())
        return std::nullopt;
    if (noteSize > 0) {
        const QJsonObject json = QJsonDocument::fromJson(payload.last(noteSize).toByteArray()).object();
        content.note = noteFrom(json);
        content.hasOutages = json.contains("outages"_L1);
    }
    return content;
}

} // namespace

QByteArray SpoolRecord::toBytes(const Content& content)
{
    VarintWriter writer;
    writer.add(static_cast<quint64>(content.checks.size()));
    qint64 before = 0;
    for (const CheckResult& check : content.checks) {
        const qint64 at = check.finished.milliseconds();
        writer.addSigned(at - before);
        writer.addSigned(check.switchId.value());
        writer.addSigned(CheckPacking::pack(check.outcome));
        before = at;
    }
    const QByteArray note = content.note ? bytesOf(*content.note, content.hasOutages) : QByteArray();
    writer.add(static_cast<quint64>(note.size()));
    const QByteArray payload = writer.bytes() + note;
    QByteArray head(headSize - markerSize, '\0');
    qToBigEndian(static_cast<quint32>(payload.size()), head.data());
    qToBigEndian(checksum(payload), head.data() + sizeof(quint32));
    return marker + head + payload;
}

std::optional<SpoolRecord::Found> SpoolRecord::find(QByteArrayView bytes)
{
    if (bytes.size() < headSize || !bytes.startsWith(marker))
        return std::nullopt;
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.data() + markerSize));
    const auto sum = qFromBigEndian<quint32>(bytes.data() + markerSize + sizeof(quint32));
    if (size > bytes.size() - headSize)
        return std::nullopt;
    const QByteArrayView payload = bytes.sliced(headSize, size);
    auto content = checksum(payload) == sum ? contentFrom(payload) : std::nullopt;
    if (!content)
        return std::nullopt;
    return Found{std::move(*content), headSize + size};
}

std::optional<qsizetype> SpoolRecord::skip(QByteArrayView bytes)
{
    const qsizetype next = bytes.indexOf(marker, 1);
    return next < 0 ? std::nullopt : std::optional(next);
}

} // namespace powermon
