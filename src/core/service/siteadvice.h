// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>
#include <QStringList>

#include "core/interfaces/store.h"
#include "core/model/detectionpolicy.h"
#include "core/model/maintenancewindow.h"
#include "core/model/salvagereport.h"
#include "core/service/sitehint.h"

namespace powermon {

/// What a person should know beside the state of the power.
struct SiteAdvice
{
    std::optional<MaintenanceWindow> maintenance; ///< that is going on
    std::optional<SiteHint> hint;                 ///< unless it was hidden
    std::optional<SalvageReport> salvage;         ///< of the last week, unless it was seen
    LinkKind ownLink = LinkKind::Unknown;         ///< by which the computer that watches hangs on its network

    friend bool operator==(const SiteAdvice&, const SiteAdvice&) = default;
};

/// To be called in the store's thread. Errors: those of the store.
[[nodiscard]] Result<SiteAdvice> readSiteAdvice(Store& store, Timestamp now);

/// One line each, in the program's language.
[[nodiscard]] QStringList adviceTexts(const SiteAdvice& advice, PolicyKind policy, Timestamp now);
/// "Maintenance until 14:00 (boiler): what goes now is no outage"; what is announced is nothing to the readme
/// policy, and the text says so.
[[nodiscard]] QString maintenanceText(const MaintenanceWindow& window, PolicyKind policy, Timestamp now);
/// {"maintenance":{…}|null,"hint":{"code","text"}|null,"salvage":{"at","damaged_file","text"}|null,
/// "own_link":"wifi"|"wired"|null}
[[nodiscard]] QJsonObject adviceJson(const SiteAdvice& advice);

} // namespace powermon
