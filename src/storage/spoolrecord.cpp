// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/spoolrecord.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <zlib.h>

#include "storage/checkpacking.h"
#include "storage/varints.h"

namespace powermon {

namespace {

constexpr char marker[] = "PMSP";
constexpr qsizetype markerSize = 4;
constexpr qsizetype headSize = markerSize + 8;
constexpr auto streamVersion = QDataStream::Qt_6_4;

QDataStream& operator<<(QDataStream& stream, Timestamp time)
{
    return stream << time.milliseconds();
}

QDataStream& operator>>(QDataStream& stream, Timestamp& time)
{
    qint64 milliseconds = 0;
    stream >> milliseconds;
    time = Timestamp::fromMilliseconds(milliseconds);
    return stream;
}

QDataStream& operator<<(QDataStream& stream, const TimeInterval& interval)
{
    return stream << interval.earliest << interval.latest;
}

QDataStream& operator>>(QDataStream& stream, TimeInterval& interval)
{
    return stream >> interval.earliest >> interval.latest;
}

// Declared before the templates that need them.
QDataStream& operator<<(QDataStream& stream, const Coverage& coverage);
QDataStream& operator>>(QDataStream& stream, Coverage& coverage);
QDataStream& operator<<(QDataStream& stream, const OutageMember& member);
QDataStream& operator>>(QDataStream& stream, OutageMember& member);
QDataStream& operator<<(QDataStream& stream, const Reason& reason);
QDataStream& operator>>(QDataStream& stream, Reason& reason);
QDataStream& operator<<(QDataStream& stream, const Outage& outage);
QDataStream& operator>>(QDataStream& stream, Outage& outage);

template <typename T>
void writeOptional(QDataStream& stream, const std::optional<T>& value)
{
    stream << value.has_value();
    if (value)
        stream << *value;
}

template <typename T>
void readOptional(QDataStream& stream, std::optional<T>& value)
{
    bool hasValue = false;
    stream >> hasValue;
    if (hasValue)
        stream >> value.emplace();
}

template <typename T>
void writeList(QDataStream& stream, const QList<T>& list)
{
    stream << list.size();
    for (const T& item : list)
        stream << item;
}

template <typename T>
void readList(QDataStream& stream, QList<T>& list)
{
    qsizetype count = 0;
    stream >> count;
    for (; count > 0 && stream.status() == QDataStream::Ok; --count)
        stream >> list.emplaceBack();
}

template <typename Id>
void readId(QDataStream& stream, Id& id)
{
    qint64 value = 0;
    stream >> value;
    id = Id(value);
}

QDataStream& operator<<(QDataStream& stream, const Coverage& coverage)
{
    return stream << qint64(coverage.id.value()) << coverage.range.start << coverage.range.end
                  << qint32(coverage.kind) << coverage.isClosed;
}

QDataStream& operator>>(QDataStream& stream, Coverage& coverage)
{
    qint32 kind = 0;
    readId(stream, coverage.id);
    stream >> coverage.range.start >> coverage.range.end >> kind >> coverage.isClosed;
    coverage.kind = static_cast<CoverageKind>(kind);
    return stream;
}

QDataStream& operator<<(QDataStream& stream, const OutageMember& member)
{
    stream << qint64(member.switchId.value()) << member.name << member.firstFailure;
    writeOptional(stream, member.lastAnswer);
    writeOptional(stream, member.backAt);
    return stream;
}

QDataStream& operator>>(QDataStream& stream, OutageMember& member)
{
    readId(stream, member.switchId);
    stream >> member.name >> member.firstFailure;
    readOptional(stream, member.lastAnswer);
    readOptional(stream, member.backAt);
    return stream;
}

QDataStream& operator<<(QDataStream& stream, const Reason& reason)
{
    return stream << reason.code << reason.arguments;
}

QDataStream& operator>>(QDataStream& stream, Reason& reason)
{
    return stream >> reason.code >> reason.arguments;
}

QDataStream& operator<<(QDataStream& stream, const Outage& outage)
{
    stream << qint64(outage.id.value()) << toWord(outage.cause) << toWord(outage.confidence) << outage.group
           << outage.startedAt << outage.start;
    writeOptional(stream, outage.endedAt);
    writeOptional(stream, outage.end);
    stream << outage.detectedAt;
    writeList(stream, outage.members);
    writeList(stream, outage.reasons);
    return stream << QJsonDocument(toJson(outage.policy)).toJson(QJsonDocument::Compact);
}

QDataStream& operator>>(QDataStream& stream, Outage& outage)
{
    QString cause;
    QString confidence;
    QByteArray policy;
    readId(stream, outage.id);
    stream >> cause >> confidence >> outage.group >> outage.startedAt >> outage.start;
    readOptional(stream, outage.endedAt);
    readOptional(stream, outage.end);
    stream >> outage.detectedAt;
    readList(stream, outage.members);
    readList(stream, outage.reasons);
    stream >> policy;
    outage.cause = outageCauseFromWord(cause).value_or(OutageCause::Undetermined);
    outage.confidence = confidenceFromWord(confidence).value_or(Confidence::Suspected);
    outage.policy =
        detectionPolicyFromJson(QJsonDocument::fromJson(policy).object()).value_or(DetectionPolicy());
    return stream;
}

QByteArray bytesOf(const SpoolNote& note)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << note.hostText;
    writeList(stream, note.coverage);
    writeList(stream, note.outages);
    return bytes;
}

std::optional<SpoolNote> noteFrom(const QByteArray& bytes)
{
    SpoolNote note;
    QDataStream stream(bytes);
    stream.setVersion(streamVersion);
    stream >> note.hostText;
    readList(stream, note.coverage);
    readList(stream, note.outages);
    return stream.status() == QDataStream::Ok ? std::optional(note) : std::nullopt;
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
    if (noteSize > 0)
        content.note = noteFrom(payload.last(noteSize).toByteArray());
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
    const QByteArray note = content.note ? bytesOf(*content.note) : QByteArray();
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
