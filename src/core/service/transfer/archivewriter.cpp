// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/archivewriter.h"

#include <QJsonDocument>

#include "core/service/maintenancestore.h"
#include "core/service/transfer/recordjson.h"

namespace powermon {

namespace {

[[nodiscard]] QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

[[nodiscard]] QJsonObject settingsJson(const QMap<QString, QString>& settings)
{
    QJsonObject json;
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

} // namespace

void ArchiveWriter::openList(QByteArray& text, const char* key)
{
    text.append(",\n\"");
    text.append(key);
    text.append("\":[");
    m_isFirst = true;
}

void ArchiveWriter::closeList(QByteArray& text)
{
    text.append(m_isFirst ? "]" : "\n]");
}

void ArchiveWriter::next(QByteArray& text)
{
    text.append(m_isFirst ? "\n" : ",\n");
    m_isFirst = false;
}

template <typename Records, typename ToJson>
void ArchiveWriter::writeList(QByteArray& text, const char* key, const Records& records, ToJson toJson)
{
    openList(text, key);
    for (const auto& record : records) {
        next(text);
        text.append(compact(toJson(record)));
    }
    closeList(text);
}

QByteArray ArchiveWriter::begin(const TransferHead& head)
{
    const auto json = [](const auto& record) { return recordJson(record); };
    const bool isAll = m_scope == ExportScope::All;
    QByteArray text = "{\n\"format\":\"";
    text.append(archiveFormat);
    text.append("\",\n\"version\":");
    text.append(QByteArray::number(archiveVersion));
    if (isAll)
        text.append(",\n\"settings\":" + compact(settingsJson(head.settings)));
    writeList(text, "switches", head.switches, json);
    for (const SwitchLife& each : head.switches)
        m_names.insert(each.powerSwitch.id, each.powerSwitch.name);
    if (isAll) {
        writeList(text, "maintenance", head.windows, maintenanceJson);
        text.append(",\n\"knowledge\":" + compact(knowledgeJson(head.knowledge)));
    }
    if (isAll || m_scope == ExportScope::Checks)
        writeList(text, "coverage", head.coverage, json);
    if (isAll || m_scope == ExportScope::Outages)
        writeOutages(text, head);
    m_hasChecks = isAll || m_scope == ExportScope::Checks;
    if (isAll && head.removedUntil) {
        text.append(",\n\"removed_until\":\"");
        m_checks.writeTime(text, *head.removedUntil);
        text.append('"');
        openList(text, "removed_days");
    } else if (m_hasChecks) {
        openList(text, "checks");
    }
    m_areDaysOpen = isAll && head.removedUntil;
    return text;
}

void ArchiveWriter::writeOutages(QByteArray& text, const TransferHead& head)
{
    QList<OutageRecord> outages;
    QList<OutageRecord> incidents;
    QList<OutageRecord> parts;
    for (const OutageRecord& each : head.outages) {
        if (each.partOf.isValid())
            parts.append(each);
        else
            (each.found.cause == OutageCause::Power ? outages : incidents).append(each);
    }
    const auto json = [](const auto& record) { return recordJson(record); };
    writeList(text, "outages", outages, json);
    writeList(text, "incidents", incidents, json);
    writeList(text, "outage_parts", parts, json);
    writeList(text, "outage_edits", head.edits, json);
}

QByteArray ArchiveWriter::add(const QList<CheckDigest>& days)
{
    QByteArray text;
    for (const CheckDigest& day : days) {
        next(text);
        text.append(compact(recordJson(day)));
    }
    return text;
}

void ArchiveWriter::beginChecks(QByteArray& text)
{
    if (!m_areDaysOpen)
        return;
    m_areDaysOpen = false;
    closeList(text);
    openList(text, "checks");
}

QByteArray ArchiveWriter::add(const QList<CheckResult>& checks)
{
    QByteArray text;
    beginChecks(text);
    for (const CheckResult& check : checks) {
        next(text);
        m_checks.write(text, check, m_names.value(check.switchId));
    }
    return text;
}

QByteArray ArchiveWriter::end()
{
    QByteArray text;
    if (m_hasChecks) {
        beginChecks(text);
        closeList(text);
    }
    text.append("\n}\n");
    return text;
}

} // namespace powermon
