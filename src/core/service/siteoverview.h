// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QJsonObject>
#include <QStringList>

#include "core/interfaces/store.h"
#include "core/service/sitestatus.h"

namespace powermon {

/// One of the sites of a database at a glance.
struct SiteOverview
{
    QString site = {}; ///< empty: the one without a name
    bool isMonitored = false;
    qsizetype activeSwitches = 0;
    std::optional<Timestamp> watchedUntil = {}; ///< the end of what its monitors wrote last
    QList<Outage> ongoing = {};                 ///< of power
    std::optional<Error> error = {}; ///< it cannot be read: another version's, say; all else is empty

    /// An open outage counts even where nobody watches. On is told only of what was watched in the last
    /// minutes before \a now.
    [[nodiscard]] SiteState state(Timestamp now) const;

    friend bool operator==(const SiteOverview&, const SiteOverview&) = default;
};

/// Looks into every site of a database, some at a time, so that the store is free for others in between.
class SiteTour
{
public:
    /// In the store's thread: true when all were seen. Errors: those of the store; a site that fails alone is
    /// in the list with its error.
    [[nodiscard]] Result<bool> step(Store& store);
    /// By name.
    [[nodiscard]] const QList<SiteOverview>& sites() const { return m_seen; }

private:
    std::optional<QStringList> m_left;
    QList<SiteOverview> m_seen;
};

/// {"sites":[{"site","system_health","monitored","active_switches","watched_until","ongoing_outages",
/// "error"}]}: for sites of this \a now.
[[nodiscard]] QJsonObject sitesJson(const QList<SiteOverview>& sites, Timestamp now);

} // namespace powermon
