// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include "cli/statisticsfigures.h"
#include "core/service/outageexplanation.h"
#include "core/service/statusreport.h"

namespace powermon {

class SwitchOptions;

// What commands are answered: values for people, and the same as JSON for programs.

/// What fills in where nobody told: "plug", "has a battery".
struct LearntLine
{
    QString switchName;
    QString fact;
};

struct SwitchListing
{
    QList<Switch> switches;
    QList<LearntLine> learnt;
    QJsonObject json;
};

struct StatusAnswer
{
    StatusReport report;
    QStringList advice;
    QJsonObject json;
};

struct OutageWish
{
    int hours = 168;
    bool ongoingOnly = false;
    bool withIncidents = false;
};

struct OutageListing
{
    QList<Outage> outages; ///< newest first
    QJsonObject json;
};

struct ExplainedOutage
{
    OutageId id; ///< another than was asked for where that one is merged into it
    QString title;
    QList<TextSection> sections;
    QJsonObject json;
};

struct StatisticsAnswer
{
    StatisticsFigures figures;
    QJsonObject json;
};

/// Switches that were checked, each with its check.
struct CheckedSwitches
{
    QList<Switch> switches;
    QList<CheckResult> checks; ///< in the same order
};

/// One site as commands see it, on this computer or behind a REST server. Every future finishes in this
/// thread while this object lives. Errors: those of the site's store, SwitchNotFound, OutageNotFound,
/// NetworkFailed.
class SiteDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QFuture<Result<SwitchListing>> switches() = 0;
    [[nodiscard]] virtual QFuture<Result<StatusAnswer>> status() = 0;
    [[nodiscard]] virtual QFuture<Result<OutageListing>> outages(const OutageWish& wish) = 0;
    [[nodiscard]] virtual QFuture<Result<ExplainedOutage>> explain(OutageId id) = 0;
    [[nodiscard]] virtual QFuture<Result<StatisticsAnswer>> statistics(int hours) = 0;
    /// These, or all that are not paused where there are none.
    [[nodiscard]] virtual QFuture<Result<CheckedSwitches>> checkNow(const QList<SwitchId>& ids) = 0;
    /// Errors also: BadName, BadHost, BadValue, DuplicateName, DuplicateAddress; \a options may go at once.
    [[nodiscard]] virtual QFuture<Result<Switch>> add(const SwitchOptions& options) = 0;
    [[nodiscard]] virtual QFuture<Result<Switch>> edit(SwitchId id, const SwitchOptions& options) = 0;
    /// The switch as it was.
    [[nodiscard]] virtual QFuture<Result<Switch>> remove(SwitchId id) = 0;
};

} // namespace powermon
