// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/outagecorrection.h"

#include "core/model/outage.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

void putTime(QJsonObject& json, const QString& key, std::optional<Timestamp> time)
{
    if (time)
        json.insert(key, time->toIso());
}

void putId(QJsonObject& json, const QString& key, OutageId id)
{
    if (id.isValid())
        json.insert(key, id.value());
}

} // namespace

QJsonObject toJson(const OutageCorrection& correction)
{
    QJsonObject json;
    if (correction.cause)
        json.insert("cause"_L1, toWord(*correction.cause));
    if (correction.isPlanned)
        json.insert("planned"_L1, true);
    if (!correction.note.isEmpty())
        json.insert("note"_L1, correction.note);
    putTime(json, u"started_at"_s, correction.startedAt);
    putTime(json, u"ended_at"_s, correction.endedAt);
    putId(json, u"end_of"_s, correction.endOf);
    putId(json, u"merged_into"_s, correction.mergedInto);
    return json;
}

OutageCorrection outageCorrectionFromJson(const QJsonObject& json)
{
    OutageCorrection correction;
    correction.cause = outageCauseFromWord(json.value("cause"_L1).toString());
    correction.isPlanned = json.value("planned"_L1).toBool();
    correction.note = json.value("note"_L1).toString();
    correction.startedAt = Timestamp::fromIso(json.value("started_at"_L1).toString());
    correction.endedAt = Timestamp::fromIso(json.value("ended_at"_L1).toString());
    correction.endOf = OutageId(json.value("end_of"_L1).toInteger());
    correction.mergedInto = OutageId(json.value("merged_into"_L1).toInteger());
    return correction;
}

} // namespace powermon
