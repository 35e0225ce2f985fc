// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/base/result.h"
#include "core/model/checkdigest.h"
#include "core/model/coverage.h"
#include "core/model/outageedit.h"
#include "core/model/outagerecord.h"
#include "core/model/switchlife.h"
#include "core/service/knowledgerecord.h"

namespace powermon {

// Records as they stand in an export: in the shapes of REST, with all that is needed to make the same record
// again. The readers' errors: BadInput without a place, BadName, BadHost, BadValue.

/// switchJson() and "removed_at".
[[nodiscard]] QJsonObject recordJson(const SwitchLife& life);
[[nodiscard]] Result<SwitchLife> switchLifeFromJson(const QJsonObject& json);

/// {"from","to","kind","is_closed"}
[[nodiscard]] QJsonObject recordJson(const Coverage& coverage);
[[nodiscard]] Result<Coverage> coverageFromJson(const QJsonObject& json);
/// Nothing for any text that toWord() never says.
[[nodiscard]] std::optional<CoverageKind> coverageKindFromWord(const QString& word);

/// outageJson() of what was found, with "group" and "correction"; of a part {"id","part_of","correction"}.
[[nodiscard]] QJsonObject recordJson(const OutageRecord& record);
[[nodiscard]] Result<OutageRecord> outageRecordFromJson(const QJsonObject& json);

/// {"id","edited_at","source","kind","refers_to","changes":[{"outage_id","before","after"}]}
[[nodiscard]] QJsonObject recordJson(const OutageEdit& edit);
[[nodiscard]] Result<OutageEdit> outageEditFromJson(const QJsonObject& json);

/// {"day","switch_id","total","failed","response_time_min",…,"response_times":[counts],"runs":[…]}
[[nodiscard]] QJsonObject recordJson(const CheckDigest& digest);
[[nodiscard]] Result<CheckDigest> dayFromJson(const QJsonObject& json);

} // namespace powermon
