// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/archivesource.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/service/maintenancestore.h"
#include "core/service/replay/tracetime.h"
#include "core/service/transfer/archivewriter.h"
#include "core/service/transfer/recordjson.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype checksAtOnce = 20'000;

[[nodiscard]] tl::unexpected<Error> fault(const char* what)
{
    return failure(traceFault(QCoreApplication::translate("Archive", what)));
}

[[nodiscard]] QJsonDocument parsed(QByteArrayView json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
}

template <typename Record>
[[nodiscard]] Result<void> appendTo(QList<Record>& list, const Result<Record>& record)
{
    if (!record)
        return failure(record.error());
    list.append(*record);
    return {};
}

} // namespace

ArchiveSource::ArchiveSource(std::unique_ptr<ByteSource> bytes) : m_bytes(std::move(bytes))
{
}

Result<void> ArchiveSource::beginAnew()
{
    m_splitter.emplace([this](const QByteArray& key, QByteArrayView json,
                              qint64 line) { return takeElement(key, json, line); },
                       [this](const QByteArray& key, QByteArrayView json, qint64 line) {
                           return takeValue(key, json, line);
                       });
    m_isAtEnd = false;
    return m_bytes->rewind();
}

Result<bool> ArchiveSource::readOn()
{
    const auto bytes = m_bytes->read();
    if (!bytes)
        return failure(bytes.error());
    m_isAtEnd = bytes->isEmpty();
    const auto taken = m_isAtEnd ? m_splitter->finish() : m_splitter->add(*bytes);
    if (taken)
        return !m_isAtEnd;
    const qint64 line = m_faultLine > 0 ? m_faultLine : m_splitter->line();
    const QString place =
        QCoreApplication::translate("Archive", "%1, line %2").arg(m_bytes->name()).arg(line);
    const Error& error = taken.error();
    return failure(ErrorCode::BadInput, {place, error.code == ErrorCode::BadInput ? error.arguments.value(1)
                                                                                  : errorMessage(error)});
}

Result<bool> ArchiveSource::prepare()
{
    if (!m_splitter) {
        if (const auto begun = beginAnew(); !begun)
            return failure(begun.error());
    }
    const auto more = readOn();
    if (!more || *more)
        return more ? Result<bool>(false) : failure(more.error());
    if (const auto whole = requireWhole(); !whole)
        return failure(whole.error());
    m_isPrepared = true;
    if (const auto begun = beginAnew(); !begun)
        return failure(begun.error());
    return true;
}

Result<QList<CheckDigest>> ArchiveSource::nextDays()
{
    while (m_days.isEmpty() && m_checks.isEmpty() && !m_isAtEnd) {
        if (const auto more = readOn(); !more)
            return failure(more.error());
    }
    return std::exchange(m_days, {});
}

Result<QList<CheckResult>> ArchiveSource::nextChecks()
{
    while (m_checks.size() < checksAtOnce && !m_isAtEnd) {
        if (const auto more = readOn(); !more)
            return failure(more.error());
    }
    return std::exchange(m_checks, {});
}

Result<void> ArchiveSource::takeValue(const QByteArray& key, QByteArrayView json, qint64 line)
{
    if (m_isPrepared)
        return {};
    m_faultLine = line;
    Result<void> taken;
    if (key == "format" || key == "version") {
        taken = takeVersion(key, json);
    } else if (key == "settings") {
        taken = takeSettings(parsed(json).object());
    } else if (key == "knowledge") {
        m_head.knowledge = knowledgeFromJson(parsed(json).object());
    } else if (key == "removed_until") {
        m_head.removedUntil = Timestamp::fromIso(QString::fromUtf8(json).remove(u'"'));
        taken = m_head.removedUntil ? Result<void>()
                                    : fault(QT_TRANSLATE_NOOP("Archive", "removed_until must be a time"));
    }
    if (taken)
        m_faultLine = 0;
    return taken;
}

Result<void> ArchiveSource::takeVersion(const QByteArray& key, QByteArrayView json)
{
    if (key == "format")
        return json == QByteArray("\"") + archiveFormat + '"'
                   ? Result<void>()
                   : fault(QT_TRANSLATE_NOOP("Archive", "this is no export of PowerMon"));
    const int version = QByteArray(json.data(), json.size()).toInt();
    if (version > archiveVersion)
        return fault(QT_TRANSLATE_NOOP("Archive", "a newer PowerMon wrote this: use a newer one"));
    return version == archiveVersion ? Result<void>()
                                     : fault(QT_TRANSLATE_NOOP("Archive", "version must be 1"));
}

Result<void> ArchiveSource::takeSettings(const QJsonObject& json)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!it.value().isString())
            return fault(QT_TRANSLATE_NOOP("Archive", "settings must be texts"));
        m_head.settings.insert(it.key(), it.value().toString());
    }
    return {};
}

Result<void> ArchiveSource::takeElement(const QByteArray& key, QByteArrayView json, qint64 line)
{
    m_faultLine = line;
    Result<void> taken;
    if (key == "checks") {
        taken = takeCheck(json);
    } else if (key == "removed_days" || !m_isPrepared) {
        const QJsonDocument document = parsed(json);
        if (!document.isObject())
            taken = fault(QT_TRANSLATE_NOOP("Archive", "this is not a JSON object"));
        else
            taken = key == "removed_days" ? takeDay(document.object()) : takeRecord(key, document.object());
    }
    if (taken)
        m_faultLine = 0;
    return taken;
}

Result<void> ArchiveSource::takeRecord(const QByteArray& key, const QJsonObject& json)
{
    if (key == "switches") {
        const auto life = switchLifeFromJson(json);
        if (life && m_switches.contains(life->powerSwitch.id))
            return fault(QT_TRANSLATE_NOOP("Archive", "this id stands here twice"));
        m_switches.insert(life ? life->powerSwitch.id : SwitchId());
        return appendTo(m_head.switches, life);
    }
    if (key == "maintenance") {
        const auto window = maintenanceFromJson(json);
        if (!window)
            return fault(QT_TRANSLATE_NOOP("Archive", "this is no maintenance window"));
        m_head.windows.append(*window);
        return {};
    }
    if (key == "coverage")
        return appendTo(m_head.coverage, coverageFromJson(json));
    if (key == "outages" || key == "incidents" || key == "outage_parts")
        return appendTo(m_head.outages, outageRecordFromJson(json));
    if (key == "outage_edits")
        return appendTo(m_head.edits, outageEditFromJson(json));
    return {};
}

Result<void> ArchiveSource::takeDay(const QJsonObject& json)
{
    const auto day = dayFromJson(json);
    if (!day)
        return failure(day.error());
    if (!m_switches.contains(day->switchId))
        return fault(QT_TRANSLATE_NOOP("Archive", "its switch is not among the switches"));
    if (m_checkCount > 0 && !m_isPrepared)
        return fault(QT_TRANSLATE_NOOP("Archive", "removed_days must stand before checks"));
    if (!m_head.removedUntil || day->runs.constLast().last >= *m_head.removedUntil)
        return fault(QT_TRANSLATE_NOOP("Archive", "this day is not before removed_until"));
    if (m_isPrepared)
        m_days.append(*day);
    return {};
}

Result<void> ArchiveSource::takeCheck(QByteArrayView json)
{
    const auto check = m_checkReader.read(json);
    if (!check)
        return failure(check.error());
    if (!m_switches.contains(check->switchId))
        return fault(QT_TRANSLATE_NOOP("Archive", "its switch is not among the switches"));
    if (m_isPrepared)
        m_checks.append(*check);
    else
        ++m_checkCount;
    return {};
}

/// Whatever a record refers to has to be there.
Result<void> ArchiveSource::requireWhole() const
{
    QSet<OutageId> outages;
    for (const OutageRecord& each : m_head.outages) {
        if (!each.found.id.isValid() || outages.contains(each.found.id))
            return failure(
                ErrorCode::BadInput,
                {m_bytes->name(), QCoreApplication::translate("Archive", "outage %1 stands here twice")
                                      .arg(each.found.id.value())});
        outages.insert(each.found.id);
    }
    const auto requireKnown = [&](OutageId id) {
        return !id.isValid() || outages.contains(id)
                   ? Result<void>()
                   : failure(ErrorCode::BadInput,
                             {m_bytes->name(),
                              QCoreApplication::translate("Archive",
                                                          "outage %1 is spoken of, but does not stand here")
                                  .arg(id.value())});
    };
    const auto requireSaid = [&](const OutageCorrection& said) {
        return requireKnown(said.endOf).and_then([&] { return requireKnown(said.mergedInto); });
    };
    for (const OutageRecord& each : m_head.outages) {
        if (const auto known = requireKnown(each.partOf).and_then([&] { return requireSaid(each.said); });
            !known)
            return known;
    }
    for (const OutageEdit& edit : m_head.edits) {
        for (const OutageChange& change : edit.changes) {
            const auto known = requireKnown(change.outage)
                                   .and_then([&] { return requireSaid(change.before); })
                                   .and_then([&] { return requireSaid(change.after); });
            if (!known)
                return known;
        }
    }
    return {};
}

} // namespace powermon
